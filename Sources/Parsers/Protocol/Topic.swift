/// What a question of minutes is about: «О ходе реализации …».
enum Topic {
    /// Whether a text is a question of the agenda and no decision: a decision never begins with «О».
    static func isQuestion(_ text: String) -> Bool {
        guard openings.beginLowered(text) else { return false }
        let start = lowered(text.prefix(utf8Count: 160))
        return !["доложить", "сообщить", "информировать"].contains { contains(start, $0) }
    }

    private static let openings: Openings = [
        "о ", "об ", "обо ", "разное", "организационные вопросы", "вопрос ", "по вопросу ",
    ]

    /// The subject in a report's line: «СЛУШАЛИ: Иванова И.И. о ходе …» → «О ходе …».
    static func title(of text: String) -> String {
        if isQuestion(text) { return text }
        guard let offset = subjectOffset(in: text) else { return "" }
        let subject = text.dropping(utf8: offset)
        return subject.prefix(1).uppercased() + subject.dropFirst()
    }

    /// What stands before the subject: the speakers.
    static func beforeSubject(_ text: String) -> String {
        guard let offset = subjectOffset(in: text) else { return text }
        return String(text.prefix(utf8Count: offset))
    }

    private static func subjectOffset(in text: String) -> Int? {
        let lower = lowered(text)
        let offsets = [
            " о ", " об ", " обо ", " по вопросу", " с информацией", " с докладом", " который", " которая", " доложил",
            " проинформировал",
        ]
        .compactMap { offset(of: $0, in: lower) }
        return offsets.min()
    }
}
