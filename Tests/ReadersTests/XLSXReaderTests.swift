import Model
import OpenXML
import Readers
import Testing

@Suite struct XLSXReaderTests {
    /// A workbook of one sheet; styles 0… have the formats given.
    private func workbook(
        _ sheet: String, strings: String? = nil, formats: [String] = [], workbook: String = "", state: String = ""
    ) throws -> Content {
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let package = "http://schemas.openxmlformats.org/package/2006/relationships"
        func relationships(_ entries: [(String, String)]) -> [UInt8] {
            let list = entries.enumerated().map {
                #"<Relationship Id="r\#($0.offset + 1)" Type="\#(office)/\#($0.element.0)" Target="\#($0.element.1)"/>"#
            }
            return Array("<Relationships xmlns=\"\(package)\">\(list.joined())</Relationships>".utf8)
        }
        let codes = formats.enumerated().map {
            "<numFmt numFmtId=\"\(200 + $0.offset)\" formatCode=\"\($0.element)\"/>"
        }
        let styles = formats.indices.map { "<xf numFmtId=\"\(200 + $0)\"/>" }
        let book = """
            <workbook xmlns="\(main)" xmlns:r="\(office)">\(workbook)<sheets><sheet name="Отчёт &amp; план" sheetId="1" \
            r:id="r1" \(state)/></sheets></workbook>
            """
        let parts: [(String, String)] = [
            ("xl/workbook.xml", book), ("xl/sheet.xml", "<worksheet xmlns=\"\(main)\">\(sheet)</worksheet>"),
            ("xl/strings.xml", "<sst xmlns=\"\(main)\">\(strings ?? "")</sst>"),
            (
                "xl/styles.xml",
                """
                <styleSheet xmlns="\(main)"><numFmts>\(codes.joined())</numFmts><cellStyleXfs><xf numFmtId="14"/>\
                </cellStyleXfs><cellXfs>\(styles.joined())</cellXfs></styleSheet>
                """
            ),
        ]
        let links = [("worksheet", "sheet.xml"), ("sharedStrings", "strings.xml"), ("styles", "styles.xml")]
        let bytes = try zipPackage(
            [
                ("[Content_Types].xml", Array("<Types/>".utf8)),
                ("_rels/.rels", relationships([("officeDocument", "xl/workbook.xml")])),
                ("xl/_rels/workbook.xml.rels", relationships(links)),
            ] + parts.map { ($0.0, Array($0.1.utf8)) })
        return readContent(bytes, path: "test.xlsx", limits: Limits())
    }

    private func table(_ content: Content) throws -> Table {
        guard case .table(let table)? = content.blocks.first else { throw PackageError(.missingPart) }
        return table
    }

    @Test func `Shared, rich, inline and computed texts are read, readings of characters are not`() throws {
        let strings = """
            <si><t>Срок</t></si><si><r><t>бо</t></r><r><t xml:space="preserve">лее </t></r><rPh><t>x</t></rPh></si>\
            <si><t>две_x000D_\u{A}строки_x005F_</t></si>
            """
        let sheet = """
            <sheetData><row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="inlineStr"><is>\
            <t>здесь</t></is></c><c r="D2" t="str"><f>A1</f><v>итог</v></c><c r="E2" t="b"><v>1</v></c>\
            <c r="F2" t="e"><v>#N/A</v></c><c r="G2" t="s"><v>2</v></c></row></sheetData>
            """
        let content = try workbook(sheet, strings: strings)
        #expect(seen(content.blocks) == ["| Срок | более  | здесь | итог | ИСТИНА | #N/A | две\nстроки_ |"])
        #expect(try table(content).name == "Отчёт & план")
        #expect(try table(content).rows.first?.place == .row(2))
        #expect(try table(content).rows.first?.cells.last?.place == .cell(table: 1, row: 2, cell: 7))
    }

    @Test(arguments: [
        ("General", "85", "85"), ("General", "0.1", "0.1"), ("General", "0.30000000000000004", "0.3"),
        ("General", "1E3", "1000"), ("0.00", "1200.5", "1200.5"), ("0%", "0.85", "85%"), ("0.0%", "0.125", "12.5%"),
        ("dd.mm.yyyy", "45536", "01.09.2024"), ("[$-419]d mmm yyyy;@", "45536", "01.09.2024"),
        ("d/m/yy h:mm", "45536.5", "01.09.2024 12:00"), ("mmmm yyyy", "45536", "сентябрь 2024"),
        ("yyyy", "45536", "2024"),
        ("h:mm", "0.4375", "10:30"), ("[h]:mm", "1.5", "36:00"), ("mm:ss", "0.001", "00:01:26"),
        ("#,##0\\ &quot;дней&quot;", "5", "5"), ("[Red]0", "5", "5"), ("dd.mm.yyyy", "59", "28.02.1900"),
        ("dd.mm.yyyy", "61", "01.03.1900"), ("General", "1.5E+20", "1.5e+20"),
    ])
    func `Numbers are written by their format's meaning`(format: String, value: String, expected: String) throws {
        let sheet = "<sheetData><row r=\"1\"><c r=\"A1\" s=\"0\"><v>\(value)</v></c></row></sheetData>"
        #expect(seen(try workbook(sheet, formats: [format]).blocks) == ["| \(expected) |"])
    }

    @Test func `Dates count from 1904 where the workbook says so`() throws {
        let sheet = #"<sheetData><row r="1"><c r="A1" s="0"><v>44074</v></c></row></sheetData>"#
        let content = try workbook(sheet, formats: ["dd.mm.yyyy"], workbook: #"<workbookPr date1904="1"/>"#)
        #expect(seen(content.blocks) == ["| 01.09.2024 |"])
    }

    @Test func `Merged cells keep their columns, gaps are filled, empty rows left out`() throws {
        let sheet = """
            <sheetData><row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>3</v></c></row><row r="2"/>\
            <row r="3"><c r="C3"><v>4</v></c><c r="E3"><v>5</v></c></row></sheetData>\
            <mergeCells><mergeCell ref="A1:B3"/></mergeCells>
            """
        let rows = try table(try workbook(sheet)).rows
        #expect(rows.map { $0.cells.map(\.column) } == [[0, 2], [0, 2, 3, 4]])
        #expect(rows.map { $0.cells.map(\.span) } == [[2, 1], [2, 1, 1, 1]])
        #expect(rows.map { $0.cells[0].continuesAbove } == [false, true])
        #expect(rows.map(\.place) == [.row(1), .row(3)])
    }

    @Test func `Hidden rows and sheets are read and noted`() throws {
        let sheet = #"<sheetData><row r="1" hidden="1"><c r="A1"><v>1</v></c></row></sheetData>"#
        let content = try workbook(sheet, state: #"state="hidden""#)
        #expect(seen(content.blocks) == ["| 1 |"])
        #expect(content.diagnostics.map(\.code) == ["hidden-sheet", "hidden-rows"])
    }

    @Test func `Cells and rows without references follow each other`() throws {
        let sheet = "<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row></sheetData>"
        #expect(seen(try workbook(sheet).blocks) == ["| 1 | 2 |", "| 3 |"])
    }
}
