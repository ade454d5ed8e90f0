/// A head with the adjectives that agree with it: «Уральской торгово-промышленной палате».
struct NounGroup: Sendable {
    /// Tokens from the first adjective to the head, included.
    let tokens: Range<Int>
    let head: Int
    let noun: Noun
    /// The readings in which all agree.
    var forms: Forms
}

extension NamedText {
    /// The longest chain of adjectives before a head.
    private static let adjectiveLimit = 8

    /// The noun group that begins at a token; nil where no known head follows adjectives that agree with it.
    func nounGroup(at start: Int) -> NounGroup? {
        var agreeing = (masculine: Forms.all, feminine: Forms.all, neuter: Forms.all)
        var index = start
        // «Ответственным исполнителям»: a word that is an adjective as well is the head only where no other agrees.
        var shorter: NounGroup?
        for _ in 0...NamedText.adjectiveLimit {
            guard self[index].isWord else { return shorter }
            let last = lastPart(index)
            let adjective = Adjective.read(word(last))
            if let group = head(at: index, from: start, agreeing) {
                guard group.noun.kind == .office, adjective != nil, shorter == nil else { return group }
                shorter = group
            }
            guard let adjective else { return shorter }
            agreeing.masculine.formIntersection(adjective.masculine)
            agreeing.feminine.formIntersection(adjective.feminine)
            agreeing.neuter.formIntersection(adjective.neuter)
            index = last + 1
        }
        return shorter
    }

    private func head(
        at index: Int, from start: Int, _ agreeing: (masculine: Forms, feminine: Forms, neuter: Forms)
    ) -> NounGroup? {
        let last = lastPart(index)
        var found = Nouns.all.form(hash: self[last].payload)
        if found == nil, last != index { found = Nouns.all.form(hash: self[index].payload) }
        guard let form = found else { return nil }
        let noun = Nouns.all[form]
        let forms: Forms =
            switch noun.gender {
            case .masculine: form.forms.intersection(agreeing.masculine)
            case .feminine: form.forms.intersection(agreeing.feminine)
            case .neuter: form.forms.intersection(agreeing.neuter)
            }
        guard !forms.isEmpty, !isEducation(noun, index, start) else { return nil }
        return NounGroup(tokens: start..<last + 1, head: index, noun: noun, forms: forms)
    }

    /// «Образование» is a territory only as «муниципальное образование».
    private func isEducation(_ noun: Noun, _ index: Int, _ start: Int) -> Bool {
        noun.hash == KnownNoun.education && !(index > start && tokens.hasPrefix("муниципальн", index - 1))
    }
}
