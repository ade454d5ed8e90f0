internal import Model

/// A year without calendar data is said, once a year; from October on also that the next one is missing (DOMAIN §4).
/// Weekends and the fixed public holidays count all the same.
struct CalendarChecks {
    let settings: Settings
    let asOf: CivilDate

    func findings(_ obligations: [Obligation]) -> [Diagnostic] {
        var first: [Int: (origin: Origin, date: CivilDate)] = [:]
        for obligation in obligations {
            guard let date = obligation.stated, !settings.calendar.hasData(for: date.year) else { continue }
            let year = date.year
            if let known = first[year], known.origin <= obligation.origin { continue }
            first[year] = (obligation.origin, date)
        }
        var found = first.sorted { $0.key < $1.key }.map { year, use in
            Diagnostic(missing(year, for: use.date), at: use.origin)
        }
        let next = asOf.year + 1
        if asOf.month >= 10, first[next] == nil, !settings.calendar.hasData(for: next),
            let first = obligations.lazy.map(\.document).min()
        {
            found.append(Diagnostic(nextMissing(next), at: Origin(path: first)))
        }
        return found
    }

    private func missing(_ year: Int, for date: CivilDate) -> Remark {
        Remark(
            "calendar-year-missing", .warning,
            "the production calendar has no data for \(year) (needed for \(date.iso)); only weekends and fixed holidays count",
            wording: "Нет производственного календаря на \(year) год (срок \(date.dotted)): учтены только выходные и "
                + "постоянные праздники",
            remedy: "Добавьте \(year) год в input/calendar.tsv")
    }

    private func nextMissing(_ year: Int) -> Remark {
        Remark(
            "calendar-next-year-missing", .warning, "the production calendar has no data for the coming year \(year)",
            wording: "Производственный календарь на \(year) год ещё не добавлен",
            remedy: "Добавьте \(year) год в input/calendar.tsv")
    }
}
