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
