/// Which days are worked. Days off are data, not a formula: the Government moves days every year and some Saturdays
/// are worked. A year without data still has its weekends and the fixed public holidays of ТК РФ ст. 112.
package struct ProductionCalendar: Sendable {
    /// One exception to the working week, as `russian/calendar.tsv` and the user's own file state it.
    package enum DayKind: String, Sendable {
        /// A public holiday.
        case holiday
        /// A weekday on which nobody works, because a weekend day was moved to it.
        case transferredOff = "transferred-off"
        /// A Saturday or Sunday that is worked.
        case workingSaturday = "working-saturday"

        package var isWorked: Bool { self == .workingSaturday }
    }

    /// The years for which the moved days are known.
    package private(set) var years: [Int] = []
    /// In the order of the days, each once.
    private var exceptions: [(day: CivilDate, kind: DayKind)] = []

    package init() {}

    /// A copy in which the given days stand over the ones known before: a new year's calendar, or a region's days.
    package func adding(_ days: [(day: CivilDate, kind: DayKind)], completeYears: [Int]) -> ProductionCalendar {
        var copy = self
        copy.exceptions = (exceptions + days).sorted { $0.day < $1.day }
            .reduce(into: []) { kept, next in
                if kept.last?.day == next.day { kept[kept.count - 1] = next } else { kept.append(next) }
            }
        for year in completeYears where !years.contains(year) { copy.years.append(year) }
        return copy
    }

    /// Where among the exceptions a day stands or would stand.
    private func place(of day: CivilDate) -> Int {
        var (low, high) = (0, exceptions.count)
        while low < high {
            let middle = (low + high) / 2
            if exceptions[middle].day < day { low = middle + 1 } else { high = middle }
        }
        return low
    }

    package func hasData(for year: Int) -> Bool { years.contains(year) }

    package func isWorking(_ date: CivilDate) -> Bool {
        let place = place(of: date)
        if place < exceptions.count, exceptions[place].day == date { return exceptions[place].kind.isWorked }
        if date.weekday >= 6 { return false }
        return years.contains(date.year) || !ProductionCalendar.isFixedHoliday(date)
    }

    /// The day itself where it is worked, else the nearest worked day before it.
    package func workingDay(onOrBefore date: CivilDate) -> CivilDate {
        var day = date
        while !isWorking(day) { day = day.adding(days: -1) }
        return day
    }

    /// The day itself where it is worked, else the nearest worked day after it.
    package func workingDay(onOrAfter date: CivilDate) -> CivilDate {
        var day = date
        while !isWorking(day) { day = day.adding(days: 1) }
        return day
    }

    /// The last of `count` working days counted from the day after `start` (ГК РФ ст. 191). `count` is at least 1.
    package func adding(workingDays count: Int, after start: CivilDate) -> CivilDate {
        var day = start
        for _ in 0..<max(count, 1) { day = workingDay(onOrAfter: day.adding(days: 1)) }
        return day
    }

    /// The n-th working day of a month («до 6-го рабочего дня»), n ≥ 1.
    package func workingDay(_ n: Int, ofYear year: Int, month: Int) -> CivilDate {
        adding(workingDays: n, after: CivilDate(year: year, month: month, clampingDay: 1).adding(days: -1))
    }

    /// ТК РФ ст. 112: 1–8 January, 23 February, 8 March, 1 and 9 May, 12 June, 4 November.
    private static func isFixedHoliday(_ date: CivilDate) -> Bool {
        switch (date.month, date.day) {
        case (1, 1...8), (2, 23), (3, 8), (5, 1), (5, 9), (6, 12), (11, 4): true
        default: false
        }
    }
}
