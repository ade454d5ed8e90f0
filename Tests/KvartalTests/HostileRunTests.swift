import Foundation
import TestSupport
import Testing

/// All hostile inputs at once in one input folder, as a stranger's mail might leave them.
@Suite("Hostile run") struct HostileRunTests {
    private func portfolio() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        let limits = HostileInput.limits.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
        try folder.write("limits: {\(limits.joined(separator: ", "))}\n", to: "input/kvartal.yaml")
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

    @Test("the honest document among them is reported, and nobody opens a socket or a file outside")
    func traced() throws {
        let folder = try portfolio()
        let program = "'\(Program.executable.path)' report --period 2024-Q3 --as-of 2024-09-30 --formats md --quiet"
        let trace = "strace -f -qq -e trace=network,%file -o trace.txt"
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
