internal import Model

/// The rows of one worksheet being written (ECMA-376 part 1, §18.3.1): numbers, shares and dates are values with a
/// format; text is always text, never a formula.
struct SheetCells {
    private(set) var xml = Markup(capacity: 16 << 10)
    private(set) var rows = 0
    private var column = 0

    /// Days from 1899-12-30, where Excel begins to count, to 1970-01-01.
    private static let epoch = 25_569

    /// Characters that the columns are wide: how many lines a row takes.
    let widths: [Int]
    private let names: [[UInt8]]

    init(widths: [Int]) {
        self.widths = widths
        names = widths.indices.map { Array(columnName($0).utf8) }
    }

    /// Office programs set a row's height when it is typed into, not when it is opened: it is given here.
    mutating func beginRow(_ cells: [ReportCell], height: Int = 13) {
        rows += 1
        column = 0
        var lines = 1
        for (cell, width) in zip(cells, widths) {
            if let text = cell.sentence { lines = max(lines, text.lines(width: width)) }
        }
        xml.raw("<row r=\"")
        xml.raw(rows)
        xml.raw("\" ht=\"")
        xml.raw(min(lines * height + 2, 400))
        xml.raw("\">")
    }

    mutating func endRow() { xml.raw("</row>") }

    mutating func text(_ text: String, _ style: SheetStyle, _ styles: inout SheetStyles) {
        open(styles.index(of: style))
        if text.isEmpty {
            xml.raw("/>")
        } else {
            xml.raw(" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
            xml.text(sheetText(text))
            xml.raw("</t></is></c>")
        }
    }

    mutating func cell(_ cell: ReportCell, _ base: SheetStyle, _ styles: inout SheetStyles) {
        var style = base
        switch cell {
        case .number(let value, let unit) where value.isFinite:
            style.format = SheetFormat(value, unit: unit)
            number(value, style, &styles)
        case .percent(let share) where share.isFinite:
            style.format = SheetFormat(share: share)
            number(share, style, &styles)
        case .date(let date):
            style.format = .date
            number(Double(date.dayNumber + SheetCells.epoch), style, &styles)
        default:
            if cell.tone != .neutral { style.tone = cell.tone }
            text(cell.sheetText, style, &styles)
        }
    }

    private mutating func number(_ value: Double, _ style: SheetStyle, _ styles: inout SheetStyles) {
        open(styles.index(of: style))
        xml.raw("><v>")
        if let whole = Int(exactly: value), whole.magnitude < 1 << 53 {
            xml.raw(whole)
        } else {
            xml.raw(Array(value.description.utf8))
        }
        xml.raw("</v></c>")
    }

    private mutating func open(_ style: Int) {
        xml.raw("<c r=\"")
        xml.raw(column < names.count ? names[column] : Array(columnName(column).utf8))
        xml.raw(rows)
        xml.raw("\" s=\"")
        xml.raw(style)
        xml.raw("\"")
        column += 1
    }
}

/// `A`, `Z`, `AA`: a column's name from its 0-based number.
func columnName(_ index: Int) -> String {
    var name = ""
    var rest = index + 1
    while rest > 0 {
        name = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + name
        rest = (rest - 1) / 26
    }
    return name
}

extension ReportCell {
    /// With plain spaces, as one types them into a filter; a quotation with its place.
    var sheetText: String {
        switch self {
        case .status(let words, let sign, _): sign.isEmpty || words.isEmpty ? sign + words : "\(sign) \(words)"
        case .item(let number): "п. \(number)"
        case .quotation(let words, let place): words.isEmpty ? place : "«\(words)» — \(place)"
        default: printed
        }
    }

    /// What may take several lines.
    fileprivate var sentence: String? {
        switch self {
        case .text(let text), .link(let text, _): text
        case .status, .quotation: sheetText
        case .empty, .number, .percent, .date, .item: nil
        }
    }
}

extension String {
    /// How many lines it takes in a column of so many characters, a little more than less.
    fileprivate func lines(width: Int) -> Int {
        if utf8.count <= width - 3, !hasControls { return 1 }
        var text = self
        return text.withUTF8 { utf8 in
            var lines = 1
            var current = 0
            for byte in utf8 where byte & 0xC0 != 0x80 {
                current += 1
                if byte == 0x0A || current > max(width - 3, 1) {
                    lines += 1
                    current = 0
                }
            }
            return lines
        }
    }

    /// Scalars.
    var length: Int {
        var text = self
        return text.withUTF8 { utf8 in utf8.count { $0 & 0xC0 != 0x80 } }
    }
}
