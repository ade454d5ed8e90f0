internal import ArgumentParser
internal import Model

/// The options that every command understands.
struct CommonOptions: ParsableArguments {
    static let defaultTemplates = "templates"

    @Option(help: ArgumentHelp("Folder with the documents.", valueName: "dir"))
    var input = "input"

    @Option(help: ArgumentHelp("Folder for the reports.", valueName: "dir"))
    var output = "output"

    @Option(help: ArgumentHelp("Folder with the shells of the reports.", valueName: "dir"))
    var templates = Self.defaultTemplates

    @Option(help: ArgumentHelp("Settings; the default is kvartal.yaml in the input folder, if any.", valueName: "file"))
    var config: String?

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

    @Option(help: ArgumentHelp("Formats to write, separated by commas; all where not given.", valueName: "list"))
    var formats: String?

    @Flag(help: "Do not write an extract for every body.")
    var noExtracts = false

    @Option(
        help: ArgumentHelp("Documents to work on at once; the number of processors where not given.", valueName: "n"))
    var jobs: Int?

    @Option(help: ArgumentHelp("Seconds to wait for another run that writes to the same output.", valueName: "s"))
    var wait = 10.0

    @Option(
        help: ArgumentHelp(
            "Append a line for the run and one for each finding to this file (logfmt).", valueName: "file"))
    var log: String?

    @Flag(help: "Read what symbolic links in the input folder lead to.")
    var followLinks = false

    @Flag(name: .shortAndLong, help: "Say nothing but errors.")
    var quiet = false

    @Flag(name: .shortAndLong, help: "Show notes as well as warnings and errors.")
    var verbose = false

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1, not \(jobs)") }
        if wait < 0 { throw ValidationError("--wait must not be negative") }
        if quiet && verbose { throw ValidationError("--quiet and --verbose exclude each other") }
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
