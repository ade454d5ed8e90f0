extension NameList {
    /// What becomes of the brackets inside a name: «(союзу)» agrees with the head and is put in the nominative with it;
    /// «(далее – …)», «(И.И. Иванов)» and «(по согласованию)» are left out; others stay as they are.
    func brackets(in run: Range<Int>, agreeingWith forms: Forms) -> (changes: [Change], left: [Range<Int>]) {
        var changes: [Change] = []
        var left: [Range<Int>] = []
        var index = run.lowerBound
        while index < run.upperBound {
            guard text.isMark(.openBracket, index) else {
                index += 1
                continue
            }
            let end = min(text.closing(index), run.upperBound)
            if isRemark(index + 1) {
                left.append(index..<end)
            } else if let group = text.nounGroup(at: index + 1), group.tokens.upperBound < end,
                !group.forms.isDisjoint(with: forms)
            {
                let form: WrittenForm = forms.isPlural ? .pluralNominative : .nominative
                changes += text.changes(of: group, to: form)
            }
            index = max(end, index + 1)
        }
        return (changes, left)
    }

    private func isRemark(_ index: Int) -> Bool {
        if text.equals("далее", index) || text.equals("по", index) || text.isCircumstance(index) { return true }
        if text.personName(at: index) != nil { return true }
        guard let form = Nouns.all.form(hash: text[index].payload) else { return false }
        return Nouns.all[form].kind == .office
    }
}
