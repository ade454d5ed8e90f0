internal import Model

/// How a cell of a worksheet looks.
struct SheetStyle: Hashable {
    enum Font: Int { case normal, bold, title, small }

    var font = Font.normal
    var tone = Tone.neutral
    /// A heading's ground.
    var isHeading = false
    var hasFrame = false
    var format = SheetFormat.general
    var alignment = ReportTable.Column.Alignment.start
    /// Breaks lines within the cell; otherwise the text runs on over the empty cells at its right.
    var wraps = true
}

/// The styles that a workbook has used so far, each once: `xl/styles.xml` (ECMA-376 part 1, §18.8).
struct SheetStyles {
    private var indices: [SheetStyle: Int] = [:]
    private var styles: [SheetStyle] = []
    private var formats: [SheetFormat] = []

    /// Number formats of a workbook's own start here.
    private static let firstFormat = 164
    /// The tones that have a ground, after the two fills that Excel demands and the heading's.
    private static let tones: [Tone] = [.good, .attention, .bad, .muted]

    /// Index 0 is a plain cell.
    init() { _ = index(of: SheetStyle()) }

    mutating func index(of style: SheetStyle) -> Int {
        if let index = indices[style] { return index }
        if style.format != .general, !formats.contains(style.format) { formats.append(style.format) }
        indices[style] = styles.count
        styles.append(style)
        return styles.count - 1
    }

    var xml: [UInt8] {
        var xml = Markup(capacity: 4096)
        xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
        xml.raw("<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">")
        addFormats(to: &xml)
        xml.raw(SheetStyles.fonts)
        xml.raw(SheetStyles.fillsAndBorders)
        xml.raw("<cellXfs count=\"")
        xml.raw(styles.count)
        xml.raw("\">")
        for style in styles { add(style, to: &xml) }
        xml.raw(
            "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>")
        xml.raw("</styleSheet>")
        return xml.bytes
    }

    private func addFormats(to xml: inout Markup) {
        if formats.isEmpty { return }
        xml.raw("<numFmts count=\"")
        xml.raw(formats.count)
        xml.raw("\">")
        for (index, format) in formats.enumerated() {
            xml.raw("<numFmt numFmtId=\"")
            xml.raw(SheetStyles.firstFormat + index)
            xml.raw("\" formatCode=\"")
            xml.text(format.code ?? "")
            xml.raw("\"/>")
        }
        xml.raw("</numFmts>")
    }

    /// In the order of `SheetStyle.Font`.
    private static let fonts: [UInt8] = {
        let tail = "<name val=\"Arial\"/><family val=\"2\"/></font>"
        let fonts = [
            "<font><sz val=\"10\"/>", "<font><b/><sz val=\"10\"/>", "<font><b/><sz val=\"14\"/>",
            "<font><sz val=\"9\"/><color rgb=\"FF404040\"/>",
        ]
        return Array("<fonts count=\"4\">\(fonts.map { $0 + tail }.joined())</fonts>".utf8)
    }()

    private static let fillsAndBorders: [UInt8] = {
        let colors = ["E9EDF2"] + tones.compactMap { $0.fill.map(String.init(describing:)) }
        let fills = colors.map {
            "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF\($0)\"/><bgColor indexed=\"64\"/></patternFill></fill>"
        }
        let sides = ["left", "right", "top", "bottom"].map { "<\($0) style=\"thin\"><color rgb=\"FFBFBFBF\"/></\($0)>" }
        return Array(
            """
            <fills count="\(fills.count + 2)"><fill><patternFill patternType="none"/></fill>\
            <fill><patternFill patternType="gray125"/></fill>\(fills.joined())</fills>\
            <borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>\
            <border>\(sides.joined())<diagonal/></border></borders>\
            <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
            """.utf8)
    }()

    private func add(_ style: SheetStyle, to xml: inout Markup) {
        let tone = SheetStyles.tones.firstIndex(of: style.tone).map { $0 + 3 } ?? 0
        let format = formats.firstIndex(of: style.format).map { SheetStyles.firstFormat + $0 } ?? 0
        xml.raw("<xf numFmtId=\"")
        xml.raw(format)
        xml.raw("\" fontId=\"")
        xml.raw(style.font.rawValue)
        xml.raw("\" fillId=\"")
        xml.raw(style.isHeading ? 2 : tone)
        xml.raw("\" borderId=\"")
        xml.raw(style.hasFrame ? 1 : 0)
        xml.raw("\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\"")
        xml.raw(" applyAlignment=\"1\"><alignment vertical=\"top\"")
        if style.wraps { xml.raw(" wrapText=\"1\"") }
        switch style.alignment {
        case .start: break
        case .center: xml.raw(" horizontal=\"center\"")
        case .end: xml.raw(" horizontal=\"right\"")
        }
        xml.raw("/></xf>")
    }
}
