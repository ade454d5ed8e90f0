import Foundation
import TestSupport
import Testing

/// What a reader of the output folder sees while runs come and go, are killed and get in each other's way.
@Suite("Publishing", .serialized) struct PublishingTests {
    private static let arguments = ["report", "--period", "2024-Q3", "--as-of", "2024-09-30", "--quiet"]

    private func portfolio(_ trees: Int) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try write(trees, to: folder)
        return folder
    }

    private func write(_ trees: Int, to folder: TemporaryFolder) throws {
        let plan = """
            План мероприятий проекта «Сад» на 2024 год

            1. Посадить \(trees) яблонь. Срок – до 20 сентября 2024 года.

            """
        try folder.write(plan, to: "input/plan.txt")
    }

    /// The trees that the published report speaks of in every format; throws where files are missing.
    private func trees(_ folder: TemporaryFolder) throws -> Set<String> {
        var found: Set<String> = []
        for name in ["report.md", "report.html", "report.csv"] {
            let text = try folder.text("output/2024-Q3/\(name)")
            let match = try #require(text.firstMatch(of: /Посадить (\d+) яблонь/), "\(name) is cut off")
            found.insert(String(match.1))
        }
        _ = try folder.text("output/2024-Q3/manifest.json")
        return found
    }

    @Test("a run that is killed at any moment leaves the old report or the new one whole")
    func killed() throws {
        let folder = try portfolio(100)
        let program = Program(in: folder.url)
        #expect(try program.run(Self.arguments).status == 0)
        for moment in 0..<50 {
            try write(101 + moment, to: folder)
            let process = try program.start(Self.arguments)
            usleep(UInt32(moment * 1500))
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            #expect(try trees(folder).count == 1, "killed after \(moment * 1500) µs")
        }
        #expect(try program.run(Self.arguments).status == 0)
        #expect(try trees(folder) == ["150"])
        let left = try FileManager.default.contentsOfDirectory(atPath: folder.url.path + "/output")
        #expect(Set(left) == ["2024-Q3", ".kvartal.lock"], "a killed run's leftovers are still there")
    }

    @Test("ten runs at once leave one whole report")
    func together() throws {
        let folder = try portfolio(7)
        let program = Program(in: folder.url)
        let processes = try (0..<10).map { _ in try program.start(Self.arguments + ["--wait", "600"]) }
        for process in processes {
            process.waitUntilExit()
            #expect(process.terminationStatus == 0)
        }
        #expect(try trees(folder) == ["7"])
    }

    @Test("a run that does not get the lock in time says who holds it and ends with 2")
    func locked() throws {
        let folder = try portfolio(7)
        let program = Program(in: folder.url)
        #expect(try program.run(Self.arguments).status == 0)
        let lock = open(folder.url.path + "/output/.kvartal.lock", O_RDWR)
        defer { close(lock) }
        #expect(flock(lock, LOCK_EX) == 0)
        // The file names a run that has ended: not the one that holds it.
        let unknown = try program.run(Self.arguments + ["--wait", "0"])
        #expect(unknown.status == 2)
        #expect(unknown.errors.contains("another run holds the output (its number is not known"))
        try folder.write("pid \(getpid())\n", to: "output/pid")
        #expect(try Program.shell("cat output/pid >output/.kvartal.lock", in: folder.url) == 0)
        let run = try program.run(Self.arguments + ["--wait", "0"])
        #expect(run.status == 2)
        #expect(
            run.errors.contains(
                "another run holds the output (pid \(getpid())); waited 0 s; give it more time with --wait, or end it"))
    }

    /// Runs the program as an ordinary user, to whom the folder belongs and what `before` has made in it does not.
    private func runAsOther(_ folder: TemporaryFolder, before: String) throws -> (status: Int32, errors: String) {
        let script = """
            chmod 755 . input && mkdir -m 777 output && cd output && \(before) && cd .. || exit 77
            \(Program.asOrdinaryUser())'\(Program.executable.path)' \(Self.arguments.joined(separator: " ")) 2>errors
            """
        let status = try Program.shell(script, in: folder.url)
        return (status, try folder.text("errors"))
    }

    @Test(
        "another user's lock, which may only be read, is taken all the same",
        .enabled(if: Program.runsAsOrdinaryUser, "the program is out of another user's reach"))
    func foreignLock() throws {
        let folder = try portfolio(7)
        let run = try runAsOther(folder, before: "echo 'pid 1' >.kvartal.lock && chmod 444 .kvartal.lock")
        #expect(run.status == 0 && run.errors == "")
        #expect(try trees(folder) == ["7"])
    }

    @Test(
        "a leftover that may not be removed is said, and the next run works round it",
        .enabled(if: Program.runsAsOrdinaryUser, "the program is out of another user's reach"))
    func foreignLeftover() throws {
        let folder = try portfolio(7)
        let before = "mkdir .kvartal-2024-Q3.new && echo x >.kvartal-2024-Q3.new/a && chmod 555 .kvartal-2024-Q3.new"
        let run = try runAsOther(folder, before: before)
        #expect(run.status == 0)
        #expect(
            run.errors.hasPrefix(
                "output/.kvartal-2024-Q3.new: warning: an earlier run's, cannot remove: Permission denied; give"),
            "\(run.errors)")
        #expect(run.errors.hasSuffix(", or remove it as its owner\n"))
        #expect(try trees(folder) == ["7"])
        #expect(try folder.text("output/.kvartal-2024-Q3.new/a") == "x\n")
        #expect(try Program.shell("chmod 755 output/.kvartal-2024-Q3.new", in: folder.url) == 0)
        #expect(try Program(in: folder.url).run(Self.arguments).errors == "")
        let left = try FileManager.default.contentsOfDirectory(atPath: folder.url.path + "/output")
        #expect(Set(left) == ["2024-Q3", ".kvartal.lock"])
    }

    @Test("a file or a link in the report's place is left alone, and the run ends with 2", arguments: ["file", "link"])
    func inTheWay(kind: String) throws {
        let folder = try portfolio(7)
        try folder.write("mine", to: "output/mine")
        let make = kind == "file" ? "cp mine 2024-Q3" : "ln -s mine 2024-Q3"
        #expect(try Program.shell("cd output && \(make)", in: folder.url) == 0)
        let run = try Program(in: folder.url).run(Self.arguments)
        #expect(run.status == 2)
        #expect(run.errors.hasPrefix("output/2024-Q3: error: is no folder, and nothing of this program's"))
        #expect(try folder.text("output/2024-Q3") == "mine")
    }

    /// What a run is at when it gets a signal.
    enum Stage: CaseIterable { case reading, writing }

    @Test(
        "SIGTERM and SIGINT end a run within a second, whatever it is at", arguments: [SIGTERM, SIGINT],
        Stage.allCases)
    func interrupted(signal: Int32, stage: Stage) throws {
        let folder = try portfolio(7)
        let program = Program(in: folder.url)
        #expect(try program.run(Self.arguments).status == 0)
        // A document that alone takes many seconds to be read, or one that has a page written for each of many bodies.
        let items = (1..<1000).map {
            "\($0). Администрации города Города\($0)а провести ярмарку. Срок – до 1 октября 2024 года.\n"
        }
        let lines = stage == .reading ? Array(repeating: items, count: 100).flatMap { $0 } : items
        try folder.write("ПРОТОКОЛ № 1\nРЕШИЛИ:\n" + lines.joined(), to: "input/many.txt")
        let process = try program.start(Self.arguments)
        switch stage {
        case .reading: usleep(300_000)
        case .writing:
            let new = folder.url.path + "/output/.kvartal-2024-Q3.new/recipients"
            while process.isRunning, !FileManager.default.fileExists(atPath: new) { usleep(5000) }
        }
        let clock = ContinuousClock()
        let start = clock.now
        kill(process.processIdentifier, signal)
        process.waitUntilExit()
        #expect(clock.now - start < .seconds(1))
        #expect(process.terminationReason == .exit && process.terminationStatus == 2)
        #expect(try trees(folder) == ["7"])
        // What it could not remove in time, the next run does.
        let left = try FileManager.default.contentsOfDirectory(atPath: folder.url.path + "/output")
        #expect(Set(left).subtracting([".kvartal-discarded.new"]) == ["2024-Q3", ".kvartal.lock"])
        try FileManager.default.removeItem(atPath: folder.url.path + "/input/many.txt")
        #expect(try program.run(Self.arguments).status == 0)
        let swept = try FileManager.default.contentsOfDirectory(atPath: folder.url.path + "/output")
        #expect(Set(swept) == ["2024-Q3", ".kvartal.lock"])
    }

    @Test("SIGTERM ends a run at once with 2, unless it is at its end or has not begun, and the report stays whole")
    func terminated() throws {
        let folder = try portfolio(7)
        let program = Program(in: folder.url)
        #expect(try program.run(Self.arguments).status == 0)
        for moment in 0..<8 {
            let process = try program.start(Self.arguments)
            usleep(UInt32(5000 + moment * 4000))
            kill(process.processIdentifier, SIGTERM)
            process.waitUntilExit()
            if process.terminationReason == .exit { #expect([0, 2].contains(process.terminationStatus)) }
            #expect(try trees(folder) == ["7"])
        }
    }
}
