import Foundation
import TestSupport
import Testing

/// How the program ends (CONTRACT §1), seen from outside.
@Suite("Exit status") struct ExitStatusTests {
    private static let plan = """
        План мероприятий проекта «Сад» на 2024 год

        1. Посадить 40 яблонь. Срок – до 20 сентября 2024 года.
        2. Установить скамейки. Срок – до 1 октября 2024 года.

        """

    private func run(_ arguments: [String], in folder: TemporaryFolder) throws -> Program.Run {
        try Program(in: folder.url).run(arguments + ["--period", "2024-Q3", "--as-of", "2024-09-30"])
    }

    @Test("2 and the folder's name where the input folder is missing")
    func missingFolder() throws {
        let folder = try TemporaryFolder()
        let run = try run(["report", "--input", "nowhere"], in: folder)
        #expect(run.status == 2)
        #expect(run.errors.contains("nowhere: error: cannot list the folder: No such file or directory"))
    }

    @Test("2 where the input folder holds no document")
    func emptyFolder() throws {
        let folder = try TemporaryFolder()
        try folder.write("", to: "input/.keep")
        let run = try run(["report"], in: folder)
        #expect(run.status == 2)
        #expect(run.errors.contains("input: error: there is no document in this folder"))
    }

    @Test("1 where a file is not what its name says, and the others are reported")
    func mislabelled() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.plan, to: "input/plan.txt")
        try folder.write(Data([0x25, 0x50, 0x44, 0x46, 0x2D, 0x31, 0x2E, 0x37, 0x0A]), to: "input/act.docx")
        let run = try run(["report"], in: folder)
        #expect(run.status == 1)
        #expect(run.errors.contains("input/act.docx: error: "))
        #expect(try folder.text("output/2024-Q3/report.md").contains("яблонь"))
        #expect(try folder.text("output/2024-Q3/report.md").contains("act.docx"))
    }

    @Test(
        "1 where the contents are not what the name says, with both",
        arguments: [
            ("plan.docx", "the name .docx says a Word document, the contents are neither: a text, or a damaged file"),
            ("plan.xlsx", "the name .xlsx says an Excel workbook, the contents are neither: a text, or a damaged file"),
        ])
    func wrongName(name: String, message: String) throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.plan, to: "input/good.txt")
        try folder.write(Self.plan, to: "input/\(name)")
        let run = try run(["report"], in: folder)
        #expect(run.status == 1)
        #expect(run.errors.contains("input/\(name): error: \(message); not read [mislabelled-file]"))
        #expect(try folder.text("output/2024-Q3/report.md").contains("яблонь"))
    }

    @Test("1 where a file cannot be read, and the others are reported")
    func unreadable() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.plan, to: "input/plan.txt")
        let link = folder.url.appendingPathComponent("input/pipe.txt").path
        #expect(mkfifo(link, 0o644) == 0)
        let run = try run(["report"], in: folder)
        #expect(run.status == 1)
        #expect(run.errors.contains("input/pipe.txt: error: not a regular file"))
        #expect(try folder.text("output/2024-Q3/report.md").contains("яблонь"))
    }

    @Test("2, the line and a suggestion where a setting is unknown")
    func unknownSetting() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.plan, to: "input/plan.txt")
        try folder.write("office: А\ndueSonDays: 7\n", to: "input/kvartal.yaml")
        let run = try run(["report"], in: folder)
        #expect(run.status == 2)
        #expect(
            run.errors.contains(
                "input/kvartal.yaml:2: error: unknown key 'dueSonDays' in kvartal.yaml; did you mean 'dueSoonDays'?"))
        #expect(!FileManager.default.fileExists(atPath: folder.url.path + "/output/2024-Q3"))
    }

    @Test(
        "64 for wrong usage",
        arguments: [
            ["--period", "2024-Q5"], ["--jobs", "0"], ["--jobs", "9223372036854775807"], ["--output", ""],
            ["--nonsense"], ["--wait=nan"], ["--wait=inf"], ["--wait=-1"],
            ["--wait=1e9"],
        ])
    func usage(arguments: [String]) throws {
        let folder = try TemporaryFolder()
        let run = try Program(in: folder.url).run(["report"] + arguments)
        #expect(run.status == 64)
        #expect(run.errors.contains(arguments[0].prefix { $0 != "=" }))
    }

    @Test(
        "1 and a hint at the copying where a file is empty, or nothing but zeros", arguments: ["docx", "xlsx", "txt"])
    func empty(suffix: String) throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.plan, to: "input/plan.txt")
        try folder.write(Data(), to: "input/empty.\(suffix)")
        try folder.write(Data(count: 5000), to: "input/zeros.\(suffix)")
        let run = try run(["report"], in: folder)
        #expect(run.status == 1)
        #expect(
            run.errors.contains("empty.\(suffix): error: the file is empty: was it copied whole? [empty-document]"))
        let zeros = suffix == "txt" ? "[not-a-document]" : "it was not saved or copied whole [package-damaged]"
        #expect(run.errors.contains(zeros), "\(run.errors)")
    }

    @Test("0 and silence where check finds nothing")
    func silentCheck() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.plan, to: "input/plan.txt")
        let run = try run(["check"], in: folder)
        #expect(run.status == 0)
        #expect(run.output == "" && run.errors == "")
    }

    @Test("0 and silence where no deadline is near")
    func silentDeadlines() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.plan, to: "input/plan.txt")
        let run = try Program(in: folder.url)
            .run(["deadlines", "--within", "7d", "--period", "2024-Q1", "--as-of", "2024-03-31"])
        #expect(run.status == 0)
        #expect(run.output == "" && run.errors == "")
    }

    @Test("0 and silence from deadlines --quiet, whatever is due")
    func quietDeadlines() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.plan, to: "input/plan.txt")
        #expect(try run(["deadlines"], in: folder).output.contains("яблонь"))
        let run = try run(["deadlines", "--quiet"], in: folder)
        #expect(run.status == 0)
        #expect(run.output == "" && run.errors == "")
    }

    @Test("2 where a template is there and cannot be read, rather than the built-in one in its place")
    func unreadableTemplate() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.plan, to: "input/plan.txt")
        try folder.write("", to: "templates/.keep")
        #expect(symlink("nowhere", folder.url.path + "/templates/report.html.mustache") == 0)
        let run = try run(["report"], in: folder)
        #expect(run.status == 2)
        #expect(run.errors.hasPrefix("templates/report.html.mustache: error: cannot look at: No such file"))
    }

    @Test("2 where none of the files named can be read, 1 where one of them can")
    func unreadableFiles() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.plan, to: "plan.txt")
        let none = try run(["read", "nope.txt", "."], in: folder)
        #expect(none.status == 2 && none.output == "")
        #expect(none.errors.contains("nope.txt: error: cannot open: No such file or directory [file-missing]"))
        #expect(none.errors.hasSuffix("none of the files named can be read\n"))
        let one = try run(["read", "nope.txt", "plan.txt"], in: folder)
        #expect(one.status == 1)
        #expect(one.output.contains("яблонь"))
    }

    @Test("1 where a document takes too long, and the others are reported")
    func tooSlow() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.plan, to: "input/plan.txt")
        try folder.write(Self.slow, to: "input/slow.txt")
        try folder.write("limits: {seconds: 1}\n", to: "input/kvartal.yaml")
        let run = try run(["report"], in: folder)
        #expect(run.status == 1)
        #expect(
            run.errors.contains(
                "input/slow.txt: error: reading and understanding it takes more than the limit seconds, 1; "
                    + "if it is the right file, raise seconds under limits: in kvartal.yaml [limit-exceeded]"),
            "\(run.errors.prefix(1000))")
        #expect(try folder.text("output/2024-Q3/report.md").contains("яблонь"))
    }

    @Test("a document that takes too long costs neither those before it nor those behind it")
    func tooSlowAmongOthers() throws {
        let folder = try TemporaryFolder()
        let names = (10..<30).map { "input/\($0).txt" }
        for name in names { try folder.write(name == "input/17.txt" ? Self.slow : Self.plan, to: name) }
        try folder.write("limits: {seconds: 1}\n", to: "input/kvartal.yaml")
        let run = try run(["read", "--format", "jsonl", "--jobs", "1"] + names, in: folder)
        #expect(run.status == 1)
        #expect(run.errors.contains("input/17.txt: error: reading and understanding it takes more than the limit"))
        let read = run.output.split(separator: "\n").map { line in names.first { line.contains("\"\($0)\"") } }
        #expect(read == names.filter { $0 != "input/17.txt" })
    }

    /// Minutes that take longer than a second to be read.
    private static let slow: String = {
        let sentence = "Министерству культуры провести не менее трёх ярмарок до 1 октября 2024 года. "
        return "ПРОТОКОЛ № 1\nРЕШИЛИ:\n" + (1...40_000).map { "\($0). \(sentence)\n" }.joined()
    }()

    @Test(
        "0 for every command that is given every common option", arguments: ["check", "deadlines", "explain", "read"])
    func commonOptions(command: String) throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.plan, to: "input/plan.txt")
        let own = ["explain": ["1"], "read": ["input/plan.txt"]][command, default: []]
        let run = try run(
            [command] + own + ["--output", "o", "--templates", "t", "--formats", "md", "--no-extracts", "--wait", "1"],
            in: folder)
        #expect(run.status == 0, "\(run.errors)")
        let help = try Program(in: folder.url).run([command, "--help"]).output
        for option in ["--output", "--templates", "--formats", "--no-extracts", "--wait"] {
            #expect(!help.contains(option), "\(command) has no use for \(option)")
        }
    }

    @Test("a document on standard input is read like a file")
    func standardInput() throws {
        let folder = try TemporaryFolder()
        let run = try Program(in: folder.url)
            .run(["read", "-", "--format", "jsonl"], input: Data(Self.plan.utf8))
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("{\"schema\":\"kvartal.document/1\",\"source\":{\"path\":\"-\""))
        #expect(run.output.contains("\"to\":\"2024-09-20\""))
    }

    @Test("many files are read in the order given, wherever the options stand")
    func orderOfFiles() throws {
        let folder = try TemporaryFolder()
        let names = (1...30).map { "\($0).txt" }
        for name in names { try folder.write("ПРОТОКОЛ № \(name)\n", to: name) }
        let options = ["--format", "jsonl", "--quiet"]
        let lines = [options + names, names + options, Array(names[..<9]) + options + Array(names[9...])]
            .map { try? Program(in: folder.url).run(["read"] + $0).output }
        #expect(lines[1] == lines[0] && lines[2] == lines[0])
        let order = try #require(lines[0]).matches(of: /"path":"(\d+\.txt)"/).map { String($0.1) }
        #expect(order == names)
        #expect(try Program(in: folder.url).run(["read"] + names).status == 0)
    }
}
