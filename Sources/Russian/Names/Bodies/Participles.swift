extension NameList {
    /// Participles behind a comma and nouns behind a dash agree with the head and are put in the nominative with it: «органам власти,
    /// участвующим в проекте», «образованиям, расположенным на территории области».
    func participles(in run: Range<Int>, agreeingWith group: NounGroup, _ forms: Forms) -> [Change] {
        var changes: [Change] = []
        let form: WrittenForm = forms.isPlural ? .pluralNominative : .nominative
        for index in run.dropFirst() where text.isMark(.comma, index - 1) && isParticiple(index) {
            guard let own = Adjective.read(text.word(index)),
                !own.forms(group.noun.gender).isDisjoint(with: forms)
            else { continue }
            if let word = text.adjective(index, group.noun.gender, form) { changes.append(Change(index, word)) }
        }
        for index in run where text.isMark(.dash, index) && text[index].isSpaced && isApposed(index) {
            if let own = text.nounGroup(at: index + 1), !own.forms.isDisjoint(with: forms) {
                changes += text.changes(of: own, to: form)
            }
        }
        return changes
    }

    private func isParticiple(_ index: Int) -> Bool {
        guard let own = Adjective.read(text.word(index)) else { return false }
        let stem = text.word(index).dropLast(own.length)
        if stem.suffix(2).elementsEqual("щ".utf8) || stem.suffix(4).elementsEqual("вш".utf8) { return true }
        guard stem.suffix(4).elementsEqual("нн".utf8) else { return false }
        return text.tokens.hasPrefix("подведомственн", index) || Prepositions.all.contains(text[index + 1].payload)
    }
}

private enum Prepositions {
    static let all = Lexicon(
        words: "на в во для по при за с со к из под")
}
