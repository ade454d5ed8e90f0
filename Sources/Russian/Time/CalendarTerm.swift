internal import Model

/// A piece of the calendar as a text names it, its year perhaps left out: «5 августа», «III квартал 2024 года».
struct CalendarTerm: Equatable, Sendable {
    enum Part: Equatable, Sendable {
        case day(month: Int, day: Int)
        /// «25 числа текущего месяца»: a day of this month (0), the next (1).
        case dayOfMonth(Int, offset: Int)
        /// A day number whose month the next part of the range states («с 1 по 15 марта»).
        case dayOnly(Int)
        case month(Int)
        /// Days of a month: a third («вторая декада марта»), a half, its beginning.
        case days(month: Int, from: Int, to: Int)
        /// 1…4.
        case quarter(Int)
        /// 1 or 2.
        case half(Int)
        /// The first n months of a year («9 месяцев»).
        case firstMonths(Int)
        case season(Season)
        case year
        /// From September to May.
        case schoolYear
        /// This week, month, quarter or year (0), the next one (1), the one before (-1).
        case relative(TimeUnit, offset: Int)
    }

    enum Year: Equatable, Sendable {
        case none
        case full(Int)
        /// «24 г.», «15.11.24»: near the document's year.
        case short(Int)
        /// This year (0), the next (1).
        case relative(Int)
    }

    var part: Part
    var year: Year = .none

    var isDay: Bool {
        switch part {
        case .day, .dayOnly, .dayOfMonth: true
        default: false
        }
    }

    /// The days that the term covers in a year; nil where the calendar has no such day.
    func window(inYear year: Int) -> DateWindow? {
        switch part {
        case .day(let month, let day):
            return CivilDate(year: year, month: month, day: day).map { DateWindow(from: $0, to: $0) }
        case .dayOnly, .dayOfMonth: return nil
        case .month(let month): return months(year, month, month)
        case .days(let month, let from, let to):
            return DateWindow(
                from: CivilDate(year: year, month: month, clampingDay: from),
                to: CivilDate(year: year, month: month, clampingDay: to))
        case .quarter(let n): return months(year, n * 3 - 2, n * 3)
        case .half(let n): return months(year, n * 6 - 5, n * 6)
        case .firstMonths(let n): return months(year, 1, n)
        case .season(let season):
            switch season {
            case .winter: return months(year, 0, 2)
            case .spring: return months(year, 3, 5)
            case .summer: return months(year, 6, 8)
            case .autumn: return months(year, 9, 11)
            }
        case .year: return months(year, 1, 12)
        case .schoolYear: return months(year, 9, 17)
        case .relative: return nil
        }
    }

    /// The days of this, the next or the last week, month, quarter, half-year or year, seen from a day.
    static func window(of unit: TimeUnit, offset: Int, from day: CivilDate) -> DateWindow? {
        switch unit {
        case .week:
            let monday = day.adding(days: 1 - day.weekday + 7 * offset)
            return DateWindow(from: monday, to: monday.adding(days: 6))
        case .day: return DateWindow(from: day.adding(days: offset), to: day.adding(days: offset))
        case .month: return ReportingPeriod(length: .month, containing: day).advanced(by: offset).window
        case .quarter: return ReportingPeriod(length: .quarter, containing: day).advanced(by: offset).window
        case .half: return ReportingPeriod(length: .halfYear, containing: day).advanced(by: offset).window
        case .year: return ReportingPeriod(length: .year, containing: day).advanced(by: offset).window
        default: return nil
        }
    }

    private func months(_ year: Int, _ first: Int, _ last: Int) -> DateWindow {
        DateWindow(
            from: CivilDate(year: year, month: first, clampingDay: 1),
            to: CivilDate(year: year, month: last, clampingDay: 31))
    }
}

/// One term, a range of two, or a list of them.
struct CalendarSpan: Equatable, Sendable {
    enum Join: Equatable, Sendable { case single, range, list }

    var terms: [CalendarTerm]
    var join: Join
    /// «с 1 марта 2025 года» without an end.
    var isOpenEnded = false
}
