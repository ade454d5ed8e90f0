/// Reads a term, a range of terms or a list of them: «июнь-июль 2021 года», «с 1 по 15 марта 2025 г.», «III-IV квартал
/// 2022 года», «декабрь 2021 года-январь 2022 года», «2023–2024 гг.».
struct SpanGrammar {
    let phrase: Phrase

    /// Cheap rejection: most words begin no span. A short word may be a Roman numeral.
    func mayBegin(_ index: Int) -> Bool {
        switch phrase.sense(index) {
        // «П квартал»: the letter is known as «пункт» too.
        case .month, .season, .ordinal, .cardinal, .weekday, .measure(.label): return true
        case .word(let word):
            return [.from, .current, .present, .next, .previous, .beginning, .middle, .lastOf].contains(word)
        case .none:
            let token = phrase[index]
            return token.isNumber || [.openQuote, .straightQuote].contains(token.mark)
                || token.isWord && token.foldedEnd - token.foldedStart <= 8
        default: return false
        }
    }

    func span(at index: Int) -> Parsed<CalendarSpan>? {
        guard mayBegin(index) else { return nil }
        let from = phrase.isWord(index, .from) ? index + 1 : index
        let opens = from > index
        guard let first = years(at: from) ?? periods(at: from) ?? days(at: from, afterFrom: opens) ?? single(at: from)
        else {
            return nil
        }
        var parsed = extended(first, afterFrom: opens)
        if opens, parsed.value.join == .single { parsed.value.isOpenEnded = true }
        return parsed
    }

    func term(at index: Int) -> Parsed<CalendarTerm>? {
        DayGrammar(phrase: phrase).day(at: index) ?? PartGrammar(phrase: phrase).part(at: index)
            ?? PeriodGrammar(phrase: phrase).period(at: index)
    }

    private func single(at index: Int) -> Parsed<CalendarSpan>? {
        term(at: index).map { Parsed(CalendarSpan(terms: [$0.value], join: .single), next: $0.next) }
    }

    /// Joins what follows behind a dash, «по», «и» or a comma, as long as a term stands there.
    private func extended(_ first: Parsed<CalendarSpan>, afterFrom: Bool) -> Parsed<CalendarSpan> {
        var parsed = first
        while let join = SpanGrammar.join(phrase, at: parsed.next, afterFrom: afterFrom),
            let more = periods(at: join.next) ?? single(at: join.next),
            accepts(more.value, after: parsed.value, join.value)
        {
            parsed.value.terms += more.value.terms
            parsed.value.join = join.value == .range || parsed.value.join == .range ? .range : .list
            parsed.next = more.next
        }
        return parsed
    }

    /// A comma joins only parts of one kind («июнь, июль 2024 года»), and never a year that belongs to something else.
    private func accepts(_ more: CalendarSpan, after span: CalendarSpan, _ join: CalendarSpan.Join) -> Bool {
        guard join == .list, let last = span.terms.last, let next = more.terms.first else { return true }
        switch (last.part, next.part) {
        case (.day, .day), (.month, .month), (.quarter, .quarter), (.half, .half), (.year, .year), (.season, .season):
            return true
        default: return false
        }
    }

    /// «10–12 сентября», «с 1 по 15 марта», «14. - 15.10.2018»: a day number before a full day.
    private func days(at index: Int, afterFrom: Bool) -> Parsed<CalendarSpan>? {
        let grammar = DayGrammar(phrase: phrase)
        guard let first = grammar.dayNumber(at: index) else { return nil }
        let at = phrase.mark(first.next) == .dot && phrase[index].isNumber ? first.next + 1 : first.next
        if phrase.mark(first.next) == .dot, phrase[at].isNumber, !phrase[at].isSpaced { return nil }
        let slash = phrase.mark(at) == .slash && at > first.next ? Parsed(CalendarSpan.Join.range, next: at + 1) : nil
        guard let join = slash ?? SpanGrammar.join(phrase, at: at, afterFrom: afterFrom),
            let last = grammar.day(at: join.next)
        else { return nil }
        let terms = [CalendarTerm(part: .dayOnly(first.value)), last.value]
        return Parsed(CalendarSpan(terms: terms, join: join.value), next: last.next)
    }

    private func periods(at index: Int) -> Parsed<CalendarSpan>? {
        guard let found = PeriodGrammar(phrase: phrase).periods(at: index) else { return nil }
        let join: CalendarSpan.Join = found.terms.count == 1 ? .single : found.isRange ? .range : .list
        return Parsed(CalendarSpan(terms: found.terms, join: join), next: found.parsed.next)
    }

    /// «2023-2024 гг.», «2021–2025 годы», «2024/2025 учебный год».
    private func years(at index: Int) -> Parsed<CalendarSpan>? {
        guard let first = phrase[index].number, phrase[index].digitCount == 4, (1900...2199).contains(first) else {
            return nil
        }
        let joinAt = YearGrammar(phrase: phrase).word(at: index + 1) ?? index + 1
        let isSlash = phrase.mark(joinAt) == .slash
        guard
            let join = isSlash
                ? Parsed(.range, next: joinAt + 1) : SpanGrammar.join(phrase, at: joinAt, afterFrom: true),
            let second = phrase[join.next].number,
            phrase[join.next].digitCount == 4 || phrase[join.next].digitCount == 2,
            DayGrammar(phrase: phrase).day(at: index) == nil
        else { return nil }
        let last = phrase[join.next].digitCount == 2 ? first / 100 * 100 + second : second
        guard last > first, last < 2200 else { return nil }
        if let school = schoolYear(at: join.next + 1), last == first + 1 {
            return Parsed(.init(terms: [.init(part: .schoolYear, year: .full(first))], join: .single), next: school)
        }
        guard !isSlash, phrase[join.next].digitCount == 4 || YearGrammar(phrase: phrase).word(at: join.next + 1) != nil
        else {
            return nil
        }
        let terms = [first, last].map { CalendarTerm(part: .year, year: .full($0)) }
        return Parsed(
            CalendarSpan(terms: terms, join: join.value),
            next: YearGrammar(phrase: phrase).word(at: join.next + 1) ?? join.next + 1)
    }

    private func schoolYear(at index: Int) -> Int? {
        guard phrase.isWord(index, .school) else { return nil }
        return YearGrammar(phrase: phrase).word(at: index + 1)
    }

    /// What joins two parts: a dash, «по», «до» (after «с») for a range, «и» or a comma for a list.
    static func join(_ phrase: Phrase, at index: Int, afterFrom: Bool) -> Parsed<CalendarSpan.Join>? {
        if phrase.mark(index) == .dash { return Parsed(.range, next: index + 1) }
        if phrase.mark(index) == .comma { return Parsed(.list, next: index + 1) }
        if phrase.isWord(index, .through) { return Parsed(.range, next: index + 1) }
        if phrase.isWord(index, .until), afterFrom { return Parsed(.range, next: index + 1) }
        if phrase.isWord(index, .and) { return Parsed(.list, next: index + 1) }
        return nil
    }
}
