internal import ArgumentParser
internal import Composing
internal import Model
internal import Synchronization

/// `kvartal report`: the main job.
struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", _superCommandName: Kvartal.name,
        abstract: "Read the input, check it, and write the reports of one period.")

    @OptionGroup var reading: ReadingOptions
    @OptionGroup var scope: ScopeOptions
    @OptionGroup var writing: WritingOptions

    /// What a run has worked out, held to the end: the process gives it back at once, while to free hundreds of thousands
    /// of obligations one by one takes a hundredth of the run.
    private static let worked = Mutex<Matter?>(nil)

    func run() throws {
        try finish("report", reading, scope) {
            let pipeline = try Pipeline(reading, scope)
            let publisher = try Publisher(pipeline, writing)
            let (folder, matter) = try publisher.publish(publisher.reports(of: try pipeline.matter()))
            Self.worked.withLock { $0 = matter }
            show(matter.assessment.diagnostics, reading, atMost: 20)
            return Ending(matter, output: folder, summary: reading.quiet ? nil : summary(matter, folder: folder))
        }
    }
}
