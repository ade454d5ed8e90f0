internal import Model

extension ReportSection {
    /// The tables that only repeat a matrix, which is what one looks at: a page folds them, paper leaves them out.
    var matrixTables: Set<String> {
        Set(
            blocks.compactMap { block in
                guard case .chart(let chart) = block, chart.isMatrix else { return nil }
                return chart.table
            })
    }
}

extension Chart {
    var isMatrix: Bool { if case .matrix = shape { true } else { false } }

    /// The words that go with the chart where bars and calendars are not drawn: what a table of the report has in full
    /// needs none.
    var summaryWithoutPicture: String { table == nil || isMatrix ? summary : "" }
}
