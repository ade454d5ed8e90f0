import Model
import Testing

@Suite struct DocxTableTests {
    private func cells(_ rows: String) throws -> [[Table.Cell]] {
        let content = try TestDocument("<w:tbl>\(rows)</w:tbl>").read()
        guard case .table(let table)? = content.blocks.first else { return [] }
        return table.rows.map(\.cells)
    }

    private func cell(_ text: String, _ properties: String) -> String {
        "<w:tcPr>\(properties)</w:tcPr>" + p(text)
    }

    @Test func `Cells that span columns keep the others in their columns`() throws {
        let rows =
            row([cell("широкая", #"<w:gridSpan w:val="2"/>"#), p("в")]) + row([p("а"), p("б"), p("в")])
            + row([p("сдвинута")], #"<w:gridBefore w:val="2"/><w:gridAfter w:val="0"/>"#)
        let columns = try cells(rows).map { $0.map(\.column) }
        #expect(columns == [[0, 2], [0, 1, 2], [2]])
    }

    @Test func `The lower parts of merged cells know that they go on`() throws {
        let rows =
            row([cell("срок", #"<w:vMerge w:val="restart"/>"#), p("1")]) + row([cell("", "<w:vMerge/>"), p("2")])
            + row([cell("", #"<w:vMerge w:val="continue"/>"#), p("3")])
        #expect(try cells(rows).map { $0[0].continuesAbove } == [false, true, true])
    }

    @Test func `Cells merged sideways become one`() throws {
        let rows = row([cell("а", #"<w:hMerge w:val="restart"/>"#), cell("", "<w:hMerge/>"), p("в")])
        let row = try #require(try cells(rows).first)
        #expect(row.map(\.column) == [0, 2])
        #expect(row.map(\.span) == [2, 1])
    }

    @Test func `Tables in cells stay there, and all are numbered as they begin`() throws {
        let inner = "<w:tbl>\(row([p("внутри")]))</w:tbl>"
        let body = "<w:tbl>\(row([p("до") + inner + p("после")]))</w:tbl><w:tbl>\(row([p("вторая")]))</w:tbl>"
        let content = try TestDocument(body).read()
        let tables = content.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
        #expect(tables.map(\.index) == [1, 3])
        let outer = try #require(tables.first?.rows.first?.cells.first)
        #expect(outer.text == "до\nвнутри\nпосле")
        #expect(outer.blocks.count == 3)
    }

    @Test func `Places count rows and cells from one`() throws {
        let second = try #require(try cells(row([p("а")]) + row([p("б"), p("в")])).last?.last)
        #expect(second.place == .cell(table: 1, row: 2, cell: 2))
        #expect(paragraphs(second.blocks).first?.place == second.place)
    }

    @Test func `Rows deleted by a tracked change are out, header rows are marked`() throws {
        let body = "<w:tbl>\(row([p("шапка")], "<w:tblHeader/>"))\(row([p("нет")], #"<w:del w:id="1"/>"#))</w:tbl>"
        let content = try TestDocument(body).read()
        guard case .table(let table)? = content.blocks.first else { return }
        #expect(table.rows.map(\.isHeader) == [true])
        #expect(content.diagnostics.map(\.code) == ["tracked-changes"])
    }

    @Test func `Content controls around rows and cells are seen through`() throws {
        let wrapped =
            "<w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent><w:tc>\(p("да"))</w:tc></w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt>"
        #expect(try TestDocument("<w:tbl>\(wrapped)</w:tbl>").lines() == ["| да |"])
    }
}
