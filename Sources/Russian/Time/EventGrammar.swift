internal import Model

/// Reads that a duty hangs on something that has no date: «на следующем заседании», «по мере поступления», «при наличии
/// финансирования», «после утверждения», «по отдельному графику», «по согласованию».
struct EventGrammar {
    let phrase: Phrase

    /// In running text (`isStrict`) only a coming meeting counts, and what comes in as it comes.
    func clause(at index: Int, isStrict: Bool) -> Clause? {
        let end = meeting(at: index, isStrict: isStrict) ?? (isStrict ? asItComes(at: index) : other(at: index))
        return end.map { Clause(.event, tokens: index..<$0) }
    }

    /// «по мере поступления», «по мере их готовности»
    private func asItComes(at index: Int) -> Int? {
        guard phrase.text.equals("по", index), phrase.text.equals("мере", index + 1) else { return nil }
        return (index + 2...index + 3).first {
            phrase.isWord($0, .receipt) || phrase.isWord($0, .arrival) || phrase.text.hasPrefix("готовност", $0)
        }.map { $0 + 1 }
    }

    /// «на следующем заседании», «к очередному совещанию», «на заседании проектного комитета» (in a cell)
    private func meeting(at index: Int, isStrict: Bool) -> Int? {
        var at = index
        guard
            phrase.isWord(at, .on) || phrase.isWord(at, .by) || phrase.isWord(at, .until) || phrase.isWord(at, .before)
                || phrase.isWord(at, .in)
        else { return nil }
        at += 1
        if phrase.isWord(at, .beginning) { at += 1 }
        let opening = at
        while at < opening + 4, !phrase.isWord(at, .meeting) {
            guard phrase[at].isWord, phrase.isWord(at, .next) || phrase.isWord(at, .upcoming) || isAdjective(at) else {
                return nil
            }
            at += 1
        }
        let isNamed = (opening..<at).contains { phrase.isWord($0, .next) || phrase.isWord($0, .upcoming) }
        guard phrase.isWord(at, .meeting), isNamed || !isStrict else { return nil }
        return isStrict ? at + 1 : endOfWords(from: at + 1)
    }

    private func isAdjective(_ index: Int) -> Bool {
        phrase.text.ends(index, with: "м") || phrase.text.ends(index, with: "му") || phrase.text.ends(index, with: "го")
    }

    private func other(at index: Int) -> Int? {
        guard case .word(let word) = phrase.sense(index) else { return accordance(at: index) }
        switch word {
        case .through:
            let at = adjectives(from: index + 1)
            guard
                let next = anyOf(
                    at, .measure, .plan, .agreement, .request, .occasion, .ending, .totals, .receipt, .arrival)
            else { return nil }
            return endOfWords(from: next)
        case .by: return milestone(at: index + 1)
        case .under: return endOfWords(from: index + 1)
        case .after, .before: return endOfWords(from: index + 1)
        case .until:
            let next = anyOf(index + 1, .signing, .beginning, .ending, .receipt, .arrival, .execution)
            return next.map { endOfWords(from: $0) } ?? milestone(at: index + 1)
        case .from:
            guard
                phrase.unit(index + 1) == .day || phrase.isWord(index + 1, .moment)
                    || phrase.isWord(index + 1, .signing)
            else { return nil }
            return endOfWords(from: index + 2)
        case .in:
            if phrase.unit(index + 1) == .day || phrase.isWord(index + 1, .occasion) {
                return endOfWords(from: index + 2)
            }
            if phrase.isWord(index + 1, .accordance) { return endOfWords(from: index + 2) }
            return phrase.text.equals("рамках", index + 1) ? endOfWords(from: index + 2) : nil
        case .accordance: return endOfWords(from: index + 1)
        default: return nil
        }
    }

    /// «ко Дню города», «до особого распоряжения», «к началу учебного года»: a few words, and no more than they.
    private func milestone(at index: Int) -> Int? {
        guard phrase.count - index <= 5, phrase[index].isWord || phrase[index].isNumber else { return nil }
        return endOfWords(from: index)
    }

    /// «согласно графику», «одновременно с …»
    private func accordance(at index: Int) -> Int? {
        phrase.text.equals("одновременно", index) ? endOfWords(from: index + 1) : nil
    }

    private func anyOf(_ index: Int, _ words: Word...) -> Int? {
        guard case .word(let word) = phrase.sense(index), words.contains(word) else { return nil }
        return index + 1
    }

    private func adjectives(from index: Int) -> Int {
        var at = index
        while at < index + 2, phrase.sense(at) == .none, phrase[at].isWord, isAdjective(at) { at += 1 }
        return at
    }

    private func endOfWords(from index: Int) -> Int {
        var at = index
        while at < phrase.count, at < index + 16 {
            switch phrase.mark(at) {
            case .comma, .semicolon, .openBracket, .closeBracket, .colon: return at
            case .dot where !phrase[at].isSpaced && (phrase[at + 1].kind == .end || phrase[at + 1].isCapitalized):
                return at
            default: at += 1
            }
        }
        return at
    }
}
