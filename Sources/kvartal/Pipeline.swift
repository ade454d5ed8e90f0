internal import Checks
internal import Composing
internal import Configuration
internal import FileSystem
internal import Model
internal import Writers

/// One run, from the options to what the commands show or publish: the whole program on one screen.
struct Pipeline {
    let reading: ReadingOptions
    let scope: ScopeOptions
    let settings: Settings
    /// The files that the settings were read from.
    private let rules: [SourceFile]
    let period: ReportingPeriod
    let asOf: CivilDate

    /// Reads the settings; a mistake in them ends the run, because it would change figures.
    init(_ reading: ReadingOptions, _ scope: ScopeOptions) throws {
        (self.reading, self.scope) = (reading, scope)
        (settings, rules) = try loadSettings(reading, followsLinks: scope.followLinks)
        period = try scope.reportingPeriod()
        asOf = scope.asOfDate(in: period)
    }

    var jobs: Int { reading.jobs ?? processorCount() }

    /// Reads every file of the input folder.
    func portfolio() throws -> (portfolio: Portfolio, sources: [SourceFile]) {
        let listing = try listInput(reading, rules: rules, followsLinks: scope.followLinks)
        var portfolio = Portfolio(diagnostics: listing.diagnostics)
        var sources: [SourceFile] = []
        var bar = ProgressBar(total: listing.files.count, isQuiet: reading.quiet)
        let (settings, follows) = (settings, scope.followLinks)
        try inOrder(listing.files, jobs: jobs) { paths in
            try readAll(paths, settings: settings, followsLinks: follows, wants: [.document, .digest]) { $0 }
        } then: { file in
            portfolio.diagnostics += file.diagnostics
            if let document = file.document { portfolio.documents.append(document) }
            sources.append(
                SourceFile(
                    path: file.path, sha256: file.digest ?? "", role: .document(file.document?.kind ?? .unknown)))
            bar.update(sources.count)
        }
        return (portfolio, sources + rules)
    }

    /// Who owes what by when, and how far it has come.
    func matter() throws -> Matter {
        let (portfolio, sources) = try portfolio()
        let assessment = assess(portfolio, settings: settings, period: period, asOf: asOf)
        return Matter(
            portfolio: portfolio, assessment: assessment, settings: settings, sources: sources,
            version: Kvartal.version)
    }
}
