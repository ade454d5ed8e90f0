/// What all worksheets have around their rows, in the order of the schema (ECMA-376 part 1, §18.3.1.99).
enum SheetFrame {
    static func begin(isFirst: Bool, frozenRows: Int) -> Markup {
        var xml = Markup(capacity: 16 << 10)
        xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
        xml.raw("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">")
        xml.raw("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView")
        if isFirst { xml.raw(" tabSelected=\"1\"") }
        xml.raw(" workbookViewId=\"0\">")
        if frozenRows > 0 {
            xml.raw("<pane ySplit=\"")
            xml.raw(frozenRows)
            xml.raw("\" topLeftCell=\"A")
            xml.raw(frozenRows + 1)
            xml.raw("\" activePane=\"bottomLeft\" state=\"frozen\"/><selection pane=\"bottomLeft\"/>")
        }
        xml.raw("</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"13\"/>")
        return xml
    }

    static func columns(_ widths: [Int], to xml: inout Markup) {
        if widths.isEmpty { return }
        xml.raw("<cols>")
        for (index, width) in widths.enumerated() {
            xml.raw("<col min=\"")
            xml.raw(index + 1)
            xml.raw("\" max=\"")
            xml.raw(index + 1)
            xml.raw("\" width=\"")
            xml.raw(width)
            xml.raw("\" customWidth=\"1\"/>")
        }
        xml.raw("</cols>")
    }

    /// A4 on its side, as wide as the page; the caption above, the page's number below. `&` begins a code in headers and
    /// is doubled.
    static func end(_ xml: inout Markup, caption: String) {
        xml.raw(
            "<pageMargins left=\"0.79\" right=\"0.39\" top=\"0.79\" bottom=\"0.79\" header=\"0.39\" footer=\"0.39\"/>")
        xml.raw("<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/>")
        xml.raw("<headerFooter><oddHeader>&amp;C")
        xml.text(caption.prefix(100).split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&&"))
        xml.raw("</oddHeader><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter></worksheet>")
    }
}
