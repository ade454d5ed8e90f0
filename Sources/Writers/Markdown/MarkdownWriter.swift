package import Model

/// Sets a report in GitHub-flavoured Markdown: tables, with charts as their text equivalent.
package struct MarkdownWriter: ReportWriter {
    package static let format = "md"
    package init() {}

    package func write(_ report: Report, templates: Templates) throws(TemplateError) -> [UInt8] {
        let page = ReportPage(report.adapted(to: .pages)) { section in
            var body = ""
            for block in section.blocks { append(block, to: &body) }
            return body
        }
        return Array(try templates.render(report.kind, .markdown, page).utf8)
    }
}

private func append(_ block: ReportBlock, to body: inout String) {
    switch block {
    case .paragraph(let text): body += markdownEscaped(text) + "\n\n"
    case .note(let text): body += "> \(markdownEscaped(text))\n\n"
    case .list(let lines):
        for line in lines { body += "- \(markdownEscaped(line))\n" }
        body += "\n"
    case .figures(let figures):
        for figure in figures {
            body += "- **\(markdownEscaped(figure.name)): \(markdownCell(figure.value))**"
            body += figure.detail.isEmpty ? "\n" : " (\(markdownEscaped(figure.detail)))\n"
        }
        body += "\n"
    case .table(let table): append(table.grouped, to: &body)
    case .chart(let chart): append(chart, to: &body)
    }
}

/// A chart that has a table says only what the table does not.
private func append(_ chart: Chart, to body: inout String) {
    if chart.table == nil || chart.isShort { body += "**\(markdownEscaped(chart.title))**\n\n" }
    if !chart.summary.isEmpty { body += markdownEscaped(chart.summary) + "\n\n" }
    guard chart.table == nil || chart.isShort else { return }
    for line in chart.lines { body += "- \(markdownEscaped(line))\n" }
    body += "\n"
}

extension Chart {
    fileprivate var isShort: Bool {
        switch shape {
        case .shares, .progress: true
        case .timeline, .matrix: false
        }
    }
}

/// Markdown has no spanning cells: each group is a table of its own under its heading.
private func append(_ table: ReportTable, to body: inout String) {
    body += "**\(markdownEscaped(table.caption))**\n\n"
    var isOpen = false
    for row in table.rows {
        if row.isGroup {
            if isOpen { body += "\n" }
            body += row.cells.first.map { "*\(markdownCell($0))*\n\n" } ?? ""
            isOpen = false
            continue
        }
        if !isOpen { appendHeader(table.columns, to: &body) }
        isOpen = true
        body += "|"
        for cell in row.cells { body += " \(markdownCell(cell)) |" }
        body += "\n"
    }
    body += "\n"
}

private func appendHeader(_ columns: [ReportTable.Column], to body: inout String) {
    body += "|"
    for column in columns { body += " \(markdownEscaped(column.title)) |" }
    body += "\n|"
    for column in columns {
        switch column.alignment {
        case .start: body += " --- |"
        case .center: body += " :-: |"
        case .end: body += " --: |"
        }
    }
    body += "\n"
}

private func markdownCell(_ cell: ReportCell) -> String { markdownEscaped(cell.shown) }
