/// A day of the proleptic Gregorian calendar, without time or time zone: what a deadline is written in.
///
/// Stored as the number of days since 1970-01-01, so that comparing and counting are integer arithmetic.
package struct CivilDate: Hashable, Comparable, Sendable {
    private let days: Int32

    /// A day number that no calendar needs (beyond some 5.8 million years) becomes the nearest one there is.
    package init(dayNumber: Int) { days = Int32(clamping: dayNumber) }

    /// Days since 1970-01-01; negative before it.
    package var dayNumber: Int { Int(days) }

    /// The day, or nil where the calendar has no such day (31 April, 29 February 2023, month 13).
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= CivilDate.daysInMonth(year: year, month: month)
        else { return nil }
        self.init(dayNumber: CivilDate.dayNumber(year: year, month: month, day: day))
    }

    /// The day of a month that has at least as many days, else the month's last day («до 31 числа» in June is the 30th).
    /// A month outside 1…12 carries into the years.
    package init(year: Int, month: Int, clampingDay day: Int) {
        let months = year * 12 + month - 1
        let (y, m) = (months.flooredDivision(by: 12), months.flooredRemainder(by: 12) + 1)
        let last = CivilDate.daysInMonth(year: y, month: m)
        self.init(dayNumber: CivilDate.dayNumber(year: y, month: m, day: min(max(day, 1), last)))
    }

    package var year: Int { components.year }
    package var month: Int { components.month }
    package var day: Int { components.day }
    /// 1…4.
    package var quarter: Int { (month - 1) / 3 + 1 }
    /// 1 is Monday, 7 is Sunday (ISO 8601).
    package var weekday: Int { (dayNumber + 3).flooredRemainder(by: 7) + 1 }

    package func adding(days: Int) -> CivilDate { CivilDate(dayNumber: dayNumber + days) }

    /// The same day of another month, or its last day where it has no such day (ГК РФ ст. 192 п. 3).
    package func adding(months: Int) -> CivilDate {
        let parts = components
        return CivilDate(year: parts.year, month: parts.month + months, clampingDay: parts.day)
    }

    package static func < (a: CivilDate, b: CivilDate) -> Bool { a.dayNumber < b.dayNumber }

    package static func daysInMonth(year: Int, month: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Year, month and day (Howard Hinnant, “chrono-Compatible Low-Level Date Algorithms”, `civil_from_days`).
    package var components: (year: Int, month: Int, day: Int) {
        let shifted = dayNumber + 719_468
        let era = shifted.flooredDivision(by: 146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    /// The inverse (`days_from_civil`).
    private static func dayNumber(year: Int, month: Int, day: Int) -> Int {
        let y = month <= 2 ? year - 1 : year
        let era = y.flooredDivision(by: 400)
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }
}

extension Int {
    func flooredDivision(by divisor: Int) -> Int { self >= 0 ? self / divisor : -((divisor - 1 - self) / divisor) }
    func flooredRemainder(by divisor: Int) -> Int { self - flooredDivision(by: divisor) * divisor }
}
