package import Model

/// Sets a report as one self-contained HTML file: no network, readable without script, on a phone and on paper (A4).
package struct HTMLWriter: ReportWriter {
    package static let format = "html"
    package init() {}

    package func write(_ report: Report, templates: Templates) throws(TemplateError) -> [UInt8] {
        let page = ReportPage(report.adapted(to: .pages)) { section in
            var html = HTMLText()
            let folded = section.matrixTables
            for block in section.blocks { html.append(block, folded: folded, isAnnex: section.isAnnex) }
            return html.string
        }
        return Array(try templates.render(report.kind, .html, page).utf8)
    }
}

extension HTMLText {
    mutating func append(_ block: ReportBlock, folded: Set<String>, isAnnex: Bool) {
        switch block {
        case .paragraph(let words): paragraph(words)
        case .note(let words):
            markup("<p class=\"note\">")
            text(words)
            markup("</p>\n")
        case .list(let lines): list(lines)
        case .figures(let figures): append(figures)
        case .table(let table): append(table, isFolded: folded.contains(table.id), isAnnex: isAnnex)
        case .chart(let chart): append(chart)
        }
    }

    private mutating func paragraph(_ words: String) {
        markup("<p>")
        text(words)
        markup("</p>\n")
    }

    mutating func list(_ lines: [String]) {
        markup("<ul>\n")
        for line in lines {
            markup("<li>")
            text(line)
            markup("</li>\n")
        }
        markup("</ul>\n")
    }

    private mutating func append(_ figures: [KeyFigure]) {
        markup("<ul class=\"figures\">\n")
        for figure in figures {
            markup("<li class=\"")
            text(figure.tone.rawValue)
            markup("\"><span class=\"figure-name\">")
            text(figure.name)
            markup("</span> ")
            link(figure.anchor, style: "figure-value") { $0.text(figure.value.shown) }
            if !figure.detail.isEmpty {
                markup(" <span class=\"figure-detail\">")
                text(figure.detail)
                markup("</span>")
            }
            markup("</li>\n")
        }
        markup("</ul>\n")
    }

    /// The content, as a link where there is somewhere to go.
    mutating func link(_ anchor: String?, style: String = "", _ content: (inout HTMLText) -> Void) {
        let (open, close): (StaticString, StaticString) = anchor == nil ? ("<span", "</span>") : ("<a", "</a>")
        if anchor == nil, style.isEmpty { return content(&self) }
        markup(open)
        if !style.isEmpty {
            markup(" class=\"")
            text(style)
            markup("\"")
        }
        if let anchor {
            markup(" href=\"#")
            text(anchor)
            markup("\"")
        }
        markup(">")
        content(&self)
        markup(close)
    }
}
