import Model
import OpenXML
import Readers
import Testing

@Suite struct DocxChunkTests {
    private func content(_ name: String, _ chunk: [UInt8]) throws -> Content {
        var document = TestDocument(p("до") + #"<w:altChunk r:id="r1"/>"# + p("после"))
        document.others = [(name, "aFChunk", chunk)]
        return try document.read()
    }

    @Test func `HTML is read paragraph by paragraph, markup and scripts left out`() throws {
        let html = """
            <html><head><title>нет</title><style>p {}</style></head><body><h1>Глава</h1><p>5&nbsp;&lt; 6 &#1078;<br>ниже
            </p><!-- нет --><script>нет()</script><table><tr><td>а</td><td>б</td></tr></table></body></html>
            """
        let lines = seen(try content("word/chunk.html", Array(html.utf8)).blocks)
        #expect(lines == ["до", "Глава", "5\u{A0}< 6 ж", "ниже", "а", "б", "после"])
    }

    @Test func `Plain text is read in its own encoding`() throws {
        let windows1251: [UInt8] = [0xD1, 0xF0, 0xEE, 0xEA, 0x20, 0xE4, 0xEE, 0x20, 0xEC, 0xE0, 0xFF]
        #expect(seen(try content("word/chunk.txt", windows1251).blocks) == ["до", "Срок до мая", "после"])
    }

    @Test func `A Word document is read with its own lists and tables`() throws {
        let inner = TestDocument(
            item("внутри", 1) + "<w:tbl>\(row([p("клетка")]))</w:tbl>", numbering: TestLists.decimal)
        let content = try content("word/chunk.docx", try inner.bytes())
        #expect(seen(content.blocks) == ["до", "1. внутри", "| клетка |", "после"])
        #expect(paragraphs(content.blocks).map(\.place) == [.paragraph(1), .paragraph(1), .paragraph(2)])
    }

    @Test func `Documents in documents are followed three deep`() throws {
        var bytes = try TestDocument(p("дно")).bytes()
        for _ in 0..<4 {
            var document = TestDocument(#"<w:altChunk r:id="r1"/>"#)
            document.others = [("word/chunk.docx", "aFChunk", bytes)]
            bytes = try document.bytes()
        }
        let content = DocxReader().read(bytes, path: "test.docx", limits: Limits())
        #expect(content.blocks.isEmpty)
        #expect(content.diagnostics.map(\.code) == ["embedded-document-not-read"])
    }

    @Test(arguments: [#"{\rtf1 текст}"#, "MIME-Version: 1.0\r\n\r\n<html></html>", "<?xml version=\"1.0\"?><unknown/>"])
    func `Other formats are reported`(chunk: String) throws {
        let content = try content("word/chunk.dat", Array(chunk.utf8))
        #expect(seen(content.blocks) == ["до", "после"])
        #expect(content.diagnostics.map(\.code) == ["embedded-document-not-read"])
    }

    @Test func `A chunk that refers to the document itself is reported`() throws {
        var document = TestDocument(p("да") + #"<w:altChunk r:id="self"/><w:altChunk r:id="nothing"/>"#)
        document.others = []
        let content = try document.read()
        #expect(seen(content.blocks) == ["да"])
        #expect(content.diagnostics.count == 2)
    }
}
