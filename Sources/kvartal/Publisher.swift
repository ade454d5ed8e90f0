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
        let index = DebtorIndex(matter)
        let recipients = Recipients(writing.noExtracts ? [] : index.debtors)
        var pages = [
            Page(folder: "", name: "report") { index.report() },
            Page(folder: "", name: "deadlines") { index.deadlines(within: matter.settings.dueSoonDays) },
        ]
        for recipient in recipients.all {
            pages.append(Page(folder: recipient.folder, name: "report") { index.extract(for: recipient.name) })
            pages.append(Page(folder: recipient.folder, name: "form") { index.form(for: recipient.name) })
        }
        return Edition(matter: matter, debtors: index, pages: pages, recipients: recipients.all)
    }

    /// A form for every debtor, side by side.
    func forms(of matter: Matter) -> Edition {
        let index = DebtorIndex(matter)
        var names = FolderNames()
        let pages = index.debtors.map { debtor in
            Page(folder: "", name: names.name(for: debtor)) { index.form(for: debtor) }
        }
        return Edition(matter: matter, debtors: index, pages: pages, recipients: [])
    }

    /// Sets every page in every format and swaps the folder in. Returns the folder's path.
    func publish(_ edition: Edition) throws -> String {
        let output = writing.output
        let lock = try OutputLock.take(folder: output, waitSeconds: writing.wait)
        let publication = try Publication(parent: output, name: name)
        publication.leftovers.forEach(say)
        Interruption.begin(publication)
        do {
            var written: [String] = []
            let (formats, templates) = (formats, templates)
            try inOrder(edition.pages, jobs: pipeline.jobs) { pages in
                try pages.map { page in try page.write(formats, templates, to: publication) }
            } then: {
                written += $0
            }
            for file in try edition.frame(written, templates) { try publication.write(file.path, file.bytes) }
            try publication.sync()
            try Interruption.publish(publication)
        } catch {
            publication.discard()
            Interruption.end()
            throw error
        }
        publication.tidy().forEach(say)
        _ = consume lock
        return publication.target
    }

    /// Said also where only errors are asked for: nobody else will remove it.
    private func say(_ leftover: FileError) {
        Console.report("\(leftover.path): warning: \(leftover.description)")
    }
}

/// The bodies that get a folder of their own.
struct Recipients {
    struct Recipient: Sendable {
        let name: String
        /// Below the period's folder: `recipients/Администрация города Ирбит/`.
        let folder: String
    }

    let all: [Recipient]

    init(_ debtors: [String]) {
        var names = FolderNames()
        all = debtors.map { Recipient(name: $0, folder: "recipients/\(names.name(for: $0))/") }
    }
}

/// One report in all its formats: `folder` and `name` give the path, the extension comes from the format.
struct Page: Sendable {
    let folder: String
    let name: String
    let compose: @Sendable () -> Report

    /// Writes the report in every format that suits it, one after the other; returns the paths.
    func write(
        _ formats: [any ReportWriter.Type], _ templates: Templates, to publication: Publication
    ) throws -> [String] {
        let report = compose()
        return try formats.filter { $0.serves(report.kind) }.map { format in
            let path = "\(folder)\(name).\(format.fileExtension)"
            try publication.write(path) { sink in
                try format.init().write(report, templates: templates, to: sink)
            }
            return path
        }
    }
}
