import Foundation
import TestSupport
import Testing

/// The sample portfolio from `input/` to the published folder, as `make` runs it.
@Suite("The sample report") struct SampleReportTests {
    private static let arguments = ["report", "--input", "input", "--period", "2024-Q3", "--as-of", "2024-09-30"]

    private func report(_ extra: [String] = [], environment: [String: String] = [:]) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        let program = Program(in: checkout(), environment: environment)
        let run = try program.run(Self.arguments + ["--output", folder.url.path] + extra)
        #expect(run.status == 0, "\(run.errors)")
        return folder
    }

    @Test("comes out as it was checked in", arguments: ["report.md", "report.csv", "deadlines.ics"])
    func golden(name: String) throws {
        let folder = try report()
        expectGolden(
            try folder.text("2024-Q3/\(name)"), at: casesFolder("sample").appendingPathComponent(name))
    }

    @Test("is the same byte for byte whatever the jobs, the time zone and the locale")
    func sameBytes() throws {
        let first = try published(try report(["--jobs", "1"], environment: ["TZ": "UTC", "LC_ALL": "C"]))
        let second = try published(
            try report(["--jobs", "4"], environment: ["TZ": "Asia/Vladivostok", "LC_ALL": "ru_RU.UTF-8"]))
        #expect(first.keys.sorted() == second.keys.sorted())
        for (path, data) in first { #expect(second[path] == data, "\(path) differs") }
    }

    @Test("has a folder for every body, with its own report and form")
    func recipients() throws {
        let folder = try report()
        let recipients = folder.url.appendingPathComponent("2024-Q3/recipients")
        let names = try FileManager.default.contentsOfDirectory(atPath: recipients.path)
        #expect(names.contains("Министерство культуры Свердловской области"))
        for name in names {
            let files = try FileManager.default.contentsOfDirectory(atPath: recipients.path + "/" + name)
            #expect(files.contains("report.html") && files.contains("form.csv"), "\(name): \(files)")
        }
    }

    private func published(_ folder: TemporaryFolder) throws -> [String: Data] {
        let root = folder.url.appendingPathComponent("2024-Q3")
        let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path)
        var files: [String: Data] = [:]
        for path in paths {
            let file = root.appendingPathComponent(path)
            if !file.hasDirectoryPath, let data = try? Data(contentsOf: file) { files[path] = data }
        }
        return files
    }
}
