internal import OpenXML

/// XML being written from fixed pieces, which are the program's own, and from text, which is escaped. What stands
/// between the pieces is checked by opening the result, not at each element: a report is thousands of equal cells.
struct Markup {
    private(set) var bytes: [UInt8] = []

    init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

    /// A piece of XML as it stands.
    mutating func raw(_ xml: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: xml.utf8Start, count: xml.utf8CodeUnitCount))
    }

    /// A piece of XML that was made before: of a template, or of numbers and names of the program's own.
    mutating func raw(_ xml: [UInt8]) { bytes.append(contentsOf: xml) }

    /// Takes back what stands at the end, where it is that.
    mutating func drop(suffix: [UInt8]) {
        if bytes.suffix(suffix.count).elementsEqual(suffix) { bytes.removeLast(suffix.count) }
    }

    mutating func raw(_ number: Int) {
        if (0..<10).contains(number) {
            bytes.append(UInt8(ascii: "0") + UInt8(number))
        } else {
            bytes.append(contentsOf: String(number).utf8)
        }
    }

    /// Anything: element content, or an attribute's value between double quotes. What no report may carry on (see
    /// `Unicode.Scalar.isUnwanted`) is left out.
    mutating func text(_ text: String) {
        XMLEscape.append(isClean(text) { _ in false } ? text : text.withoutUnwanted, to: &bytes)
    }
}

extension String {
    fileprivate var withoutUnwanted: String {
        String(String.UnicodeScalarView(unicodeScalars.filter { !$0.isUnwanted }))
    }

    /// Whether any byte is a control character, line breaks and tabs included.
    var hasControls: Bool {
        var text = self
        return text.withUTF8 { $0.contains { $0 < 0x20 } }
    }
}
