/// A text with the sense of each word beside its token: what the grammars of time and quantity walk over.
final class Phrase: Sendable {
    let text: TokenizedText
    let senses: [Sense]

    init(_ string: String) {
        text = TokenizedText(string)
        let lexicon = Sense.lexicon
        senses = text.tokens.map { $0.isWord ? lexicon[$0.payload] ?? .none : .none }
    }

    var count: Int { senses.count }

    subscript(index: Int) -> Token { text[index] }

    func sense(_ index: Int) -> Sense { index >= 0 && index < senses.count ? senses[index] : .none }

    func mark(_ index: Int) -> Mark { text[index].mark }

    func isWord(_ index: Int, _ word: Word) -> Bool { sense(index) == .word(word) }

    /// The position behind the given words where they all stand there one after another, else nil.
    func skip(_ index: Int, _ words: Word...) -> Int? {
        var at = index
        for word in words {
            guard isWord(at, word) else { return nil }
            at += 1
        }
        return at
    }

    /// The position behind any of the given words, or the same position.
    func passing(_ index: Int, anyOf words: Word...) -> Int {
        var at = index
        while case .word(let word) = sense(at), words.contains(word) { at += 1 }
        return at
    }

    func unit(_ index: Int) -> TimeUnit? {
        guard case .unit(let unit) = sense(index) else { return nil }
        return unit
    }

    func month(_ index: Int) -> Int? {
        guard case .month(let month) = sense(index) else { return nil }
        return month
    }
}

/// What a grammar understood, and the position behind it.
struct Parsed<Value> {
    var value: Value
    var next: Int

    init(_ value: Value, next: Int) {
        self.value = value
        self.next = next
    }
}
