/// The place in a line of a document's head: «г. Екатеринбург», «с. Байкалово», «город Первоуральск».
enum Town {
    /// The settlement named in a line, with its kind as written; nil where the line names none.
    static func find(in text: String) -> String? {
        let words = wordsBetweenBlanks(text)
        for (index, word) in words.enumerated() where openings.mayBegin(word) {
            if kinds.contains(String(word)), !isYear(words[..<index].last) {
                if let name = name(words[(index + 1)...]) { return "\(word) \(name)" }
            } else if let dot = word.utf8.firstIndex(of: 0x2E), kinds.contains(String(word[...dot])),
                word.utf8.index(after: dot) < word.endIndex
            {
                let first = word[word.index(after: dot)...]
                if let name = name([first] + words[(index + 1)...]) { return "\(word[...dot]) \(name)" }
            }
        }
        return nil
    }

    private static let kinds: Set<String> = [
        "г.", "город", "гор.", "с.", "село", "п.", "пос.", "поселок", "посёлок", "деревня", "станица", "хутор", "пгт",
        "пгт.", "д.", "р.п.", "рп",
        "ст.",
    ]

    private static let openings = Openings(Array(kinds))

    /// «2024 г. Протокол» is a year, no town.
    private static func isYear(_ word: Substring?) -> Bool {
        guard let word else { return false }
        return word.utf8.allSatisfy { (0x30...0x39).contains($0) } && word.utf8.count == 4
    }

    /// Capitalised words up to a comma, a figure or another word.
    private static func name(_ words: some Sequence<Substring>) -> String? {
        var name: [Substring] = []
        for word in words {
            var bare = word
            let isLast = word.last.map { ",;.".contains($0) } ?? false
            while let last = bare.last, ",;.".contains(last) { bare = bare.dropLast() }
            guard Lettering.first(of: bare) == .upper, bare.utf8.count > 3,
                bare.unicodeScalars.dropFirst().contains(where: { Lettering($0) == .lower })
            else { break }
            name.append(bare)
            if isLast { break }
        }
        return name.isEmpty ? nil : name.joined(separator: " ")
    }
}
