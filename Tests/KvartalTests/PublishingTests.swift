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
        let processes = try (0..<10).map { _ in try program.start(Self.arguments + ["--wait", "60"]) }
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
        let run = try program.run(Self.arguments + ["--wait", "0"])
        #expect(run.status == 2)
        #expect(run.errors.contains("another run holds the output (pid "))
    }

    @Test(
        "SIGTERM and SIGINT end a run within a second, whatever it is at", arguments: [SIGTERM, SIGINT], [0.3, 1.5, 4])
    func interrupted(signal: Int32, seconds: Double) throws {
        let folder = try portfolio(7)
        let program = Program(in: folder.url)
        #expect(try program.run(Self.arguments).status == 0)
        // A document that alone takes longer than this test, then the writing of a page for each of many bodies.
        let items = (1...3000).map {
            "\($0). Администрации города Города\($0)а провести ярмарку. Срок – до 1 октября 2024 года.\n"
        }
        try folder.write("ПРОТОКОЛ № 1\nРЕШИЛИ:\n" + items.joined(), to: "input/many.txt")
        let process = try program.start(Self.arguments)
        usleep(UInt32(seconds * 1e6))
        let clock = ContinuousClock()
        let start = clock.now
        kill(process.processIdentifier, signal)
        process.waitUntilExit()
        #expect(clock.now - start < .seconds(1))
        #expect(process.terminationReason == .exit && process.terminationStatus == 2)
        #expect(try trees(folder) == ["7"])
        let left = try FileManager.default.contentsOfDirectory(atPath: folder.url.path + "/output")
        #expect(Set(left) == ["2024-Q3", ".kvartal.lock"])
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
