internal import ArgumentParser

/// The program: `kvartal report`, `deadlines`, `check`, `read`, `explain`, `forms` (CONTRACT §1).
@main
struct Kvartal: ParsableCommand {
    static let name = "kvartal"
    static let version = "1.0.0"

    static let configuration = CommandConfiguration(
        commandName: name,
        abstract: "Reads the plans and minutes of a project office and reports who owes what by when.",
        discussion: """
            Exit status: 0 done; 1 done, but some input could not be read or is contradictory (the reports say so); \
            2 nothing was written (no input, bad settings or template, disk full, output locked); 64 wrong usage.
            """,
        version: version,
        subcommands: [
            ReportCommand.self, DeadlinesCommand.self, CheckCommand.self, ReadCommand.self, ExplainCommand.self,
            FormsCommand.self, ManualCommand.self,
        ])

    static func main() {
        prepareProcess()
        do {
            let (arguments, files) = ReadCommand.filesApart(Array(CommandLine.arguments.dropFirst()))
            var command = try command(arguments)
            if var reading = command as? ReadCommand {
                reading.files += files
                command = reading
            }
            try command.run()
        } catch let failure as Failure {
            Console.report(failure.description)
            exit(withError: ExitCode(Outcome.failed.rawValue))
        } catch {
            if exitCode(for: error) == .validationFailure {
                RunLog(CommandLine.arguments, commands: configuration.subcommands)?.misused(message(for: error))
            }
            exit(withError: error)
        }
    }

    /// What the arguments ask for. The command that they name is asked first, which costs half as much as going through
    /// all of them: noticeable where each document is a run of its own. (That it has a super-command spares it a search
    /// for `--generate-completion-script`.) What it does not understand is worded by the program as a whole.
    private static func command(_ arguments: [String]) throws -> any ParsableCommand {
        let named = configuration.subcommands.first { $0.configuration.commandName == arguments.first }
        if let named, let command = try? named.parseAsRoot(Array(arguments.dropFirst())), type(of: command) == named {
            return command
        }
        return try parseAsRoot(arguments)
    }
}
