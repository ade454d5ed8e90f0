internal import Model

/// How a document's lines were set: broken at a width or not, paragraphs parted by blank lines or not.
struct Layout {
    /// Characters in the longest lines, where the text was broken at a width; nil where lines are whole paragraphs.
    private(set) var width: Int?
    /// Most paragraphs stand apart by a blank line.
    private(set) var isGapped = false

    init(_ pieces: [Piece], format: FileFormat) {
        guard pieces.count > 1 else { return }
        let gaps = pieces.dropFirst().reduce(0) { $0 + ($1.paragraph.followsGap ? 1 : 0) }
        isGapped = gaps * 3 >= pieces.count
        guard format == .text, pieces.count >= 8 else { return }
        let lengths = pieces.map { $0.text.unicodeScalars.count }
        let longest = lengths.max() ?? 0
        let full = lengths.reduce(0) { $0 + ($1 * 5 >= longest * 4 ? 1 : 0) }
        // Where a width broke the lines, some sentences go on in the middle.
        let broken = zip(pieces, pieces.dropFirst()).reduce(0) { $0 + (Self.isBroken($1.0, $1.1) ? 1 : 0) }
        if (40...130).contains(longest), full * 5 >= pieces.count * 2, broken * 12 >= pieces.count { width = longest }
    }

    private static func isBroken(_ upper: Piece, _ lower: Piece) -> Bool {
        let end = Lettering.last(of: upper.text)
        return end != .stop && end != .colon && Lettering.first(of: lower.text) == .lower
            && !lower.paragraph.followsGap && lower.paragraph.label == nil
    }

    /// Whether the line, or the last one that was joined to it, goes nearly to the width.
    func isFull(_ piece: Piece) -> Bool {
        guard let width else { return false }
        let last = piece.text.utf8.suffix(piece.lastLineLength).reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
        return last * 5 >= width * 4
    }

    /// Whether the lower line's first word would not have found room at the end of the upper one.
    func breaksAtWidth(_ upper: Piece, before lower: Piece) -> Bool {
        guard let width, !lower.paragraph.followsGap || lower.followsPageNumber else { return false }
        let word = lower.text.utf8.prefix { !isBlank($0) }
        let letters = word.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
        let last = upper.text.utf8.suffix(upper.lastLineLength).reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
        return last + letters + 1 > width
    }
}
