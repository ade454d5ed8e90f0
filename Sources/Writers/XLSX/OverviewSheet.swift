internal import Model

/// The worksheet that says what the workbook is: title, requisites, key figures, the words of each section and on which
/// sheet its tables are.
struct OverviewSheet {
    let report: Report
    /// Names of the tables' worksheets by the tables' identifiers.
    let sheetNames: [String: String]

    private static let widths = [70, 20, 60]

    func sheet(named name: String, isFirst: Bool, _ styles: inout SheetStyles) -> Sheet {
        var cells = SheetCells(widths: OverviewSheet.widths)
        line(&cells, [.text(report.title)], SheetStyle(font: .title, wraps: false), &styles)
        line(&cells, [.text(report.subtitle)], SheetStyle(font: .bold, wraps: false), &styles)
        for (name, value) in report.requisites {
            line(&cells, [.text("\(name): \(value)")], SheetStyle(), &styles)
        }
        for section in report.sections {
            line(&cells, [], SheetStyle(), &styles)
            line(&cells, [.text(section.title)], SheetStyle(font: .bold), &styles)
            for block in section.blocks { add(block, to: &cells, &styles) }
        }
        line(&cells, [], SheetStyle(), &styles)
        for text in report.footer { line(&cells, [.text(text)], SheetStyle(font: .small), &styles) }
        var xml = SheetFrame.begin(isFirst: isFirst, frozenRows: 0)
        SheetFrame.columns(OverviewSheet.widths, to: &xml)
        xml.raw("<sheetData>")
        xml.raw(cells.xml.bytes)
        xml.raw("</sheetData>")
        SheetFrame.end(&xml, caption: report.title)
        return Sheet(name: name, xml: xml.bytes)
    }

    private func add(_ block: ReportBlock, to cells: inout SheetCells, _ styles: inout SheetStyles) {
        switch block {
        case .paragraph(let text): line(&cells, [.text(text)], SheetStyle(), &styles)
        case .note(let text): line(&cells, [.text(text)], SheetStyle(font: .small), &styles)
        case .list(let items): for item in items { line(&cells, [.text("– \(item)")], SheetStyle(), &styles) }
        case .figures(let figures):
            for figure in figures {
                let values = [ReportCell.text(figure.name), figure.value, .text(figure.detail)]
                cells.beginRow(values)
                for (index, value) in values.enumerated() {
                    let alignment = index == 1 ? ReportTable.Column.Alignment.center : .start
                    let style = SheetStyle(tone: figure.tone, hasFrame: true, alignment: alignment)
                    cells.cell(value, style, &styles)
                }
                cells.endRow()
            }
        case .table(let table): refer(to: table.id, table.caption, &cells, &styles)
        case .chart(let chart):
            let words = chart.summaryWithoutPicture
            if !words.isEmpty { line(&cells, [.text(words)], SheetStyle(), &styles) }
            refer(to: chart.id, chart.title, &cells, &styles)
        }
    }

    private func refer(
        to id: String, _ caption: String, _ cells: inout SheetCells, _ styles: inout SheetStyles
    ) {
        guard let name = sheetNames[id] else { return }
        line(&cells, [.text("\(caption): лист «\(name)»")], SheetStyle(font: .small), &styles)
    }

    private func line(
        _ cells: inout SheetCells, _ values: [ReportCell], _ style: SheetStyle, _ styles: inout SheetStyles
    ) {
        if style.wraps { cells.beginRow(values) } else { cells.beginRow([], height: 20) }
        for value in values { cells.cell(value, style, &styles) }
        cells.endRow()
    }
}
