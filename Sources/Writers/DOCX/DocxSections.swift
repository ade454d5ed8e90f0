internal import Model

/// The parts of a report, one after the other.
extension DocxText {
    /// Matrices of so many columns and more need a page on its side.
    private static let wideMatrix = 9

    /// The first section stays on the page of the title; a form, which is little more than its table, lies as a whole.
    mutating func addSections(_ sections: [ReportSection], isForm: Bool, canTurn: Bool) {
        if isForm { isTurned = canTurn && sections.contains { $0.blocks.contains { isWide($0, isForm: true) } } }
        for (index, section) in sections.enumerated() {
            let wasTurned = isTurned
            let blocks = section.paperBlocks
            if canTurn, !isForm, index > 0 { turn(blocks.contains { isWide($0) }) }
            let isOnNewPage = wasTurned != isTurned
            if !section.title.isEmpty {
                let breaks = section.isAnnex && !isOnNewPage
                paragraph(.heading1, section.title, extra: breaks ? [.pageBreakBefore, .keepNext] : .keepNext)
            }
            for block in blocks { add(block, isForm: isForm) }
        }
    }

    private func isWide(_ block: ReportBlock, isForm: Bool = false) -> Bool {
        switch block {
        case .table(let table): return isWide(isForm ? table.asForm : table.grouped)
        case .chart(let chart):
            guard case .matrix(_, let columns, _) = chart.shape else { return false }
            return columns.count >= DocxText.wideMatrix
        default: return false
        }
    }

    /// Whether a table takes fewer pages on their side, because its dates and figures leave no room for sentences, or has
    /// words that an upright page would tear. The first rows speak for all.
    private func isWide(_ table: ReportTable) -> Bool {
        guard table.columns.count > 4 else { return false }
        let rows = table.rowsOfCells
        let upright = template.page.textWidth(turned: false)
        let needed = neededWidths(table.columns, rows)
        if needed.reduce(0, +) > upright { return true }
        let first = rows.prefix(200)
        func pages(_ width: Int, linesOnPage: Double) -> Double {
            Double(lineCount(first, widths: ColumnLayout(table.columns, needed: needed, width: width).widths))
                / linesOnPage
        }
        let turned = pages(template.page.textWidth(turned: true), linesOnPage: 34)
        return pages(upright, linesOnPage: 55) > turned * 1.05
    }

    private mutating func add(_ block: ReportBlock, isForm: Bool) {
        switch block {
        case .paragraph(let words): paragraph(.text, words)
        case .note(let words): paragraph(.note, words)
        case .list(let lines): for line in lines { paragraph(.list, line) }
        case .figures(let figures): add(figures)
        case .table(let table): add(isForm ? table.asForm : table.grouped)
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
        if table.columns.isEmpty { return }
        var (table, needed) = (table, neededWidths(table.columns, table.rowsOfCells))
        if needed.reduce(0, +) > textWidth, let standing = table.transposed {
            (table, needed) = (standing, neededWidths(standing.columns, standing.rowsOfCells))
        }
        if !table.caption.isEmpty { paragraph(.caption, table.caption, extra: .keepNext) }
        var grid = DocxGrid(table.columns, needed: needed, width: textWidth)
        grid.begin(in: &self, caption: table.caption)
        for row in table.rows {
            if row.isGroup {
                grid.groupRow(row.cells.first ?? .empty, in: &self)
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

extension ReportSection {
    /// Its blocks without the tables that repeat a matrix.
    fileprivate var paperBlocks: [ReportBlock] {
        let repeated = matrixTables
        return blocks.filter { if case .table(let table) = $0 { !repeated.contains(table.id) } else { true } }
    }
}

extension ReportTable {
    /// The cells that stand in columns.
    fileprivate var rowsOfCells: [[ReportCell]] { rows.lazy.filter { !$0.isGroup }.map(\.cells) }
}
