internal import Model

/// Reads by whom a figure is owed: by every territory («от каждой территории», «в каждом поселении»), by every addressee,
/// or once in all («всего», «в общей сложности»).
struct ScopeGrammar {
    let phrase: Phrase

    /// The scope that the words at a position state.
    func scope(at index: Int) -> Parsed<Target.Scope>? {
        if phrase.isWord(index, .each) { return each(at: index) }
        if phrase.text.equals("всего", index), phrase[index + 1].isNumber || phrase.isWord(index + 1, .not) {
            return Parsed(.total, next: index + 1)
        }
        if phrase.sense(index) == .measure(.altogether) { return Parsed(.total, next: index + 1) }
        guard isPreposition(index) else { return nil }
        if phrase.isWord(index + 1, .each) { return each(at: index + 1) }
        return singular(at: index)
    }

    private func isPreposition(_ index: Int) -> Bool {
        switch phrase.sense(index) {
        case .word(.of), .word(.from), .word(.on), .word(.in), .word(.through), .word(.by): true
        case .measure(.context): phrase.text.equals("для", index) || phrase.text.equals("у", index)
        default: false
        }
    }

    /// «каждой территории», «каждого муниципального образования», «каждом из районов», «каждой» and nothing behind.
    private func each(at index: Int) -> Parsed<Target.Scope>? {
        var at = index + 1
        if phrase.text.equals("из", at) { at += 1 }
        let opening = at
        while at < opening + 4, phrase[at].isWord || phrase[at].isNumber {
            switch phrase.sense(at) {
            case .measure(.territory), .measure(.territories): return Parsed(.territory, next: behindNoun(at))
            case .measure(.body): return Parsed(.assignee, next: at + 1)
            case .unit, .weekday: return nil
            case .word(let word) where word == .of || word == .in || word == .on: return nil
            default: at += 1
            }
        }
        let isElliptic =
            !phrase.text.equals("каждом", index) && opening == index + 1 && isPreposition(index - 1)
            && !phrase[opening].isWord && !phrase[opening].isNumber
        return isElliptic ? Parsed(.territory, next: opening) : nil
    }

    /// «муниципального образования», «населенного пункта»
    private func behindNoun(_ index: Int) -> Int {
        phrase.text.hasPrefix("пункт", index + 1) ? index + 2 : index + 1
    }

    /// «от территории», «с муниципального образования», «на территорию», where no name follows.
    private func singular(at index: Int) -> Parsed<Target.Scope>? {
        let isSource = phrase.isWord(index, .of) || phrase.isWord(index, .from)
        var at = index + 1
        if case .cardinal(1) = phrase.sense(at), phrase.isWord(index, .on) { at += 1 }
        if phrase.text.hasPrefix("муниципальн", at) || phrase.text.hasPrefix("городск", at)
            || phrase.text.hasPrefix("сельск", at)
        {
            at += 1
        }
        guard phrase.sense(at) == .measure(.territory), !phrase.text.hasPrefix("город", at) || isSource else {
            return nil
        }
        let isTarget =
            phrase.isWord(index, .on)
            && (phrase.text.equals("территорию", at) || phrase.text.equals("район", at)
                || phrase.text.equals("муниципалитет", at) || phrase.text.equals("округ", at)
                || phrase.text.equals("поселение", at))
        guard isSource || isTarget else { return nil }
        let next = behindNoun(at)
        return phrase[next].isCapitalized && phrase[next].isWord
            || [.openQuote, .straightQuote].contains(phrase.mark(next))
            ? nil : Parsed(.territory, next: next)
    }
}
