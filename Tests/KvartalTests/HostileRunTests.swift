import Foundation
import TestSupport
import Testing

/// Hostile inputs through the whole program, one by one and all in one input folder, as a stranger's mail leaves them.
@Suite("Hostile run") struct HostileRunTests {
    private static let seconds = 2 * Program.patience
    private static let megabytes = 256

    /// The settings under which the inputs are as hostile as they are meant.
    private func settings() -> String {
        let limits = HostileInput.limits.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
        return "limits: {\(limits.joined(separator: ", "))}\n"
    }

    private func portfolio() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write(settings(), to: "input/kvartal.yaml")
        for (number, input) in HostileInput.all.enumerated() {
            try folder.write(Data(input.make()), to: "input/\(number).\(input.suffix)")
        }
        let plan = """
            План мероприятий проекта «Сад» на 2024 год

            1. Посадить 40 яблонь. Срок – до 20 сентября 2024 года.

            """
        try folder.write(plan, to: "input/план.txt")
        return folder
    }

    /// Reads one input within the bounds, and looks for the finding it deserves.
    private func read(_ input: HostileInput, in folder: TemporaryFolder) throws {
        let name = "input." + input.suffix
        try folder.write(Data(input.make()), to: name)
        let run = try Program(in: folder.url)
            .run(["read", name, "--format", "jsonl", "-v"], seconds: Self.seconds, megabytes: Self.megabytes)
        #expect([0, 1, 2].contains(run.status), "\(run.errors)")
        if let code = input.code { #expect(run.errors.contains("[\(code)]"), "\(run.errors.prefix(1000))") }
    }

    @Test("each takes at most two seconds of a processor and 256 MB", arguments: HostileInput.all)
    func bounded(input: HostileInput) throws {
        let folder = try TemporaryFolder()
        try folder.write(settings(), to: "input/kvartal.yaml")
        try read(input, in: folder)
    }

    @Test("so do those that are hostile by their size, to the program's own limits", arguments: HostileInput.large)
    func large(input: HostileInput) throws { try read(input, in: try TemporaryFolder()) }

    @Test("so do settings of aliases of aliases, which end the run with 2")
    func aliases() throws {
        let folder = try TemporaryFolder()
        let lists = zip("bcdefghij", "abcdefghi").map { list, inner in
            "\(list): &\(list) [" + Array(repeating: "*\(inner)", count: 10).joined(separator: ",") + "]\n"
        }
        try folder.write("a: &a [x]\n" + lists.joined() + "territories: *j\n", to: "input/kvartal.yaml")
        try folder.write("План\n", to: "input/plan.txt")
        let run = try Program(in: folder.url)
            .run(["check"], seconds: Self.seconds, megabytes: Self.megabytes)
        #expect(run.status == 2)
        #expect(run.errors.contains("input/kvartal.yaml:"), "\(run.errors.prefix(1000))")
    }

    @Test("the honest document among them is reported, and nobody opens a socket or a file outside")
    func traced() throws {
        let folder = try portfolio()
        let program = "'\(Program.executable.path)' report --period 2024-Q3 --as-of 2024-09-30 --formats md --quiet"
        let trace = "strace -f -qq --seccomp-bpf -e trace=network,%file -o trace.txt"
        let hasStrace = try Program.shell("\(trace) true", in: folder.url) == 0
        let status = try Program.shell((hasStrace ? trace + " " : "") + program, in: folder.url)
        #expect(status == 1)
        #expect(try folder.text("output/2024-Q3/report.md").contains("яблонь"))
        guard hasStrace else { return }
        for line in try folder.text("trace.txt").split(separator: "\n") {
            #expect(!line.contains("connect(") && !line.contains("socket("), "\(line)")
            #expect(!line.contains("hostname") && !line.contains("passwd") && !line.contains("hostile\""), "\(line)")
            if line.contains("O_CREAT") { #expect(line.contains("\"output/"), "\(line)") }
        }
    }
}
