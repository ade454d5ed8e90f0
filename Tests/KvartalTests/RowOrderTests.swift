import Foundation
import TestSupport
import Testing

/// The order in which the rows of a table come says nothing.
@Suite("The order of rows") struct RowOrderTests {
    private static let cases = checkout().appendingPathComponent("Tests/ChecksTests/Cases")

    @Test(
        "changes no byte of the obligations but the place of the evidence",
        arguments: [("craft-cluster", "2021-Q3", "2021-09-30"), ("social-cluster", "2024-Q4", "2024-12-31")])
    func shuffled(name: String, period: String, day: String) throws {
        let folder = try TemporaryFolder()
        let input = folder.url.appendingPathComponent("input")
        // The bytes alone: who does not own the checkout may not copy its files' times and rights.
        let original = Self.cases.appendingPathComponent("\(name)/input")
        for file in try FileManager.default.contentsOfDirectory(at: original, includingPropertiesForKeys: nil) {
            try folder.write(try Data(contentsOf: file), to: "input/\(file.lastPathComponent)")
        }
        let straight = try obligations(in: folder, period, day)
        #expect(straight.count > 2000 && straight.contains("\"evidence\":[{"))
        var random = Seeded(11)
        for _ in 0..<3 {
            for file in try FileManager.default.contentsOfDirectory(at: input, includingPropertiesForKeys: nil)
            where file.pathExtension == "csv" {
                try shuffle(file, using: &random)
            }
            #expect(try obligations(in: folder, period, day) == straight)
        }
    }

    /// The lines of `kvartal check`, without the places of the rows.
    private func obligations(in folder: TemporaryFolder, _ period: String, _ day: String) throws -> String {
        let run = try Program(in: folder.url)
            .run(["check", "--format", "jsonl", "--period", period, "--as-of", day])
        let lines = run.output.split(separator: "\n").filter { $0.contains("kvartal.obligation/1") }
        return lines.joined(separator: "\n").replacing(/"path":"[^"]*","row":\d+/, with: "")
    }

    private func shuffle(_ file: URL, using random: inout Seeded) throws {
        let lines = try Data(contentsOf: file).split(separator: UInt8(ascii: "\n"))
        let mixed = lines.prefix(1) + lines.dropFirst().shuffled(using: &random)
        try Data(mixed.joined(separator: [UInt8(ascii: "\n")])).write(to: file)
    }
}
