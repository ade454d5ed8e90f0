internal import Model
internal import OpenXML

/// A table between its start and its end.
struct OpenTable {
    var table: Table
    var rowNumber = 0
    var row = OpenRow()
}

struct OpenRow {
    var cells: [Table.Cell] = []
    /// The grid column where the next cell begins.
    var column = 0
    var cellNumber = 0
    var isHeader = false
    /// Deleted by a tracked change, or hidden.
    var isDropped = false
    var cell = OpenCell()
}

struct OpenCell {
    var span = 1
    var continuesAbove = false
    /// Merged with the cell on its left, in the manner of Word 97.
    var continuesLeft = false
    var isDeleted = false
}

/// Tables (ECMA-376 part 1, §17.4): merged cells keep their columns, nested tables stand in their cells. Tables are
/// numbered in the order in which they begin.
extension StoryReader {
    func openTablePart(_ element: Name) -> Visit {
        guard !isInParagraph else { return .pass }
        switch element {
        case .tbl:
            flushUnfinished()
            document.tables += 1
            let place = Place.cell(table: document.tables, row: 1, cell: 1)
            tables.append(OpenTable(table: Table(index: document.tables, place: place)))
            return .enter
        case .tr: return openRow()
        case .tc: return openCell()
        default: return tables.isEmpty ? .skip : .enter
        }
    }

    private func openRow() -> Visit {
        guard !tables.isEmpty, scope == .tbl else { return .pass }
        tables[tables.count - 1].rowNumber += 1
        tables[tables.count - 1].row = OpenRow()
        return .enter
    }

    private func openCell() -> Visit {
        guard let table = tables.last, scope == .tr else { return .pass }
        guard !table.row.isDropped else { return .skip }
        document.cells += 1
        guard document.cells <= document.limits.tableCells else {
            stream.fail(PackageError(.limit("tableCells", document.limits.tableCells)))
            return .stop
        }
        amendRow { row in
            row.cellNumber += 1
            row.cell = OpenCell()
        }
        let place = Place.cell(table: table.table.index, row: table.rowNumber, cell: table.row.cellNumber + 1)
        outerFlows.append(flow)
        flow = Flow(kind: .cell, place: place)
        return .enter
    }

    func amendRow(_ change: (inout OpenRow) -> Void) {
        if !tables.isEmpty { change(&tables[tables.count - 1].row) }
    }

    func openTableProperty(_ element: Name, _ attributes: Attributes) -> Visit {
        switch (scope, element) {
        case (.trPr, .gridBefore): amendRow { $0.column = Self.columns(attributes, atLeast: 0) }
        case (.trPr, .tblHeader): amendRow { $0.isHeader = attributes.isOn() }
        case (.trPr, .hidden):
            if attributes.isOn() {
                amendRow { $0.isDropped = true }
                document.findings.hid(at: flow.place)
            }
        case (.tcPr, .gridSpan): amendRow { $0.cell.span = Self.columns(attributes, atLeast: 1) }
        case (.tcPr, .vMerge): amendRow { $0.cell.continuesAbove = !attributes.equals(.val, "restart") }
        case (.tcPr, .hMerge): amendRow { $0.cell.continuesLeft = !attributes.equals(.val, "restart") }
        case (.tcPr, .cellDel): amendRow { $0.cell.isDeleted = true }
        default: break
        }
        return .pass
    }

    /// Word's tables have at most 63 columns; what claims more is not believed.
    private static func columns(_ attributes: Attributes, atLeast least: Int) -> Int {
        min(max(attributes.int(.val) ?? least, least), 1024)
    }

    func closeCell() {
        flushUnfinished()
        let (blocks, place) = (flow.blocks, flow.place)
        flow = outerFlows.popLast() ?? Flow(kind: .body, place: .document)
        amendRow { row in
            let open = row.cell
            guard !open.isDeleted else { return }
            if open.continuesLeft, let last = row.cells.indices.last {
                row.cells[last].span += open.span
            } else {
                var cell = Table.Cell(blocks, column: row.column, span: open.span, place: place)
                cell.continuesAbove = open.continuesAbove
                row.cells.append(cell)
            }
            row.column += open.span
        }
    }

    func closeRow() {
        guard let open = tables.last, !open.row.isDropped, !open.row.cells.isEmpty else { return }
        let place = Place.cell(table: open.table.index, row: open.rowNumber, cell: 1)
        var row = Table.Row(open.row.cells, place: place)
        row.isHeader = open.row.isHeader
        tables[tables.count - 1].table.rows.append(row)
    }

    func closeTable() {
        guard let table = tables.popLast()?.table, !table.rows.isEmpty else { return }
        flow.blocks.append(.table(table))
        flow.followsGap = false
    }
}
