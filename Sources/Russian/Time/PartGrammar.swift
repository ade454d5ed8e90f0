/// Reads a part of a longer period: «первая половина августа 2024 года», «начало марта», «середина», «вторая половина
/// 2025 года». «Конец» is the reader of deadlines' business, since it is a limit more often than a part.
struct PartGrammar {
    let phrase: Phrase

    func part(at index: Int) -> Parsed<CalendarTerm>? {
        if case .ordinal(let number) = phrase.sense(index), (1...2).contains(number), phrase.isWord(index + 1, .portion)
        {
            return half(number, at: index + 2)
        }
        if let week = week(at: index) { return week }
        if phrase.isWord(index, .lastOf), phrase.unit(index + 1) == .tenDays { return days(21, 31, at: index + 2) }
        if phrase.isWord(index, .beginning) { return days(1, 10, at: index + 1) ?? yearBeginning(at: index + 1) }
        if phrase.isWord(index, .middle) { return days(11, 20, at: index + 1) }
        return nil
    }

    /// «первая неделя сентября», «последняя неделя августа»
    private func week(at index: Int) -> Parsed<CalendarTerm>? {
        guard phrase.unit(index + 1) == .week else { return nil }
        if phrase.isWord(index, .lastOf) { return days(25, 31, at: index + 2) }
        guard case .ordinal(let number) = phrase.sense(index), (1...4).contains(number) else { return nil }
        return days(number * 7 - 6, number * 7, at: index + 2)
    }

    /// «начало 2025 года»: its first quarter.
    private func yearBeginning(at index: Int) -> Parsed<CalendarTerm>? {
        guard let whole = PeriodGrammar(phrase: phrase).period(at: index), whole.value.part == .year else { return nil }
        return Parsed(.init(part: .quarter(1), year: whole.value.year), next: whole.next)
    }

    private func half(_ number: Int, at index: Int) -> Parsed<CalendarTerm>? {
        guard let whole = PeriodGrammar(phrase: phrase).period(at: index) else { return nil }
        switch whole.value.part {
        case .year: return Parsed(.init(part: .half(number), year: whole.value.year), next: whole.next)
        case .month: return number == 1 ? days(1, 15, at: index) : days(16, 31, at: index)
        default: return nil
        }
    }

    private func days(_ from: Int, _ to: Int, at index: Int) -> Parsed<CalendarTerm>? {
        guard let month = phrase.month(index) else { return nil }
        return PeriodGrammar(phrase: phrase).withYear(.days(month: month, from: from, to: to), at: index + 1)
    }
}
