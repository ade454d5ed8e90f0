/// Whether a text is on one line and has nothing that every format leaves out or replaces (`Unicode.Scalar.isUnwanted`,
/// tabs, line ends), nor a byte that a format treats apart: what most text is, found out over its bytes.
func isClean(_ text: String, apart: (UInt8) -> Bool) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            switch byte {
            case 0x20..<0x7F:
                if apart(byte) { return false }
                index += 1
            case 0xC2:
                // U+0080…U+009F are control characters.
                if bytes[index + 1] < 0xA0 { return false }
                index += 2
            case 0xD8:
                if bytes[index + 1] == 0x9C { return false }
                index += 2
            case 0xC3..<0xE0: index += 2
            case 0xE2:
                if hasUnwantedPunctuation(bytes[index + 1], bytes[index + 2]) { return false }
                index += 3
            case 0xE0..<0xEF: index += 3
            case 0xF0...0xFF: index += 4
            // Control characters; U+FEFF, U+FFFE and U+FFFF begin with EF.
            default: return false
            }
        }
        return true
    }
}

/// U+200E, U+200F, U+2028…U+202E, U+2066…U+2069, by the bytes after E2.
private func hasUnwantedPunctuation(_ second: UInt8, _ third: UInt8) -> Bool {
    switch second {
    case 0x80: third == 0x8E || third == 0x8F || (0xA8...0xAE).contains(third)
    case 0x81: (0xA6...0xA9).contains(third)
    default: false
    }
}
