import Composing
import Model
import TestSupport
import Testing

@testable import Writers

/// Whatever the format, the figures are the same: each is read back and its tables are compared with the report's.
@Suite("All formats show the same figures") struct SameFiguresTests {
    private let report = SampleReports().index.report()

    @Test("Markdown has every cell of every table")
    func markdown() throws {
        let text = String(decoding: try MarkdownWriter().write(report, templates: Templates()), as: UTF8.self)
        let rows = Set(text.split(separator: "\n").filter { $0.hasPrefix("| ") }.map(String.init))
        for (_, table) in report.tables {
            for row in table.grouped.rows where !row.isGroup {
                let line = "|" + row.cells.map { " \(markdownEscaped($0.shown)) |" }.joined()
                #expect(rows.contains(line), "\(table.id)")
            }
        }
    }

    @Test("CSV has every row of every table under its headings")
    func csv() throws {
        let lines = parsedCSV(try CSVWriter().write(report, templates: Templates()))
        for (section, table) in report.tables {
            let head = ["Раздел"] + table.columns.map(\.title)
            let caption = try #require(lines.firstIndex(of: [section.title, table.caption]), "\(table.id)")
            #expect(lines[caption + 1] == head)
            let rows = lines[(caption + 2)...].prefix { $0.first == section.title && $0.count == head.count }
            #expect(rows.count == table.standingAlone.rows.count, "\(table.id)")
            for (row, line) in zip(table.standingAlone.rows, rows) {
                for (cell, field) in zip(row.cells, line.dropFirst()) { #expect(figure(of: cell) == number(field)) }
            }
        }
    }

    @Test("HTML has every cell of every table in its place")
    func html() throws {
        let text = String(decoding: try HTMLWriter().write(report, templates: Templates()), as: UTF8.self)
        let page = HTMLPage(text)
        for (_, table) in report.tables {
            let cells = page.cells(ofTable: table.id)
            let rows = table.grouped.rows
            #expect(cells.count == rows.count, "\(table.id)")
            for (row, found) in zip(rows, cells) {
                for (cell, words) in zip(row.cells, found) { #expect(figure(of: cell) == number(words), "\(table.id)") }
            }
        }
    }

    @Test("The machine-readable table has a line for every obligation and a key for every column")
    func machine() throws {
        let text = String(decoding: MachineCSVWriter().write(report, templates: Templates()), as: UTF8.self)
        let lines = text.split(separator: "\n")
        #expect(lines.count == SampleReports().matter.assessment.obligations.count + 1)
        #expect(lines[0].hasPrefix("path,document,item,text,modality,deadline,place,assignee,"))
        #expect(!text.hasPrefix("\u{FEFF}"))
        #expect(text.contains(",2024-08-30,"))
    }
}

/// The number that a cell shows, as far as it is one.
private func figure(of cell: ReportCell) -> Double? {
    switch cell {
    case .number(let value, _): value
    case .percent(let share): (share * 1000).rounded() / 10
    default: number(cell.shown)
    }
}

/// The number with which a text begins: grouped by spaces, with a decimal comma, a unit after it.
private func number(_ text: String) -> Double? {
    let words = text.split { $0 == "\u{A0}" || $0 == " " }
    guard words.dropFirst().allSatisfy({ !$0.contains(".") || $0 == "руб." }) else { return nil }
    let digits = words.prefix { $0.allSatisfy { $0.isNumber || $0 == "," } }
    return Double(digits.joined().replacing(",", with: "."))
}

private func parsedCSV(_ bytes: [UInt8]) -> [[String]] {
    var (lines, fields, field): ([[String]], [String], [UInt8]) = ([], [], [])
    var isQuoted = false
    for byte in bytes.dropFirst(3) {
        switch (byte, isQuoted) {
        case (UInt8(ascii: "\""), _): isQuoted.toggle()
        case (UInt8(ascii: ";"), false), (0x0A, false):
            fields.append(String(decoding: field, as: UTF8.self))
            field = []
            if byte == 0x0A {
                lines.append(fields)
                fields = []
            }
        case (0x0D, false): break
        default: field.append(byte)
        }
    }
    return lines
}
