import Foundation
import TestSupport
import Testing

/// What the engineer installs: the files, and the commands that cron and systemd run.
@Suite("Operation") struct OperationTests {
    private static let plan = """
        План мероприятий проекта «Сад» на 2024 год

        1. Посадить 40 яблонь. Срок – до 20 сентября 2024 года.

        """

    private func portfolio() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write(Self.plan, to: "input/plan.txt")
        return folder
    }

    /// The commands of the crontab, and the variables it sets.
    private func crontab() throws -> (commands: [String], environment: [String: String]) {
        let text = try String(
            contentsOf: casesFolder("operation").appendingPathComponent("kvartal.cron"), encoding: .utf8)
        var commands: [String] = []
        var environment: [String: String] = [:]
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            if let setting = line.wholeMatch(of: /([A-Z]+)=(.*)/) {
                environment[String(setting.1)] = String(setting.2)
            } else {
                let fields = line.split(separator: /\s+/, maxSplits: 6)
                try #require(fields.count == 7, "\(line)")
                #expect(fields[5] == "kvartal", "the sixth field of a line in /etc/cron.d is the user")
                commands.append(String(fields[6]))
            }
        }
        return (commands, environment)
    }

    @Test("the commands of the example for cron run with nothing but its own variables")
    func cron() throws {
        let folder = try portfolio()
        let (commands, example) = try crontab()
        #expect(commands.count == 3)
        var environment = example
        environment["WORK"] = folder.url.path
        environment["PATH"] = Program.executable.deletingLastPathComponent().path + ":" + (example["PATH"] ?? "")
        for command in commands {
            #expect(try Program.shell(command, in: folder.url, environment: environment) == 0, "\(command)")
        }
        let log = try folder.text("kvartal.log")
        for command in ["report", "deadlines"] { #expect(log.contains("event=run command=\(command) ")) }
        let output = try FileManager.default.contentsOfDirectory(atPath: folder.url.path + "/output")
        #expect(output.count { $0.wholeMatch(of: /\d{4}-(Q\d|\d\d)/) != nil } == 2, "a month and a quarter")
    }

    @Test("the commands of the examples for systemd run without any variable", arguments: ["month", "quarter"])
    func systemd(length: String) throws {
        let folder = try portfolio()
        let unit = try String(
            contentsOf: casesFolder("operation").appendingPathComponent("kvartal-\(length).service"), encoding: .utf8)
        let command = try #require(unit.firstMatch(of: /ExecStart=\/usr\/bin\/kvartal (.*)/)?.1)
        let run = try Program(in: folder.url).run(command.split(separator: " ").map(String.init))
        #expect(run.status == 0 && run.errors == "")
        #expect(run.output.hasSuffix(" 0 errors, 0 warnings\n"))
        #expect(FileManager.default.fileExists(atPath: folder.url.path + "/kvartal.log"))
    }

    @Test("make install puts everything in its place")
    func install() throws {
        let folder = try TemporaryFolder()
        let make = "make -s -C '\(checkout().path)' install-files BINARY='\(Program.executable.path)'"
        #expect(try Program.shell("\(make) DESTDIR='\(folder.url.path)' PREFIX=/opt/office", in: folder.url) == 0)
        let share = folder.url.appendingPathComponent("opt/office/share")
        for file in [
            "kvartal/templates/report.html.mustache", "bash-completion/completions/kvartal",
            "zsh/site-functions/_kvartal", "fish/vendor_completions.d/kvartal.fish", "man/man1/kvartal.1.gz",
            "doc/kvartal/README.md", "doc/kvartal/examples/kvartal.cron", "doc/kvartal/examples/kvartal-month.timer",
        ] {
            let attributes = try FileManager.default.attributesOfItem(atPath: share.appendingPathComponent(file).path)
            #expect(try #require(attributes[.size] as? Int) > 0, "\(file)")
        }
        let examples = "opt/office/share/doc/kvartal/examples/"
        #expect(try folder.text(examples + "kvartal.cron").contains("\nPATH=/opt/office/bin:/usr/bin:/bin\n"))
        #expect(try folder.text(examples + "kvartal-month.service").contains("ExecStart=/opt/office/bin/kvartal "))
        let binary = folder.url.appendingPathComponent("opt/office/bin/kvartal").path
        #expect(try Program.shell("'\(binary)' --version", in: folder.url) == 0)
    }

    @Test("the manual page names every command and every option")
    func manual() throws {
        let folder = try TemporaryFolder()
        let page = try Program(in: folder.url).run(["manual"]).output
        for command in ["report", "deadlines", "check", "read", "explain", "forms"] {
            #expect(page.contains(".SS kvartal \(command)\n"))
        }
        for option in ["\\-\\-input <dir>", "\\-\\-log <file>", "\\-\\-within <span>", "\\-q, \\-\\-quiet"] {
            #expect(page.components(separatedBy: ".B \(option)\n").count == 2, "\(option) once")
        }
        #expect(!page.contains("\n\n"))
    }
}
