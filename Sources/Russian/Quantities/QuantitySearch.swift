internal import Model

/// Finds the quantities of a text, from left to right.
struct QuantitySearch {
    let phrase: Phrase
    let source: Source

    /// Nil where the text has no number at all.
    init?(_ text: String) {
        phrase = Phrase(text)
        guard phrase.text.tokens.contains(where: \.isNumber) || phrase.senses.contains(where: QuantitySearch.isNumeral)
        else {
            return nil
        }
        source = Source(text: text, tokens: phrase.text)
    }

    private static func isNumeral(_ sense: Sense) -> Bool {
        switch sense {
        case .cardinal, .oneAndHalf, .multiplier, .fold: true
        default: false
        }
    }

    func quantities() -> [Quantity] {
        let context = NumberContext(phrase)
        let grammar = QuantityGrammar(phrase: phrase, source: source, context: context)
        var found: [Quantity] = []
        var at = 0
        while at < phrase.count {
            if mayBegin(at), var quantity = grammar.quantity(at: at) {
                if quantity.unit == nil, let whole = found.last, isPart(quantity) { quantity.unit = whole.unit }
                found.append(quantity)
                at = max(quantity.tokens.upperBound, at + 1)
            } else {
                at = mayBegin(at) && !isComparator(at) ? max(context.end(ofNonCountAt: at) ?? 0, at + 1) : at + 1
            }
        }
        return found
    }

    /// «300 участников, в том числе не менее 50 из сельских поселений»: a part counts what the whole does.
    private func isPart(_ quantity: Quantity) -> Bool {
        let before = quantity.tokens.lowerBound - (phrase.mark(quantity.tokens.lowerBound - 1) == .colon ? 2 : 1)
        return phrase.text.equals("числе", before) && phrase.text.equals("том", before - 1)
    }

    /// A net address begins with a word, so words are looked at too, but only where a slash or «@» follows.
    private func mayBegin(_ index: Int) -> Bool {
        let token = phrase[index]
        if token.isNumber { return true }
        if token.isWord {
            switch phrase.sense(index) {
            case .none:
                return phrase.text.equals("хотя", index) || phrase.text.hasPrefix("превы", index)
                    || [.colon, .at, .dot, .dash, .underscore].contains(phrase.mark(index + 1))
            case .cardinal, .oneAndHalf, .multiplier, .fold, .word(.not), .word(.more), .word(.until), .word(.of),
                .measure:
                return true
            default: return false
            }
        }
        return [.tilde, .less, .greater, .atMost, .atLeast].contains(token.mark)
    }

    private func isComparator(_ index: Int) -> Bool {
        ComparatorGrammar(phrase: phrase).comparator(at: index) != nil
    }
}
