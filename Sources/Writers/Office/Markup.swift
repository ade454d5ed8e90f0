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

    mutating func raw(_ number: Int) {
        if (0..<10).contains(number) {
            bytes.append(UInt8(ascii: "0") + UInt8(number))
        } else {
            bytes.append(contentsOf: String(number).utf8)
        }
    }

    /// Anything: element content, or an attribute's value between double quotes.
    mutating func text(_ text: String) {
        if text.utf8.contains(where: { $0 == 0xE2 }) {
            XMLEscape.append(withoutDirections(text), to: &bytes)
        } else {
            XMLEscape.append(text, to: &bytes)
        }
    }

    /// Characters that reverse the direction of a line are left out: a document must not make a report say something else
    /// than it holds (Unicode Technical Report 36, §2.10.2).
    private func withoutDirections(_ text: String) -> String {
        var kept = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: break
            default: kept.append(scalar)
            }
        }
        return String(kept)
    }
}
