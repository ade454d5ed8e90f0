/// Reads what a number counts: the head of the noun phrase behind it, as the text writes it.
struct UnitGrammar {
    /// `times` is «раза» of «в два раза», «двух раз в месяц».
    enum Kind: Equatable { case thing, percent, money(String), time, times }

    struct Unit: Equatable {
        var text: String
        var kind: Kind
        /// The token of the noun's (last) word.
        var head: Int
    }

    let phrase: Phrase
    let source: Source

    /// The unit behind a number; `isOne` where the number is one, which its adjectives then agree with.
    func unit(at index: Int, isOne: Bool) -> Parsed<Unit>? {
        if phrase.mark(index) == .percent {
            return Parsed(Unit(text: "%", kind: .percent, head: index), next: index + 1)
        }
        if phrase.mark(index) == .ruble {
            return Parsed(Unit(text: "RUB", kind: .money("RUB"), head: index), next: index + 1)
        }
        if phrase.unit(index) == .day, isNamedDay(index + 1) {
            return Parsed(Unit(text: source.words(index..<index + 1), kind: .thing, head: index), next: index + 1)
        }
        if phrase.isWord(index, .times) {
            return Parsed(Unit(text: source.words(index..<index + 1), kind: .times, head: index), next: index + 1)
        }
        if let known = measure(at: index) { return known }
        if let area = area(at: index) { return area }
        guard phrase[index].isWord, !isStopped(index) else { return nil }
        return noun(at: index, isOne: isOne)
    }

    /// «дня открытых дверей», «дней здоровья»: a day that is an event.
    private func isNamedDay(_ index: Int) -> Bool {
        phrase.text.hasPrefix("открыт", index) || phrase.text.hasPrefix("здоров", index)
            || phrase.text.hasPrefix("карьер", index)
    }

    private func measure(at index: Int) -> Parsed<Unit>? {
        switch phrase.sense(index) {
        case .measure(.percent): return Parsed(Unit(text: "%", kind: .percent, head: index), next: index + 1)
        case .measure(.ruble): return money("RUB", at: index)
        case .measure(.dollar): return money("USD", at: index)
        case .measure(.euro): return money("EUR", at: index)
        case .unit(let unit) where !(unit == .quarter && phrase.text.equals("кв", index)):
            return Parsed(Unit(text: source.words(index..<index + 1), kind: .time, head: index), next: index + 1)
        default: break
        }
        if phrase.text.hasPrefix("процентн", index), phrase.text.hasPrefix("пункт", index + 1) {
            return Parsed(Unit(text: "п.п.", kind: .thing, head: index + 1), next: index + 2)
        }
        if phrase.text.equals("п", index), phrase.mark(index + 1) == .dot, phrase.text.equals("п", index + 2) {
            return Parsed(Unit(text: "п.п.", kind: .thing, head: index + 2), next: closing(dotAt: index + 3))
        }
        return nil
    }

    private func money(_ currency: String, at index: Int) -> Parsed<Unit> {
        let isShort = phrase.text.equals("руб", index)
        return Parsed(
            Unit(text: currency, kind: .money(currency), head: index),
            next: isShort ? closing(dotAt: index + 1) : index + 1)
    }

    /// «кв. м», «куб. м», «пог. м»
    private func area(at index: Int) -> Parsed<Unit>? {
        guard phrase.text.equals("кв", index) || phrase.text.equals("куб", index) || phrase.text.equals("пог", index)
        else {
            return nil
        }
        let at = closing(dotAt: index + 1)
        guard phrase[at].isWord, phrase.text.foldedRange(at).count <= 12 else { return nil }
        return Parsed(Unit(text: source.words(index..<at + 1), kind: .thing, head: at), next: at + 1)
    }

    private func noun(at index: Int, isOne: Bool) -> Parsed<Unit>? {
        var at = index
        while at < index + 4, isAdjective(at, isOne: isOne) || isAdverb(at), phrase[at + 1].isWord || isHyphenated(at),
            !isStopped(isHyphenated(at) ? at + 2 : at + 1)
        {
            at += isHyphenated(at) ? 2 : 1
        }
        var end = at + 1
        while phrase.mark(end) == .dash, !phrase[end].isSpaced, phrase[end + 1].isWord, !phrase[end + 1].isSpaced {
            end += 2
        }
        if case .unit = phrase.sense(at), end == at + 1 {
            return Parsed(Unit(text: source.words(at..<end), kind: .time, head: at), next: end)
        }
        let unit = Unit(text: source.words(at..<end), kind: .thing, head: end - 1)
        return Parsed(unit, next: isAbbreviation(end - 1) ? closing(dotAt: end) : end)
    }

    private func isHyphenated(_ index: Int) -> Bool {
        phrase.mark(index + 1) == .dash && !phrase[index + 1].isSpaced && phrase[index + 2].isWord
            && !phrase[index + 2].isSpaced
    }

    /// After a number adjectives stand in the genitive plural («стратегических»), after one in its own case.
    private func isAdjective(_ index: Int, isOne: Bool) -> Bool {
        let plural =
            ends(index, "ых") || ends(index, "их") || ends(index, "ые") || ends(index, "ие") || ends(index, "ыми")
        guard isOne, !plural else { return plural && !phrase.text.ends(index, with: "ытие") }
        return ends(index, "ого") || ends(index, "его") || ends(index, "ой") || ends(index, "ый") || ends(index, "ая")
            || ends(index, "ое") || ends(index, "ую") || ends(index, "ому") || ends(index, "ым")
    }

    private func ends(_ index: Int, _ ending: StaticString) -> Bool { phrase.text.ends(index, with: ending) }

    /// «социально (значимого)»: an adverb before an adjective.
    private func isAdverb(_ index: Int) -> Bool {
        let next = index + 1
        return ends(index, "о") && phrase[next].isWord
            && (ends(next, "ых") || ends(next, "их") || ends(next, "ого") || ends(next, "его") || ends(next, "ой")
                || ends(next, "ые"))
    }

    /// Prepositions and conjunctions are no unit.
    func isStopped(_ index: Int) -> Bool {
        if phrase.text.ends(index, with: "тся") { return true }
        switch phrase.sense(index) {
        case .word(let word):
            switch word {
            case .until, .by, .through, .from, .of, .in, .on, .forTerm, .after, .before, .atDistance, .and, .or, .than,
                .not,
                .under, .more, .times, .each, .all, .inclusive:
                return true
            default: return false
            }
        case .measure(let measure):
            switch measure {
            case .context, .less, .above, .below, .higher, .minimum, .maximum, .about, .exactly, .altogether:
                return true
            default: return false
            }
        case .month, .cardinal, .multiplier, .season, .weekday, .frequency: return true
        default: return false
        }
    }

    private func isAbbreviation(_ index: Int) -> Bool {
        phrase.text.equals("чел", index) || phrase.text.equals("шт", index) || phrase.text.equals("ед", index)
            || phrase.text.equals("экз", index)
    }

    private func closing(dotAt index: Int) -> Int { phrase.mark(index) == .dot ? index + 1 : index }
}
