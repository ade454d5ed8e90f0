internal import Model

/// Reads a recurring duty out of all that one deadline (or one sentence) says about time: how often, and by which day.
struct RecurrenceGrammar {
    let phrase: Phrase
    let context: DateContext
    let source: Source

    /// In running text (`isStrict`) only adverbs and «раз в …» count, and days only where they say «числа».
    func clause(in tokens: Range<Int>, isStrict: Bool) -> Clause? {
        var parts = Parts()
        var at = tokens.lowerBound
        while at < tokens.upperBound {
            at = take(at, in: tokens, isStrict: isStrict, into: &parts)
        }
        guard let frequency = parts.frequency ?? implied(parts, isStrict: isStrict) else { return nil }
        // «до 20 декабря 2024 года, ежеквартальный отчет до 10 числа»: the date is the deadline, the report goes with it.
        if parts.isAdjective, parts.hasDatedLimit { return nil }
        var clause = Clause(.recurring, tokens: parts.span ?? tokens)
        var recurrence = Recurrence(frequency)
        recurrence.weekday = parts.weekday
        apply(parts, to: &recurrence)
        if parts.window == nil, parts.dates.isEmpty, let months = parts.months,
            months.window.isLonger(than: frequency)
        {
            parts.window = months.window
            clause.remarks += months.remarks
        }
        clause.from = parts.window?.from
        clause.to = parts.window?.to
        let words = source.words(clause.tokens)
        if parts.isRounded { clause.remarks.append(.frequencyRounded(words, as: recurrence.frequency)) }
        if parts.frequency == nil { clause.remarks.append(.frequencyImplied(words, as: recurrence.frequency)) }
        clause.recurrence = recurrence
        return clause
    }

    /// What has been found so far.
    private struct Parts {
        var frequency: Recurrence.Frequency?
        var implied: Recurrence.Frequency?
        var weekday: Int?
        var isRounded = false
        /// The frequency comes from an adjective («ежеквартальный отчет»).
        var isAdjective = false
        /// A date with its year has been met as a limit.
        var hasDatedLimit = false
        var due: RecurrenceDayGrammar.Due?
        var dates: [(month: Int, day: Int)] = []
        var lastMonth: Int?
        var window: DateWindow?
        /// Months without a year: the span within which it recurs, where it recurs more often than that.
        var months: (window: DateWindow, remarks: [Remark])?
        var span: Range<Int>?

        mutating func extend(_ tokens: Range<Int>) {
            span =
                min(
                    span?.lowerBound ?? tokens.lowerBound, tokens.lowerBound)..<max(
                    span?.upperBound ?? 0, tokens.upperBound)
        }
    }

    private func take(_ index: Int, in tokens: Range<Int>, isStrict: Bool, into parts: inout Parts) -> Int {
        if let due = RecurrenceDayGrammar(phrase: phrase).due(at: index), due.next <= tokens.upperBound {
            parts.due = parts.due ?? due.value
            parts.implied = parts.implied ?? due.value.month?.implied
            parts.extend(index..<due.next)
            return due.next
        }
        if let found = FrequencyGrammar(phrase: phrase).frequency(at: index), !isStrict || !found.value.isAdjective {
            if parts.frequency == nil || parts.isAdjective { parts.isAdjective = found.value.isAdjective }
            parts.frequency = parts.frequency ?? found.value.value
            parts.weekday = parts.weekday ?? found.value.weekday
            parts.isRounded = parts.isRounded || found.value.isRounded
            parts.extend(index..<found.next)
            return found.next
        }
        if !isStrict, let next = weekday(at: index, into: &parts) { return next }
        if let next = dates(at: index, isStrict: isStrict, into: &parts) { return next }
        if let month = ReportingMonthGrammar(phrase: phrase).month(at: index), month.value.offset != nil, !isStrict {
            parts.implied = parts.implied ?? month.value.implied
            if parts.due == nil { parts.due = .init(month: month.value) }
            parts.extend(index..<month.next)
            return month.next
        }
        return index + 1
    }

    private func weekday(at index: Int, into parts: inout Parts) -> Int? {
        guard case .weekday(let day) = phrase.sense(index), parts.frequency == .weekly else { return nil }
        parts.weekday = parts.weekday ?? day
        parts.extend(index..<index + 1)
        return index + 1
    }

