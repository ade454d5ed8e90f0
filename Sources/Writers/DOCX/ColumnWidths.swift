internal import Model

/// How a table's columns share its width, and how large its type is.
struct ColumnLayout {
    /// In twentieths of a point.
    let widths: [Int]
    /// In half-points; nil where the style's own size fits.
    let typeSize: Int?

    /// The type of a table's cells in half-points, and the smallest that one still reads.
    private static let regular = 21
    private static let smallest = 15

    /// By the columns' weights, so that no column is narrower than its longest word (`neededWidths`): dates, numbers with
    /// their units and headings are not torn. Where that does not fit, the type gets smaller.
    init(_ columns: [ReportTable.Column], needed: [Int], width: Int) {
        let sum = needed.reduce(0, +)
        if sum <= width {
            widths = shares(columns.map { max($0.weight, 0.1) }, atLeast: needed, of: width)
            typeSize = nil
        } else {
            widths = needed.map { $0 * width / max(sum, 1) }
            let margins = cellMargins * columns.count
            // What a word needs is reckoned with some room to spare.
            let size = Self.regular * max(width - margins, 0) * 107 / (max(sum - margins, 1) * 100)
            typeSize = min(max(size, Self.smallest), Self.regular)
        }
    }
}

/// So many rows speak for a table: measuring thousands would take longer than writing them.
private let samples = 300

/// What each column needs for its longest word, and for what one writes into a form.
func neededWidths(_ columns: [ReportTable.Column], _ rows: [[ReportCell]]) -> [Int] {
    var needed = columns.map { column in
        let filledIn = FormColumn(rawValue: column.title)?.characters ?? 0
        return max(room(for: longestWord(column.title), isBold: true), room(for: filledIn, isBold: false))
    }
    for row in rows.prefix(samples) {
        for (index, cell) in row.enumerated() where index < needed.count {
            needed[index] = max(needed[index], room(for: longestWord(cell.onPaper), isBold: cell.tone == .bad))
        }
    }
    return needed
}

/// How many lines the rows take in columns of these widths, roughly.
func lineCount(_ rows: ArraySlice<[ReportCell]>, widths: [Int]) -> Int {
    rows.reduce(0) { sum, row in
        sum + zip(row, widths).reduce(1) { most, cell in max(most, lineCount(cell.0, width: cell.1)) }
    }
}

private func lineCount(_ cell: ReportCell, width: Int) -> Int {
    func lines(_ text: String) -> Int { (text.length * 108 + max(width - 190, 300) - 1) / max(width - 190, 300) }
    if case .quotation(_, let place) = cell { return lines(cell.onPaper) + lines(place) }
    return lines(cell.onPaper)
}

/// By weight; who would get less than it needs gets that, and the others share the rest.
private func shares(_ weights: [Double], atLeast needed: [Int], of width: Int) -> [Int] {
    var isFixed = weights.map { _ in false }
    while true {
        var rest = Double(width)
        var total = 0.0
        for index in weights.indices {
            if isFixed[index] { rest -= Double(needed[index]) } else { total += weights[index] }
        }
        let widths = weights.indices.map { isFixed[$0] ? needed[$0] : Int(rest * weights[$0] / max(total, 0.1)) }
        let short = weights.indices.filter { widths[$0] < needed[$0] }
        if short.isEmpty { return widths }
        for index in short { isFixed[index] = true }
    }
}

/// Scalars of the longest piece without a space, a line break or a hyphen to break at.
private func longestWord(_ text: String) -> Int {
    var text = text
    return text.withUTF8 { utf8 in
        var (longest, current) = (0, 0)
        for byte in utf8 {
            switch byte {
            case 0x20, 0x0A, 0x09, UInt8(ascii: "-"):
                longest = max(longest, current)
                current = 0
            case 0x80..<0xC0: break
            default: current += 1
            }
        }
        return max(longest, current)
    }
}

extension ReportCell {
    /// In a narrow column: no-break spaces hold a number and its unit together («12,5 чел.»), not half a sentence.
    var onPaper: String {
        let text = printed
        guard longestWord(text) > 16 else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\u{A0}" ? " " : $0 }))
    }
}

/// Letters of a table's 10.5 points are about half as wide; what is longer than any word (a checksum, an address) may be
/// broken.
private func room(for letters: Int, isBold: Bool) -> Int { min(letters, 22) * (isBold ? 128 : 118) + cellMargins }

/// A cell's left and right margins with its lines.
private let cellMargins = 190
