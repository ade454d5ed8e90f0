import Foundation
import TestSupport
import Testing

/// What others put into the folders: links that go round, the program's own files, sentences without end.
@Suite("Contents of folders") struct FolderContentsTests {
    private static let arguments = ["report", "--period", "2024-Q3", "--as-of", "2024-09-30"]

    private func portfolio(_ text: String = "Посадить 40 яблонь.") throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write(
            "План мероприятий проекта «Сад» на 2024 год\n\n1. \(text) Срок – до 20 сентября 2024 года.\n",
            to: "input/plan.txt")
        return folder
    }

    @Test("links that lead back to a folder above them are not followed twice, and are said")
    func loops() throws {
        let folder = try portfolio()
        #expect(try Program.shell("mkdir input/deep; ln -s . input/a; ln -s .. input/deep/b", in: folder.url) == 0)
        let run = try Program(in: folder.url).run(Self.arguments + ["--follow-links"])
        #expect(run.status == 0)
        #expect(run.output.contains(" 1 file,"))
        for link in ["input/a", "input/deep/b"] {
            #expect(run.errors.contains("\(link): warning: a link to a folder that it lies in"))
        }
    }

    @Test(
        "an output within the input is refused: its reports would be read as documents",
        arguments: ["input", "input/out"])
    func outputInInput(output: String) throws {
        let folder = try portfolio()
        let run = try Program(in: folder.url).run(Self.arguments + ["--output", output])
        #expect(run.status == 2)
        #expect(run.errors.contains("\(output): error: the output lies in the input folder"))
    }

    @Test("a log and settings that lie in the input folder are no documents, however they are named")
    func ownFiles() throws {
        let folder = try portfolio()
        try folder.write("dueSoonDays: 7\n", to: "input/office.yaml")
        let arguments = Self.arguments + ["--log", "./input/run.log", "--config", "./input//office.yaml"]
        for _ in 0..<2 {
            let run = try Program(in: folder.url).run(arguments)
            #expect(run.status == 0 && run.errors == "")
            #expect(run.output.contains(" 1 file,"))
        }
    }

    @Test("a wording without end stands shortened in the rows of many bodies and figures")
    func endlessWording() throws {
        let bodies = (1...40).map { "Администрации города Города\($0)а" }.joined(separator: ", ")
        let folder = try TemporaryFolder()
        try folder.write(
            """
            ПРОТОКОЛ № 1 от 11.01.2024
            РЕШИЛИ:
            1. \(bodies) \(String(repeating: "осмотреть дворы и ", count: 4000)) парки. Срок – ежемесячно до 5 числа.
            """, to: "input/minutes.txt")
        #expect(try Program(in: folder.url).run(Self.arguments + ["--no-extracts"]).status <= 1)
        for name in ["report.csv", "report.machine.csv", "deadlines.csv"] {
            let bytes = try Data(contentsOf: folder.url.appendingPathComponent("output/2024-Q3/\(name)"))
            #expect(bytes.count < 4 << 20, "\(name)")
            #expect(String(decoding: bytes, as: UTF8.self).contains("…"))
        }
    }

    @Test("a file that may grow no larger ends the run with a message, and the old report stays")
    func fileSizeLimit() throws {
        let folder = try portfolio()
        let program = Program(in: folder.url)
        #expect(try program.run(Self.arguments).status == 0)
        let script = "ulimit -f 8; '\(Program.executable.path)' \(Self.arguments.joined(separator: " ")) 2>errors"
        #expect(try Program.shell(script, in: folder.url) == 2)
        #expect(try folder.text("errors").contains("a limit (ulimit -f) allows no larger file"))
        #expect(try folder.text("output/2024-Q3/report.md").contains("40 яблонь"))
        let left = try FileManager.default.contentsOfDirectory(atPath: folder.url.path + "/output")
        #expect(Set(left) == ["2024-Q3", ".kvartal.lock"])
    }

    @Test("a run under a narrow umask leaves a lock that others can take")
    func narrowMask() throws {
        let folder = try portfolio()
        let script = "umask 077; '\(Program.executable.path)' \(Self.arguments.joined(separator: " "))"
        #expect(try Program.shell(script, in: folder.url) == 0)
        #expect(try Program.shell("test \"$(stat -c %a output/.kvartal.lock)\" = 644", in: folder.url) == 0)
    }
}
