/// HTML as it grows: markup is written as it is, text only through the one escaping function.
struct HTMLText {
    private(set) var bytes: [UInt8] = []

    var string: String { String(decoding: bytes, as: UTF8.self) }

    /// Markup that this module wrote itself.
    mutating func markup(_ markup: StaticString) {
        markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Anything that was not written here: names, quotations, ids.
    mutating func text(_ text: String) { appendHTMLEscaped(text, to: &bytes) }

    mutating func number(_ n: Int) { bytes.append(contentsOf: String(n).utf8) }

    /// A length or share for SVG: at most two decimals, a point.
    mutating func length(_ value: Double) {
        let hundredths = Int((value * 100).rounded())
        let (whole, rest) = abs(hundredths).quotientAndRemainder(dividingBy: 100)
        if hundredths < 0 { bytes.append(UInt8(ascii: "-")) }
        bytes.append(contentsOf: String(whole).utf8)
        guard rest > 0 else { return }
        bytes.append(contentsOf: rest % 10 == 0 ? ".\(rest / 10)".utf8 : ".\(rest.padded)".utf8)
    }
}

extension Int {
    fileprivate var padded: String { self < 10 ? "0\(self)" : String(self) }
}

/// The only place where text becomes HTML, between tags and in quoted attributes alike: `& < > " '` are named, what no
/// report may carry on is left out.
func appendHTMLEscaped(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { source in
        var copied = 0
        for index in source.indices {
            let replacement: StaticString
            var length = 1
            switch source[index] {
            case UInt8(ascii: "&"): replacement = "&amp;"
            case UInt8(ascii: "<"): replacement = "&lt;"
            case UInt8(ascii: ">"): replacement = "&gt;"
            case UInt8(ascii: "\""): replacement = "&quot;"
            case UInt8(ascii: "'"): replacement = "&#39;"
            case 0x09, 0x0A, 0x0D, 0x20..<0x7F: continue
            case 0..<0x20, 0x7F: replacement = ""
            case 0xC2, 0xD8, 0xE2, 0xEF:
                guard let unwanted = unwantedScalar(in: source, at: index) else { continue }
                replacement = ""
                length = unwanted
            default: continue
            }
            guard index >= copied else { continue }
            bytes.append(contentsOf: source[copied..<index])
            replacement.withUTF8Buffer { bytes.append(contentsOf: $0) }
            copied = index + length
        }
        bytes.append(contentsOf: source[min(copied, source.count)...])
    }
}

/// The length of the unwanted scalar whose first byte this is; nil where the scalar may stay.
private func unwantedScalar(in source: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    let first = source[index]
    let length = first < 0xE0 ? 2 : 3
    guard index + length <= source.count else { return nil }
    var value = UInt32(first) & (length == 2 ? 0x1F : 0x0F)
    for next in source[(index + 1)..<(index + length)] { value = value << 6 | UInt32(next & 0x3F) }
    return Unicode.Scalar(value)?.isUnwanted == true ? length : nil
}
