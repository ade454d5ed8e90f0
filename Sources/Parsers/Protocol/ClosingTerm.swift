internal import Model
internal import Russian

/// A term that running words state without «до» or «срок»: «провести заседание в июне 2025 года», «организовать
/// дежурство 12–14 июня 2025 года».
enum ClosingTerm {
    /// Nil where the term is past at the document's date, or is what the words are about («план на 2026 год», «отчёт за
    /// 2024 год», «от 5 мая 2024 года»).
    static func find(in text: String, context: DateContext, at place: Place) -> Deadline? {
        if let reading = findWindow(in: text, context: context), isTerm(text, reading.range),
            isAhead(reading.value.to, context)
        {
            let isDay = reading.value.from == reading.value.to
            return Deadline(
                isDay ? .by : .during, text: slice(text, reading.range), from: isDay ? nil : reading.value.from,
                to: reading.value.to, origin: place
            )
        }
        if let reading = findDate(in: text, context: context), isTerm(text, reading.range),
            isAhead(reading.value, context)
        {
            return Deadline(.by, text: slice(text, reading.range), to: reading.value, origin: place)
        }
        return nil
    }

    private static func isAhead(_ date: CivilDate, _ context: DateContext) -> Bool {
        context.documentDate.map { date >= $0 } ?? false
    }

    /// Behind «в» anywhere, without a preposition only at the sentence's end.
    private static func isTerm(_ text: String, _ range: Range<Int>) -> Bool {
        let before = String(text.prefix(utf8Count: range.lowerBound)).trimmed
        let first = folded(slice(text, range).prefix(utf8Count: 6))
        let word = lastWord(of: before)
        if ["за", "на", "от", "с", "по", "к", "о", "об", "из", "до", "после", "№", "пункт", "план", "плана"].contains(
            word)
        {
            return false
        }
        if ["в", "во"].contains(word) || hasPrefix(first, "в ") { return true }
        let after = text.dropping(utf8: range.upperBound)
        return after.utf8.allSatisfy { [0x2E, 0x3B, 0x2C, 0x20].contains($0) }
    }

    private static func slice(_ text: String, _ range: Range<Int>) -> String {
        let bytes = Array(text.utf8)
        return String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
    }
}
