/// How the parts of a person's name end in each case, and what the nominative has instead.
///
/// Data are rows `ending:nominative:gender:cases`, gender `m`, `f` or `x` for both, cases by the marks of `Forms`; rows
/// with one ending stand in the order in which they are to be preferred where nothing decides.
struct NameEndings: Sendable {
    struct Row: Sendable {
        /// UTF-8 bytes to be replaced: what ending and nominative begin with alike stays as typed.
        let length: Int
        let nominative: String
        /// Nil for both.
        let gender: Gender?
        let forms: Forms

        /// From ending, nominative, gender and cases.
        fileprivate init(_ parts: [ArraySlice<UInt8>]) {
            var kept = 0
            while let a = parts[0].dropFirst(kept).first, a == parts[1].dropFirst(kept).first { kept += 1 }
            // Letters have two bytes, of which many begin with the same one.
            kept -= kept % 2
            length = parts[0].count - kept
            nominative = String(decoding: parts[1].dropFirst(kept), as: UTF8.self)
            switch parts[2].first {
            case UInt8(ascii: "m"): gender = .masculine
            case UInt8(ascii: "f"): gender = .feminine
            default: gender = nil
            }
            forms = Forms(marks: parts[3])
        }
    }

    /// Those of one ending together.
    private let rows: [Row]
    private let byEnding: Lexicon<Range<Int>>
    private let longest: Int

    init(_ table: String) {
        var found: [(ending: UInt64, row: Row)] = []
        var longest = 0
        for entry in WordLines.words(table) {
            let parts = entry.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
            guard parts.count == 4 else { continue }
            longest = max(longest, parts[0].count)
            found.append((Hash.of(parts[0]), Row(parts)))
        }
        let order = found.indices.sorted { (found[$0].ending, $0) < (found[$1].ending, $1) }
        let starts = order.indices.filter { $0 == 0 || found[order[$0]].ending != found[order[$0 - 1]].ending }
        rows = order.map { found[$0].row }
        byEnding = Lexicon(
            hashed: starts.indices.map { index in
                let end = index + 1 < starts.count ? starts[index + 1] : order.count
                return (found[order[starts[index]]].ending, starts[index]..<end)
            })
        self.longest = longest
    }

    /// The rows of the longest ending that a folded word has and that fit the gender.
    func readings(of word: ArraySlice<UInt8>, _ gender: Gender?) -> [Row] {
        var length = min(longest, word.count)
        while length >= 2 {
            if let found = byEnding[Hash.of(word.suffix(length))] {
                let fitting = rows[found].filter { $0.gender == nil || gender == nil || $0.gender == gender }
                if !fitting.isEmpty { return fitting }
            }
            length -= 2
        }
        return []
    }
}
