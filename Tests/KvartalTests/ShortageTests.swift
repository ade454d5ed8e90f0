import Foundation
import TestSupport
import Testing

/// A machine that has no threads or open files to give: the run ends, with 2 and what to do, or does without.
@Suite("Shortage", .serialized) struct ShortageTests {
    private static let arguments = "report --period 2024-Q3 --as-of 2024-09-30 --quiet --jobs 2"

    private func portfolio() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        for number in 1...3 {
            let plan = """
                План мероприятий проекта «Сад \(number)» на 2024 год

                1. Посадить \(number)0 яблонь. Срок – до 20 сентября 2024 года.

                """
            try folder.write(plan, to: "input/\(number).txt")
        }
        #expect(try Program.shell("chmod 755 . input && mkdir -m 777 output", in: folder.url) == 0)
        return folder
    }

    /// The status under a limit; 137 where the run hangs and has to be killed. The user is one who has nothing else at
    /// work, where the tests are run by root.
    private func run(_ folder: TemporaryFolder, under limit: String) throws -> (status: Int32, errors: String) {
        let script = """
            timeout -s KILL 300 \(Program.asOrdinaryUser(54_321))prlimit \(limit) '\(Program.executable.path)' \
            \(Self.arguments) 2>errors
            """
        let status = try Program.shell(script, in: folder.url)
        return (status, try folder.text("errors"))
    }

    /// Whether the system counts a user's threads; some sandboxes do not.
    private static let countsThreads =
        (try? Program.shell(
            "! \(Program.asOrdinaryUser(54_321))prlimit --nproc=1 sh -c 'true & wait $!'", in: checkout())) == 0

    @Test(
        "threads that cannot be had are done without, or end the run",
        .enabled(if: Program.runsAsOrdinaryUser && countsThreads, "nobody counts the threads here"), arguments: 1...8)
    func threads(number: Int) throws {
        let folder = try portfolio()
        let run = try run(folder, under: "--nproc=\(number)")
        if run.status == 0 {
            #expect(run.errors == "")
            #expect(try folder.text("output/2024-Q3/report.md").contains("30 яблонь"))
        } else {
            #expect(run.status == 2)
            #expect(run.errors.hasPrefix("kvartal: error: cannot start a thread: Resource temporarily unavailable; "))
            #expect(run.errors.hasSuffix("raise the limit (ulimit -u, TasksMax=), and run again\n"))
        }
        if number == 1 { #expect(run.status == 2) }
    }

    @Test(
        "open files that cannot be had end the run, and are no fault of a document",
        .enabled(if: Program.runsAsOrdinaryUser, "the program is out of another user's reach"), arguments: 4...12)
    func openFiles(number: Int) throws {
        let folder = try portfolio()
        let run = try run(folder, under: "--nofile=\(number)")
        if run.status == 0 {
            #expect(run.errors == "")
        } else {
            #expect(run.status == 2)
            #expect(run.errors.contains("Too many open files; the limit of open files is too low: raise it (ulimit -n"))
        }
        if number == 4 { #expect(run.status == 2) }
    }
}
