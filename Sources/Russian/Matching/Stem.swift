/// What is left of a word without its ending: enough to compare the case forms of one name, not to tell words apart by
/// meaning. The genitive plural -ов is left on, because it ends surnames and towns (Серов, Серова).
enum Stem {
    private static let endings = Lexicon(
        words: """
            иями ыми ими ого его ому ему ями ами иях ией иям ием ая яя ую юю ое ее ый ий ой ей ые ие ых их ым им ом ем \
            ия ии ию ях ах ям ам ью а я о е и ы у ю й ь
            """)

    /// The stem of a folded word; two letters at least are left.
    static func of(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var length = min(8, word.count - 4)
        while length >= 2 {
            if length % 2 == 0, endings.contains(Hash.of(word.suffix(length))) { return word.dropLast(length) }
            length -= 1
        }
        return word
    }

    /// The stems of a text's words and its numbers, in order; hyphens part words, quotation marks are nothing.
    static func all(of text: String) -> [[UInt8]] {
        let tokens = TokenizedText(text)
        return tokens.tokens.indices.compactMap { index in
            guard tokens[index].mark == .none else { return nil }
            return Array(of(tokens.folded[tokens.foldedRange(index)]))
        }
    }
}
