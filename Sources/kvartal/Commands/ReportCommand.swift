internal import ArgumentParser
internal import Composing
internal import Model

/// `kvartal report`: the main job.
struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Read the input, check it, and write the reports of one period.")

    @OptionGroup var options: CommonOptions

    func run() async throws {
        try await finish("report", options) {
            let pipeline = try Pipeline(options)
            let publisher = try Publisher(pipeline)
            let matter = try await pipeline.matter()
            let folder = try await publisher.publish(publisher.reports(of: matter))
            show(matter.assessment.diagnostics, options, atMost: 20)
            if !options.quiet { try Console.print(summary(matter, folder: folder)) }
            return Ending(matter, output: folder)
        }
    }
}
