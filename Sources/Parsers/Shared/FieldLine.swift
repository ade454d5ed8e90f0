/// A line «Name: value» cut in two.
struct FieldLine: Equatable, Sendable {
    var name: String
    var value: String

    /// Cuts at the first colon outside quotation marks and brackets; nil where there is none, where the name is longer
    /// than `limit` bytes, or where the colon belongs to a time or an address.
    init?(_ text: String, limit: Int = 160) {
        var depth = 0
        var previous: UInt8 = 0
        for (offset, byte) in text.utf8.enumerated() {
            guard offset <= limit else { return nil }
            switch byte {
            case 0x28: depth += 1
            case 0x29: depth -= 1
            case 0xAB where previous == 0xC2: depth += 1
            case 0xBB where previous == 0xC2: depth -= 1
            case 0x3A where depth <= 0:
                guard let field = FieldLine.cut(text, at: offset, after: previous) else { return nil }
                self = field
                return
            default: break
            }
            previous = byte
        }
        return nil
    }

    init(name: String, value: String) {
        (self.name, self.value) = (name, value)
    }

    /// Cuts at the first tab: «Срок реализации<TAB>2024 год».
    init?(tabbed text: String) {
        guard let tab = text.utf8.firstIndex(of: 0x09) else { return nil }
        let name = text[..<tab].trimmed
        let isMarked = name.utf8.last == 0x3A
        self.init(
            name: String(isMarked ? name.dropLast() : name),
            value: String(text[text.utf8.index(after: tab)...].trimmed))
    }

    /// Cuts at the first dash that stands between blanks: «Срок реализации – 2024 год». The name is short, begins with a
    /// capital and holds no quotation marks.
    init?(dashed text: String) {
        for dash in [" – ", " — ", " - "] {
            guard let found = offset(of: dash, in: text), found <= 120 else { continue }
            let name = text.prefix(utf8Count: found).trimmed
            guard Lettering.first(of: name) == .upper, !name.utf8.contains(0x22), !contains(name, "«") else {
                return nil
            }
            self.init(name: String(name), value: String(text.dropping(utf8: found + dash.utf8.count)[...].trimmed))
            return
        }
        return nil
    }

    private static func cut(_ text: String, at offset: Int, after previous: UInt8) -> FieldLine? {
        let colon = text.utf8.index(text.startIndex, offsetBy: offset)
        let rest = text[text.utf8.index(after: colon)...]
        let isTime = (0x30...0x39).contains(previous) && rest.utf8.first.map { (0x30...0x39).contains($0) } == true
        let name = text[..<colon].trimmed
        guard !isTime, !name.isEmpty, rest.utf8.first != 0x2F else { return nil }
        return FieldLine(name: String(name), value: String(rest.trimmed))
    }
}
