package import Foundation

/// The built program, run as a user runs it.
package struct Program: Sendable {
    package struct Run: Sendable {
        package var status: Int32
        package var output: String
        package var errors: String
    }

    /// The folder that the program is run in.
    package var folder: URL
    package var environment: [String: String]

    package init(in folder: URL, environment: [String: String] = [:]) {
        self.folder = folder
        self.environment = environment
    }

    /// The program that `KVARTAL_EXECUTABLE` names (`make bounds`: the release build), else `kvartal` beside the test
    /// bundle.
    package static var executable: URL {
        if let given { return URL(fileURLWithPath: given) }
        return URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
            .appendingPathComponent("kvartal")
    }

    private static var given: String? { ProcessInfo.processInfo.environment["KVARTAL_EXECUTABLE"] }

    /// How much longer than a user's the program may take: built without optimisation it is several times slower.
    package static var patience: Int { given == nil ? 10 : 1 }

    /// Runs the program to its end. The environment holds nothing but what was asked for.
    package func run(_ arguments: [String], input: Data? = nil) throws -> Run {
        try run(executable: Program.executable, arguments, input: input)
    }

    private func run(executable: URL, _ arguments: [String], input: Data?) throws -> Run {
        let process = prepared(executable, arguments)
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        let standardInput = Pipe()
        process.standardInput = input == nil ? FileHandle.nullDevice : standardInput
        try process.run()
        if let input {
            try standardInput.fileHandleForWriting.write(contentsOf: input)
            try standardInput.fileHandleForWriting.close()
        }
        let errorText = Collected()
        let reading = Thread { errorText.fill(errors.fileHandleForReading.readDataToEndOfFile()) }
        reading.start()
        let outputData = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Run(
            status: process.terminationStatus, output: String(decoding: outputData, as: UTF8.self),
            errors: String(decoding: errorText.wait(), as: UTF8.self))
    }

    /// Runs the program as a shell does with these redirections: `>&-`, `2>/dev/null`.
    package func run(_ arguments: [String], redirections: String) throws -> Run {
        let script = "exec \"$0\" \"$@\" \(redirections)"
        return try run(
            executable: URL(fileURLWithPath: "/bin/sh"), ["-c", script, Program.executable.path] + arguments, input: nil
        )
    }

    /// Runs the program with so many seconds of processor time and so many megabytes of memory of its own, stacks
    /// included; with more it does not live.
    package func run(_ arguments: [String], seconds: Int, megabytes: Int) throws -> Run {
        let script = "ulimit -t \(seconds) && ulimit -d \(megabytes << 10) && ulimit -c 0 && exec \"$0\" \"$@\""
        return try run(
            executable: URL(fileURLWithPath: "/bin/sh"), ["-c", script, Program.executable.path] + arguments, input: nil
        )
    }

    /// The status of a shell command that is run in a folder with the variables given and a `PATH` if there is none.
    package static func shell(
        _ command: String, in folder: URL, environment: [String: String] = [:]
    ) throws -> Int32 {
        let path = ["PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"]
        let program = Program(in: folder, environment: environment.merging(path) { own, _ in own })
        return try program.run(executable: URL(fileURLWithPath: "/bin/sh"), ["-c", command], input: nil).status
    }

    /// What a shell puts before a command to run it as an ordinary user; nothing where the tests are run by one.
    package static func asOrdinaryUser(_ number: Int = 65534) -> String {
        getuid() == 0 ? "setpriv --reuid=\(number) --regid=\(number) --clear-groups " : ""
    }

    /// Whether an ordinary user can run the program: not where it lies in a folder that is root's alone (a narrow umask, a
    /// checkout in `/root`), or where nobody may become somebody else.
    package static let runsAsOrdinaryUser: Bool = {
        guard let folder = try? TemporaryFolder() else { return false }
        let script = "chmod 755 . && cd . && \(asOrdinaryUser())'\(executable.path)' --version >/dev/null"
        return (try? shell(script, in: folder.url)) == 0
    }()

    /// Starts the program and leaves it running, its output thrown away.
    package func start(_ arguments: [String]) throws -> Process {
        let process = prepared(Program.executable, arguments)
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        try process.run()
        return process
    }

    private func prepared(_ executable: URL, _ arguments: [String]) -> Process {
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = environment
        return process
    }
}

/// What another thread read, handed over once.
private final class Collected: @unchecked Sendable {
    private let filled = DispatchSemaphore(value: 0)
    private var data = Data()

    func fill(_ data: Data) {
        self.data = data
        filled.signal()
    }

    func wait() -> Data {
        filled.wait()
        return data
    }
}

/// A folder of its own for one test, removed at its end.
package final class TemporaryFolder: Sendable {
    package let url: URL

    /// Whatever mask the tests are run under, what they write can be read by the users that they run the program as.
    private static let mask: mode_t = umask(0o022)

    package init() throws {
        _ = Self.mask
        url = FileManager.default.temporaryDirectory.appendingPathComponent("kvartal-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    /// Writes a file below the folder, with the folders above it.
    @discardableResult
    package func write(_ text: String, to path: String) throws -> URL {
        try write(Data(text.utf8), to: path)
    }

    @discardableResult
    package func write(_ data: Data, to path: String) throws -> URL {
        let file = url.appendingPathComponent(path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: file)
        return file
    }

    package func text(_ path: String) throws -> String {
        try String(contentsOf: url.appendingPathComponent(path), encoding: .utf8)
    }
}

/// The root of the checkout that a test file belongs to.
package func checkout(of file: String = #filePath) -> URL {
    URL(fileURLWithPath: file).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}
