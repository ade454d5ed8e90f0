internal import Model

/// Reads a date or window with its limit as one clause: «до 28 декабря 2024 года», «март 2021 года», «до конца года».
struct DateClauseGrammar {
    let phrase: Phrase
    let context: DateContext
    let source: Source

    func clause(at index: Int) -> Clause? {
        let opening = LimitGrammar(phrase: phrase).opening(at: index)
        guard let span = span(behind: opening) else { return nil }
        let next = inclusive(at: span.next)
        let tokens = index..<(next ?? span.next)
        let words = source.quotation(tokens)
        let resolved = DateResolver(context: context).resolve(span.value, words: words)
        var clause = Clause(.during, tokens: tokens)
        clause.remarks = resolved.remarks
        let isInclusive = next != nil || opening.value.limit != .until || context.doIncludesDate
        apply(resolved, span.value, opening.value, isInclusive: isInclusive, words, to: &clause)
        return clause
    }

    /// «начало – 1 марта, окончание – 30 апреля 2025 года»
    func startAndFinish(at index: Int) -> Clause? {
        guard phrase.isWord(index, .beginning), [.dash, .colon].contains(phrase.mark(index + 1)),
            let first = SpanGrammar(phrase: phrase).span(at: index + 2)
        else { return nil }
        let mark = phrase.mark(first.next)
        let second = mark == .comma || mark == .semicolon ? first.next + 1 : first.next
        guard phrase.isWord(second, .ending), [.dash, .colon].contains(phrase.mark(second + 1)),
            let last = SpanGrammar(phrase: phrase).span(at: second + 2)
        else { return nil }
        var clause = Clause(.during, tokens: index..<last.next)
        let both = CalendarSpan(terms: first.value.terms + last.value.terms, join: .range)
        let resolved = DateResolver(context: context).resolve(both, words: source.quotation(clause.tokens))
        (clause.from, clause.to, clause.remarks) = (resolved.first, resolved.last, resolved.remarks)
        return clause
    }

    /// «к 20 числу», «до 15 числа», and nothing behind: the first such day not before the document's date.
    func dayWithoutMonth(at index: Int) -> Clause? {
        let opening = LimitGrammar(phrase: phrase).opening(at: index)
        guard [.until, .by, .notLater].contains(opening.value.limit), !opening.value.isEnd, !opening.value.isBeginning,
            let day = DayGrammar(phrase: phrase).dayNumber(at: opening.next), (1...31).contains(day.value),
            phrase.isWord(day.next, .date), !phrase[day.next + 1].isWord
        else { return nil }
        var clause = Clause(.by, tokens: index..<day.next + 1)
        let words = source.words(clause.tokens)
        guard let date = context.documentDate else {
            clause.remarks = [.monthUnknown(words)]
            return clause
        }
        let month = date.day <= day.value ? date : date.adding(months: 1)
        let limit = CivilDate(year: month.year, month: month.month, clampingDay: day.value)
        let isInclusive = opening.value.limit != .until || context.doIncludesDate
        clause.to = isInclusive ? limit : limit.adding(days: -1)
        clause.remarks = [.monthAssumed(words, date: limit, documentDate: date)]
        return clause
    }

    /// The dates behind the opening; «до конца года» and «в течение года» name a unit only.
    private func span(behind opening: Parsed<LimitGrammar.Opening>) -> Parsed<CalendarSpan>? {
        if let span = SpanGrammar(phrase: phrase).span(at: opening.next) { return span }
        guard opening.value.isEnd || opening.value.limit == .none && phrase.isWord(opening.next - 1, .course),
            let unit = phrase.unit(opening.next)
        else { return nil }
        switch unit {
        case .week, .month, .quarter, .half, .year:
            guard opening.value.isEnd || unit == .year || unit == .quarter else { return nil }
            let term = CalendarTerm(part: .relative(unit, offset: 0))
            return Parsed(CalendarSpan(terms: [term], join: .single), next: opening.next + 1)
        default: return nil
        }
    }

    private func apply(
        _ resolved: DateResolver.Resolved, _ span: CalendarSpan, _ opening: LimitGrammar.Opening, isInclusive: Bool,
        _ words: Quotation, to clause: inout Clause
    ) {
        let endsInDay = span.terms.last?.isDay ?? false
        if span.isOpenEnded {
            clause.from = resolved.first
            clause.remarks.append(.openEnded(words.words))
        } else if opening.limit == .none, opening.isEnd || endsInDay && span.join != .range && !isRun(resolved.windows)
        {
            clause.kind = .by
            clause.to = resolved.last
        } else if opening.limit == .none || span.join == .range && endsInDay && opening.limit == .through {
            clause.from = resolved.first
            clause.to = resolved.last
        } else {
            clause.kind = .by
            clause.to = limit(resolved, endsInDay: endsInDay, opening, isInclusive: isInclusive)
            if let to = clause.to, let remark = remark(endsInDay: endsInDay, opening, words, to) {
                clause.remarks.append(remark)
            }
        }
        if span.join == .list, endsInDay, clause.kind == .by, let last = clause.to {
            clause.remarks.append(.twoDates(words.words, later: last))
        }
    }

    /// «22, 23 ноября»: days that follow one another are a window.
    private func isRun(_ windows: [DateWindow]) -> Bool {
        windows.count > 1 && zip(windows, windows.dropFirst()).allSatisfy { $0.to.adding(days: 1) == $1.from }
    }

    private func limit(
        _ resolved: DateResolver.Resolved, endsInDay: Bool, _ opening: LimitGrammar.Opening, isInclusive: Bool
    ) -> CivilDate? {
        if opening.isBeginning { return resolved.windows.last?.from }
        if endsInDay { return isInclusive ? resolved.last : resolved.last?.adding(days: -1) }
        if opening.limit == .by, !opening.isEnd { return resolved.windows.last?.from }
        let isWhole = opening.isEnd || isInclusive
        return isWhole ? resolved.last : resolved.windows.last?.from.adding(days: -1)
    }

    private func remark(endsInDay: Bool, _ opening: LimitGrammar.Opening, _ words: Quotation, _ to: CivilDate)
        -> Remark?
    {
        if opening.isBeginning { return .limitIsPeriod(words.words, date: to) }
        if opening.limit == .by, endsInDay { return .byIncludesDate(words.words, date: to) }
        return endsInDay || opening.isEnd || opening.limit == .notLater ? nil : .limitIsPeriod(words.words, date: to)
    }

    private func inclusive(at index: Int) -> Int? {
        let open = [.comma, .openBracket].contains(phrase.mark(index)) ? index + 1 : index
        guard phrase.isWord(open, .inclusive) else { return nil }
        return phrase.mark(open + 1) == .closeBracket ? open + 2 : open + 1
    }
}
