/// Cuts a phrase into sentences outside quotation marks: what stands in a quoted name states nothing.
struct SentenceSplitter {
    let phrase: Phrase

    /// The runs of tokens between full stops, semicolons and quotations.
    func sentences() -> [Range<Int>] {
        var sentences: [Range<Int>] = []
        var start = 0
        var depth = 0
        var isQuoted = false
        for index in 0..<phrase.count {
            switch phrase.mark(index) {
            case .openQuote where !isDayQuoted(index):
                if depth == 0 { close(&sentences, from: start, to: index) }
                depth += 1
            case .closeQuote where depth > 0:
                depth -= 1
                start = index + 1
            case .straightQuote where !isDayQuoted(index) && !isDayQuoted(index - 2):
                if !isQuoted { close(&sentences, from: start, to: index) }
                isQuoted.toggle()
                start = index + 1
            case .semicolon, .question, .exclamation:
                if depth == 0, !isQuoted { close(&sentences, from: start, to: index) }
                start = index + 1
            case .dot where endsSentence(index):
                if depth == 0, !isQuoted { close(&sentences, from: start, to: index) }
                start = index + 1
            default: break
            }
        }
        if depth == 0, !isQuoted { close(&sentences, from: start, to: phrase.count) }
        return sentences
    }

    private func close(_ sentences: inout [Range<Int>], from start: Int, to end: Int) {
        if start < end { sentences.append(start..<end) }
    }

    private func endsSentence(_ index: Int) -> Bool {
        let next = phrase[index + 1]
        guard next.isSpaced, next.isCapitalized, index > 0, phrase[index - 1].isWord || phrase[index - 1].isNumber
        else {
            return next.kind == .end
        }
        return phrase.text.foldedRange(index - 1).count > 4 || phrase.unit(index - 1) == .year
    }

    /// «"11" июля»: quotation marks around a day.
    private func isDayQuoted(_ index: Int) -> Bool {
        phrase[index + 1].digitCount <= 2 && phrase[index + 1].isNumber
            && [.closeQuote, .straightQuote].contains(phrase.mark(index + 2)) && phrase.month(index + 3) != nil
    }
}
