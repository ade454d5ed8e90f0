internal import Model

/// A chart on paper: its numbers as a table where no other table of the report has them, and its content in words.
extension DocxText {
    /// Columns of a matrix side by side; more make further tables.
    private static let matrixColumns = 12

    mutating func add(_ chart: Chart) {
        if case .matrix(let names, let columns, let cells) = chart.shape {
            paragraph(.caption, chart.title, extra: .keepNext)
            let parts = (columns.count + DocxText.matrixColumns - 1) / DocxText.matrixColumns
            let size = max(1, (columns.count + parts - 1) / max(parts, 1))
            for start in stride(from: 0, to: columns.count, by: size) {
                let part = start..<min(start + size, columns.count)
                addMatrix(names, columns, cells, part)
            }
        } else if chart.table == nil {
            add(chart.numbers)
        }
        let words = chart.summaryWithoutPicture
        if !words.isEmpty { paragraph(.note, words) }
    }

    /// Signs alone: words would not fit.
    private mutating func addMatrix(
        _ names: [String], _ columns: [String], _ cells: [[Chart.MatrixCell]], _ part: Range<Int>
    ) {
        let titles = part.map { ReportTable.Column(columns[$0], key: "", alignment: .center, weight: 1) }
        var grid = DocxGrid([ReportTable.Column("Исполнитель", key: "", weight: 4)] + titles, width: textWidth)
        grid.begin(in: &self)
        for (name, row) in zip(names, cells) {
            grid.beginRow(in: &self)
            grid.cell(.text(name), in: &self)
            for index in part {
                let cell = index < row.count ? row[index] : Chart.MatrixCell(sign: "", label: "", tone: .neutral)
                grid.cell(.text(cell.sign), tone: cell.tone, in: &self)
            }
            grid.endRow(in: &self)
        }
        grid.end(in: &self)
    }
}
