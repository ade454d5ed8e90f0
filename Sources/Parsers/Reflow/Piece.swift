internal import Model

/// One line of a text, or one line of a DOCX paragraph, on its way to becoming a whole paragraph.
struct Piece: Sendable {
    /// The paragraph it came from, its text cut down to this line without white space at the ends.
    var paragraph: Paragraph
    /// A tab stood before the text: a cell of a table that was flattened to one cell a line.
    var isIndentedByTab = false
    /// Bytes of white space before the text, a tab counted as eight.
    private(set) var indent = 0
    /// The number of a page stood before it: no gap between paragraphs, where a sentence goes on.
    var followsPageNumber = false
    /// Another line of the same DOCX paragraph stands before it.
    var continuesParagraph = false
    /// The text's length in UTF-8 bytes before anything was joined to it.
    var lastLineLength: Int
    /// Brackets that the text opens and does not close.
    private(set) var openBrackets: Int
    /// A tab stands in the text.
    let holdsTab: Bool

    init(_ paragraph: Paragraph, line: Substring, continuesParagraph: Bool) {
        self.paragraph = paragraph
        self.continuesParagraph = continuesParagraph
        let trimmed = line.trimmed
        isIndentedByTab = line.utf8.first == 0x09
        if line.startIndex != trimmed.startIndex {
            indent = line[..<trimmed.startIndex].utf8.reduce(0) { $0 + ($1 == 0x09 ? 8 : 1) }
        }
        lastLineLength = trimmed.utf8.count
        openBrackets = openBracketCount(in: trimmed)
        holdsTab = trimmed.holds(0x09)
        self.paragraph.text = trimmed.utf8.count == paragraph.text.utf8.count ? paragraph.text : String(trimmed)
        if let closed = closedUp(trimmed) { self.paragraph.text = closed }
        if continuesParagraph {
            self.paragraph.label = nil
            self.paragraph.notes = []
        }
    }

    var text: String { paragraph.text }
    var isEmpty: Bool { paragraph.text.isEmpty && (paragraph.label ?? "").isEmpty }

    /// Goes on with a lower line, behind a separator.
    mutating func join(_ lower: Piece, with separator: String) {
        if !paragraph.text.isEmpty { paragraph.text += separator }
        paragraph.text += lower.paragraph.text
        paragraph.notes += lower.paragraph.notes
        openBrackets += lower.openBrackets
        lastLineLength = lower.paragraph.text.utf8.count
    }

    /// Goes on with the second half of a word that was cut at the line's end.
    mutating func joinWord(_ lower: Piece) {
        paragraph.text.unicodeScalars.removeLast()
        join(lower, with: "")
    }

    /// The lines of a run of paragraphs; lines without text leave a gap before the next one.
    static func lines(of paragraphs: [Paragraph]) -> [Piece] {
        var pieces: [Piece] = []
        pieces.reserveCapacity(paragraphs.count)
        var gap = false
        for paragraph in paragraphs {
            var continues = false
            for line in paragraph.text.lines {
                var piece = Piece(paragraph, line: line, continuesParagraph: continues)
                if piece.isEmpty {
                    gap = true
                    continue
                }
                piece.paragraph.followsGap = gap || (!continues && paragraph.followsGap)
                pieces.append(piece)
                (gap, continues) = (false, true)
            }
        }
        return pieces
    }
}

extension Substring {
    /// Without white space at the ends: blanks, tabs, line breaks, no-break spaces, byte order marks.
    var trimmed: Substring {
        let (before, behind) = withBytes(of: self) { bytes in
            let before = blanksBefore(bytes)
            return (before, before < bytes.count ? blanksBehind(bytes, from: before) : 0)
        }
        if before == 0, behind == 0 { return self }
        return self[utf8.index(startIndex, offsetBy: before)..<utf8.index(endIndex, offsetBy: -behind)]
    }

    /// Without the last sign; counting it off would count all characters before it.
    var withoutLastSign: Substring { isEmpty ? self : self[..<unicodeScalars.index(before: endIndex)] }
}

/// The bytes of white space at the beginning.
private func blanksBefore(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var index = 0
    while index < bytes.count {
        if isBlank(bytes[index]) {
            index += 1
        } else if bytes[index] == 0xC2, index + 1 < bytes.count, bytes[index + 1] == 0xA0 {
            index += 2
        } else if bytes[index] == 0xEF, index + 2 < bytes.count, bytes[index + 1] == 0xBB, bytes[index + 2] == 0xBF {
            index += 3
        } else {
            break
        }
    }
    return index
}

/// The bytes of white space at the end, behind an offset.
private func blanksBehind(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = bytes.count
    while end > start {
        if isBlank(bytes[end - 1]) {
            end -= 1
        } else if bytes[end - 1] == 0xA0, end - 2 >= start, bytes[end - 2] == 0xC2 {
            end -= 2
        } else {
            break
        }
    }
    return bytes.count - end
}

extension String {
    var trimmed: String {
        let part = self[...].trimmed
        return part.utf8.count == utf8.count ? self : String(part)
    }
}

/// Blank, tab or line break.
func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
