/// A heading over a part of a plan or of minutes: «Раздел 1. Подготовка», «II. Основной этап», «Вопрос 2».
struct SectionHeading: Equatable, Sendable {
    /// `1`, `II`; empty where the heading has no number.
    var number: String
    var title: String

    /// Reads a text that stands alone in a table's row or over a list; nil where it is none.
    init?(row text: String) {
        guard let heading = SectionHeading.roman(text) ?? SectionHeading.named(text) ?? SectionHeading.counted(text)
        else {
            return nil
        }
        self = heading
    }

    /// Any heading: a number in front is the section's, also «1.» or «1».
    init(numbered text: String) {
        if let label = typedLabel(of: text), !label.isBullet {
            self.init(number: SectionHeading.bare(label.text), title: text.dropping(utf8: label.length))
        } else {
            self.init(number: "", title: text)
        }
    }

    init(number: String, title: String) {
        (self.number, self.title) = (number, title)
    }

    /// «IV. Подведение итогов».
    private static func roman(_ text: String) -> SectionHeading? {
        guard let label = typedLabel(of: text), let first = label.text.utf8.first, [0x49, 0x56, 0x58].contains(first)
        else { return nil }
        let title = text.dropping(utf8: label.length)
        if ["квартал", "полугоди"].contains(where: { hasPrefix(folded(title.prefix(utf8Count: 20)), $0) }) {
            return nil
        }
        return SectionHeading(number: bare(label.text), title: title)
    }

    /// «Раздел 2. …», «Этап II: …», «Направление 3 – …», «Блок 1».
    private static func named(_ text: String) -> SectionHeading? {
        guard openings.beginFolded(text),
            let word = openings.first(of: folded(text.prefix(utf8Count: 60))).map({ words[$0] })
        else { return nil }
        let afterWord = text.utf8.prefix(word.utf8.count + 4)
        guard let blank = afterWord.firstIndex(where: { isBlank($0) || $0 == 0xC2 }) else { return nil }
        var rest = text[blank...].trimmed
        if rest.utf8.starts(with: "№".utf8) { rest = rest.dropFirst().trimmed }
        let number = rest.utf8.prefix { (0x30...0x39).contains($0) || [0x49, 0x56, 0x58].contains($0) || $0 == 0x2E }
        guard !number.isEmpty else { return nil }
        var title = rest[number.endIndex...].trimmed
        while let first = title.unicodeScalars.first, ".:)–—-".unicodeScalars.contains(first) {
            title = title.dropFirst().trimmed
        }
        return SectionHeading(number: bare(String(Substring(number))), title: String(title))
    }

    /// «II этап. Запуск», «1-й этап: …», «Этап» behind its number.
    private static func counted(_ text: String) -> SectionHeading? {
        let start = firstBytes(of: text, 48)
        guard let blank = start.firstIndex(of: 0x20), blank <= 7 else { return nil }
        let number = start[..<blank].prefix { (0x30...0x39).contains($0) || [0x49, 0x56, 0x58].contains($0) }
        let rest = text.dropping(utf8: blank)
        guard !number.isEmpty, let word = openings.first(of: folded(rest.prefix(utf8Count: 30))).map({ words[$0] })
        else { return nil }
        let title = rest.dropping(utf8: word.utf8.count)
        guard title.isEmpty || [.stop, .colon, .hyphen, .openingBracket].contains(Lettering.first(of: title)) else {
            return nil
        }
        return SectionHeading(
            number: String(decoding: number, as: UTF8.self), title: title.trimmingSeparators.trimmingLeadingStop)
    }

    private static let openings = Openings(words)
    private static let words = ["раздел", "направление", "этап", "блок", "вопрос", "модуль", "часть"]

    /// A label without its full stop or bracket: `2.1.` → `2.1`.
    static func bare(_ label: String) -> String {
        let marks = label.utf8.reversed().prefix { $0 == 0x2E || $0 == 0x29 || $0 == 0x3A }.count
        return marks == 0 ? label : String(label.utf8.dropLast(marks)) ?? label
    }
}

extension String {
    /// The text from a UTF-8 offset on.
    func dropping(utf8 count: Int) -> String {
        String(self[utf8.index(startIndex, offsetBy: min(count, utf8.count))...].trimmed)
    }
}
