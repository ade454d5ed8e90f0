/// Cuts a phrase into sentences, and at quotations: what stands in a quoted name states nothing.
struct SentenceSplitter {
    let phrase: Phrase

    /// The runs of tokens between full stops, semicolons and quotations.
    func sentences() -> [Range<Int>] {
        let quotations = Quotations(phrase)
        var sentences: [Range<Int>] = []
        var start = 0
        for index in 0..<phrase.count where quotations[index] || ends(at: index) {
            if start < index { sentences.append(start..<index) }
            start = index + 1
        }
        if start < phrase.count { sentences.append(start..<phrase.count) }
        return sentences
    }

    private func ends(at index: Int) -> Bool {
        switch phrase.mark(index) {
        case .semicolon, .question, .exclamation: true
        case .dot: isFullStop(index)
        default: false
        }
    }

    /// A dot before a capital, not one of an abbreviation or an initial.
    func isFullStop(_ index: Int) -> Bool {
        let next = phrase[index + 1]
        guard next.isSpaced, next.isCapitalized, index > 0, phrase[index - 1].isWord || phrase[index - 1].isNumber
        else {
            return next.kind == .end || phrase.mark(index - 1) == .closeBracket && next.isCapitalized
        }
        return phrase.text.foldedRange(index - 1).count > 4 || phrase.unit(index - 1) == .year
    }
}
