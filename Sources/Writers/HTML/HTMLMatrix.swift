internal import Model

/// Measures of a heat map in CSS pixels.
private let measure = (label: 270, cell: 44, row: 34, head: 24)

extension HTMLText {
    /// Bodies × items: a field for each, its sign and its tone; a field leads to its obligation.
    mutating func append(_ rows: [String], _ columns: [String], _ cells: [[Chart.MatrixCell]], of chart: Chart) {
        let width = measure.label + columns.count * measure.cell
        markup("<div class=\"frame\" tabindex=\"0\" role=\"region\" aria-labelledby=\"")
        text(chart.id)
        markup("-title\">")
        openPicture(chart, width: width, height: measure.head + rows.count * measure.row)
        for (index, column) in columns.enumerated() {
            markup("<text class=\"month\" y=\"15\" text-anchor=\"middle\"")
            attribute("x", Double(measure.label + index * measure.cell + measure.cell / 2))
            markup(">")
            text(column)
            markup("</text>")
        }
        markup("\n")
        for (index, row) in rows.enumerated() {
            let y = measure.head + index * measure.row
            name(row, y: y)
            for (column, cell) in cells[index].enumerated() where !cell.sign.isEmpty {
                append(cell, x: measure.label + column * measure.cell, y: y)
            }
            markup("\n")
        }
        markup("</svg></div>\n")
    }

    /// A body's name on one line or two; what does not fit ends with «…» and stands whole in the table.
    private mutating func name(_ name: String, y: Int) {
        let lines = name.wrapped(to: 38, lines: 2)
        for (index, line) in lines.enumerated() {
            markup("<text class=\"row\" x=\"0\"")
            attribute("y", Double(y + (lines.count == 1 ? 21 : 14 + index * 14)))
            markup(">")
            text(line)
            markup("</text>")
        }
    }

    private mutating func append(_ cell: Chart.MatrixCell, x: Int, y: Int) {
        if let anchor = cell.anchor {
            markup("<a tabindex=\"-1\" href=\"#")
            text(anchor)
            markup("\">")
        }
        markup("<g class=\"cell ")
        text(cell.tone.rawValue)
        markup("\"><title>")
        text(cell.label)
        markup("</title><rect width=\"42\" height=\"32\" rx=\"2\"")
        attribute("x", Double(x + 1))
        attribute("y", Double(y + 1))
        markup("/><text text-anchor=\"middle\"")
        attribute("x", Double(x + measure.cell / 2))
        attribute("y", Double(y + 22))
        markup(">")
        text(cell.sign)
        markup("</text></g>")
        if cell.anchor != nil { markup("</a>") }
    }
}

extension String {
    /// Words on at most so many lines of at most so many characters; the last line ends with «…» where words are left.
    func wrapped(to width: Int, lines limit: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        let words = split(separator: " ")
        for (index, word) in words.enumerated() {
            if line.isEmpty {
                line = String(word)
            } else if line.count + 1 + word.count <= width {
                line += " " + word
            } else if lines.count + 1 == limit {
                return lines + [line + "…"]
            } else {
                lines.append(line)
                line = String(word)
            }
            if index == words.count - 1 { lines.append(line) }
        }
        return lines.map { $0.count > width + 4 ? String($0.prefix(width)) + "…" : $0 }
    }
}
