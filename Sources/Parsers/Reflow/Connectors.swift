/// Words at a line's end that tell whether the sentence goes on.
enum Connectors {
    /// Prepositions, conjunctions and the like: nothing ends with them.
    static func bind(_ word: String) -> Bool { binding.holds(word) }

    /// After these a figure belongs to the sentence and is no list label.
    static func expectNumber(_ word: String) -> Bool { beforeNumbers.holds(word) }

    /// A full stop that ends no sentence.
    static func isAbbreviation(_ word: String) -> Bool {
        abbreviations.holds(word) || (word.utf8.count == 3 && word.utf8.last == 0x2E)
    }

    /// Whether a folded text names a month in the genitive or nominative.
    static func holdsMonth(_ text: String) -> Bool { months.contains { contains(text, $0) } }

    private static let binding: Vocabulary = [
        "и", "или", "в", "во", "на", "по", "о", "об", "обо", "с", "со", "для", "от", "до", "из", "к", "ко", "у", "при",
        "за", "над",
        "под", "без", "через", "между", "а", "не", "как", "что", "№", "также", "том", "числе", "позднее", "менее",
        "более", "либо",
        "имени", "им.", "ул.", "п.", "пп.", "ст.", "т.", "млн", "тыс.", "тыс", "составляет", "которые",
        "который",
        "рамках", "целью", "целях", "соответствии", "согласно", "города", "-",
    ]
    private static let beforeNumbers: Vocabulary = [
        "п.", "пп.", "пункт", "пункта", "пунктом", "пункте", "пункту", "пунктами", "пунктов", "пунктах", "№", "ст.",
        "статьи", "статьей",
        "до", "с", "по", "от", "не", "менее", "более", "позднее", "к", "и", "в", "на", "около", "приложение", "раздела",
        "подпункта",
        "подпунктом", "подпункт", "подпункте", "д.", "стр.", "корп.", "каб.", "тел.",
    ]
    private static let abbreviations: Vocabulary = [
        "г.", "гг.", "ул.", "им.", "руб.", "тыс.", "млн.", "млрд.", "др.", "пр.", "т.д.", "т.п.", "т.е.", "т.ч.", "см.",
        "чел.", "шт.",
        "кв.", "обл.", "пос.", "стр.", "корп.", "каб.", "тел.", "отв.", "зам.", "ст.", "пп.", "п.п.", "ок.", "пер.",
        "просп.", "наб.",
        "м.р.", "г.о.", "г.о.г.", "м.о.", "напр.", "ч.", "ред.",
    ]
    private static let months = [
        "январ", "феврал", "март", "апрел", "мая", "май", "июн", "июл", "август", "сентябр", "октябр", "ноябр",
        "декабр",
    ]
}
