import Foundation
import Model
import Parsers
import Readers
import TestSupport
import Testing
import Writers

/// Documents of every kind in every manner of writing: `Cases/reading/NAME/input.*` beside the outline that a person
/// checked against it.
@Suite("Reading documents") struct ReadingTests {
    @Test("a document is read as a careful person reads it", arguments: subfolders(of: casesFolder("reading")))
    func outlines(folder: URL) throws {
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        let input = try #require(files.first { $0.lastPathComponent.hasPrefix("input.") })
        let content = readContent(try bytes(of: input), path: input.lastPathComponent, limits: Limits())
        let document = parse(content, settings: Settings())
        expectGolden(outline(document), at: folder.appendingPathComponent("outline.txt"))
    }
}
