internal import Model

/// A table being written (ECMA-376 part 1, §17.4): fixed widths, so that every program sets it alike; the heading row
/// comes again on each page, and no row is torn apart by a page's end.
struct DocxGrid {
    private let columns: [ReportTable.Column]
    private let widths: [Int]
    private let typeSize: Int?
    private var next = 0

    /// `width` in twentieths of a point; what the columns need (`neededWidths`) decides with their weights how it is
    /// shared out.
    init(_ columns: [ReportTable.Column], needed: [Int]? = nil, width: Int) {
        self.columns = columns
        let layout = ColumnLayout(columns, needed: needed ?? neededWidths(columns, []), width: width)
        widths = layout.widths
        typeSize = layout.typeSize
    }

    mutating func begin(in text: inout DocxText, caption: String = "") {
        text.typeSize = typeSize
        text.xml.raw("<w:tbl><w:tblPr><w:tblStyle w:val=\"")
        text.xml.raw(text.template.style(.table))
        text.xml.raw("\"/><w:tblW w:w=\"")
        text.xml.raw(widths.reduce(0, +))
        text.xml.raw("\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>")
        text.xml.raw(
            "<w:tblLook w:val=\"0020\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\"")
        text.xml.raw(" w:noHBand=\"1\" w:noVBand=\"1\"/>")
        if !caption.isEmpty {
            text.xml.raw("<w:tblCaption w:val=\"")
            text.xml.text(caption)
            text.xml.raw("\"/>")
        }
        text.xml.raw("</w:tblPr><w:tblGrid>")
        for width in widths {
            text.xml.raw("<w:gridCol w:w=\"")
            text.xml.raw(width)
            text.xml.raw("\"/>")
        }
        text.xml.raw("</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>")
        for column in columns {
            beginCell(in: &text)
            text.paragraph(.cellHeading, column.title)
            text.xml.raw("</w:tc>")
        }
        endRow(in: &text)
    }

    mutating func beginRow(in text: inout DocxText) {
        next = 0
        text.xml.raw("<w:tr><w:trPr><w:cantSplit/></w:trPr>")
    }

    mutating func endRow(in text: inout DocxText) { text.xml.raw("</w:tr>") }

    mutating func end(in text: inout DocxText) {
        text.xml.raw("</w:tbl>")
        text.typeSize = nil
        text.spacer()
    }

    mutating func cell(_ cell: ReportCell, tone: Tone? = nil, isStrong: Bool = false, in text: inout DocxText) {
        let tone = tone ?? cell.tone
        let alignment = next < columns.count ? columns[next].alignment : .start
        beginCell(in: &text, tone: tone)
        text.open(.cell, alignment: alignment)
        text.run(cell.onPaper, isStrong || tone == .bad ? .bold : .none)
        text.xml.raw("</w:p>")
        if case .quotation(_, let place) = cell, !place.isEmpty { text.paragraph(.cellPlace, place) }
        text.xml.raw("</w:tc>")
    }

    /// A heading over the rows that follow, across the whole table and never alone at a page's end.
    mutating func groupRow(_ cell: ReportCell, in text: inout DocxText) {
        beginRow(in: &text)
        text.xml.raw("<w:tc><w:tcPr><w:tcW w:w=\"")
        text.xml.raw(widths.reduce(0, +))
        text.xml.raw("\" w:type=\"dxa\"/>")
        if columns.count > 1 {
            text.xml.raw("<w:gridSpan w:val=\"")
            text.xml.raw(columns.count)
            text.xml.raw("\"/>")
        }
        text.xml.raw("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F7F7F7\"/></w:tcPr>")
        text.open(.cell, extra: .keepNext)
        if case .quotation(let words, let place) = cell {
            text.run(words, .bold)
            text.xml.raw("</w:p>")
            if !place.isEmpty { text.paragraph(.cellPlace, place, extra: .keepNext) }
        } else {
            text.run(cell.printed, .bold)
            text.xml.raw("</w:p>")
        }
        text.xml.raw("</w:tc>")
        endRow(in: &text)
    }

    private mutating func beginCell(in text: inout DocxText, tone: Tone = .neutral) {
        text.xml.raw("<w:tc><w:tcPr><w:tcW w:w=\"")
        text.xml.raw(next < widths.count ? widths[next] : 0)
        text.xml.raw("\" w:type=\"dxa\"/>")
        if let fill = tone.fill {
            text.xml.raw("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"")
            text.xml.raw(fill)
            text.xml.raw("\"/>")
        }
        text.xml.raw("</w:tcPr>")
        next += 1
    }
}

extension Tone {
    /// A light ground behind words and sign, which keep their black on every printer.
    var fill: StaticString? {
        switch self {
        case .neutral: nil
        case .good: "E6F2E9"
        case .attention: "FFF3D1"
        case .bad: "FBE2DF"
        case .muted: "EFEFEF"
        }
    }
}
