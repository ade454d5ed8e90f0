internal import Model

extension HTMLText {
    /// A table with its caption; group rows head a body of their own. A small table says its headings in every cell, so
    /// that a phone can set a row as a card; a large one scrolls within its frame.
    mutating func append(_ table: ReportTable, isFolded: Bool, isAnnex: Bool) {
        let table = table.grouped
        let isMatrix = table.columns.count > 12 || isFolded
        let figures = table.columns.count { $0.alignment == .end }
        let isStacked = table.rows.count <= 200 && !isMatrix && figures < 5
        if isFolded { markup("<details><summary>Та же таблица словами и знаками</summary>\n") }
        markup("<div class=\"frame")
        if isAnnex { markup(" lazy") }
        markup("\" role=\"region\" tabindex=\"0\" aria-labelledby=\"")
        text(table.id)
        markup("-caption\"><table id=\"")
        text(table.id)
        markup(isStacked ? "\" class=\"data stacked\">" : "\" class=\"data\">")
        markup("<caption id=\"")
        text(table.id)
        markup("-caption\">")
        text(table.caption)
        markup("</caption>\n")
        head(table)
        bodies(table, isStacked: isStacked, isMatrix: isMatrix)
        markup("</table></div>\n")
        if isFolded { markup("</details>\n") }
    }

    private mutating func head(_ table: ReportTable) {
        let weight = table.columns.reduce(0) { $0 + $1.weight }
        markup("<colgroup>")
        for column in table.columns {
            markup("<col style=\"width:")
            length(column.weight * 100 / max(weight, 0.01))
            markup("%\">")
        }
        markup("</colgroup>\n")
        markup("<thead><tr>")
        for column in table.columns {
            markup("<th scope=\"col\"")
            style(column.alignment)
            markup(">")
            text(column.title)
            markup("</th>")
        }
        markup("</tr></thead>\n")
    }

    private mutating func bodies(_ table: ReportTable, isStacked: Bool, isMatrix: Bool) {
        var isOpen = false
        for row in table.rows {
            if row.isGroup {
                if isOpen { markup("</tbody>\n") }
                groupBody(row, width: table.columns.count)
                isOpen = true
                continue
            }
            if !isOpen { markup("<tbody>\n") }
            isOpen = true
            append(row, of: table, isStacked: isStacked, isMatrix: isMatrix)
        }
        if isOpen { markup("</tbody>\n") }
    }

    private mutating func groupBody(_ row: ReportTable.Row, width: Int) {
        markup("<tbody>\n<tr class=\"group\"")
        anchor(row.anchor)
        markup("><th scope=\"rowgroup\" colspan=\"")
        number(width)
        markup("\">")
        if let cell = row.cells.first { content(cell) }
        markup("</th></tr>\n")
    }

    private mutating func append(_ row: ReportTable.Row, of table: ReportTable, isStacked: Bool, isMatrix: Bool) {
        markup("<tr")
        anchor(row.anchor)
        markup(">")
        for (index, cell) in row.cells.enumerated() {
            let isHead = isMatrix && index == 0
            markup(isHead ? "<th scope=\"row\"" : "<td")
            if index < table.columns.count {
                style(table.columns[index].alignment)
                if isStacked {
                    markup(" data-label=\"")
                    text(table.columns[index].title)
                    markup("\"")
                }
            }
            markup(">")
            link(row.links[index]) { $0.content(cell) }
            markup(isHead ? "</th>" : "</td>")
        }
        markup("</tr>\n")
    }

    private mutating func style(_ alignment: ReportTable.Column.Alignment) {
        switch alignment {
        case .start: break
        case .center: markup(" class=\"c\"")
        case .end: markup(" class=\"n\"")
        }
    }

    private mutating func anchor(_ anchor: String?) {
        guard let anchor else { return }
        markup(" id=\"")
        text(anchor)
        markup("\"")
    }

    private mutating func content(_ cell: ReportCell) {
        switch cell {
        case .status(let words, let sign, let tone):
            markup("<span class=\"status ")
            text(tone.rawValue)
            markup("\"><span class=\"sign\" aria-hidden=\"true\">")
            text(sign)
            markup("</span> ")
            text(words)
            markup("</span>")
        case .quotation(let words, let place):
            text(words)
            markup(" <span class=\"place\">")
            text(place)
            markup("</span>")
        case .link(let words, let anchor): link(anchor) { $0.text(words) }
        case .empty, .text, .number, .percent, .date, .item: text(cell.shown)
        }
    }
}
