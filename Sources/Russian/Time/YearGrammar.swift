/// Reads the year behind a day, month, quarter: «2024 года», «2024г.», «24 г.», «с.г.», «текущего года».
struct YearGrammar {
    let phrase: Phrase

    /// The year at a position; in the middle of a phrase two digits are a year only before «г.» or «года».
    func year(at index: Int) -> Parsed<CalendarTerm.Year>? {
        let at = phrase.mark(index) == .comma ? index + 1 : index
        return numbered(at: index) ?? relative(at: at)
    }

    private func numbered(at index: Int) -> Parsed<CalendarTerm.Year>? {
        guard let value = phrase[index].number else { return nil }
        let behind = word(at: index + 1)
        if phrase[index].digitCount == 4, (1900...2199).contains(value), !isPartOfNumber(index) {
            return Parsed(.full(value), next: behind ?? index + 1)
        }
        guard phrase[index].digitCount == 2, !isPartOfNumber(index) else { return nil }
        if let behind { return Parsed(.short(value), next: behind) }
        return index + 1 == phrase.count ? Parsed(.short(value), next: index + 1) : nil
    }

    /// «года», «г.», «гг.», «году» and a closing dot; nil where no such word stands there.
    func word(at index: Int) -> Int? {
        var at = index
        if phrase.mark(at) == .dash, !phrase[at].isSpaced { at = Numerals(phrase: phrase).inflection(at: at) }
        guard phrase.unit(at) == .year, !phrase.text.equals("лет", at) else { return nil }
        return isAbbreviation(at) && phrase.mark(at + 1) == .dot ? at + 2 : at + 1
    }

    /// «текущего года», «этого года», «с.г.», «т.г.», «следующего года»: years from the document's.
    func relative(at index: Int) -> Parsed<CalendarTerm.Year>? {
        if (phrase.isWord(index, .from) || phrase.text.equals("т", index)), phrase.mark(index + 1) == .dot,
            phrase.text.equals("г", index + 2), !phrase[index + 1].isSpaced
        {
            return Parsed(.relative(0), next: phrase.mark(index + 3) == .dot ? index + 4 : index + 3)
        }
        guard case .word(let word) = phrase.sense(index), let offset = YearGrammar.offset(of: word),
            let next = self.word(at: index + 1)
        else { return nil }
        return Parsed(.relative(offset), next: next)
    }

    /// How far «текущий», «следующий», «прошлый» is from now.
    static func offset(of word: Word) -> Int? {
        switch word {
        case .current, .present: 0
        case .next: 1
        case .previous: -1
        default: nil
        }
    }

    /// Whether digits are a piece of a longer number («2024 000», «12.2024.5», «1999,5»).
    private func isPartOfNumber(_ index: Int) -> Bool {
        if phrase[index + 1].isNumber, phrase[index + 1].digitCount == 3 { return true }
        if phrase.mark(index + 1) == .percent { return true }
        guard phrase.mark(index + 1) == .comma, !phrase[index + 1].isSpaced else { return false }
        return phrase[index + 2].isNumber && !phrase[index + 2].isSpaced
    }

    private func isAbbreviation(_ index: Int) -> Bool {
        phrase.text.equals("г", index) || phrase.text.equals("гг", index)
    }
}
