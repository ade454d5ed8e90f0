internal import Model

/// Reads how often: «ежеквартально», «один раз в квартал», «каждый понедельник», «по пятницам», «по итогам каждого месяца».
struct FrequencyGrammar {
    struct Frequency: Equatable {
        var value: Recurrence.Frequency
        var weekday: Int?
        /// The words say something that the five frequencies only come near to («три раза в год»).
        var isRounded = false
        /// An adjective («ежеквартальный отчет»): enough in a cell «Срок», not in running text.
        var isAdjective = false
    }

    let phrase: Phrase

    func frequency(at index: Int) -> Parsed<Frequency>? {
        switch phrase.sense(index) {
        case .frequency(let value): return Parsed(.init(value: value), next: index + 1)
        case .frequent(let value): return adjective(value, at: index)
        case .word(.each): return each(at: index + 1)
        case .word(.through): return weekdays(at: index + 1) ?? totals(at: index + 1)
        case .word(.on): return onBasis(at: index + 1)
        case .word(.in): return atEndOfEach(at: index + 1)
        case .word(.not):
            guard phrase.isWord(index + 1, .seldom) || phrase.sense(index + 1) == .measure(.less) else { return nil }
            return times(at: phrase.passing(index + 2, anyOf: .than))
        default: return times(at: index)
        }
    }

    private func adjective(_ value: Recurrence.Frequency, at index: Int) -> Parsed<Frequency>? {
        if phrase.isWord(index + 1, .basis) || phrase.isWord(index + 1, .regime) {
            return Parsed(.init(value: value), next: index + 2)
        }
        return Parsed(.init(value: value, isAdjective: true), next: index + 1)
    }

    /// «на ежемесячной основе», «в ежеквартальном режиме»
    private func onBasis(at index: Int) -> Parsed<Frequency>? {
        guard case .frequent(let value) = phrase.sense(index),
            phrase.isWord(index + 1, .basis) || phrase.isWord(index + 1, .regime)
        else { return nil }
        return Parsed(.init(value: value), next: index + 2)
    }

    /// «каждый квартал», «каждую пятницу», «каждые 3 месяца», «каждые полгода»
    private func each(at index: Int) -> Parsed<Frequency>? {
        if case .weekday(let day) = phrase.sense(index) {
            return Parsed(.init(value: .weekly, weekday: day), next: index + 1)
        }
        if let unit = phrase.unit(index), let found = every(1, unit) { return Parsed(found, next: index + 1) }
        guard let count = Numerals(phrase: phrase).count(at: index), let unit = phrase.unit(count.next),
            let found = every(count.value, unit)
        else { return nil }
        return Parsed(found, next: count.next + 1)
    }

    /// «по пятницам», «по понедельникам и четвергам» (the last day of the week that is named)
    private func weekdays(at index: Int) -> Parsed<Frequency>? {
        guard case .weekday(let first) = phrase.sense(index), phrase.text.ends(index, with: "м") else { return nil }
        var frequency = Frequency(value: .weekly, weekday: first)
        var at = index + 1
        while phrase.isWord(at, .and) || phrase.mark(at) == .comma, case .weekday(let day) = phrase.sense(at + 1) {
            frequency.weekday = max(frequency.weekday ?? 0, day)
            frequency.isRounded = true
            at += 2
        }
        return Parsed(frequency, next: at)
    }

    /// «по итогам каждого квартала», «по окончании каждого месяца», «по итогам квартала»
    private func totals(at index: Int) -> Parsed<Frequency>? {
        guard phrase.isWord(index, .totals) || phrase.isWord(index, .ending) else { return nil }
        let at = phrase.passing(index + 1, anyOf: .each, .reporting)
        guard let unit = phrase.unit(at), unit != .day, YearGrammar(phrase: phrase).year(at: at + 1) == nil,
            let found = every(1, unit), unit != .year || at > index + 1 || phrase.isWord(index, .totals)
        else { return nil }
        return Parsed(found, next: at + 1)
    }

    /// «в конце каждого квартала»
    private func atEndOfEach(at index: Int) -> Parsed<Frequency>? {
        if case .frequent = phrase.sense(index) { return onBasis(at: index) }
        guard phrase.isWord(index, .end), phrase.isWord(index + 1, .each), let unit = phrase.unit(index + 2) else {
            return nil
        }
        return every(1, unit).map { Parsed($0, next: index + 3) }
    }

    /// «раз в полугодие», «2 раза в год», «не реже одного раза в квартал», «1 раз в 3 месяца»
    private func times(at index: Int) -> Parsed<Frequency>? {
        let count = phrase.isWord(index, .times) ? Parsed(1, next: index) : Numerals(phrase: phrase).count(at: index)
        guard let count, count.value > 0, phrase.isWord(count.next, .times),
            phrase.isWord(count.next + 1, .in) || phrase.isWord(count.next + 1, .forTerm)
        else { return nil }
        let at = phrase.passing(count.next + 2, anyOf: .each)
        if let unit = phrase.unit(at) {
            return times(count.value, per: unit).map { Parsed($0, next: at + 1) }
        }
        guard let span = Numerals(phrase: phrase).count(at: at), let unit = phrase.unit(span.next), count.value == 1
        else {
            return nil
        }
        return every(span.value, unit).map { Parsed($0, next: span.next + 1) }
    }

    private func times(_ count: Int, per unit: TimeUnit) -> Frequency? {
        switch (unit, count) {
        case (_, 1): every(1, unit)
        case (.year, 2): Frequency(value: .semiannual)
        case (.year, 4), (.half, 2): Frequency(value: .quarterly)
        case (.year, 12), (.quarter, 3), (.half, 6): Frequency(value: .monthly)
        case (.year, 3): Frequency(value: .quarterly, isRounded: true)
        case (.year, 5...11), (.half, 3...5), (.quarter, 2): Frequency(value: .monthly, isRounded: true)
        case (.month, 4): Frequency(value: .weekly, isRounded: true)
        case (.month, 2...3): Frequency(value: .monthly, isRounded: true)
        case (.week, 2...7): Frequency(value: .weekly, isRounded: true)
        default: nil
        }
    }

    private func every(_ count: Int, _ unit: TimeUnit) -> Frequency? {
        switch (unit, count) {
        case (.week, 1): Frequency(value: .weekly)
        case (.month, 1): Frequency(value: .monthly)
        case (.quarter, 1), (.month, 3): Frequency(value: .quarterly)
        case (.half, 1), (.month, 6), (.quarter, 2): Frequency(value: .semiannual)
        case (.year, 1), (.month, 12): Frequency(value: .annual)
        case (.week, 2...3): Frequency(value: .weekly, isRounded: true)
        case (.month, 2), (.tenDays, 1): Frequency(value: .monthly, isRounded: true)
        case (.year, 2...10): Frequency(value: .annual, isRounded: true)
        default: nil
        }
    }
}
