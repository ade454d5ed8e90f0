extension String {
    /// Without blanks, dashes, commas, semicolons, colons and underscores at the ends.
    var trimmingSeparators: String {
        var part = self[...].trimmed
        while let last = part.unicodeScalars.last, separators.contains(last) { part = part.withoutLastSign.trimmed }
        while let first = part.unicodeScalars.first, separators.contains(first) { part = part.dropFirst().trimmed }
        return String(part)
    }

    /// Without the full stop that parted a number from a heading.
    var trimmingLeadingStop: String { utf8.first == 0x2E ? String(dropFirst()).trimmed : self }

    /// Without full stops and separators at the end: a heading typed as a sentence.
    var trimmingStops: String {
        var part = self[...].trimmed
        if lastWord(of: String(part)).utf8.dropLast().contains(0x2E) { return String(part) }
        while let last = part.unicodeScalars.last, ".;:,".unicodeScalars.contains(last) {
            part = part.withoutLastSign.trimmed
        }
        return String(part)
    }
}

/// The words of a text, parted by white space and no-break spaces.
func wordsBetweenBlanks(_ text: String) -> [Substring] {
    let bytes = text.utf8
    var words: [Substring] = []
    var start = bytes.startIndex
    var index = start
    while index < bytes.endIndex {
        let next = bytes.index(after: index)
        let isNoBreakSpace = bytes[index] == 0xC2 && next < bytes.endIndex && bytes[next] == 0xA0
        if isNoBreakSpace || isBlank(bytes[index]) {
            if start < index { words.append(text[start..<index]) }
            start = isNoBreakSpace ? bytes.index(after: next) : next
            index = start
        } else {
            index = next
        }
    }
    if start < index { words.append(text[start..<index]) }
    return words
}

private let separators = "–—-:;,_".unicodeScalars
