internal import Model

/// One occurrence of a recurring duty before the moving rule.
struct Occurrence: Sendable, Equatable {
    var label: String
    /// The days that it is about.
    var period: DateWindow
    /// The date by the document's words.
    var stated: CivilDate
}

/// How a recurrence is counted out (DOMAIN §3). What the document does not state is filled in so:
/// - a day without an offset: the month after the period; for «ежемесячно до 5 числа» the month itself;
/// - no day at all: `defaultDay` of the month after the period; «не реже одного раза в квартал» the period's last day;
/// - a yearly date: of the year after the one it is about where the words say «следующего за отчетным», or where it lies
///   in January–March (a yearly date so early reports on the past year); else of the year itself;
/// - weekly: the named weekday, else the week's last day; the label is the ISO 8601 week.
struct OccurrenceRule: Sendable {
    var recurrence: Recurrence
    var isNotLessOften: Bool
    var followsReportedPeriod: Bool
    var defaultDay: Int
    var calendar: ProductionCalendar

    init(_ recurrence: Recurrence, text: String, defaultDay: Int, calendar: ProductionCalendar) {
        let words = folded(text)
        self.recurrence = recurrence
        self.isNotLessOften = words.hasPrefix("не реже") || holds(words, " не реже ")
        self.followsReportedPeriod = holds(words, "следующего за отчетн") || holds(words, "следующего за истекш")
        self.defaultDay = defaultDay
        self.calendar = calendar
    }

    /// The occurrence whose period contains the day.
    func occurrence(about day: CivilDate) -> Occurrence {
        guard let length else { return week(of: day) }
        let period = ReportingPeriod(length: length, containing: day)
        return Occurrence(label: period.description, period: period.window, stated: stated(after: period))
    }

    /// Those stated on or after `start` whose periods begin on or before `end`, at most `limit`.
    func occurrences(from start: CivilDate, beginningBy end: CivilDate, limit: Int = 6000) -> [Occurrence] {
        var found: [Occurrence] = []
        // Two periods back: the date may lie months after the period that it is about.
        var day = start.adding(days: -periodDays * 2)
        while found.count < limit {
            let next = occurrence(about: day)
            if next.period.from > end { break }
            if next.stated >= start { found.append(next) }
            day = next.period.to.adding(days: 1)
        }
        return found
    }

    private var length: ReportingPeriod.Length? {
        switch recurrence.frequency {
        case .weekly: nil
        case .monthly: .month
        case .quarterly: .quarter
        case .semiannual: .halfYear
        case .annual: .year
        }
    }

    private var periodDays: Int { 7 + (length?.rawValue ?? 0) * 31 + (recurrence.monthOffset ?? 0) * 16 }

    private func stated(after period: ReportingPeriod) -> CivilDate {
        if let month = recurrence.month { return yearly(month: month, about: period.year) }
        guard recurrence.day != nil || recurrence.workingDay != nil else {
            if isNotLessOften { return period.last }
            return dayOfMonth(defaultDay, offset: recurrence.monthOffset ?? 1, from: period)
        }
        let offset = recurrence.monthOffset ?? (recurrence.frequency == .monthly ? 0 : 1)
        guard let n = recurrence.workingDay else {
            return dayOfMonth(recurrence.day ?? defaultDay, offset: offset, from: period)
        }
        let month = period.last.adding(months: offset)
        return calendar.workingDay(n, ofYear: month.year, month: month.month)
    }

    private func yearly(month: Int, about year: Int) -> CivilDate {
        let isNextYear = followsReportedPeriod || (recurrence.monthOffset ?? 0) > 0 || month <= 3
        let yearOfDate = isNextYear ? year + 1 : year
        if let n = recurrence.workingDay { return calendar.workingDay(n, ofYear: yearOfDate, month: month) }
        return CivilDate(year: yearOfDate, month: month, clampingDay: recurrence.day ?? 31)
    }

    private func dayOfMonth(_ day: Int, offset: Int, from period: ReportingPeriod) -> CivilDate {
        CivilDate(year: period.last.year, month: period.last.month + offset, clampingDay: day)
    }

    private func week(of day: CivilDate) -> Occurrence {
        let monday = day.adding(days: 1 - day.weekday)
        let thursday = monday.adding(days: 3)
        let first = CivilDate(year: thursday.year, month: 1, clampingDay: 1)
        let number = (thursday.dayNumber - first.dayNumber) / 7 + 1
        return Occurrence(
            label: "\(thursday.year.padded(to: 4))-W\(number.padded(to: 2))",
            period: DateWindow(from: monday, to: monday.adding(days: 6)),
            stated: monday.adding(days: (recurrence.weekday ?? 7) - 1))
    }
}

extension DateWindow {
    /// The days that an occurrence's label names: a reporting period's, or an ISO 8601 week's (`2024-W31`).
    init?(occurrence label: String) {
        if let period = ReportingPeriod(label) {
            self = period.window
            return
        }
        let parts = label.split(separator: "-")
        guard parts.count == 2, parts[1].first == "W", let year = Int(parts[0]), let week = Int(parts[1].dropFirst())
        else { return nil }
        // The 4th of January lies in the first week of every year.
        let fourth = CivilDate(year: year, month: 1, clampingDay: 4)
        let monday = fourth.adding(days: 1 - fourth.weekday + (week - 1) * 7)
        self.init(from: monday, to: monday.adding(days: 6))
    }
}
