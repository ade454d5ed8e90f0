internal import ArgumentParser
internal import Composing
internal import Model

/// `kvartal report`: the main job.
struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Read the input, check it, and write the reports of one period.")

    @OptionGroup var reading: ReadingOptions
    @OptionGroup var scope: ScopeOptions
    @OptionGroup var writing: WritingOptions

    func run() async throws {
        try await finish("report", reading, scope) {
            let pipeline = try Pipeline(reading, scope)
            let publisher = try Publisher(pipeline, writing)
            let matter = try await pipeline.matter()
            let folder = try await publisher.publish(publisher.reports(of: matter))
            show(matter.assessment.diagnostics, reading, atMost: 20)
            if !reading.quiet { try Console.print(summary(matter, folder: folder)) }
            return Ending(matter, output: folder)
        }
    }
}
