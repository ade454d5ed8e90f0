/// A document's number in a line of its head: «№ 12-пр», «№ _____».
enum HeadNumber: Equatable, Sendable {
    case number(String)
    /// The place for the number was left empty, or says «б/н».
    case blank

    /// The number after the first «№» (or a lone Latin N) that numbers the document and not a school or an annex.
    init?(_ text: String) {
        let bytes = Array(text.utf8)
        var index = 0
        while index < bytes.count {
            if let length = HeadNumber.signLength(bytes, at: index), !HeadNumber.numbersAnother(bytes[..<index]) {
                self = HeadNumber.value(bytes, from: index + length)
                return
            }
            index += 1
        }
        return nil
    }

    private static func signLength(_ bytes: [UInt8], at index: Int) -> Int? {
        if bytes[index...].starts(with: [0xE2, 0x84, 0x96]) { return 3 }
        guard bytes[index] == 0x4E, index + 2 < bytes.count, bytes[index + 1] == 0x20,
            (0x30...0x39).contains(bytes[index + 2])
        else {
            return nil
        }
        return index == 0 || isBlank(bytes[index - 1]) ? 1 : nil
    }

    /// «Приложение № 1», «школа № 5», «участок № 3».
    private static func numbersAnother(_ before: ArraySlice<UInt8>) -> Bool {
        let word = lastWord(of: String(decoding: before, as: UTF8.self).trimmed)
        return others.contains { hasPrefix(word, $0) }
    }

    private static let others = [
        "приложени", "школ", "сош", "сад", "лице", "гимнази", "больниц", "участ", "павильон", "пав.", "каб", "кабинет",
        "зал", "дом", "форм",
        "пункт", "редакци", "этап", "лот",
    ]

    private static func value(_ bytes: [UInt8], from start: Int) -> HeadNumber {
        var index = start
        while index < bytes.count, isBlank(bytes[index]) || bytes[index] == 0xC2 || bytes[index] == 0xA0 { index += 1 }
        var end = index
        while end < bytes.count, !isBlank(bytes[end]), ![0x2C, 0x3B, 0x29, 0xC2].contains(bytes[end]) { end += 1 }
        var value = String(decoding: bytes[index..<end], as: UTF8.self)
        while value.utf8.last == 0x2E { value.removeLast() }
        let isBlankNumber =
            value.isEmpty || value.utf8.first == 0x5F || folded(value) == "б/н"
            || !value.utf8.contains { (0x30...0x39).contains($0) }
        return isBlankNumber ? .blank : .number(value)
    }
}
