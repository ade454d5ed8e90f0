internal import Model

/// The row numbers of a table that was flattened to one cell a line: figures alone on their lines that count on.
struct RowNumbers {
    private(set) var isInTable = false
    /// The rows' numbers have a full stop («1.»); nil before the first row.
    private var areMarked: Bool?
    private var last = 0
    private var isAfterSection = false

    /// Takes note of a line that stays.
    mutating func pass(_ piece: Piece) {
        let text = piece.paragraph.fullText
        guard text.utf8.count <= 32 else {
            isAfterSection = isInTable && SectionHeading(row: text) != nil
            return
        }
        if !isInTable { isInTable = ColumnKind.isNumber(folded(text)) }
        guard isInTable else { return }
        let bare = SectionHeading.bare(text)
        if let number = Int(bare), bare.utf8.count <= 3 {
            if areMarked == nil { areMarked = bare.utf8.count < text.utf8.count }
            if number == last + 1 || isAfterSection { last = number }
        }
        isAfterSection = SectionHeading(row: text) != nil
    }

    /// Whether a bare figure is the number of the next row; it is a page's where the row's own number follows it.
    func expect(_ piece: Piece, before lower: Piece?) -> Bool {
        guard isInTable, areMarked != true, let number = Int(piece.text) else { return false }
        if let lower, lower.text == piece.text { return false }
        return number == last + 1 || number == 1 && isAfterSection
    }
}
