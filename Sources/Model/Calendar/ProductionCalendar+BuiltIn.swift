extension ProductionCalendar {
    /// The production calendars of 2019–2027 as the Government's decrees on moved days off state them
    /// (ТК РФ ст. 112; the decree of each year). A year is added here, or by the user in `input/calendar.tsv`.
    package static let builtIn: ProductionCalendar = {
        var exceptions: [(day: CivilDate, kind: DayKind)] = []
        for (year, holidays, off, worked) in decreed {
            exceptions += days(holidays, of: year).map { ($0, .holiday) }
            exceptions += days(off, of: year).map { ($0, .transferredOff) }
            exceptions += days(worked, of: year).map { ($0, .workingSaturday) }
        }
        return ProductionCalendar().adding(exceptions, completeYears: decreed.map(\.year))
    }()

    /// The days of a list `MM-DD MM-DD`, read as numbers: every run of the program begins with it.
    private static func days(_ list: String, of year: Int) -> [CivilDate] {
        let numbers = list.utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }
            .map { $0.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } }
        return stride(from: 0, to: numbers.count - 1, by: 2)
            .compactMap { CivilDate(year: year, month: numbers[$0], day: numbers[$0 + 1]) }
    }

    private static let decreed: [(year: Int, holidays: String, off: String, worked: String)] = [
        (
            year: 2019,
            holidays: "01-01 01-02 01-03 01-04 01-05 01-06 01-07 01-08 02-23 03-08 05-01 05-09 06-12 11-04",
            off: "05-02 05-03 05-10",
            worked: ""
        ),
        (
            year: 2020,
            holidays: "01-01 01-02 01-03 01-04 01-05 01-06 01-07 01-08 02-23 03-08 05-01 05-09 06-12 11-04",
            off: "02-24 03-09 05-04 05-05 05-11",
            worked: ""
        ),
        (
            year: 2021,
            holidays: "01-01 01-02 01-03 01-04 01-05 01-06 01-07 01-08 02-23 03-08 05-01 05-09 06-12 11-04",
            off: "02-22 05-03 05-10 06-14 11-05 12-31",
            worked: "02-20"
        ),
        (
            year: 2022,
            holidays: "01-01 01-02 01-03 01-04 01-05 01-06 01-07 01-08 02-23 03-08 05-01 05-09 06-12 11-04",
            off: "03-07 05-02 05-03 05-10 06-13",
            worked: "03-05"
        ),
        (
            year: 2023,
            holidays: "01-01 01-02 01-03 01-04 01-05 01-06 01-07 01-08 02-23 03-08 05-01 05-09 06-12 11-04",
            off: "02-24 05-08 11-06",
            worked: ""
        ),
        (
            year: 2024,
            holidays: "01-01 01-02 01-03 01-04 01-05 01-06 01-07 01-08 02-23 03-08 05-01 05-09 06-12 11-04",
            off: "04-29 04-30 05-10 12-30 12-31",
            worked: "04-27 11-02 12-28"
        ),
        (
            year: 2025,
            holidays: "01-01 01-02 01-03 01-04 01-05 01-06 01-07 01-08 02-23 03-08 05-01 05-09 06-12 11-04",
            off: "05-02 05-08 06-13 11-03 12-31",
            worked: "11-01"
        ),
        (
            year: 2026,
            holidays: "01-01 01-02 01-03 01-04 01-05 01-06 01-07 01-08 02-23 03-08 05-01 05-09 06-12 11-04",
            off: "01-09 03-09 05-11 12-31",
            worked: ""
        ),
        (
            year: 2027,
            holidays: "01-01 01-02 01-03 01-04 01-05 01-06 01-07 01-08 02-23 03-08 05-01 05-09 06-12 11-04",
            off: "02-22 05-03 05-10 06-14 11-05 12-31",
            worked: "02-20"
        ),
    ]
}
