internal import ArgumentParser
internal import Model

/// For which period and day the input folder is looked at. `read`, which shows single documents, takes these options
/// like every command and has no use for them.
struct ScopeOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "2024-Q3, 2024-07, 2024-H1, 2024, last-quarter, last-month, this-quarter or this-month.",
            valueName: "p"))
    var period = "last-quarter"

    @Option(
        help: ArgumentHelp(
            "The day for which to report; the default is the period's last day, or today where it has not ended.",
            valueName: "date"))
    var asOf: String?

    @Flag(help: "Read what symbolic links in the input folder lead to.")
    var followLinks = false

    func validate() throws {
        if let asOf, CivilDate(iso: asOf) == nil, CivilDate(dotted: asOf) == nil {
            throw ValidationError("--as-of '\(asOf)' is not a date; write it like 2024-09-30")
        }
        _ = try reportingPeriod()
    }

    /// The period that is meant, relative names resolved against today.
    func reportingPeriod() throws -> ReportingPeriod {
        if let period = ReportingPeriod(period) { return period }
        let relative: [String: (ReportingPeriod.Length, Int)] = [
            "last-quarter": (.quarter, -1), "last-month": (.month, -1),
            "this-quarter": (.quarter, 0), "this-month": (.month, 0),
        ]
        guard let (length, steps) = relative[period] else {
            throw ValidationError(
                "--period '\(period)' is none of 2024-Q3, 2024-07, 2024-H1, 2024, \(relative.keys.sorted().joined(separator: ", "))"
            )
        }
        return ReportingPeriod(length: length, containing: currentDate()).advanced(by: steps)
    }

    /// The day for which to report: as given, else the period's last day, else today.
    func asOfDate(in period: ReportingPeriod) -> CivilDate {
        if let asOf, let date = CivilDate(iso: asOf) ?? CivilDate(dotted: asOf) { return date }
        return min(period.last, currentDate())
    }
}

private func currentDate() -> CivilDate {
    let parts = today()
    return CivilDate(year: parts.year, month: parts.month, clampingDay: parts.day)
}
