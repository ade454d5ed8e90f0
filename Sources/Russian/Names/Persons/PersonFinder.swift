internal import Model

extension NamedText {
    /// All persons named in the text; streets and institutions named after somebody are passed over.
    func persons() -> [Reading<String>] {
        var found: [Reading<String>] = []
        var index = 0
        while index < count {
            guard self[index].isCapitalized, let name = personName(at: index) else {
                index += 1
                continue
            }
            if !isNamesake(index) {
                let nominative = nominative(of: name, expecting: caseOfOffice(before: index))
                found.append(Reading(nominative, range: tokens.range(name.tokens)))
            }
            index = max(name.tokens.upperBound, index + 1)
        }
        return found
    }

    /// The case of the office before a name, which is the name's too: «информацию директора … П.В. Крекова».
    private func caseOfOffice(before index: Int) -> GrammaticalCase? {
        for i in stride(from: index - 1, through: max(0, index - 30), by: -1) {
            if endsSentence(i) || isMark(.dash, i) && self[i].isSpaced || isMark(.colon, i) { return nil }
            guard let form = Nouns.all.form(hash: self[i].payload), self[i].isWord, Nouns.all[form].kind == .office
            else {
                continue
            }
            if form.forms.contains(.singular(.nominative)) { return .nominative }
            return GrammaticalCase.allCases.first { form.forms.contains(.singular($0)) }
        }
        return nil
    }
}
