/// A person's name as it stands in a text.
struct PersonName: Sendable {
    /// Which part of a name a token is.
    enum Part: Sendable { case initial, surname, given, patronymic }

    var parts: [(token: Int, part: Part)]
    /// All tokens, dots included.
    var tokens: Range<Int>
}

extension NamedText {
    /// The person's name that begins at a token: «И.И. Иванов», «Иванов И.И.», «Екатерина Александровна Косточка»,
    /// «Забалдина Екатерина Александровна».
    func personName(at index: Int) -> PersonName? {
        guard self[index].isWord, self[index].isCapitalized else { return nil }
        return initialsFirst(index) ?? surnameFirst(index) ?? fullName(index)
    }

    private func initialsFirst(_ index: Int) -> PersonName? {
        guard let second = initial(index), let behind = initial(second), isSurname(behind) else { return nil }
        return PersonName(
            parts: [(index, .initial), (second, .initial), (behind, .surname)], tokens: index..<lastPart(behind) + 1)
    }

    private func surnameFirst(_ index: Int) -> PersonName? {
        let first = lastPart(index) + 1
        guard let second = initial(first), isSurname(index) else { return nil }
        var end = second
        if let behind = initial(second) {
            // «города Реж И.М. Карташову»: the initials belong to the surname behind them.
            if isSurname(behind), initial(lastPart(behind) + 1) == nil { return nil }
            end = behind
        } else if isSingleLetter(second) {
            end = second + 1
        } else {
            return nil
        }
        return PersonName(parts: [(index, .surname), (first, .initial), (second, .initial)], tokens: index..<end)
    }

    private func fullName(_ index: Int) -> PersonName? {
        let next = lastPart(index) + 1
        guard isCapitalizedWord(next) else { return nil }
        if isPatronymic(next) {
            if isSurname(next + 1), nounGroup(at: next + 1) == nil {
                return PersonName(
                    parts: [(index, .given), (next, .patronymic), (next + 1, .surname)],
                    tokens: index..<lastPart(next + 1) + 1)
            }
            return PersonName(parts: [(index, .given), (next, .patronymic)], tokens: index..<next + 1)
        }
        guard isCapitalizedWord(next + 1), isPatronymic(next + 1), nounGroup(at: index) == nil else { return nil }
        return PersonName(
            parts: [(index, .surname), (next, .given), (next + 1, .patronymic)], tokens: index..<next + 2)
    }

    /// The index behind an initial and its dot; nil where there is none.
    private func initial(_ index: Int) -> Int? {
        guard isSingleLetter(index), isMark(.dot, index + 1), !self[index + 1].isSpaced else { return nil }
        return index + 2
    }

    private func isSingleLetter(_ index: Int) -> Bool {
        let token = self[index]
        return token.isWord && token.isCapitalized && token.end - token.start <= 2
    }

    private func isCapitalizedWord(_ index: Int) -> Bool {
        let token = self[index]
        return token.isWord && token.isCapitalized && token.end - token.start > 2
    }

    private func isSurname(_ index: Int) -> Bool {
        isCapitalizedWord(index) && self[index].script != .latin && !isAbbreviation(index)
    }

    private func isPatronymic(_ index: Int) -> Bool {
        // «Ильич» is the shortest.
        guard let last = word(index).last, word(index).count >= (last == 0x87 ? 10 : 12) else { return false }
        // -ч -ча -чу -чем -че, -на -ны -не -ну -ной
        let endsAlike = last == 0x87 || last == 0xB0 || last == 0x83 || last == 0x8B || last == 0xB5 || last == 0xBC
        return (endsAlike || last == 0xB9) && !NameEndings.patronymics.readings(of: word(index), nil).isEmpty
    }
}
