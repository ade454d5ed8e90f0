internal import ArgumentParser

/// What is read and what is said of it: the options that mean something to every command.
struct ReadingOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Folder with the documents.", valueName: "dir"))
    var input = "input"

    @Option(help: ArgumentHelp("Settings; the default is kvartal.yaml in the input folder, if any.", valueName: "file"))
    var config: String?

    @Option(
        help: ArgumentHelp("Documents to work on at once; the number of processors where not given.", valueName: "n"))
    var jobs: Int?

    @Option(
        help: ArgumentHelp(
            "Append a line for the run and one for each finding to this file (logfmt).", valueName: "file"))
    var log: String?

    @Flag(name: .shortAndLong, help: "Say nothing but errors.")
    var quiet = false

    @Flag(name: .shortAndLong, help: "Show notes as well as warnings and errors.")
    var verbose = false

    /// More than any machine has processors.
    private static let mostJobs = 1024

    func validate() throws {
        if let jobs, !(1...Self.mostJobs).contains(jobs) {
            throw ValidationError("--jobs must be at least 1 and at most \(Self.mostJobs), not \(jobs)")
        }
        for (option, value) in [("--input", input), ("--config", config ?? "-"), ("--log", log ?? "-")]
        where value.isEmpty {
            throw ValidationError("\(option) must name something")
        }
        if quiet && verbose { throw ValidationError("--quiet and --verbose exclude each other") }
    }
}
