/// The one place where text becomes XML.
package enum XMLEscape {
    /// Safe as element content and between double quotes. What XML 1.0 cannot hold (control characters, U+FFFE,
    /// U+FFFF) is left out; tab, line feed and carriage return stay as character references, which survive attribute
    /// normalisation.
    package static func append(_ text: String, to bytes: inout [UInt8]) {
        var text = text
        text.withUTF8 { utf8 in
            var start = 0
            var index = 0
            while index < utf8.count {
                let length = replaced(utf8, at: index)
                if length > 0 {
                    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<index]))
                    if let reference = reference(utf8[index]) { bytes.append(contentsOf: reference.utf8) }
                    start = index + length
                }
                index += max(length, 1)
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
        }
    }

    /// How many bytes do not stay as they are: 0 for nearly all, 3 for U+FFFE and U+FFFF.
    private static func replaced(_ utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        switch utf8[index] {
        case 0..<0x20, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): 1
        case 0xEF: index + 2 < utf8.count && utf8[index + 1] == 0xBF && utf8[index + 2] >= 0xBE ? 3 : 0
        default: 0
        }
    }

    /// Nil for what is left out.
    private static func reference(_ byte: UInt8) -> String? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case 0x09: "&#9;"
        case 0x0A: "&#10;"
        case 0x0D: "&#13;"
        default: nil
        }
    }

    package static func escaped(_ text: String) -> String {
        var bytes: [UInt8] = []
        append(text, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}
