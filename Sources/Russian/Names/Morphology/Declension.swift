/// The forms that names are written in.
enum WrittenForm: Sendable { case nominative, genitive, pluralNominative }

extension NamedText {
    /// What the words of a group become in another form.
    func changes(of group: NounGroup, to form: WrittenForm) -> [Change] {
        var changes: [Change] = []
        var index = group.tokens.lowerBound
        while index < group.head {
            let last = lastPart(index)
            if let word = adjective(last, group.noun.gender, form) { changes.append(Change(last, word)) }
            index = last + 1
        }
        while index < group.tokens.upperBound {
            if let known = Nouns.all.form(hash: self[index].payload) {
                changes.append(Change(index, noun(index, known, form)))
            }
            index += 2
        }
        return changes
    }

    private func noun(_ index: Int, _ known: Noun.Form, _ form: WrittenForm) -> String {
        let text = Nouns.all[known].written(form)
        return self[index].isCapitalized ? capitalized(text) : text
    }

    /// The adjective in agreement with a noun of that gender.
    func adjective(_ index: Int, _ gender: Gender, _ form: WrittenForm) -> String? {
        let word = word(index)
        guard let adjective = Adjective.read(word) else { return nil }
        let stem = word.dropLast(adjective.length)
        let ending =
            form == .genitive
            ? adjective.genitive(after: stem, gender)
            : adjective.nominative(after: stem, gender, plural: form == .pluralNominative)
        return replacingEnding(of: index, length: adjective.length, with: ending)
    }
}
