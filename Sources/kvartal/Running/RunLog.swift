internal import ArgumentParser
internal import FileSystem
internal import Glibc
internal import Model

/// The log that `--log` names: one line for each run and one for each of its findings, appended at the run's end.
///
/// A log that cannot be written is said on standard error; the reports and the exit status are what they are without it.
struct RunLog: Sendable {
    private let path: String
    private let command: String?
    private let period: String?
    private let asOf: String?

    /// Nil where no log is asked for. `read` concerns no period.
    init?(_ reading: ReadingOptions, _ scope: ScopeOptions?, command: String) {
        guard let path = reading.log else { return nil }
        self.path = path
        self.command = command
        let resolved = try? scope?.reportingPeriod()
        period = resolved?.description
        asOf = resolved.flatMap { scope?.asOfDate(in: $0).description }
    }

    /// Of a command line that was not understood: what is plain of it. Nil where it names no log.
    init?(_ arguments: [String], commands: [any ParsableCommand.Type]) {
        let values = zip(arguments, arguments.dropFirst()).filter { $0.0 == "--log" }.map(\.1)
        let joined = arguments.filter { $0.hasPrefix("--log=") }.map { String($0.dropFirst("--log=".count)) }
        guard let path = (values + joined).last, !path.isEmpty else { return nil }
        self.path = path
        let names = commands.map { $0.configuration.commandName ?? "" }
        command = arguments.dropFirst().first { names.contains($0) }
        (period, asOf) = (nil, nil)
    }

    func ended(_ ending: Ending) {
        let run = line("run") { line in
            line.add("status", ending.outcome.rawValue)
            line.add("files", ending.tally?.files)
            line.add("obligations", ending.tally?.obligations)
            line.add("overdue", ending.tally?.overdue)
            for (key, severity) in [("errors", Severity.error), ("warnings", .warning), ("notes", .note)] {
                line.add(key, ending.diagnostics.count { $0.severity == severity })
            }
            line.add("output", ending.output)
        }
        write(run + ending.diagnostics.map(finding).joined())
    }

    /// A run that wrote nothing, and why.
    func failed(_ reason: String) { ended(.failed, reason) }

    func ended(bySignal signal: Int32, _ state: String, _ outcome: Outcome) {
        ended(outcome, "ended by signal \(signal); \(state)")
    }

    /// A command line that was not understood.
    func misused(_ reason: String) { ended(ExitCode.validationFailure.rawValue, reason) }

    private func ended(_ outcome: Outcome, _ reason: String) { ended(outcome.rawValue, reason) }

    private func ended(_ status: Int32, _ reason: String) {
        write(
            line("run") { line in
                line.add("status", status)
                line.add("reason", reason)
            })
    }

    private func finding(_ diagnostic: Diagnostic) -> String {
        line("finding") { line in
            line.add("severity", diagnostic.severity.rawValue)
            line.add("code", diagnostic.code)
            line.add("file", diagnostic.origin.path)
            let place = diagnostic.origin.place
            line.add("place", place == .document ? nil : place.description)
            line.add("message", diagnostic.remark.message)
        }
    }

    private func line(_ event: String, _ fill: (inout LogLine) -> Void) -> String {
        var line = LogLine()
        line.add("ts", timestamp())
        line.add("pid", getpid())
        line.add("event", event)
        line.add("command", command)
        line.add("period", period)
        line.add("as_of", asOf)
        fill(&line)
        return line.text + "\n"
    }

    private func write(_ text: String) {
        do { try append(Array(text.utf8), to: path) } catch {
            Console.report("\(path): error: the log was not written: \(error.description)")
        }
    }
}
