internal import Model

/// What the first words of a point resolve: to bind, to recommend, to take note.
enum Resolution {
    /// «Рекомендовать …», «Просить …» recommend, «Поручить …» binds; nil for other beginnings.
    static func mode(of text: String) -> Mode? {
        if recommending.beginLowered(text) { return .recommendation }
        return binding.beginLowered(text) ? .directive : nil
    }

    /// Nothing is to be done: «Принять к сведению …», also with the verb behind its object.
    static func isInformation(_ text: String) -> Bool {
        if notices.beginLowered(text) { return true }
        guard holdsLowered(text, "принят", within: 400) else { return false }
        let start = lowered(text.prefix(utf8Count: 400))
        return ["принять к сведению", "принята к сведению", "принять во внимание"].contains {
            contains(start, $0)
        }
    }

    /// A decision that is done with its being made: «Утвердить …», «Одобрить …».
    static func isApproval(_ text: String) -> Bool {
        approvals.beginLowered(text)
    }

    /// «Контроль за исполнением протокола возложить на …», «Общий контроль оставляю за собой», «Контроль за исполнением
    /// п. 1–3 …»: of the whole document or of points by their numbers, not of the point above («данного пункта»).
    static func isControlOfAll(_ text: String) -> Bool {
        guard controls.beginLowered(text) else { return false }
        let start = lowered(text.prefix(utf8Count: 160))
        if ["данного пункт", "настоящего пункт", "этого пункт"].contains(where: { contains(start, $0) }) {
            return false
        }
        return [
            "общий", "протокол", "поручений", "решений", "решения", "перечня", "плана", "графика", " п. ", " пп. ",
            "пункт",
        ].contains {
            contains(start, $0)
        }
    }

    /// «Доклад о выполнении поручений представить до …» without a number: a duty beside the numbered ones, about them all.
    static func isReportOnAll(_ text: String) -> Bool {
        guard reports.beginLowered(text) else { return false }
        let start = lowered(text.prefix(utf8Count: 240))
        return ["поручений", "протокола", "решений", "перечня"].contains { contains(start, $0) }
            && ["представ", "направ", "доложить"].contains { contains(start, $0) }
    }

    private static let reports: Openings = ["доклад", "отчет", "отчёт", "информаци", "сведения", "доложить", "о ходе "]
    private static let controls: Openings = ["контроль", "общий контроль"]

    /// Whom «возложить на …» or «назначить ответственным …» charges: the words behind it.
    static func charged(in text: String) -> String? {
        guard charges.contains(where: { holdsLowered(text, $0, within: .max) }) else { return nil }
        let lower = lowered(text)
        for phrase in ["возложить на ", "возлагается на ", "оставить за ", "оставляю за ", "закрепить за "] {
            guard let found = offset(of: phrase, in: lower) else { continue }
            var rest = text.dropping(utf8: found + phrase.utf8.count)
            while let last = rest.unicodeScalars.last, ".;".unicodeScalars.contains(last), !endsInInitial(rest) {
                rest.removeLast()
            }
            return rest
        }
        return nil
    }

    /// «Белову С.Г.»: the last full stop is the initial's.
    private static func endsInInitial(_ text: String) -> Bool {
        let end = Array(text.unicodeScalars.suffix(3))
        return end.count == 3 && end[2] == "." && Lettering(end[1]) == .upper && (end[0] == "." || end[0] == " ")
    }

    /// With which the phrases that charge somebody begin.
    private static let charges: [StaticString] = ["возл", "оставить за", "оставляю за", "закрепить за"]

    /// «Рекомендовать застройщику:»: the words between the verb and the colon that ends the text.
    static func unreadAddressee(_ text: String) -> String? {
        guard text.utf8.last == 0x3A, let blank = text.utf8.firstIndex(of: 0x20) else { return nil }
        let words = String(text[blank...].dropLast().trimmed)
        return words.isEmpty || words.utf8.count > 200 ? nil : words
    }

    private static let recommending: Openings = ["рекоменд", "предложить ", "просить "]
    private static let binding: Openings = ["поручить", "обязать"]
    private static let notices: Openings = [
        "принять информацию", "принять к сведению", "принято к сведению", "приняли к сведению", "отметить",
        "констатировать", "принять во внимание",
        "выразить благодарность", "поблагодарить", "информацию принять", "учесть информацию", "считать ",
    ]
    private static let approvals: Openings = [
        "утвердить", "одобрить", "согласиться", "согласовать", "признать", "поддержать", "избрать", "снять", "утвержд",
        "одобр", "принять ", "считать",
        "присвоить", "наградить",
    ]
}
