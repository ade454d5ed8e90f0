import Model
import Readers
import Testing

@testable import Writers

/// What the program's own readers find in what its writers wrote.
@Suite("Figures read back")
struct FigureTests {
    private func tables(_ writer: any ReportWriter.Type, _ report: Report) throws -> [Table] {
        let bytes = try writer.init().write(report, templates: Templates())
        let content = readContent(bytes, path: "report.\(writer.format)", limits: Limits())
        #expect(content.diagnostics.isEmpty, "\(content.diagnostics)")
        return content.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
    }

    private func reportTables(_ report: Report) -> [ReportTable] {
        report.sections.flatMap(\.blocks).compactMap { block in
            switch block {
            case .table(let table): table
            case .chart(let chart):
                if case .matrix = chart.shape { nil } else { chart.numbers }
            default: nil
            }
        }
    }

    private func texts(_ row: Table.Row) -> [String] { row.cells.map { plain($0.text) } }

    /// Spaces as one types them.
    private func plain(_ text: String) -> String {
        String(text.map { $0 == "\u{A0}" ? " " : $0 }).split(separator: " ").joined(separator: " ")
    }

    @Test("Every cell of every table stands in the DOCX, in its row and column")
    func docx() throws {
        let report = sampleReport()
        let read = try tables(DocxWriter.self, report)
        for table in reportTables(report).map(\.grouped) {
            let titles = table.columns.map { plain($0.title) }
            let found = try #require(read.first { $0.rows.first.map(texts) == titles }, "\(table.id)")
            #expect(found.rows.first?.isHeader == true)
            #expect(found.rows.count == table.rows.count + 1)
            for (row, expected) in zip(found.rows.dropFirst(), table.rows) {
                #expect(texts(row) == expected.cells.map { plain($0.whole(separator: "\n")) })
            }
        }
    }

    @Test("Every cell of every table stands in the XLSX as the value it is")
    func xlsx() throws {
        let report = sampleReport()
        let read = try tables(XlsxWriter.self, report)
        for table in reportTables(report).map(\.standingAlone) {
            let found = try #require(read.first { $0.name == table.caption }, "\(table.caption)")
            for (row, expected) in zip(found.rows.dropFirst(), table.rows) {
                for (column, cell) in expected.cells.enumerated() {
                    #expect(plain(row.cell(atColumn: column)?.text ?? "") == cell.value)
                }
            }
        }
    }

    @Test("The key figures stand in both")
    func keyFigures() throws {
        let report = sampleReport()
        #expect(try tables(DocxWriter.self, report)[0].rows.map { texts($0)[1] } == ["Значение", "72,1 %", "12"])
        let overview = try tables(XlsxWriter.self, report)[0]
        let row = try #require(overview.rows.first { texts($0).first == "Исполнительская дисциплина" })
        #expect(texts(row)[1] == "72.09%")
    }
}

extension ReportCell {
    /// With a quotation's place.
    fileprivate func whole(separator: String) -> String {
        if case .quotation(_, let place) = self { printed + separator + place } else { printed }
    }

    /// As a worksheet's reader gives it: numbers with a point and nothing rounded off.
    fileprivate var value: String {
        func number(_ value: Double) -> String { value == value.rounded() ? "\(Int(value))" : "\(value)" }
        return switch self {
        case .number(let value, _): number(value)
        case .percent(let share): number((share * 1e6).rounded() / 1e4) + "%"
        case .status(let words, let sign, _): "\(sign) \(words)"
        case .item(let item): "п. \(item)"
        default: whole(separator: " — ")
        }
    }
}
