internal import Model

/// Reads by which day a recurring duty falls due: «до 2 числа», «до 6-го рабочего дня», «не позднее последнего рабочего
/// дня месяца», «в течение 5 дней после окончания квартала».
struct RecurrenceDayGrammar {
    struct Due {
        var day: Int?
        var workingDay: Int?
        var month: ReportingMonthGrammar.ReportingMonth?
    }

    let phrase: Phrase

    func due(at index: Int) -> Parsed<Due>? {
        if phrase.isWord(index, .each), var due = dayOfMonth(at: index + 1) {
            var month = due.value.month ?? .init(offset: nil, implied: nil)
            month.implied = month.implied ?? .monthly
            due.value.month = month
            return due
        }
        let opening = LimitGrammar(phrase: phrase).opening(at: index)
        return dayOfMonth(at: opening.next) ?? lastDay(at: opening.next) ?? workingDay(at: opening.next)
            ?? daysAfterPeriod(at: opening.next)
    }

    /// «2 числа», «10-го числа», «двадцатого числа», «25-30 числа» (the later)
    private func dayOfMonth(at index: Int) -> Parsed<Due>? {
        let grammar = DayGrammar(phrase: phrase)
        guard var day = grammar.dayNumber(at: index) else { return nil }
        if let join = SpanGrammar.join(phrase, at: day.next, afterFrom: true),
            let later = grammar.dayNumber(at: join.next)
        {
            day = later
        }
        guard phrase.isWord(day.next, .date), (1...31).contains(day.value) else { return nil }
        return withMonth(Due(day: day.value), at: day.next + 1)
    }

    /// «последнего дня», «последнего числа», «последнего рабочего дня»: the 31st stands for the last.
    private func lastDay(at index: Int) -> Parsed<Due>? {
        guard phrase.isWord(index, .lastOf) else { return nil }
        let at = phrase.passing(index + 1, anyOf: .workingDays, .calendarDays)
        guard phrase.unit(at) == .day || phrase.isWord(at, .date) else { return nil }
        return withMonth(Due(day: 31), at: at + 1)
    }

    /// «6-го рабочего дня», «третьего рабочего дня», «5 рабочего дня»
    private func workingDay(at index: Int) -> Parsed<Due>? {
        let numerals = Numerals(phrase: phrase)
        guard let number = numerals.ordinal(at: index) ?? numerals.count(at: index), (1...23).contains(number.value),
            phrase.isWord(number.next, .workingDays), phrase.text.equals("дня", number.next + 1)
        else { return nil }
        return withMonth(Due(workingDay: number.value), at: number.next + 2)
    }

    /// «10 дней после окончания квартала», «5 рабочих дней по окончании отчетного месяца», «3 рабочих дней месяца,
    /// следующего за отчетным»
    private func daysAfterPeriod(at index: Int) -> Parsed<Due>? {
        guard let count = Numerals(phrase: phrase).count(at: index), (1...31).contains(count.value) else { return nil }
        let isWorking = phrase.isWord(count.next, .workingDays)
        let at = phrase.passing(count.next, anyOf: .workingDays, .calendarDays)
        guard phrase.unit(at) == .day else { return nil }
        var due = isWorking ? Due(workingDay: count.value) : Due(day: count.value)
        if let month = ReportingMonthGrammar(phrase: phrase).month(at: at + 1), month.value.offset != nil {
            due.month = month.value
            return Parsed(due, next: month.next)
        }
        let behind = phrase.passing(at + 1, anyOf: .after, .through, .from, .moment)
        guard behind > at + 1 || phrase.isWord(at + 1, .from) else { return nil }
        let end = phrase.unit(behind) == .day ? behind + 1 : behind
        guard phrase.isWord(end, .ending) || phrase.isWord(end, .end) || phrase.isWord(end, .reporting) else {
            return nil
        }
        let period = phrase.passing(end, anyOf: .ending, .end, .reporting, .each)
        guard phrase.unit(period) != nil || phrase.isWord(period, .period) else { return nil }
        due.month = .init(offset: 1, implied: nil)
        return Parsed(due, next: period + 1)
    }

    private func withMonth(_ due: Due, at index: Int) -> Parsed<Due> {
        guard let month = ReportingMonthGrammar(phrase: phrase).month(at: index) else {
            return Parsed(due, next: index)
        }
        var due = due
        due.month = month.value
        return Parsed(due, next: month.next)
    }
}
