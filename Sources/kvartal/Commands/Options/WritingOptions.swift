internal import ArgumentParser

/// What is written and where. The commands that publish nothing take these options too, so that a script may give the
/// same ones to all, and do not list them.
struct WritingOptions: ParsableArguments {
    static let defaultTemplates = "templates"

    @Option(help: ArgumentHelp("Folder for the reports.", valueName: "dir"))
    var output = "output"

    @Option(help: ArgumentHelp("Folder with the shells of the reports.", valueName: "dir"))
    var templates = Self.defaultTemplates

    @Option(help: ArgumentHelp("Formats to write, separated by commas; all where not given.", valueName: "list"))
    var formats: String?

    @Flag(help: "Do not write an extract for every body.")
    var noExtracts = false

    @Option(help: ArgumentHelp("Seconds to wait for another run that writes to the same output.", valueName: "s"))
    var wait = 10.0

    /// A week: who waits longer for another run waits for one that hangs.
    private static let longestWait = 604_800.0

    func validate() throws {
        for (option, value) in [("--output", output), ("--templates", templates)] where value.isEmpty {
            throw ValidationError("\(option) must name something")
        }
        guard (0...Self.longestWait).contains(wait) else {
            throw ValidationError("--wait is a number of seconds from 0 to \(Int(Self.longestWait)), not \(wait)")
        }
    }
}
