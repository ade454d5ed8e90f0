import Foundation
import Model
import Parsers
import Readers
import TestSupport
import Testing

/// The folders of cases whose documents are read and compared with `expected.txt`.
private func cases(_ group: String) -> [URL] { subfolders(of: casesFolder(group)) }

/// Reads a case's document as the program does; the name of its folder is no help in recognising it.
private func document(_ folder: URL) throws -> Document {
    let content = readContent(
        try bytes(of: folder.appendingPathComponent("input.txt")), path: "input.txt", limits: Limits())
    return parse(content, settings: Settings())
}

@Suite("Documents in the layouts of real offices")
struct DocumentCaseTests {
    @Test("minutes are understood as the checked reading says", arguments: cases("Minutes"))
    func minutes(_ folder: URL) throws {
        expectGolden(dump(try document(folder)), at: folder.appendingPathComponent("expected.txt"))
    }

    @Test("plans are understood as the checked reading says", arguments: cases("Plans"))
    func plans(_ folder: URL) throws {
        expectGolden(dump(try document(folder)), at: folder.appendingPathComponent("expected.txt"))
    }

    @Test("passports are understood as the checked reading says", arguments: cases("Passports"))
    func passports(_ folder: URL) throws {
        expectGolden(dump(try document(folder)), at: folder.appendingPathComponent("expected.txt"))
    }

    @Test("reports on results are understood as the checked reading says", arguments: cases("Results"))
    func results(_ folder: URL) throws {
        expectGolden(dump(try document(folder)), at: folder.appendingPathComponent("expected.txt"))
    }

    @Test("programmes are understood as the checked reading says", arguments: cases("Programmes"))
    func programmes(_ folder: URL) throws {
        expectGolden(dump(try document(folder)), at: folder.appendingPathComponent("expected.txt"))
    }

    @Test("tables of progress are understood as the checked reading says", arguments: cases("Progress"))
    func progress(_ folder: URL) throws {
        expectGolden(dump(try document(folder)), at: folder.appendingPathComponent("expected.txt"))
    }

    @Test(
        "a DOCX with a paragraph for every line of them says the same",
        arguments: cases("Passports") + cases("Results") + cases("Programmes"))
    func sameInParagraphs(_ folder: URL) throws {
        let content = readContent(
            try bytes(of: folder.appendingPathComponent("input.txt")), path: "input.txt", limits: Limits())
        guard content.blocks.allSatisfy({ !$0.isWrapped }) else { return }
        #expect(dump(parse(content.asParagraphs(), settings: Settings())) == dump(try document(folder)))
    }

    @Test("a DOCX with a paragraph for every line gives the same items", arguments: cases("Minutes") + cases("Plans"))
    func paragraphForEveryLine(_ folder: URL) throws {
        let content = readContent(
            try bytes(of: folder.appendingPathComponent("input.txt")), path: "input.txt", limits: Limits())
        guard content.blocks.allSatisfy({ !$0.isWrapped }) else { return }
        let text = parse(content, settings: Settings())
        let docx = parse(content.asParagraphs(), settings: Settings())
        #expect(docx.items.map(\.id) == text.items.map(\.id))
        #expect(docx.items.map(\.deadline.to) == text.items.map(\.deadline.to))
        #expect(docx.items.map { $0.assignees.map(\.name) } == text.items.map { $0.assignees.map(\.name) })
    }
}

extension Block {
    /// Set with blanks to a width: only a text file is.
    fileprivate var isWrapped: Bool {
        if case .paragraph(let paragraph) = self { return paragraph.text.hasPrefix("     ") }
        return false
    }
}

extension Content {
    /// The same blocks as they stand in a DOCX.
    func asParagraphs() -> Content {
        var copy = self
        copy.source.format = .docx
        var number = 0
        copy.blocks = blocks.map { block in
            guard case .paragraph(var paragraph) = block else { return block }
            number += 1
            paragraph.place = .paragraph(number)
            return .paragraph(paragraph)
        }
        return copy
    }
}
