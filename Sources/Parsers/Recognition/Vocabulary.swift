/// Folded words, looked up byte for byte: a set of strings would put each Cyrillic word into normal form first.
struct Vocabulary: Sendable, ExpressibleByArrayLiteral {
    private let words: Set<[UInt8]>

    init(arrayLiteral words: String...) { self.words = Set(words.map { Array($0.utf8) }) }

    func holds(_ word: some StringProtocol) -> Bool { withBytes(of: word) { words.contains(Array($0)) } }
}
