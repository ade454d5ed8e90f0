extension ProductionCalendar {
    /// The production calendars of 2019–2027 as the Government's decrees on moved days off state them
    /// (ТК РФ ст. 112; the decree of each year). A year is added here, or by the user in `input/calendar.tsv`.
    package static let builtIn: ProductionCalendar = {
        var exceptions: [CivilDate: DayKind] = [:]
        for (year, days) in decreed {
            for (list, kind) in [
                (days.holidays, DayKind.holiday), (days.off, .transferredOff), (days.worked, .workingSaturday),
            ] {
                for day in list.split(separator: " ") {
                    if let date = CivilDate(iso: "\(year)-\(day)") { exceptions[date] = kind }
                }
            }
        }
        return ProductionCalendar(years: Set(decreed.keys), exceptions: exceptions)
    }()

    private static let decreed: [Int: (holidays: String, off: String, worked: String)] = [
        2019: (
            holidays: "01-01 01-02 01-03 01-04 01-05 01-06 01-07 01-08 02-23 03-08 05-01 05-09 06-12 11-04",
            off: "05-02 05-03 05-10",
            worked: ""
        ),
        2020: (
            holidays: "01-01 01-02 01-03 01-04 01-05 01-06 01-07 01-08 02-23 03-08 05-01 05-09 06-12 11-04",
            off: "02-24 03-09 05-04 05-05 05-11",
            worked: ""
        ),
        2021: (
            holidays: "01-01 01-02 01-03 01-04 01-05 01-06 01-07 01-08 02-23 03-08 05-01 05-09 06-12 11-04",
            off: "02-22 05-03 05-10 06-14 11-05 12-31",
            worked: "02-20"
        ),
        2022: (
            holidays: "01-01 01-02 01-03 01-04 01-05 01-06 01-07 01-08 02-23 03-08 05-01 05-09 06-12 11-04",
            off: "03-07 05-02 05-03 05-10 06-13",
            worked: "03-05"
        ),
        2023: (
            holidays: "01-01 01-02 01-03 01-04 01-05 01-06 01-07 01-08 02-23 03-08 05-01 05-09 06-12 11-04",
            off: "02-24 05-08 11-06",
            worked: ""
        ),
        2024: (
            holidays: "01-01 01-02 01-03 01-04 01-05 01-06 01-07 01-08 02-23 03-08 05-01 05-09 06-12 11-04",
            off: "04-29 04-30 05-10 12-30 12-31",
            worked: "04-27 11-02 12-28"
        ),
        2025: (
            holidays: "01-01 01-02 01-03 01-04 01-05 01-06 01-07 01-08 02-23 03-08 05-01 05-09 06-12 11-04",
            off: "05-02 05-08 06-13 11-03 12-31",
            worked: "11-01"
        ),
        2026: (
            holidays: "01-01 01-02 01-03 01-04 01-05 01-06 01-07 01-08 02-23 03-08 05-01 05-09 06-12 11-04",
            off: "01-09 03-09 05-11 12-31",
            worked: ""
        ),
        2027: (
            holidays: "01-01 01-02 01-03 01-04 01-05 01-06 01-07 01-08 02-23 03-08 05-01 05-09 06-12 11-04",
            off: "02-22 05-03 05-10 06-14 11-05 12-31",
            worked: "02-20"
        ),
    ]
}
