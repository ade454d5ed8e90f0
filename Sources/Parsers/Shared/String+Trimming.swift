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

private let separators = "–—-:;,_".unicodeScalars
