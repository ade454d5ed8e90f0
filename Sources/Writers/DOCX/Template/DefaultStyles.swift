/// The default template's `word/styles.xml`. Sizes are in half-points, distances in twentieths of a point.
enum DefaultStyles {
    static var xml: String {
        """
        <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">\
        <w:docDefaults><w:rPrDefault><w:rPr>\
        <w:rFonts w:ascii="\(font)" w:hAnsi="\(font)" w:eastAsia="\(font)" w:cs="\(font)"/>\
        <w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="ru-RU" w:eastAsia="ru-RU" w:bidi="ar-SA"/>\
        </w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>\
        \(paragraphs.map(\.xml).joined())\(tables)</w:styles>
        """
    }

    private static let font = "Times New Roman"

    private static let paragraphs: [Style] = [
        Style("Normal", "Normal", base: nil),
        Style("BodyText", "Body Text", after: 80, firstLine: 709, alignment: "both"),
        Style("Title", "Title", size: 30, bold: true, keepNext: true, before: 240, after: 60, alignment: "center"),
        Style("Subtitle", "Subtitle", size: 28, after: 200, alignment: "center"),
        Style("Heading1", "heading 1", bold: true, keepNext: true, before: 320, after: 120, outline: 0),
        Style("Heading2", "heading 2", bold: true, keepNext: true, before: 240, after: 80, outline: 1),
        Style("Heading3", "heading 3", italic: true, keepNext: true, before: 200, after: 60, outline: 2),
        Style("Caption", "caption", size: 24, keepNext: true, before: 160, after: 80),
        Style("ListBullet", "List Bullet", after: 40, alignment: "both", numbering: 1),
        Style("Header", "header", size: 24, alignment: "center"),
        Style("Footer", "footer", size: 20),
        Style("KvRequisite", DocxStyle.requisite.name, size: 26, after: 40, hanging: 2552),
        Style("KvNote", DocxStyle.note.name, size: 22, before: 60, after: 80, alignment: "both"),
        Style("KvCell", DocxStyle.cell.name, size: 21),
        Style("KvCellHeading", DocxStyle.cellHeading.name, size: 21, bold: true, alignment: "center"),
        Style("KvCellPlace", DocxStyle.cellPlace.name, size: 17, italic: true, before: 20),
        Style("KvSignature", DocxStyle.signature.name, before: 480),
        Style("KvSource", DocxStyle.source.name, size: 20, after: 20),
    ]

    /// The grid of all tables: thin black lines and a light heading row, which photocopiers reproduce.
    private static var tables: String {
        let sides = ["top", "left", "bottom", "right", "insideH", "insideV"].map {
            "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"7F7F7F\"/>"
        }
        return """
            <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>\
            <w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>\(margins(108, 0))</w:tblPr>\
            </w:style><w:style w:type="table" w:customStyle="1" w:styleId="KvTable">\
            <w:name w:val="\(DocxStyle.table.name)"/><w:basedOn w:val="TableNormal"/><w:qFormat/>\
            <w:tblPr><w:tblBorders>\(sides.joined())</w:tblBorders>\(margins(85, 40))</w:tblPr>\
            <w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr>\
            <w:shd w:val="clear" w:color="auto" w:fill="E9EDF2"/><w:vAlign w:val="center"/></w:tcPr></w:tblStylePr></w:style>
            """
    }

    private static func margins(_ sides: Int, _ ends: Int) -> String {
        """
        <w:tblCellMar><w:top w:w="\(ends)" w:type="dxa"/><w:left w:w="\(sides)" w:type="dxa"/>\
        <w:bottom w:w="\(ends)" w:type="dxa"/><w:right w:w="\(sides)" w:type="dxa"/></w:tblCellMar>
        """
    }

    /// A paragraph style; elements stand in the order of the schema.
    private struct Style {
        let xml: String

        init(
            _ id: String, _ name: String, base: String? = "Normal", size: Int? = nil, bold: Bool = false,
            italic: Bool = false, keepNext: Bool = false, before: Int = 0, after: Int = 0, firstLine: Int = 0,
            hanging: Int = 0, alignment: String? = nil, outline: Int? = nil, numbering: Int? = nil
        ) {
            var xml = "<w:style w:type=\"paragraph\""
            xml += base == nil ? " w:default=\"1\"" : id.hasPrefix("Kv") ? " w:customStyle=\"1\"" : ""
            xml += " w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/>"
            if let base { xml += "<w:basedOn w:val=\"\(base)\"/>" }
            xml += "<w:qFormat/><w:pPr>"
            if keepNext { xml += "<w:keepNext/><w:keepLines/>" }
            if let numbering { xml += "<w:numPr><w:numId w:val=\"\(numbering)\"/></w:numPr>" }
            if hanging > 0 { xml += "<w:tabs><w:tab w:val=\"left\" w:pos=\"\(hanging)\"/></w:tabs>" }
            xml += "<w:spacing w:before=\"\(before)\" w:after=\"\(after)\"/>"
            if firstLine > 0 { xml += "<w:ind w:firstLine=\"\(firstLine)\"/>" }
            if hanging > 0 { xml += "<w:ind w:left=\"\(hanging)\" w:hanging=\"\(hanging)\"/>" }
            if let alignment { xml += "<w:jc w:val=\"\(alignment)\"/>" }
            if let outline { xml += "<w:outlineLvl w:val=\"\(outline)\"/>" }
            xml += "</w:pPr><w:rPr>"
            if bold { xml += "<w:b/><w:bCs/>" }
            if italic { xml += "<w:i/><w:iCs/>" }
            if let size { xml += "<w:sz w:val=\"\(size)\"/><w:szCs w:val=\"\(size)\"/>" }
            self.xml = xml + "</w:rPr></w:style>"
        }
    }
}
