import Foundation
import Model
import Parsers
import Readers
import TestSupport
import Testing

@testable import Checks
@testable import Configuration

/// One folder for each code: a document (or a folder of files) that gives the finding, and one that does not. `day.txt`
/// sets the as-of date (a second line: another one for what passes), `bodies.txt` the known bodies.
@Suite("Галерея замечаний")
struct GalleryTests {
    @Test("Each finding is given where it belongs and nowhere else", arguments: subfolders(of: casesFolder("gallery")))
    func gallery(_ folder: URL) throws {
        let code = folder.lastPathComponent
        let found = try findings(folder, "triggers")
        let finding = try #require(found.first { $0.code == code }, "\(found.map(\.code))")
        #expect(!finding.remark.message.isEmpty && !finding.remark.wording.isEmpty)
        let passed = try findings(folder, "passes")
        #expect(!passed.contains { $0.code == code }, "\(passed.filter { $0.code == code }.map(\.remark.message))")
    }

    /// What only a broken or foreign file gives, or one that is no text: the readers' own tests hold those.
    private static let ofFiles = [
        "file-", "folder-", "package-", "xml-", "hidden-", "embedded-", "drawing-", "office-", "symbolic-link",
        "format-not-read", "mislabelled-file", "limit-exceeded", "reference-broken", "tracked-changes",
        "table-too-large", "text-too-long", "too-many-paragraphs", "findings-omitted", "extracts-omitted",
    ]

    @Test("Every code that a document or row can give has its folder in the gallery, and every folder its code")
    func complete() {
        let shown = Set(subfolders(of: casesFolder("gallery")).map(\.lastPathComponent))
        let codes = Set(findingCodes.filter { code in !GalleryTests.ofFiles.contains { code.hasPrefix($0) } })
        #expect(codes.count > 60)
        #expect(shown == codes, "\(shown.symmetricDifference(codes))")
    }

    private func findings(_ folder: URL, _ name: String) throws -> [Diagnostic] {
        var settings = Settings()
        let bodies = try? String(contentsOf: folder.appendingPathComponent("bodies.txt"), encoding: .utf8)
        settings.registry.bodies = (bodies ?? "").split(separator: "\n").map { Registry.Entry(name: String($0)) }
        let date = try? String(contentsOf: folder.appendingPathComponent("day.txt"), encoding: .utf8)
        let documents = try files(folder, name).map { file in
            let content = readContent(try bytes(of: file), path: file.lastPathComponent, limits: Limits())
            return parse(content, settings: settings)
        }
        let days = (date ?? "2024-09-30").split(separator: "\n")
        let asOf = days[name == "triggers" ? 0 : days.count - 1].trimmed
        return assessed(documents, settings: settings, asOf: asOf).diagnostics
    }

    /// One text, or every file of a folder.
    private func files(_ folder: URL, _ name: String) throws -> [URL] {
        let single = folder.appendingPathComponent(name + ".txt")
        if FileManager.default.fileExists(atPath: single.path) { return [single] }
        let several = folder.appendingPathComponent(name)
        return try FileManager.default.contentsOfDirectory(at: several, includingPropertiesForKeys: nil)
    }
}
