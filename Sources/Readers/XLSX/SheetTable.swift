internal import Model

/// A worksheet as a table: empty rows left out, gaps between cells filled, merged ranges spanning their columns.
struct SheetTable {
    /// A gap wider than this is no table's empty cell, and is not filled.
    private static let widestGap = 256
    /// How many empty cells may still be added: a few for each that is there.
    private var fillable = 0

    let index: Int
    let name: String
    var merged: MergedColumns

    init(index: Int, name: String, merged: MergedColumns) {
        self.index = index
        self.name = name
        self.merged = merged
    }

    mutating func table(_ rows: [SheetReader.Row]) -> Table {
        fillable = 1024 + 8 * rows.reduce(0) { $0 + $1.cells.count }
        var table = Table(index: index, place: rows.first.map { .row($0.number) } ?? .document)
        table.name = name
        for row in rows { table.rows.append(self.row(row)) }
        return table
    }

    private mutating func row(_ row: SheetReader.Row) -> Table.Row {
        merged.advance(to: row.number)
        var cells: [Table.Cell] = []
        var next = 0
        for (column, text) in row.cells.sorted(by: { $0.column < $1.column }) where column >= next {
            fill(&cells, from: next, to: column, row.number)
            let last = cells.last.map { $0.column + $0.span } ?? 0
            guard column >= last else { continue }
            cells.append(cell(column, text, row.number))
            next = cells.last.map { $0.column + $0.span } ?? next
        }
        return Table.Row(cells, place: .row(row.number))
    }

    private mutating func fill(
        _ cells: inout [Table.Cell], from start: Int, to end: Int, _ row: Int
    ) {
        guard end - start <= min(Self.widestGap, fillable) else { return }
        fillable -= end - start
        var column = start
        while column < end {
            let empty = cell(column, "", row)
            cells.append(empty)
            column += empty.span
        }
    }

    private func cell(_ column: Int, _ text: String, _ row: Int) -> Table.Cell {
        let place = Place.cell(table: index, row: row, cell: column + 1)
        let blocks: [Block] = text.isEmpty ? [] : [.paragraph(Paragraph(text, place: place))]
        var cell = Table.Cell(blocks, column: column, place: place)
        if let range = merged.range(column, row: row) {
            cell.span = range.last.column - column + 1
            cell.continuesAbove = row > range.first.row
        }
        return cell
    }
}
