internal import ArgumentParser

/// `kvartal manual`: the manual page for `make install`, made of what `--help` says, so that the two cannot differ.
struct ManualCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "manual", _superCommandName: Kvartal.name, abstract: "Print the manual page (roff).",
        shouldDisplay: false)

    func run() throws {
        let program = Kvartal.configuration
        let helps = program.subcommands.filter { $0.configuration.shouldDisplay }.map { command in
            HelpText(
                command.configuration.commandName ?? "", Kvartal.helpMessage(for: command, columns: 10_000))
        }
        var users: [HelpText.Entry: [String]] = [:]
        for help in helps { for entry in help.entries { users[entry, default: []].append(help.name) } }

        var page = ManualPage(name: "kvartal", version: Kvartal.version, abstract: program.abstract)
        page.section("Synopsis")
        page.paragraph("kvartal COMMAND [OPTIONS]")
        page.section("Commands")
        for help in helps {
            page.subsection("kvartal \(help.name)")
            help.words.forEach { page.paragraph($0) }
            for entry in help.entries where users[entry]?.count == 1 { page.entry(entry.term, entry.meaning) }
        }
        var groups: [[String]] = []
        for entry in helps.flatMap(\.entries) {
            guard let names = users[entry], names.count > 1, !groups.contains(names) else { continue }
            groups.append(names)
        }
        for names in groups.sorted(by: { $0.count > $1.count }) {
            let isAll = names.count == helps.count
            page.section(isAll ? "Options of every command" : "Options of \(names.joined(separator: ", "))")
            var seen: Set<HelpText.Entry> = []
            for entry in helps.flatMap(\.entries) where users[entry] == names && seen.insert(entry).inserted {
                page.entry(entry.term, entry.meaning)
            }
        }
        page.section("Exit status")
        page.paragraph(program.discussion)
        page.section("Files")
        page.entry("input/kvartal.yaml", "Settings; every key has a default, and the file may be missing.")
        page.entry("output/PERIOD/", "The reports of a period; index.html is the way in.")
        page.entry("output/.kvartal.lock", "Held by the run that writes.")
        try Console.print(page.text)
    }
}
