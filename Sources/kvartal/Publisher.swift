internal import Checks
internal import Composing
internal import FileSystem
internal import Model
internal import Writers

/// Writes the reports of one run into `output/PERIOD/`, whole or not at all.
///
/// Everything that can stop the run (formats, templates, the output folder) is tried before a document is read.
struct Publisher {
    private let pipeline: Pipeline
    private let writing: WritingOptions
    private let templates: Templates
    private let formats: [any ReportWriter.Type]
    private let name: String

    init(_ pipeline: Pipeline, _ writing: WritingOptions, suffix: String = "") throws {
        self.pipeline = pipeline
        self.writing = writing
        name = pipeline.period.description + suffix
        templates = try loadTemplates(writing)
        formats = try chosenFormats(writing)
        try makeFolder(writing.output)
        try Publication.check(writing.output + "/" + name)
    }

    /// The portfolio's report, the deadlines, and an extract with a form for every debtor.
    func reports(of matter: Matter) -> Edition {
        let (matter, index, bodies) = addressed(matter, atMost: writing.noExtracts ? nil : limits.recipients)
        var names = FolderNames()
        let extracts = bodies.map { body in
            let folder = "recipients/\(names.name(for: body))/"
            let report = Page(folder: folder, name: "report") { index.extract(for: body) }
            let form = Page(folder: folder, name: "form") { index.form(for: body) }
            return Extract(body: body, folder: folder, pages: [report, form])
        }
        return Edition(matter: matter, debtors: index, pages: Self.pages(of: index, matter), extracts: extracts)
    }

    /// A form for every debtor, side by side.
    func forms(of matter: Matter) -> Edition {
        let (matter, index, bodies) = addressed(matter, atMost: limits.recipients)
        var names = FolderNames()
        let extracts = bodies.map { body in
            let form = Page(folder: "", name: names.name(for: body)) { index.form(for: body) }
            return Extract(body: body, folder: "", pages: [form])
        }
        return Edition(matter: matter, debtors: index, pages: [], extracts: extracts)
    }

    private var limits: Limits { pipeline.settings.limits }

    /// What concerns the whole portfolio.
    private static func pages(of index: DebtorIndex, _ matter: Matter) -> [Page] {
        let days = matter.settings.dueSoonDays
        return [
            Page(folder: "", name: "report") { index.report() },
            Page(folder: "", name: "deadlines") { index.deadlines(within: days) },
        ]
    }

    /// The debtors that get pages of their own: all, or those with the most that is overdue, and a finding about the
    /// others.
    private func addressed(
        _ matter: Matter, atMost limit: Int?
    ) -> (matter: Matter, index: DebtorIndex, bodies: [String]) {
        let index = DebtorIndex(matter)
        guard let limit else { return (matter, index, []) }
        let all = index.debtors
        guard all.count > limit else { return (matter, index, all) }
        let counts = all.map { index.count(of: $0) }
        let ranked = all.indices.sorted {
            (counts[$1].overdue, counts[$1].all, $0) < (counts[$0].overdue, counts[$0].all, $1)
        }
        let told = told(matter, .tooManyRecipients(all.count, limit))
        return (told, DebtorIndex(told), ranked.prefix(limit).sorted().map { all[$0] })
    }

    /// The matter with one more finding.
    private func told(_ matter: Matter, _ remark: Remark) -> Matter {
        var matter = matter
        let finding = Diagnostic(remark, at: Origin(path: pipeline.reading.input))
        add([finding], to: &matter.assessment, settings: matter.settings)
        return matter
    }

    /// Sets every page in every format and swaps the folder in. Returns the folder's path, and what was published: less
    /// than was meant where it is larger than allowed.
    func publish(_ edition: Edition) throws -> (folder: String, matter: Matter) {
        let output = writing.output
        let lock = try OutputLock.take(folder: output, waitSeconds: writing.wait)
        let publication = try Publication(parent: output, name: name)
        publication.leftovers.forEach(say)
        Interruption.begin(publication)
        let matter: Matter
        do {
            matter = try write(edition, to: publication)
            try publication.sync()
            try Interruption.publish(publication)
        } catch {
            publication.discard()
            Interruption.end()
            throw error
        }
        publication.tidy().forEach(say)
        _ = consume lock
        return (publication.target, matter)
    }

    /// The bodies' pages come first: the report says so where not all of them could be written.
    private func write(_ edition: Edition, to publication: Publication) throws -> Matter {
        let extracts = try edition.extracts.write(
            formats, templates, jobs: pipeline.jobs, limit: limits.outputSize, to: publication)
        let edition = extracts.count < edition.extracts.count ? shortened(edition, to: extracts.count) : edition
        let (formats, templates) = (formats, templates)
        var written: [String] = []
        try inOrder(edition.pages, jobs: pipeline.jobs) { pages in
            try pages.map { page in try page.write(formats, templates, to: publication).map(\.path) }
        } then: {
            written += $0
        }
        for file in try edition.frame(written + extracts.paths, templates) {
            try publication.write(file.path, file.bytes)
        }
        return edition.matter
    }

    private func shortened(_ edition: Edition, to count: Int) -> Edition {
        let matter = told(edition.matter, .tooMuchOutput(edition.extracts.count, count, limits.outputSize))
        let index = DebtorIndex(matter)
        return Edition(
            matter: matter, debtors: index, pages: edition.pages.isEmpty ? [] : Self.pages(of: index, matter),
            extracts: Array(edition.extracts.prefix(count)))
    }

    /// Said also where only errors are asked for: nobody else will remove it.
    private func say(_ leftover: FileError) {
        Console.report("\(leftover.path): warning: \(leftover.description)")
    }
}
