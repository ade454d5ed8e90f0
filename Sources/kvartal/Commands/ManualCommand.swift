internal import ArgumentParser

/// `kvartal manual`: the manual page for `make install`, made of what `--help` says, so that the two cannot differ.
struct ManualCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "manual", abstract: "Print the manual page (roff).", shouldDisplay: false)

    func run() async throws {
        let program = Kvartal.configuration
        let helps = program.subcommands.filter { $0.configuration.shouldDisplay }.map { command in
            HelpText(
                command.configuration.commandName ?? "", Kvartal.helpMessage(for: command, columns: 10_000))
        }
        let shared = helps.first?.entries.filter { entry in helps.allSatisfy { $0.entries.contains(entry) } } ?? []

        var page = ManualPage(name: "kvartal", version: Kvartal.version, abstract: program.abstract)
        page.section("Synopsis")
        page.paragraph("kvartal COMMAND [OPTIONS]")
        page.section("Commands")
        for help in helps {
            page.subsection("kvartal \(help.name)")
            help.words.forEach { page.paragraph($0) }
            for entry in help.entries where !shared.contains(entry) { page.entry(entry.term, entry.meaning) }
        }
        page.section("Options of every command")
        for entry in shared { page.entry(entry.term, entry.meaning) }
        page.section("Exit status")
        page.paragraph(program.discussion)
        page.section("Files")
        page.entry("input/kvartal.yaml", "Settings; every key has a default, and the file may be missing.")
        page.entry("output/PERIOD/", "The reports of a period; index.html is the way in.")
        page.entry("output/.kvartal.lock", "Held by the run that writes.")
        try Console.print(page.text)
    }
}
