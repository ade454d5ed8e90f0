import Foundation
import TestSupport
import Testing

/// Where the program has to work: with nothing in the environment, nobody listening, no room on the disk.
@Suite("Environment") struct EnvironmentTests {
    private static let arguments = ["report", "--period", "2024-Q3", "--as-of", "2024-09-30"]

    private func portfolio() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        let plan = """
            План мероприятий проекта «Сад» на 2024 год

            1. Посадить 40 яблонь. Срок – до 20 сентября 2024 года.

            """
        try folder.write(plan, to: "input/план.txt")
        return folder
    }

    @Test(
        "the reports have the same bytes under every locale, time zone and home",
        arguments: [
            ["LC_ALL": "C"], ["LC_ALL": "POSIX", "TZ": "Pacific/Kiritimati"],
            ["LANG": "ru_RU.KOI8-R", "TZ": ":no/such/zone"],
            ["HOME": "/nonexistent", "TMPDIR": "/nonexistent", "PATH": ""],
        ])
    func environments(environment: [String: String]) throws {
        let (plain, special) = (try portfolio(), try portfolio())
        #expect(try Program(in: plain.url).run(Self.arguments).status == 0)
        let run = try Program(in: special.url, environment: environment).run(Self.arguments)
        #expect(run.status == 0 && run.errors == "")
        for file in ["report.md", "report.csv", "report.html", "report.docx", "deadlines.ics", "manifest.json"] {
            let path = "output/2024-Q3/" + file
            #expect(
                try bytes(of: plain.url.appendingPathComponent(path))
                    == bytes(of: special.url.appendingPathComponent(path)), "\(file)")
        }
    }

    @Test(
        "closed standard streams do not disturb, nor get into a file of the report",
        arguments: [">&-", "<&- >&- 2>&-", "2>&-", ">/dev/null 2>&1 <&-"])
    func closed(redirections: String) throws {
        let folder = try portfolio()
        let run = try Program(in: folder.url).run(Self.arguments, redirections: redirections)
        #expect(run.status == 0)
        #expect(try folder.text("output/2024-Q3/report.md").hasPrefix("# "))
        #expect(try folder.text("output/.kvartal.lock").hasPrefix("pid "))
    }

    @Test(
        "the report is what counts: whether its summary can be printed changes neither the status nor the log",
        arguments: [
            (">/dev/full", "No space left on device; make room"), ("| true", "nobody reads standard output"),
        ])
    func unprintedSummary(redirection: String, reason: String) throws {
        let folder = try portfolio()
        for command in ["report", "forms"] {
            // The last of a pipeline gives the status; what is asked for is the first one's.
            let script = "{ \"$0\" \"$@\" --log run.log; echo $? >status; } 2>errors \(redirection)"
            let arguments = Self.arguments.dropFirst().joined(separator: " ")
            let line = "sh -c '\(script)' '\(Program.executable.path)' \(command) \(arguments)"
            #expect(try Program.shell(line, in: folder.url) == 0)
            #expect(try folder.text("status") == "0\n")
            let errors = try folder.text("errors")
            #expect(
                errors.hasPrefix("kvartal: the report is in place, but the summary was not printed: "), "\(errors)")
            #expect(errors.contains(reason), "\(errors)")
            #expect(errors.count { $0 == "\n" } == 1)
        }
        let log = try folder.text("run.log")
        #expect(log.contains("command=report period=2024-Q3 as_of=2024-09-30 status=0 files=1 obligations=1 overdue=1"))
        #expect(log.contains("command=forms period=2024-Q3 as_of=2024-09-30 status=0 files=1 obligations=1 overdue=1"))
        #expect(!log.contains("reason="))
    }

    @Test(
        "what a command is asked for has to come out: a full disk is 2, a reader who has enough is none",
        arguments: ["check --format jsonl", "deadlines", "read input/план.txt", "explain 1"])
    func product(command: String) throws {
        let folder = try portfolio()
        let arguments = command.split(separator: " ").map(String.init) + Self.arguments.dropFirst()
        let full = try Program(in: folder.url).run(arguments, redirections: ">/dev/full")
        #expect(full.status == 2)
        #expect(
            full.errors.contains("cannot write to standard output: No space left on device; make room on this disk"))
        let script = "{ \"$0\" \"$@\" --log run.log; echo $? >status; } 2>errors | true"
        let line = "sh -c '\(script)' '\(Program.executable.path)' \(arguments.joined(separator: " "))"
        #expect(try Program.shell(line, in: folder.url) == 0)
        #expect(try folder.text("status") == "0\n" && folder.text("errors") == "")
        #expect(try folder.text("run.log").contains("status=0"))
    }

    @Test("an input folder that may only be read is enough, and stays as it is")
    func readOnly() throws {
        let folder = try portfolio()
        let input = folder.url.appendingPathComponent("input").path
        chmod(input + "/план.txt", 0o444)
        chmod(input, 0o555)
        defer { chmod(input, 0o755) }
        #expect(try Program(in: folder.url).run(Self.arguments).status == 0)
        #expect(try FileManager.default.contentsOfDirectory(atPath: input) == ["план.txt"])
    }

    @Test("an output folder that cannot be made ends the run with 2 before anything is read")
    func noOutput() throws {
        let folder = try portfolio()
        try folder.write("", to: "output")
        let run = try Program(in: folder.url).run(Self.arguments)
        #expect(run.status == 2)
        #expect(
            run.errors == "output: error: cannot make the folder: output is there and is no folder; "
                + "name another, or move it away\n")
    }

    @Test(
        "an ordinary user gets a report, with a finding for each file and folder that is not for him",
        .enabled(if: Program.runsAsOrdinaryUser, "the program is out of another user's reach"))
    func ordinaryUser() throws {
        let folder = try portfolio()
        try folder.write("тайна", to: "input/тайна.txt")
        try folder.write("тайна", to: "input/закрыто/план.txt")
        try folder.write("тайна", to: "input/перечень/план.txt")
        let script = """
            chmod 755 . input && chmod 777 . && chmod 000 input/тайна.txt input/закрыто && chmod 444 input/перечень
            \(Program.asOrdinaryUser())'\(Program.executable.path)' \(Self.arguments.joined(separator: " ")) \
            --log run.log >out.txt 2>errors.txt
            status=$?
            chmod 755 input/закрыто input/перечень
            exit $status
            """
        try folder.write(script, to: "run.sh")
        #expect(try Program.shell("sh run.sh", in: folder.url) == 1)
        let errors = try folder.text("errors.txt")
        for finding in [
            "input/тайна.txt: error: cannot open: Permission denied; give the user who runs this the right to it [file",
            "input/закрыто: error: the folder cannot be read: cannot list the folder: Permission denied",
            "input/перечень/план.txt: error: cannot look at: Permission denied; give",
        ] { #expect(errors.contains(finding), "\(errors)") }
        let report = try folder.text("output/2024-Q3/report.md")
        #expect(report.contains("яблонь"))
        #expect(report.contains("Файл не прочитан: у программы нет права его читать."))
        #expect(!report.contains("Permission") && !report.contains("cannot"))
        #expect(try folder.text("run.log").contains("event=run command=report"))
        let lock = try FileManager.default.attributesOfItem(atPath: folder.url.path + "/output/.kvartal.lock")
        let user = try #require(lock[.ownerAccountID] as? Int)
        #expect(user != 0, "the run was not an ordinary user's")
    }

    /// Whether this process may have a mount namespace of its own.
    private static let mayMount = (try? Program.shell("unshare -rm mount -t tmpfs none /mnt", in: checkout())) == 0

    @Test(
        "a disk that fills up at any moment leaves the previous report, and says so with 2",
        .enabled(
            if: mayMount || ProcessInfo.processInfo.environment["CI"] != nil, "mounting a small disk is not allowed"))
    func noSpace() throws {
        let folder = try portfolio()
        let script = """
            mkdir output && mount -t tmpfs -o size=4m none output || exit 77
            run() { '\(Program.executable.path)' \(Self.arguments.joined(separator: " ")) >/dev/null 2>errors; }
            run || exit 10
            cp -r output/2024-Q3 before
            for left in 0 1 4 8 16 32 48; do
                free=$(df -k --output=avail output | tail -n 1)
                head -c $(((free - left) * 1024)) /dev/zero >output/fill || exit 11
                run; [ $? = 2 ] || exit 12
                grep -q 'No space left on device; make room on this disk and run again' errors || exit 13
                diff -r before output/2024-Q3 || exit 14
                rm output/fill
            done
            run || exit 15
            [ "$(ls -A output | wc -l)" = 2 ] || exit 16
            """
        try folder.write(script, to: "full.sh")
        #expect(try Program.shell("unshare -rm sh full.sh", in: folder.url) == 0)
    }
}
