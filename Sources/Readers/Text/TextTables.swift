internal import Model

/// Whether no more cells can come out than are allowed.
func mayHoldTables(_ lines: [Paragraph], _ limits: Limits) -> Bool {
    var separators = 0
    for line in lines {
        var before: UInt8 = 0
        for byte in line.text.utf8 {
            // A tab, a bar, or a sign for drawing frames (E2 94 80 – E2 95 BF).
            if byte == 0x09 || byte == 0x7C || before == 0xE2 && byte & 0xFE == 0x94 { separators += 1 }
            before = byte
        }
    }
    return separators <= limits.tableCells
}

/// Lines to blocks: runs of lines that are certainly a table become one. Anything less certain stays lines for the
/// parsers to judge.
func blocks(of lines: [Paragraph]) -> [Block] {
    var blocks: [Block] = []
    blocks.reserveCapacity(lines.count)
    var (index, tables) = (0, 0)
    var bars = BarRun()
    while index < lines.count {
        if let run = pipeTable(lines, from: index, &bars) ?? tabTable(lines, from: index) {
            tables += 1
            blocks.append(.table(run.table(number: tables)))
            index = run.end
        } else {
            blocks.append(.paragraph(lines[index]))
            index += 1
        }
    }
    return blocks
}

/// A table as it was found among the lines: each row with the line it begins on.
struct TableRun {
    struct Row {
        var line: Paragraph
        var cells: [String]
        var isHeader = false
        /// One text over all columns.
        var isWide = false
    }

    var rows: [Row]
    /// The line after it.
    var end: Int

    func table(number: Int) -> Table {
        let width = rows.map(\.cells.count).max() ?? 1
        var table = Table(index: number, place: rows.first?.line.place ?? .document)
        table.rows = rows.map { row in
            let place = row.line.place
            let cells = row.cells.enumerated().map { column, text in
                Table.Cell(
                    [.paragraph(Paragraph(text, place: place))], column: column, span: row.isWide ? width : 1,
                    place: place)
            }
            var result = Table.Row(cells, place: place)
            result.isHeader = row.isHeader
            return result
        }
        return table
    }
}

func trimmed(_ text: String) -> String {
    let bytes = text.utf8
    guard let first = bytes.firstIndex(where: { $0 > 0x20 }), let last = bytes.lastIndex(where: { $0 > 0x20 }) else {
        return ""
    }
    return String(text[first...last])
}
