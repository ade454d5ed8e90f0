import Foundation
import Model
import TestSupport
import Testing

@testable import Parsers

/// Reflows lines; an empty line is a gap.
private func reflowed(_ lines: [String], format: FileFormat = .text) -> [Block] {
    var content = Content(source: Source(path: "input.txt", format: format))
    content.blocks = lines.enumerated().map { .paragraph(Paragraph($1, place: .line($0 + 1))) }
    return Manuscript(reflowing: content).blocks
}

private func texts(_ blocks: [Block]) -> [String] {
    blocks.map { block in
        switch block {
        case .paragraph(let paragraph): paragraph.fullText
        case .table(let table):
            table.rows.map { $0.cells.map(\.text).joined(separator: " | ") }.joined(separator: "\n")
        }
    }
}

@Suite("Broken lines")
struct ReflowTests {
    @Test("what belongs together is joined and nothing else", arguments: subfolders(of: casesFolder("Reflow")))
    func cases(_ folder: URL) throws {
        let input = try String(contentsOf: folder.appendingPathComponent("input.txt"), encoding: .utf8)
        let lines = input.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let actual = texts(reflowed(lines)).joined(separator: "\n---\n") + "\n"
        expectGolden(actual, at: folder.appendingPathComponent("expected.txt"))
    }

    @Test("a joined paragraph keeps the place of its first line")
    func place() {
        guard case .paragraph(let paragraph) = reflowed(["1. Провести семинар для", "мастеров."]).first else {
            Issue.record("no paragraph")
            return
        }
        #expect(paragraph.place == .line(1))
        #expect(paragraph.label == "1.")
        #expect(paragraph.text == "Провести семинар для мастеров.")
    }

    @Test("lines of one DOCX paragraph are parted where a field begins")
    func lineBreaks() {
        let blocks = reflowed(["Подготовить план\nСрок: до 1 мая\nОтветственный: Дом ремёсел"], format: .docx)
        #expect(texts(blocks) == ["Подготовить план", "Срок: до 1 мая", "Ответственный: Дом ремёсел"])
    }
}
