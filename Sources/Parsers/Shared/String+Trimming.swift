extension String {
    /// Without blanks, dashes, commas, semicolons, colons and underscores at the ends.
    var trimmingSeparators: String {
        var part = self[...].trimmed
        while let last = part.unicodeScalars.last, separators.contains(last) { part = part.dropLast().trimmed }
        while let first = part.unicodeScalars.first, separators.contains(first) { part = part.dropFirst().trimmed }
        return String(part)
    }
}

private let separators = "–—-:;,_".unicodeScalars
