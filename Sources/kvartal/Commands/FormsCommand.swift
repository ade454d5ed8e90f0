internal import ArgumentParser
internal import Composing
internal import Model

/// `kvartal forms`: a blank progress form for every assignee of the period.
struct FormsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forms", _superCommandName: Kvartal.name,
        abstract: "Write a blank progress form for every assignee of the period.",
        discussion: "A form that has been filled in is dropped into the input folder as it is.")

    @OptionGroup var reading: ReadingOptions
    @OptionGroup var scope: ScopeOptions
    @OptionGroup var writing: WritingOptions

    func run() throws {
        try finish("forms", reading, scope) {
            let pipeline = try Pipeline(reading, scope)
            let publisher = try Publisher(pipeline, writing, suffix: "-forms")
            let (folder, matter) = try publisher.publish(publisher.forms(of: try pipeline.matter()))
            show(matter.assessment.diagnostics.filter { $0.severity == .error }, reading)
            return Ending(matter, output: folder, summary: reading.quiet ? nil : folder + "\n")
        }
    }
}
