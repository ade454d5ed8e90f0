/// A name in quotation marks («…», „…“, “…”, "…"), nested ones included.
enum QuotedName {
    /// The text between the first quotation mark that opens at or after an offset and the one that closes it. Nil where
    /// none opens within `distance` bytes or before the clause ends. Where inner and outer name share one closing mark,
    /// both end there, and the inner one gets its mark back.
    static func find(in text: String, after offset: Int, within distance: Int = 160) -> String? {
        let bytes = Array(text.utf8)
        var index = offset
        while index < min(bytes.count, offset + distance) {
            if let mark = mark(bytes, at: index, depth: 0) {
                return mark.opens ? inside(bytes, from: index + mark.length) : nil
            }
            if [0x2E, 0x3B, 0x3A, 0x0A].contains(bytes[index]), index > offset { return nil }
            index += 1
        }
        return nil
    }

    private static func inside(_ bytes: [UInt8], from begin: Int) -> String? {
        var (index, depth, lastClosing) = (begin, 1, begin)
        while index < bytes.count, depth > 0 {
            guard let mark = mark(bytes, at: index, depth: depth) else {
                index += 1
                continue
            }
            depth += mark.opens ? 1 : -1
            if !mark.opens { lastClosing = index }
            index += mark.length
        }
        guard lastClosing > begin else { return nil }
        let name = String(decoding: bytes[begin..<lastClosing], as: UTF8.self).trimmed
        return depth > 0 ? name + "»" : name
    }

    /// The length of the quotation mark at an offset, and whether it opens. A straight one and “ open after a blank.
    private static func mark(_ bytes: [UInt8], at index: Int, depth: Int) -> (length: Int, opens: Bool)? {
        let isAfterBlank =
            index == 0 || isBlank(bytes[index - 1]) || bytes[index - 1] == 0x28 || bytes[index - 1] == 0xAB
        switch bytes[index] {
        case 0x22: return (1, depth == 0 || isAfterBlank)
        case 0xC2:
            guard index + 1 < bytes.count, bytes[index + 1] == 0xAB || bytes[index + 1] == 0xBB else { return nil }
            return (2, bytes[index + 1] == 0xAB)
        case 0xE2:
            guard index + 2 < bytes.count, bytes[index + 1] == 0x80, (0x9C...0x9E).contains(bytes[index + 2]) else {
                return nil
            }
            return (3, bytes[index + 2] == 0x9E || bytes[index + 2] == 0x9C && (depth == 0 || isAfterBlank))
        default: return nil
        }
    }
}
