import Foundation
import Model
import TestSupport
import Testing

@testable import Writers

@Suite("JSON lines")
struct LineTests {
    /// The folder of cases stands one level up, beside the other tests of this module.
    private func golden(_ name: String) -> URL {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Cases/lines/\(name)")
    }

    @Test("A document, an obligation and a finding are written as the contract has them")
    func contract() {
        let lines = [
            documentLine(sampleDocument()), obligationLine(sampleObligation(), reasons: []),
            diagnosticLine(sampleDiagnostic()),
        ]
        expectGolden(String(decoding: lines.joined(), as: UTF8.self), at: golden("lines.jsonl"))
    }

    @Test("An outline shows the words, the reading and the place")
    func outlinePage() {
        expectGolden(outline(sampleDocument()), at: golden("outline.txt"))
    }

    @Test(
        "Whatever a string holds, JSON gives it back",
        arguments: [
            "", "\"\\/", "строка\nдругая\r\t", "\u{0}\u{1}\u{1F}\u{7F}", "]]> & <script>", "\u{202E}\u{2028}😀",
            String(repeating: "ж\"", count: 70),
        ])
    func hostile(text: String) throws {
        var document = sampleDocument()
        document.title = text
        document.items = [sampleItem(text)]
        let parsed = try JSONSerialization.jsonObject(with: Data(documentLine(document))) as? [String: Any]
        #expect(parsed?["title"] as? String == text)
        let items = parsed?["items"] as? [[String: Any]]
        #expect(items?.first?["text"] as? String == text)
        #expect(documentLine(document).count { $0 == UInt8(ascii: "\n") } == 1)
    }

    @Test("What has to be escaped is found at every place of a string, and nothing else is", arguments: 0..<20)
    func escapesAnywhere(place: Int) {
        for byte: UInt8 in 0...0x7F {
            let sign = String(UnicodeScalar(byte))
            let (before, behind) = (String(repeating: "]", count: place), String(repeating: "ж", count: 19 - place))
            let line = String(decoding: JSONLine.line { $0.put("n", before + sign + behind) }, as: UTF8.self)
            let isEscaped = byte < 0x20 || sign == "\"" || sign == "\\"
            #expect((line == "{\"n\":\"\(before)\(sign)\(behind)\"}\n") != isEscaped)
            #expect(line.contains("\"\(before)\\") == isEscaped)
        }
    }

    @Test(
        "Numbers are written as JSON knows them",
        arguments: [
            (19000, "19000"), (0.1, "0.1"), (-3, "-3"), (396_600_000, "396600000"), (1e20, "1e+20"),
            (Double.nan, "null"), (Double.infinity, "null"), (66.7, "66.7"),
        ])
    func numbers(value: Double, text: String) {
        let line = JSONLine.line { $0.put("n", value) }
        #expect(String(decoding: line, as: UTF8.self) == "{\"n\":\(text)}\n")
    }

    @Test("A finding on stderr names file, place, severity and code, and cannot move the cursor")
    func findingText() {
        #expect(
            diagnosticText(sampleDiagnostic()) == """
                input/п.docx:paragraph 9: warning: item I.2 states no deadline [no-deadline]
                    2. Обеспечить…

                """)
        let remark = Remark("x", .error, "name \u{1B}[31m\nred", wording: "")
        #expect(
            diagnosticText(Diagnostic(remark, at: Origin(path: "a\rb"))) == "a b: error: name \u{FFFD}[31m red [x]\n")
    }

    @Test("Blocks stand a line each, with labels, cells and notes")
    func blocks() {
        var content = Content(source: Source(path: "a.docx", format: .docx))
        var numbered = Paragraph("Провести\nосмотр", place: .paragraph(1))
        numbered.label = "1.2."
        numbered.notes = ["¹ Перечень"]
        let cells = ["Срок", "до 5 мая"].enumerated().map { index, text in
            Table.Cell([.paragraph(Paragraph(text, place: .document))], column: index, place: .document)
        }
        content.blocks = [
            .paragraph(numbered), .paragraph(Paragraph(" ", place: .paragraph(2))),
            .table(Table(index: 1, rows: [Table.Row(cells, place: .document)])),
        ]
        #expect(blocksText(content) == "1.2. Провести осмотр\n¹ Перечень\nСрок\nдо 5 мая\n")
    }
}
