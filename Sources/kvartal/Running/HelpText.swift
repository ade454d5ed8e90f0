/// What a command's `--help` says, taken apart. The text has every entry on one line: `  term  meaning`, or the term
/// alone and the meaning, set in deeper, on the next.
struct HelpText {
    struct Entry: Hashable {
        var term: String
        var meaning: String
    }

    let name: String
    /// The paragraphs before the lists.
    private(set) var words: [String] = []
    private(set) var entries: [Entry] = []

    init(_ name: String, _ text: String) {
        self.name = name
        for line in text.split(separator: "\n") where !line.hasPrefix("USAGE: ") {
            if line.hasPrefix("    ") {
                let last = entries.indices.last
                if let last { entries[last].meaning = String(line.drop { $0 == " " }) }
            } else if line.hasPrefix("  ") {
                let parts = line.dropFirst(2).split(separator: /\s{2,}/, maxSplits: 1).map(String.init)
                entries.append(Entry(term: parts.first ?? "", meaning: parts.count > 1 ? parts[1] : ""))
            } else if line.uppercased() != line {
                words.append(String(line.hasPrefix("OVERVIEW: ") ? line.dropFirst("OVERVIEW: ".count) : line))
            }
        }
    }
}
