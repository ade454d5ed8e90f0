internal import Composing
internal import FileSystem
internal import Model
internal import Writers

/// Writes the reports of one run into `output/PERIOD/`, whole or not at all.
///
/// Everything that can stop the run (formats, templates, the output folder) is tried before a document is read.
struct Publisher {
    let pipeline: Pipeline
    let writing: WritingOptions
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
        if let input = resolvedPath(pipeline.reading.input), let output = resolvedPath(writing.output),
            output == input || output.hasPrefix(input + "/")
        {
            throw Failure(
                "\(writing.output): error: the output lies in the input folder \(pipeline.reading.input), where the next "
                    + "run would take its reports for documents; name another folder with --output")
        }
        try Publication.check(writing.output + "/" + name)
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

    /// Said also where only errors are asked for: nobody else will remove it.
    private func say(_ leftover: FileError) {
        Console.report("\(leftover.path): warning: \(leftover.description)")
    }
}
