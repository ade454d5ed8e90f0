internal import Model

/// The parts of a report, one after the other.
extension DocxText {
    /// Matrices of so many columns and more need a page on its side.
    private static let wideMatrix = 9

    mutating func addSections(_ sections: [ReportSection], canTurn: Bool) {
        for section in sections {
            let wasTurned = isTurned
            if canTurn { turn(section.blocks.contains(where: isWide)) }
            let isOnNewPage = wasTurned != isTurned
            if !section.title.isEmpty {
                let breaks = section.isAnnex && !isOnNewPage
                paragraph(.heading1, section.title, extra: breaks ? [.pageBreakBefore, .keepNext] : .keepNext)
            }
            for block in section.blocks { add(block) }
        }
    }

    private func isWide(_ block: ReportBlock) -> Bool {
        switch block {
        case .table(let table): return isWide(table.grouped)
        case .chart(let chart):
            guard case .matrix(_, let columns, _) = chart.shape else { return false }
            return columns.count >= DocxText.wideMatrix
        default: return false
        }
    }

    /// Where words and figures alone take up most of an upright page, sentences beside them would become pillars.
    private func isWide(_ table: ReportTable) -> Bool {
        guard table.columns.count > 4 else { return false }
        let needed = neededWidths(table.columns, table.rowsOfCells)
        return needed.reduce(0, +) * 10 > template.page.textWidth(turned: false) * 7
    }

    private mutating func add(_ block: ReportBlock) {
        switch block {
        case .paragraph(let words): paragraph(.text, words)
        case .note(let words): paragraph(.note, words)
        case .list(let lines): for line in lines { paragraph(.list, line) }
        case .figures(let figures): add(figures)
        case .table(let table): add(table.grouped)
        case .chart(let chart): add(chart)
        }
    }

    /// The big numbers, as paper has them: name, value, and how it came about.
    private mutating func add(_ figures: [KeyFigure]) {
        let columns = [
            ReportTable.Column("Показатель", key: "name", weight: 5),
            ReportTable.Column("Значение", key: "value", alignment: .center, weight: 2),
            ReportTable.Column("Как получено", key: "detail", weight: 5),
        ]
        var grid = DocxGrid(columns, width: textWidth)
        grid.begin(in: &self)
        for figure in figures {
            grid.beginRow(in: &self)
            grid.cell(.text(figure.name), in: &self)
            grid.cell(figure.value, tone: figure.tone, isStrong: true, in: &self)
            grid.cell(.text(figure.detail), in: &self)
            grid.endRow(in: &self)
        }
        grid.end(in: &self)
    }

    mutating func add(_ table: ReportTable) {
        if !table.caption.isEmpty { paragraph(.caption, table.caption, extra: .keepNext) }
        var grid = DocxGrid(table.columns, rows: table.rowsOfCells, width: textWidth)
        grid.begin(in: &self, caption: table.caption)
        for row in table.rows {
            if row.isGroup {
                grid.groupRow(row.cells.first?.printed ?? "", in: &self)
                continue
            }
            grid.beginRow(in: &self)
            for cell in row.cells.prefix(table.columns.count) { grid.cell(cell, in: &self) }
            for _ in 0..<max(0, table.columns.count - row.cells.count) { grid.cell(.empty, in: &self) }
            grid.endRow(in: &self)
        }
        grid.end(in: &self)
    }

    var textWidth: Int { template.page.textWidth(turned: isTurned) }
}

extension ReportTable {
    /// The cells that stand in columns.
    fileprivate var rowsOfCells: [[ReportCell]] { rows.lazy.filter { !$0.isGroup }.map(\.cells) }
}
