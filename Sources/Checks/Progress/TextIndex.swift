/// Finds the texts that contain another one: thousands of rows name documents by a part of their titles.
struct TextIndex {
    private static let length = 6

    private let texts: [[UInt8]]
    /// For every six bytes in a row (three letters) the texts that have them, ascending.
    private var places: [UInt64: [Int]] = [:]

    init(_ texts: [String]) {
        self.texts = texts.map { Array($0.utf8) }
        for (index, text) in self.texts.enumerated() {
            for piece in Set(TextIndex.pieces(of: text)) { places[piece, default: []].append(index) }
        }
    }

    /// Indices of the texts that contain these words, ascending.
    func containing(_ words: String) -> [Int] {
        let wanted = Array(words.utf8)
        let rarest = TextIndex.pieces(of: wanted).map { places[$0, default: []] }.min { $0.count < $1.count }
        return (rarest ?? Array(texts.indices)).filter { TextIndex.contains(texts[$0], wanted) }
    }

    private static func pieces(of text: [UInt8]) -> [UInt64] {
        guard text.count >= length else { return [] }
        return (0...text.count - length).map { start in
            text[start..<start + length].reduce(0) { $0 << 8 | UInt64($1) }
        }
    }

    private static func contains(_ text: [UInt8], _ words: [UInt8]) -> Bool {
        guard let first = words.first else { return true }
        guard text.count >= words.count else { return false }
        return (0...text.count - words.count).contains { start in
            text[start] == first && text[start..<start + words.count].elementsEqual(words)
        }
    }
}
