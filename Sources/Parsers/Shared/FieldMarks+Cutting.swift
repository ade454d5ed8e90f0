/// Cuts values and wording out of a paragraph, without the punctuation around them.
extension FieldMarks {
    /// The bracket that closes the one before a mark, by its offset in the text.
    static func closing(_ text: String, _ range: Range<Int>) -> Int? {
        var depth = 0
        for (offset, byte) in slice(text, range).utf8.enumerated() {
            if byte == 0x28 { depth += 1 }
            if byte == 0x29 { depth -= 1 }
            if depth < 0 { return range.lowerBound + offset }
        }
        return nil
    }

    /// Without the bracket that opens the next field.
    static func unmarked(_ rest: Substring) -> String {
        String(rest.utf8.last == 0x28 ? rest.dropLast().trimmed : rest)
    }

    static func trimmed(_ text: String, _ range: Range<Int>, inBrackets: Bool) -> String {
        var part = slice(text, range).trimmed
        while let last = part.unicodeScalars.last, ".;,(–—-".unicodeScalars.contains(last) {
            if last == ".", endsAbbreviated(part) { break }
            part = part.withoutLastSign.trimmed
        }
        if inBrackets || openBracketCount(in: part) < 0, part.utf8.last == 0x29 { part = part.withoutLastSign.trimmed }
        return String(part)
    }

    /// «2025 г.» and «Иванов И.И.» keep their full stop.
    static func endsAbbreviated(_ part: Substring) -> Bool {
        let word = lastWord(of: String(part))
        guard !word.utf8.contains(where: { (0x30...0x39).contains($0) || $0 == 0x29 }) else { return false }
        return Connectors.isAbbreviation(word) || word.utf8.dropLast().contains(0x2E)
    }

    static func trimmedWording(_ text: String, upTo end: Int) -> String {
        var part = slice(text, 0..<end).trimmed
        while let last = part.unicodeScalars.last, "(,;–—-".unicodeScalars.contains(last) {
            part = part.withoutLastSign.trimmed
        }
        return String(part)
    }

    static func slice(_ text: String, _ range: Range<Int>) -> Substring {
        let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
        return text[start..<text.utf8.index(text.startIndex, offsetBy: max(range.lowerBound, range.upperBound))]
    }
}
