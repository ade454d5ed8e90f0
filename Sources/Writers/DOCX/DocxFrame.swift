internal import Model

/// What stands around the sections: requisites, signature, sources.
extension DocxText {
    mutating func addRequisites(_ requisites: [(name: String, value: String)]) {
        for (name, value) in requisites {
            open(.requisite)
            run("\(name):\t", .bold)
            run(value)
            xml.raw("</w:p>")
        }
    }

    /// The post at the left, the name at the right, on one line (ГОСТ Р 7.0.97-2016, 5.22), never parted.
    mutating func addSignature(_ signatory: (post: String, name: String)?) {
        guard let signatory else { return spacer() }
        let widths = [textWidth * 6 / 10, textWidth * 4 / 10]
        xml.raw("<w:tbl><w:tblPr><w:tblW w:w=\"")
        xml.raw(widths[0] + widths[1])
        xml.raw("\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"0\" w:type=\"dxa\"/>")
        xml.raw("<w:right w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>")
        for width in widths {
            xml.raw("<w:gridCol w:w=\"")
            xml.raw(width)
            xml.raw("\"/>")
        }
        xml.raw("</w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr>")
        addSignatureCell(signatory.post, width: widths[0], alignment: .start)
        addSignatureCell(signatory.name, width: widths[1], alignment: .end)
        xml.raw("</w:tr></w:tbl>")
        spacer()
    }

    private mutating func addSignatureCell(_ words: String, width: Int, alignment: ReportTable.Column.Alignment) {
        xml.raw("<w:tc><w:tcPr><w:tcW w:w=\"")
        xml.raw(width)
        xml.raw("\" w:type=\"dxa\"/><w:vAlign w:val=\"bottom\"/></w:tcPr>")
        open(.signature, alignment: alignment)
        run(words)
        xml.raw("</w:p></w:tc>")
    }

    mutating func addSources(_ lines: [String]) {
        guard let first = lines.first else { return spacer() }
        paragraph(.source, first, extra: .ruleAbove)
        for line in lines.dropFirst() { paragraph(.source, line) }
    }
}
