import Model
import Parsers
import Testing

@Suite("Places of results in tables") struct ResultsPlaceTests {
    @Test("a result stands in the last cell of its row, also where a number stands first")
    func lastCell() throws {
        var table = Table(index: 1)
        let rows = [["1", "Срок реализации", "2024 год"], ["2", "Результаты проекта", "Проведено 3 семинара"]]
        for (row, texts) in rows.enumerated() {
            let cells = texts.enumerated().map { column, text in
                let place = Place.cell(table: 1, row: row + 1, cell: column + 1)
                return Table.Cell([.paragraph(Paragraph(text, place: place))], column: column, place: place)
            }
            table.rows.append(Table.Row(cells, place: cells[0].place))
        }
        let title = Paragraph("Отчёт о результатах проекта «Школа ремесла»", place: .paragraph(1))
        let content = Content(
            source: Source(path: "a.docx", format: .docx), blocks: [.paragraph(title), .table(table)])
        let item = try #require(parse(content, settings: Settings()).items.first)
        #expect(item.text == "Проведено 3 семинара")
        #expect(item.origin == .cell(table: 1, row: 2, cell: 3))
    }
}
