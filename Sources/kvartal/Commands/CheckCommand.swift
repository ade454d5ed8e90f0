internal import ArgumentParser
internal import Checks
internal import Composing
internal import FileSystem
internal import Model
internal import Writers

/// `kvartal check`: the findings and the obligations, without writing reports.
struct CheckCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, jsonl }

    static let configuration = CommandConfiguration(
        commandName: "check", _superCommandName: Kvartal.name,
        abstract: "Show the findings and the obligations without writing reports.",
        discussion: "Silent where all is well. Notes are shown with --verbose.")

    @Option(help: "text (findings on standard error) or jsonl (obligations and findings on standard output).")
    var format = Format.text
    @OptionGroup var reading: ReadingOptions
    @OptionGroup var scope: ScopeOptions
    @OptionGroup(visibility: .hidden) var writing: WritingOptions

    func run() throws {
        try finish("check", reading, scope) {
            let matter = try Pipeline(reading, scope).matter()
            let assessment = matter.assessment
            switch format {
            case .text:
                guard show(assessment.diagnostics, reading) else {
                    throw Failure(FileError.current("-", "write to standard error").description)
                }
            case .jsonl:
                let reasons = Reasons(settings: matter.settings, asOf: matter.assessment.asOf)
                let isHeard = try assessment.obligations.allSatisfy { obligation in
                    try Console.print(obligationLine(obligation, reasons: reasons.lines(for: obligation)))
                }
                if isHeard { try Console.print(assessment.diagnostics.flatMap(diagnosticLine)) }
            }
            return Ending(matter)
        }
    }
}
