internal import Model

/// A worksheet: its name and its XML.
struct Sheet {
    var name: String
    var xml: [UInt8]
    /// The range that has a filter: `$A$1:$F$20`; nil where there is no table.
    var filter: String?
}

/// One table as a worksheet: heading frozen and filtered, widths by content, printed across the page's width with the
/// heading on every page.
struct TableSheet {
    let table: ReportTable
    var isForm = false

    func sheet(named name: String, isFirst: Bool, _ styles: inout SheetStyles) -> Sheet {
        let widths = self.widths
        let cells = rows(widths, &styles)
        let corner = columnName(max(0, table.columns.count - 1))
        var xml = SheetFrame.begin(isFirst: isFirst, frozenRows: 1)
        SheetFrame.columns(widths, to: &xml)
        xml.raw("<sheetData>")
        xml.raw(cells.xml.bytes)
        xml.raw("</sheetData><autoFilter ref=\"A1:")
        xml.raw(Array("\(corner)\(cells.rows)".utf8))
        xml.raw("\"/>")
        if isForm { addChoices(to: &xml, rows: cells.rows) }
        SheetFrame.end(&xml, caption: table.caption)
        return Sheet(name: name, xml: xml.bytes, filter: "$A$1:$\(corner)$\(cells.rows)")
    }

    private func rows(_ widths: [Int], _ styles: inout SheetStyles) -> SheetCells {
        var cells = SheetCells(widths: widths)
        cells.beginRow(table.columns.map { .text($0.title) })
        let heading = SheetStyle(font: .bold, isHeading: true, hasFrame: true, alignment: .center)
        for column in table.columns { cells.text(column.title, heading, &styles) }
        cells.endRow()
        let takesDate = table.columns.map { isForm && FormColumn(rawValue: $0.title)?.isDate == true }
        for row in table.rows {
            cells.beginRow(row.cells)
            for (index, cell) in row.cells.prefix(table.columns.count).enumerated() {
                var style = SheetStyle(
                    tone: row.tone, hasFrame: true, alignment: table.columns[index].alignment)
                if takesDate[index], cell == .empty { style.format = .date }
                cells.cell(cell, style, &styles)
            }
            cells.endRow()
        }
        return cells
    }

    /// In characters of the standard font: wide enough for the content, not wider than one reads.
    private var widths: [Int] {
        var widths = table.columns.map { column in
            let filledIn = isForm ? FormColumn(rawValue: column.title)?.characters ?? 0 : 0
            return min(max(column.title.length + 5, 9, filledIn + 4), 18)
        }
        for row in table.rows.prefix(300) {
            for (index, cell) in row.cells.enumerated() where index < widths.count && widths[index] < 48 {
                widths[index] = max(widths[index], min(cell.printed.length + 3, 48))
            }
        }
        return widths
    }

    /// The statuses that a form may say (CONTRACT §3), as a drop-down list.
    private func addChoices(to xml: inout Markup, rows: Int) {
        guard let column = table.columns.firstIndex(where: { $0.title == FormColumn.status.rawValue }) else { return }
        let name = columnName(column)
        xml.raw("<dataValidations count=\"1\"><dataValidation type=\"list\" allowBlank=\"1\" showErrorMessage=\"1\"")
        xml.raw(" errorTitle=\"Статус\" error=\"Выберите значение из списка\" sqref=\"")
        xml.raw(Array("\(name)2:\(name)\(max(2, rows + 100))".utf8))
        xml.raw("\"><formula1>\"")
        xml.text(ProgressEntry.Status.allCases.map(\.rawValue).joined(separator: ","))
        xml.raw("\"</formula1></dataValidation></dataValidations>")
    }
}
