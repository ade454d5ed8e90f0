internal import Model

/// The body of a document being written: paragraphs and runs in a template's styles (ECMA-376 part 1, §17.3).
struct DocxText {
    var xml = Markup(capacity: 32 << 10)
    let template: DocxTemplate
    /// Whether the page being filled lies on its side, and whether a page setting has been closed before it.
    var isTurned = false
    var hasTurned = false

    init(_ template: DocxTemplate) { self.template = template }

    /// The type of a table whose columns would not fit otherwise, in half-points.
    var typeSize: Int?

    enum Emphasis { case none, bold }

    /// What a paragraph is to have beyond its style.
    struct Extra: OptionSet {
        let rawValue: Int
        static let pageBreakBefore = Extra(rawValue: 1)
        static let keepNext = Extra(rawValue: 2)
        /// A line that parts it from what stands above.
        static let ruleAbove = Extra(rawValue: 4)
    }

    mutating func paragraph(_ style: DocxStyle, _ text: String, extra: Extra = []) {
        open(style, extra: extra)
        run(text)
        xml.raw("</w:p>")
    }

    /// A paragraph without its end, for several runs. Properties stand in the schema's order.
    mutating func open(_ style: DocxStyle, extra: Extra = [], alignment: ReportTable.Column.Alignment = .start) {
        xml.raw("<w:p><w:pPr><w:pStyle w:val=\"")
        xml.raw(template.style(style))
        xml.raw("\"/>")
        if extra.contains(.keepNext) { xml.raw("<w:keepNext/>") }
        if extra.contains(.pageBreakBefore) { xml.raw("<w:pageBreakBefore/>") }
        if extra.contains(.ruleAbove) {
            xml.raw("<w:pBdr><w:top w:val=\"single\" w:sz=\"4\" w:space=\"4\" w:color=\"7F7F7F\"/></w:pBdr>")
            xml.raw("<w:spacing w:before=\"480\"/>")
        }
        switch alignment {
        case .start: break
        case .center: xml.raw("<w:jc w:val=\"center\"/>")
        case .end: xml.raw("<w:jc w:val=\"right\"/>")
        }
        xml.raw("</w:pPr>")
    }

    mutating func run(_ text: String, _ emphasis: Emphasis = .none) {
        if text.isEmpty { return }
        xml.raw("<w:r>")
        if emphasis == .bold || typeSize != nil {
            xml.raw("<w:rPr>")
            if emphasis == .bold { xml.raw("<w:b/><w:bCs/>") }
            if let typeSize {
                xml.raw("<w:sz w:val=\"")
                xml.raw(typeSize)
                xml.raw("\"/><w:szCs w:val=\"")
                xml.raw(typeSize)
                xml.raw("\"/>")
            }
            xml.raw("</w:rPr>")
        }
        characters(text)
        xml.raw("</w:r>")
    }

    /// A run's text; line breaks and tabs are elements of their own.
    mutating func characters(_ text: String) {
        guard text.hasControls else { return piece(text) }
        var current = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n", "\t":
                piece(current)
                current = ""
                scalar == "\n" ? xml.raw("<w:br/>") : xml.raw("<w:tab/>")
            case "\r": break
            default: current.unicodeScalars.append(scalar)
            }
        }
        piece(current)
    }

    private mutating func piece(_ text: String) {
        if text.isEmpty { return }
        xml.raw("<w:t xml:space=\"preserve\">")
        xml.text(text)
        xml.raw("</w:t>")
    }

    /// A little room after a table, and the paragraph that Word wants between two tables.
    mutating func spacer() { xml.raw(DocxText.spacer) }

    private static let spacer = Array(
        (#"<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="160" w:lineRule="exact"/>"#
            + #"<w:ind w:firstLine="0"/></w:pPr></w:p>"#).utf8)

    /// Ends the section so far where the page has to be turned. No room is left after its last table: on a full page it
    /// would make an empty one.
    mutating func turn(_ turned: Bool) {
        if turned == isTurned { return }
        xml.drop(suffix: DocxText.spacer)
        xml.raw("<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/>")
        xml.raw(template.page.section(turned: isTurned, isFirst: !hasTurned))
        xml.raw("</w:pPr></w:p>")
        isTurned = turned
        hasTurned = true
    }
}
