internal import Model

/// Finds dates and windows in a text, wherever they stand.
struct WindowSearch {
    let phrase: Phrase
    let context: DateContext
    let source: Source

    init?(_ text: String, context: DateContext) {
        phrase = Phrase(text)
        guard !phrase.text.tokens.isEmpty else { return nil }
        source = Source(text: text, tokens: phrase.text)
        self.context = context
    }

    /// The first span that names a year, or else that can be given one.
    func window() -> Reading<DateWindow>? {
        first(withYear: true) ?? first(withYear: false)
    }

    private func first(withYear: Bool) -> Reading<DateWindow>? {
        var next = 0
        while next < phrase.count {
            let at = next
            next += 1
            guard let span = SpanGrammar(phrase: phrase).span(at: at), !isPartOfNumber(at) else { continue }
            // An impossible day («32 августа») is not read as its month.
            next = span.next
            guard isStated(span.value, withYear), withYear || !isDotted(at..<next) else { continue }
            let tokens = at..<span.next
            let resolved = DateResolver(context: context).resolve(span.value, words: source.quotation(tokens))
            guard let from = resolved.first, let to = resolved.last, from <= to else { continue }
            return Reading(
                DateWindow(from: from, to: to), range: phrase.text.range(tokens), remarks: resolved.remarks)
        }
        return nil
    }

    private func isStated(_ span: CalendarSpan, _ withYear: Bool) -> Bool {
        if withYear { return span.terms.contains { $0.year != .none } }
        return span.terms.allSatisfy { term in
            switch term.part {
            case .day, .dayOnly, .month, .quarter, .half, .season, .days: true
            default: false
            }
        }
    }

    /// The first day with month and year that the calendar has.
    func date() -> Reading<CivilDate>? {
        let days = DayGrammar(phrase: phrase)
        for index in 0..<phrase.count where phrase[index].isNumber || phrase[index].isWord || isQuote(index) {
            guard !isPartOfNumber(index), let day = days.day(at: index), day.value.year != .none else { continue }
            let tokens = index..<day.next
            let span = CalendarSpan(terms: [day.value], join: .single)
            let resolved = DateResolver(context: context).resolve(span, words: source.quotation(tokens))
            guard let date = resolved.first else { continue }
            return Reading(date, range: phrase.text.range(tokens), remarks: resolved.remarks)
        }
        return nil
    }

    /// «10.1» without a year is a number as likely as a day.
    private func isDotted(_ tokens: Range<Int>) -> Bool {
        tokens.contains { phrase.mark($0) == .dot && phrase[$0 - 1].isNumber && phrase[$0 + 1].isNumber }
    }

    private func isQuote(_ index: Int) -> Bool { [.openQuote, .straightQuote].contains(phrase.mark(index)) }

    private func isPartOfNumber(_ index: Int) -> Bool {
        guard phrase[index].isNumber, !phrase[index].isSpaced else { return false }
        return [.dot, .slash, .comma, .dash].contains(phrase.mark(index - 1)) && phrase[index - 2].isNumber
            && !phrase[index - 1].isSpaced || phrase.mark(index - 1) == .numero
    }
}
