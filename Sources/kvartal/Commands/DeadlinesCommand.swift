internal import ArgumentParser
internal import Composing
internal import Model

/// `kvartal deadlines`: what is overdue and what falls due soon, for cron.
struct DeadlinesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "deadlines", _superCommandName: Kvartal.name,
        abstract: "Show what is overdue and what falls due soon; nothing where nothing is.",
        discussion: "For cron: a mail comes only when there is something to do.")

    @Option(help: ArgumentHelp("How far to look ahead: 14d, 2w.", valueName: "span")) var within = "14d"
    @OptionGroup var reading: ReadingOptions
    @OptionGroup var scope: ScopeOptions
    @OptionGroup(visibility: .hidden) var writing: WritingOptions

    func validate() throws {
        if days == nil {
            throw ValidationError("--within '\(within)' is not a span of days or weeks; write it like 14d or 2w")
        }
    }

    private var days: Int? {
        guard let unit = within.last, let count = Int(within.dropLast()), (0...3660).contains(count) else { return nil }
        switch unit {
        case "d": return count
        case "w": return count * 7
        default: return nil
        }
    }

    func run() throws {
        try finish("deadlines", reading, scope) {
            let matter = try Pipeline(reading, scope).matter()
            if !reading.quiet { try Console.print(deadlineDigest(matter, within: days ?? 0)) }
            show(matter.assessment.diagnostics.filter { $0.severity == .error }, reading)
            return Ending(matter)
        }
    }
}
