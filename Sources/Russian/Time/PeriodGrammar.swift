/// Reads a month, quarter, half-year, season, year or a named part of one, with its year where it has one.
struct PeriodGrammar {
    let phrase: Phrase
    private var years: YearGrammar { YearGrammar(phrase: phrase) }

    func period(at index: Int) -> Parsed<CalendarTerm>? {
        switch phrase.sense(index) {
        case .month(let month): return withYear(.month(month), at: DayGrammar(phrase: phrase).month(at: index))
        case .season(let season): return withYear(.season(season), at: index + 1)
        case .word(let word): return relative(word, at: index)
        default: break
        }
        guard phrase[index].isNumber || phrase[index].isWord else { return nil }
        if let year = yearFirst(at: index) { return year }
        if let found = periods(at: index), found.terms.count == 1 { return found.parsed }
        return firstMonths(at: index)
    }

    /// Quarters, half-years or thirds of a month, one or several with one noun: «III квартал», «1 и 2 полугодие»,
    /// «I–III кварталы 2024 года», «вторая декада марта».
    func periods(at index: Int) -> (terms: [CalendarTerm], isRange: Bool, parsed: Parsed<CalendarTerm>)? {
        var numbers: [Int] = []
        var isRange = false
        var at = index
        while let number = number(at: at) {
            numbers.append(number.value)
            at = number.next
            guard let join = SpanGrammar.join(phrase, at: at, afterFrom: true), self.number(at: join.next) != nil else {
                break
            }
            isRange = isRange || join.value == .range
            at = join.next
        }
        guard let last = numbers.last, let noun = phrase.unit(at) else { return nil }
        var behind = at + 1
        if phrase.text.equals("кв", at), phrase.mark(behind) == .dot { behind += 1 }
        guard let part = part(noun, last, at: behind) else { return nil }
        let parsed = withYear(part.value, at: part.next)
        let terms = numbers.compactMap { self.part(noun, $0, at: behind).map { CalendarTerm(part: $0.value) } }
        guard terms.count == numbers.count else { return nil }
        return (terms.dropLast() + [parsed.value], isRange, parsed)
    }

    private func part(_ noun: TimeUnit, _ number: Int, at index: Int) -> Parsed<CalendarTerm.Part>? {
        switch noun {
        // «П» and «Ш» are read by the numeral; «11» and «111» are what is left of typed strokes.
        case .quarter:
            let n = number == 11 ? 2 : number == 111 ? 3 : number
            return (1...4).contains(n) ? Parsed(.quarter(n), next: index) : nil
        case .half:
            let n = number == 11 ? 2 : number
            return (1...2).contains(n) ? Parsed(.half(n), next: index) : nil
        case .tenDays:
            guard (1...3).contains(number), let month = phrase.month(index) else { return nil }
            let to = number == 3 ? 31 : number * 10
            return Parsed(.days(month: month, from: number * 10 - 9, to: to), next: index + 1)
        default: return nil
        }
    }

    /// An ordinal, a Roman numeral or bare digits, as quarters are numbered.
    private func number(at index: Int) -> Parsed<Int>? {
        let token = phrase[index]
        guard token.isNumber ? token.digitCount <= 3 : token.isWord && token.foldedEnd - token.foldedStart < 30 else {
            return nil
        }
        if let roman = RomanNumeral(phrase: phrase).numeral(at: index) {
            return Parsed(roman.value.value, next: Numerals(phrase: phrase).inflection(at: roman.next))
        }
        if let ordinal = Numerals(phrase: phrase).ordinal(at: index) { return ordinal }
        guard let value = token.number else { return nil }
        return Parsed(value, next: index + 1)
    }

    /// «2024 год», «2024», «2023/2024 учебный год», «2024 год, III квартал».
    private func yearFirst(at index: Int) -> Parsed<CalendarTerm>? {
        guard phrase[index].digitCount == 4 || phrase[index].digitCount == 2 && years.word(at: index + 1) != nil,
            let year = years.year(at: index)
        else { return nil }
        let at = [.comma, .openBracket].contains(phrase.mark(year.next)) ? year.next + 1 : year.next
        if at > year.next, let inner = narrower(at: at) {
            let next = phrase.mark(inner.next) == .closeBracket ? inner.next + 1 : inner.next
            return Parsed(.init(part: inner.value.part, year: year.value), next: next)
        }
        return Parsed(.init(part: .year, year: year.value), next: year.next)
    }

    private func narrower(at index: Int) -> Parsed<CalendarTerm>? {
        if let month = phrase.month(index) { return Parsed(.init(part: .month(month)), next: index + 1) }
        guard let period = periods(at: index), period.terms.count == 1, period.parsed.value.year == .none else {
            return nil
        }
        return period.parsed
    }

    /// «9 месяцев 2024 года», «первые шесть месяцев 2025 года».
    private func firstMonths(at index: Int) -> Parsed<CalendarTerm>? {
        var at = index
        if case .ordinal(1) = phrase.sense(at) { at += 1 }
        guard let count = Numerals(phrase: phrase).count(at: at), (1...12).contains(count.value),
            phrase.unit(count.next) == .month
        else { return nil }
        let behind =
            phrase.text.equals("мес", count.next) && phrase.mark(count.next + 1) == .dot
            ? count.next + 2 : count.next + 1
        guard let year = years.year(at: behind) else { return nil }
        return Parsed(.init(part: .firstMonths(count.value), year: year.value), next: year.next)
    }

    /// «текущий год», «следующем квартале», «этого месяца».
    private func relative(_ word: Word, at index: Int) -> Parsed<CalendarTerm>? {
        guard let offset = YearGrammar.offset(of: word), let unit = phrase.unit(index + 1) else { return nil }
        switch unit {
        case .week, .month, .quarter, .half, .year: break
        default: return nil
        }
        if unit == .year { return Parsed(.init(part: .year, year: .relative(offset)), next: index + 2) }
        return Parsed(.init(part: .relative(unit, offset: offset)), next: index + 2)
    }

    func withYear(_ part: CalendarTerm.Part, at index: Int) -> Parsed<CalendarTerm> {
        let at =
            phrase.mark(index) == .dash && phrase[index + 1].digitCount == 4 && !phrase[index].isSpaced
            ? index + 1 : index
        guard let year = years.year(at: at) else { return Parsed(.init(part: part), next: index) }
        return Parsed(.init(part: part, year: year.value), next: year.next)
    }
}
