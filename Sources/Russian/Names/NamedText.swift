/// A text in which names are read: its bytes, its tokens, and where quotations and brackets end.
final class NamedText: Sendable {
    let bytes: [UInt8]
    let tokens: TokenizedText

    init(_ text: String) {
        bytes = Array(text.utf8)
        tokens = TokenizedText(text)
    }

    var count: Int { tokens.count }
    subscript(index: Int) -> Token { tokens[index] }

    func word(_ index: Int) -> ArraySlice<UInt8> { tokens.folded[tokens.foldedRange(index)] }
    func equals(_ word: StaticString, _ index: Int) -> Bool { tokens.equals(word, index) }
    func isMark(_ mark: Mark, _ index: Int) -> Bool { tokens[index].mark == mark }

    /// The part after the hyphen where the word at the index is the first of a compound («торгово-промышленной»), else
    /// the index itself. Compounds of three parts are followed to the last.
    func lastPart(_ index: Int) -> Int {
        var last = index
        while isMark(.dash, last + 1), !self[last + 1].isSpaced, self[last + 2].isWord, !self[last + 2].isSpaced {
            last += 2
        }
        return last
    }

    /// A word of two capitals or more: «АНО», «МБУ».
    func isAbbreviation(_ index: Int) -> Bool {
        let token = self[index]
        guard token.isWord, token.isCapitalized else { return false }
        let letters = bytes[Int(token.start)..<Int(token.end)]
        guard letters.count >= 4 else { return false }
        var offset = letters.startIndex
        while offset + 1 < letters.endIndex {
            guard letters[offset] == 0xD0, letters[offset + 1] < 0xB0 else { return false }
            offset += 2
        }
        return true
    }

    /// The index behind the quotation or bracket that opens at an index; the next one where it never closes.
    func closing(_ index: Int) -> Int {
        isMark(.openBracket, index) ? closingBracket(index) : closingQuote(index)
    }

    func opens(_ index: Int) -> Bool {
        switch self[index].mark {
        case .openQuote, .openBracket: true
        case .straightQuote: self[index].isSpaced || isMark(.openBracket, index - 1)
        default: false
        }
    }

    private func closingBracket(_ index: Int) -> Int {
        var depth = 0
        for i in index..<count {
            if isMark(.openBracket, i) { depth += 1 }
            if isMark(.closeBracket, i) { depth -= 1 }
            if depth == 0 { return i + 1 }
        }
        return index + 1
    }

    /// Typists close two quotations with one sign («Фонд «Наследие»). Where the signs do not pair off, the first closing
    /// one that no further closing one follows before the next opening one ends them all.
    private func closingQuote(_ index: Int) -> Int {
        var depth = 0
        var fallback: Int?
        for i in index..<count {
            let token = self[i]
            guard token.mark == .openQuote || token.mark == .closeQuote || token.mark == .straightQuote else {
                continue
            }
            let isOpening = token.mark == .openQuote || (token.mark == .straightQuote && (i == index || token.isSpaced))
            depth += isOpening ? 1 : -1
            if depth <= 0 { return i + 1 }
            if !isOpening, fallback == nil, opensNext(after: i) { fallback = i + 1 }
        }
        return fallback ?? index + 1
    }

    private func opensNext(after index: Int) -> Bool {
        for i in (index + 1)..<max(index + 1, count) {
            if isMark(.closeQuote, i) { return false }
            if isMark(.openQuote, i) { return true }
        }
        return true
    }
}
