import Foundation
import TestSupport
import Testing

/// What strangers leave in the input folder besides documents: links to other people's files, names of other systems.
@Suite("Strangers' files") struct StrangerTests {
    private static let period = ["--period", "2024-Q3", "--as-of", "2024-09-30"]

    private func portfolio() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write("План\n\n1. Посадить 40 яблонь. Срок – до 20 сентября 2024 года.\n", to: "input/plan.txt")
        try folder.write("secret: 12345\n", to: "elsewhere/secret")
        return folder
    }

    private func check(_ folder: TemporaryFolder, _ options: String...) throws -> Program.Run {
        try Program(in: folder.url).run(["check"] + Self.period + options)
    }

    @Test("settings that are a link are neither followed nor quoted", arguments: ["kvartal.yaml", "calendar.tsv"])
    func links(name: String) throws {
        let folder = try portfolio()
        #expect(symlink("../elsewhere/secret", folder.url.path + "/input/" + name) == 0)
        let run = try check(folder)
        #expect(run.status == 2)
        #expect(
            run.errors == "input/\(name): error: cannot open: it is a symbolic link, which is not followed; "
                + "put the file itself in its place, or name it with --config, or give --follow-links\n")
        let asked = try check(folder, "--follow-links")
        #expect(asked.status == 2 && asked.errors.hasPrefix("input/\(name):1: error: "))
        if name == "kvartal.yaml" {
            #expect(
                try check(folder, "--config", "input/kvartal.yaml").errors.hasPrefix("input/kvartal.yaml:1: error: "))
        }
    }

    @Test(
        "settings in the input folder name no file elsewhere, be it there or not; those named by --config do",
        arguments: [
            "../elsewhere/secret", "../elsewhere/nothing", "/etc/hostname", "days/../../elsewhere/secret",
            "link/secret",
        ])
    func calendar(name: String) throws {
        let folder = try portfolio()
        try folder.write("calendar: \(name)\n", to: "input/kvartal.yaml")
        try folder.write("2027-12-31\tholiday\n", to: "input/days/own.tsv")
        #expect(symlink("../elsewhere", folder.url.path + "/input/link") == 0)
        let run = try check(folder)
        #expect(run.status == 2)
        #expect(
            run.errors
                == "input/kvartal.yaml: error: the calendar '\(name)' is not named by its place below the folder of "
                + "these settings, which strangers may fill: put it there, or name the settings with --config\n")
        let trusted = try check(folder, "--config", "input/kvartal.yaml")
        #expect(trusted.status == 2 && !trusted.errors.contains("strangers"), "\(trusted.errors)")
        try folder.write("calendar: days/own.tsv\n", to: "input/kvartal.yaml")
        #expect(try !check(folder).errors.contains("error"))
    }

    @Test("a calendar that is none is not quoted")
    func noCalendar() throws {
        let folder = try portfolio()
        try folder.write("calendar: ../elsewhere/secret\n", to: "input/kvartal.yaml")
        let run = try check(folder, "--config", "input/kvartal.yaml")
        #expect(run.status == 2)
        #expect(run.errors.contains("elsewhere/secret:1: error: a row is `date<TAB>kind`"))
        #expect(!run.errors.contains("12345"))
    }

    @Test("of a file that is no settings, the first mistakes are shown, shortened, and the others counted")
    func mistakes() throws {
        let folder = try portfolio()
        let keys = (1...50).map { "key\($0)\(String(repeating: "x", count: 100)): 1\n" }
        try folder.write(keys.joined(), to: "input/kvartal.yaml")
        let run = try check(folder)
        #expect(run.status == 2)
        #expect(run.errors.split(separator: "\n").count == 21)
        #expect(run.errors.hasSuffix("kvartal: 30 more mistakes in the settings\n"))
        #expect(run.errors.utf8.count < 4000)
        try folder.write("a: [\(String(repeating: "q", count: 1000))\n", to: "input/kvartal.yaml")
        #expect(try !check(folder).errors.contains("qqq"))
    }

    @Test("a name that is not UTF-8 is a finding that reads it and says what to do; everything else is reported")
    func foreignNames() throws {
        let folder = try portfolio()
        // «план.docx» in Windows-1251 and «Приказы» in the code page of DOS.
        let script = """
            cp input/plan.txt "$(printf 'input/\\357\\353\\340\\355.docx')"
            mkdir "$(printf 'input/\\217\\340\\250\\252\\240\\247\\353')"
            """
        #expect(try Program.shell(script, in: folder.url) == 0)
        let run = try Program(in: folder.url).run(["report"] + Self.period)
        #expect(run.status == 1)
        #expect(
            run.errors.contains(
                "input/\\xEF\\xEB\\xE0\\xED.docx: error: the name is not in UTF-8, it seems to be 'план.docx'; not read: "
                    + "rename it (convmv) [file-name-encoding]"), "\(run.errors)")
        #expect(run.errors.contains("it seems to be 'Приказы'"))
        let report = try folder.text("output/2024-Q3/report.md")
        #expect(report.contains("яблонь") && report.contains("Переименуйте файл или папку «план.docx»"))
        let line = "'\(Program.executable.path)' read input/*.docx 2>errors"
        #expect(try Program.shell(line, in: folder.url) == 2)
        #expect(try folder.text("errors").contains("cannot open: its name is not in UTF-8; rename it (convmv)"))
    }
}
