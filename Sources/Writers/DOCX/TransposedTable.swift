internal import Model

extension ReportTable {
    /// Rows for columns: a table of many counts and few rows reads better standing than squeezed. Nil where it is no such
    /// table.
    var transposed: ReportTable? {
        guard rows.count < columns.count, (1...6).contains(rows.count), let corner = columns.first else { return nil }
        for row in rows {
            guard !row.isGroup, row.cells.count == columns.count, row.cells.dropFirst().allSatisfy(\.isFigure) else {
                return nil
            }
        }
        var table = self
        let heads = rows.map { Column($0.cells[0].printed, key: "", alignment: .end, weight: 2) }
        table.columns = [Column(corner.title, key: corner.key, weight: 3)] + heads
        table.rows = columns.indices.dropFirst().map { index in
            Row([.text(columns[index].title)] + rows.map { $0.cells[index] })
        }
        return table
    }
}

extension ReportCell {
    fileprivate var isFigure: Bool {
        switch self {
        case .empty, .number, .percent: true
        default: false
        }
    }
}
