internal import ArgumentParser

@main
struct Kvartal: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kvartal",
        abstract: "Reads the plans and minutes of a project office and reports who owes what by when.")
}
