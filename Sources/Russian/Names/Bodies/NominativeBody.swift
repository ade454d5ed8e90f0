extension NamedText {
    /// The whole text as one name in the nominative; nil where no rule covers it.
    func nominativeBody(known: KnownNames) -> String? {
        let all = 0..<count
        if let name = known.name(self, all) { return name }
        guard let group = nounGroup(at: 0) else {
            let list = NameList(text: self, known: known, expected: .any(.dative))
            if let element = list.namedByLetters(at: 0) ?? list.adjectivesBeforeLetters(at: 0) ?? list.guessed(at: 0),
                element.tokens == all
            {
                return element.names.first
            }
            return nil
        }
        let list = NameList(text: self, known: known, expected: .all)
        return list.nominative(group, of: all, forms(of: group))
    }

    /// The nominative singular where the form can be it, then any other singular, then the plural; a plural of what is
    /// one body each (министерств, администраций) is put in the singular.
    private func forms(of group: NounGroup) -> Forms {
        let forms = group.forms
        if forms.contains(.singular(.nominative)) { return .singular(.nominative) }
        let singular = forms.intersection(.singulars)
        if !singular.isEmpty { return singular }
        return group.noun.kind == .body || group.noun.kind == .territory ? .singular(.nominative) : forms
    }
}