    /// Dates and months without a year are the yearly day, with a year they are the span within which it recurs.
    private func dates(at index: Int, isStrict: Bool, into parts: inout Parts) -> Int? {
        let opening = LimitGrammar(phrase: phrase).opening(at: index)
        if isStrict, opening.value.limit == .none { return nil }
        guard let span = SpanGrammar(phrase: phrase).span(at: opening.next), let last = span.value.terms.last else {
            return nil
        }
        if isStrict, !last.isDay { return nil }
        if last.year != .none {
            let resolved = DateResolver(context: context).resolve(
                span.value, words: source.quotation(index..<span.next))
            guard let to = resolved.last, let first = resolved.first, !isStrict else { return nil }
            takeDated(last, from: first, to: to, limit: opening.value.limit, into: &parts)
        } else {
            for term in span.value.terms { take(term, of: span.value, into: &parts) }
            let resolved = DateResolver(context: context).resolve(
                span.value, words: source.quotation(index..<span.next))
            if opening.value.limit == .none, let from = resolved.first, let to = resolved.last, from <= to {
                parts.months = parts.months ?? (DateWindow(from: from, to: to), resolved.remarks)
            }
        }
        let behind = followingYear(at: span.next)
        if behind > span.next { parts.implied = parts.implied ?? .annual }
        parts.extend(index..<behind)
        return behind
    }

    /// A window, or a limit behind the frequency, bounds the recurrence («ежемесячно до 31 декабря 2025 года»); a limit
    /// before it is the first yearly day («до 1 июля 2025 г. (ежегодно)»).
    private func takeDated(
        _ term: CalendarTerm, from first: CivilDate, to: CivilDate, limit: Limit, into parts: inout Parts
    ) {
        if limit == .none {
            parts.window = parts.window ?? DateWindow(from: first, to: to)
            return
        }
        parts.hasDatedLimit = true
        if parts.frequency != nil {
            let from = context.documentDate ?? to
            parts.window = parts.window ?? DateWindow(from: min(from, to), to: to)
        } else if case .day(let month, let day) = term.part, parts.dates.isEmpty {
            parts.dates.append((month, day))
        }
    }

    private func take(_ term: CalendarTerm, of span: CalendarSpan, into parts: inout Parts) {
        switch term.part {
        case .day(let month, let day):
            if !parts.dates.contains(where: { $0 == (month, day) }) { parts.dates.append((month, day)) }
        case .month(let month): parts.lastMonth = month
        case .quarter(let quarter): parts.lastMonth = quarter * 3
        case .half(let half): parts.lastMonth = half * 6
        case .days(let month, _, let to):
            parts.dates.append((month, to))
        default: break
        }
        if span.terms.count > 1 { parts.isRounded = parts.isRounded || span.join == .range }
    }

    /// «(до 1 марта) года, следующего за отчетным»
    private func followingYear(at index: Int) -> Int {
        let at = phrase.mark(index) == .comma ? index + 1 : index
        guard phrase.unit(at) == .year || phrase.isWord(at, .next) || phrase.isWord(at, .each),
            let month = ReportingMonthGrammar(phrase: phrase).month(at: at)
        else {
            guard phrase.isWord(at, .each), phrase.unit(at + 1) == .year else { return index }
            return at + 2
        }
        return phrase.unit(month.next) == .year ? month.next + 1 : month.next
    }

    private func implied(_ parts: Parts, isStrict: Bool) -> Recurrence.Frequency? {
        isStrict && parts.due?.month?.offset == nil && parts.implied != .monthly ? nil : parts.implied
    }

    private func apply(_ parts: Parts, to recurrence: inout Recurrence) {
        if let due = parts.due {
            recurrence.day = due.day
            recurrence.workingDay = due.workingDay
            recurrence.monthOffset = due.month?.offset
        }
        guard !parts.dates.isEmpty else {
            if recurrence.frequency == .annual { recurrence.month = parts.lastMonth }
            return
        }
        applyDates(parts.dates, to: &recurrence)
    }

    /// One date a year is a month and a day; two that lie half a year apart, or four a quarter apart, are one day of the
    /// month after (or at) the period's end.
    private func applyDates(_ dates: [(month: Int, day: Int)], to recurrence: inout Recurrence) {
        let first = dates[0]
        guard dates.count > 1, dates.allSatisfy({ $0.day == first.day || $0.day >= 28 && first.day >= 28 }),
            12 % dates.count == 0,
            Set(dates.map { $0.month % (12 / dates.count) }).count == 1
        else {
            recurrence.day = first.day
            if recurrence.frequency == .annual { recurrence.month = first.month }
            return
        }
        recurrence.day = dates.map(\.day).max()
        recurrence.monthOffset = first.month % (12 / dates.count)
        recurrence.frequency = dates.count == 2 ? .semiannual : dates.count == 4 ? .quarterly : .monthly
    }
}

extension DateWindow {
    /// Whether a duty of that frequency falls due more than once in it.
    fileprivate func isLonger(than frequency: Recurrence.Frequency) -> Bool {
        let days = to.dayNumber - from.dayNumber + 1
        return switch frequency {
        case .weekly: days > 7
        case .monthly: days > 31
        case .quarterly: days > 92
        case .semiannual: days > 184
        case .annual: false
        }
    }
}
