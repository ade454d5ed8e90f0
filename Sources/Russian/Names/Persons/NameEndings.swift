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
    }

    private let rows: Lexicon<[Row]>
    private let longest: Int

    init(_ table: String) {
        var byEnding: [String: [Row]] = [:]
        for entry in table.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            let parts = entry.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 4 else { continue }
            let gender: Gender? = parts[2] == "m" ? .masculine : parts[2] == "f" ? .feminine : nil
            let kept = zip(parts[0].unicodeScalars, parts[1].unicodeScalars).prefix { $0 == $1 }.count
            let row = Row(
                length: parts[0].utf8.count - 2 * kept, nominative: String(parts[1].dropFirst(kept)), gender: gender,
                forms: Forms(marks: parts[3]))
            byEnding[parts[0], default: []].append(row)
        }
        longest = byEnding.keys.map(\.utf8.count).max() ?? 0
        rows = Lexicon(byEnding.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    }

    /// The rows of the longest ending that a folded word has and that fit the gender.
    func readings(of word: ArraySlice<UInt8>, _ gender: Gender?) -> [Row] {
        var length = min(longest, word.count)
        while length >= 2 {
            if let found = rows[Hash.of(word.suffix(length))] {
                let fitting = found.filter { $0.gender == nil || gender == nil || $0.gender == gender }
                if !fitting.isEmpty { return fitting }
            }
            length -= 2
        }
        return []
    }
}
