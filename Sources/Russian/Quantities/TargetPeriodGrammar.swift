internal import Model

/// Reads the span that a figure is for: «ежегодно», «ежегодного», «в год», «каждый месяц».
struct TargetPeriodGrammar {
    let phrase: Phrase

    /// A statement that covers the whole sentence: «ежеквартально», «ежегодного проведения», «каждую неделю».
    func sentencePeriod(at index: Int) -> Target.Period? {
        switch phrase.sense(index) {
        case .frequency(let value): TargetPeriodGrammar.period(value)
        case .frequent(let value): isReport(index + 1) ? nil : TargetPeriodGrammar.period(value)
        case .word(.each): phrase.unit(index + 1).flatMap(TargetPeriodGrammar.period)
        default: nil
        }
    }

    /// «в год», «в месяц», «за квартал» behind a figure.
    func period(behind index: Int) -> Parsed<Target.Period>? {
        guard phrase.isWord(index, .in) || phrase.isWord(index, .forTerm) else { return nil }
        let at = phrase.passing(index + 1, anyOf: .each)
        guard let unit = phrase.unit(at), let period = TargetPeriodGrammar.period(unit),
            at > index + 1 || phrase.text.equals("год", at) || phrase.text.equals("месяц", at)
                || phrase.text.equals("квартал", at)
                || phrase.text.equals("неделю", at) || phrase.text.equals("полугодие", at),
            YearGrammar(phrase: phrase).year(at: at + 1) == nil
        else { return nil }
        return Parsed(period, next: at + 1)
    }

    /// «ежеквартальный отчет» says how often one reports, not how much one does.
    private func isReport(_ index: Int) -> Bool {
        phrase.text.hasPrefix("отчет", index) || phrase.text.hasPrefix("доклад", index)
            || phrase.text.hasPrefix("информаци", index)
    }

    private static func period(_ frequency: Recurrence.Frequency) -> Target.Period {
        switch frequency {
        case .weekly: .week
        case .monthly: .month
        case .quarterly: .quarter
        case .semiannual: .half
        case .annual: .year
        }
    }

    private static func period(_ unit: TimeUnit) -> Target.Period? {
        switch unit {
        case .week: .week
        case .month: .month
        case .quarter: .quarter
        case .half: .half
        case .year: .year
        default: nil
        }
    }
}
