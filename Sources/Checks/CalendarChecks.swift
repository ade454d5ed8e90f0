internal import Model

/// A year without calendar data is said, once a year; from October on also that the next one is missing (DOMAIN §4).
/// Weekends and the fixed public holidays count all the same. What lies beyond the next period is only a note: the
/// Government sets a year's days in the autumn before it.
struct CalendarChecks {
    let settings: Settings
    let asOf: CivilDate

    /// `planned` are the dates without data of all duties, also of those that do not concern the period.
    func findings(_ obligations: [Obligation], planned: [PlannedDate]) -> [Diagnostic] {
        // What no duty plans, no obligation has.
        let first = planned.isEmpty ? [:] : firstUses(dates(of: obligations))
        let later = firstUses(planned).filter { first[$0.key] == nil }
        var found = first.sorted { $0.key < $1.key }.map { year, use in
            Diagnostic(missing(year, for: use.date, .warning), at: use.origin)
        }
        found += later.sorted { $0.key < $1.key }.map { year, use in
            Diagnostic(missing(year, for: use.date, .note), at: use.origin)
        }
        let next = asOf.year + 1
        if asOf.month >= 10, first[next] == nil, !settings.calendar.hasData(for: next),
            let first = obligations.lazy.map(\.document).min()
        {
            found.append(Diagnostic(nextMissing(next), at: Origin(path: first)))
        }
        return found
    }

    /// The dates without data of obligations that concern the period.
    private func dates(of obligations: [Obligation]) -> some Sequence<PlannedDate> {
        obligations.lazy.compactMap { obligation in
            obligation.stated.flatMap { date in
                settings.calendar.hasData(for: date.year) ? nil : PlannedDate(origin: obligation.origin, date: date)
            }
        }
    }

    /// For every year the first place that needs it.
    private func firstUses(_ uses: some Sequence<PlannedDate>) -> [Int: PlannedDate] {
        var first: [Int: PlannedDate] = [:]
        for use in uses {
            let year = use.date.year
            if let earlier = first[year], (earlier.origin, earlier.date) <= (use.origin, use.date) { continue }
            first[year] = use
        }
        return first
    }

    private func missing(_ year: Int, for date: CivilDate, _ severity: Severity) -> Remark {
        Remark(
            "calendar-year-missing", severity,
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

/// A date by a document's words, with the place of its item.
struct PlannedDate {
    var origin: Origin
    var date: CivilDate
}
