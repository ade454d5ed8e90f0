internal import Russian

/// Finds the texts that contain another one: thousands of rows name documents by a part of their titles.
struct TextIndex {
    private static let length = 6
    private let texts: [[UInt8]]
    /// Bytes of the longest.
    private let longest: Int
    /// For every six bytes in a row (three letters) the texts that have them, ascending.
    private var places: [UInt64: [Int]] = [:]

    init(_ texts: [String]) {
        self.texts = texts.map { Array($0.utf8) }
        longest = self.texts.map(\.count).max() ?? 0
        for (index, text) in self.texts.enumerated() {
            for piece in Set(TextIndex.pieces(of: text)) { places[piece, default: []].append(index) }
        }
    }

    /// Indices of the texts that contain these words, ascending. Each text that is looked into is taken from the budget,
    /// for long words several times, because they take as much longer; nil where it is spent.
    func containing(_ words: String, _ budget: inout ComparisonBudget) -> [Int]? {
        let wanted = Array(words.utf8)
        guard wanted.count <= longest else { return [] }
        let rarest = TextIndex.pieces(of: wanted).map { places[$0, default: []] }.min { $0.count < $1.count }
        let likely = rarest ?? Array(texts.indices)
        guard budget.take(likely.count * (1 + wanted.count / 128)) else { return nil }
        return wanted.withUnsafeBufferPointer { wanted in
            likely.filter { texts[$0].withUnsafeBufferPointer { firstOffset(of: wanted, in: $0) } != nil }
        }
    }

    private static func pieces(of text: [UInt8]) -> [UInt64] {
        guard text.count >= length else { return [] }
        return (0...text.count - length).map { start in
            text[start..<start + length].reduce(0) { $0 << 8 | UInt64($1) }
        }
    }
}
