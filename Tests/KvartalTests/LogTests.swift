import Foundation
import TestSupport
import Testing

/// What `--log` leaves behind.
@Suite("Log") struct LogTests {
    private static let period = ["--period", "2024-Q3", "--as-of", "2024-09-30"]

    private func portfolio() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        let plan = """
            План мероприятий проекта «Сад» на 2024 год

            1. Посадить 40 яблонь. Срок – до 20 сентября 2024 года.

            """
        try folder.write(plan, to: "input/plan.txt")
        return folder
    }

    /// The lines without what differs from run to run, which has to look like itself.
    private func lines(_ folder: TemporaryFolder) throws -> [String] {
        let stamp = #/^ts=\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d pid=\d+ /#
        return try folder.text("run.log").split(separator: "\n").map { line in
            let head = try #require(line.firstMatch(of: stamp), "\(line)")
            return String(line[head.range.upperBound...])
        }
    }

    @Test("each run adds a line with its numbers, and a line for each finding")
    func appends() throws {
        let folder = try portfolio()
        let program = Program(in: folder.url, environment: ["TZ": "Asia/Yekaterinburg"])
        #expect(try program.run(["report", "--log", "run.log"] + Self.period).status == 0)
        try folder.write("%PDF-1.7", to: "input/акт \"1\".docx")
        #expect(try program.run(["report", "--log", "run.log"] + Self.period).status == 1)
        let lines = try lines(folder)
        let runs = lines.filter { $0.hasPrefix("event=run") }
        #expect(runs.count == 2)
        let head = "event=run command=report period=2024-Q3 as_of=2024-09-30"
        #expect(runs[0].hasPrefix("\(head) status=0 files=1 obligations=1 overdue=1 errors=0 warnings="))
        #expect(runs[1].hasPrefix("\(head) status=1 files=2 obligations=1 overdue=1 errors=1 warnings="))
        #expect(runs.allSatisfy { $0.hasSuffix(" output=output/2024-Q3") })
        let pdf = try #require(lines.first { $0.contains("severity=error") })
        #expect(pdf.contains(#" code=format-not-read file="input/акт \"1\".docx" message="the file is a PDF"#))
    }

    @Test("a run that fails is logged with its reason")
    func failure() throws {
        let folder = try TemporaryFolder()
        let run = try Program(in: folder.url).run(["report", "--log", "run.log"] + Self.period)
        #expect(run.status == 2)
        let line = try #require(try lines(folder).first)
        #expect(line.contains(" status=2 reason=\"input: error: cannot list the folder"))
    }

    @Test(
        "wrong usage is logged as far as the command line names a log",
        arguments: [
            (["report", "--period", "2024-Q9", "--log", "run.log"], "command=report", "--period '2024-Q9' is none of"),
            (["deadlines", "--log=run.log", "--nonsense"], "command=deadlines", "Unknown option '--nonsense'"),
            (["report", "--formats", "pdf", "--log", "run.log"], "command=report", "there is no format 'pdf'"),
        ])
    func usage(arguments: [String], command: String, reason: String) throws {
        let folder = try portfolio()
        #expect(try Program(in: folder.url).run(arguments).status == 64)
        let lines = try lines(folder)
        #expect(lines.count == 1)
        let line = try #require(lines.first)
        #expect(line.hasPrefix("event=run \(command) status=64 reason=\"") && line.contains(reason), "\(line)")
    }

    @Test("a log that cannot be written changes neither the report nor the status")
    func unwritable() throws {
        let folder = try portfolio()
        let run = try Program(in: folder.url).run(["report", "--log", "nowhere/run.log"] + Self.period)
        #expect(run.status == 0)
        #expect(
            run.errors.contains(
                "nowhere/run.log: error: the log was not written: cannot open: No such file or directory\n"))
        #expect(try folder.text("output/2024-Q3/report.md").contains("яблонь"))
    }

    @Test("a log for which there is no room is said, and changes neither the report nor the status")
    func noRoom() throws {
        let folder = try portfolio()
        let run = try Program(in: folder.url).run(["report", "--log", "/dev/full"] + Self.period)
        #expect(run.status == 0)
        #expect(
            run.errors.contains(
                "/dev/full: error: the log was not written: cannot write: No space left on device; make room"))
        #expect(try folder.text("output/2024-Q3/report.md").contains("яблонь"))
    }

    @Test("runs at the same time do not mix their lines")
    func together() throws {
        let folder = try portfolio()
        let program = Program(in: folder.url)
        let processes = try (0..<6).map { _ in try program.start(["check", "--log", "run.log"] + Self.period) }
        for process in processes { process.waitUntilExit() }
        #expect(try lines(folder).count { $0.hasPrefix("event=run command=check") } == 6)
    }

    @Test("the log is no document where it lies in the input folder")
    func inInput() throws {
        let folder = try portfolio()
        for _ in 0..<2 {
            let run = try Program(in: folder.url).run(["check", "--log", "input/run.log"] + Self.period)
            #expect(run.status == 0 && run.errors == "")
        }
    }
}
