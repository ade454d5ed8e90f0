extension NameList {
    /// «И.о. министра культуры», «врио главы города»: an office held for the time being; its words do not change.
    func acting(at index: Int) -> NamedElement? {
        guard let start = actingEnd(index), let office = text.nounGroup(at: start) else { return nil }
        let tail = tail(from: office.tokens.upperBound)
        guard let name = tail.person else {
            let all = index..<tail.end
            let name = text.phrase(all, without: brackets(in: all, agreeingWith: singular).left)
            return NamedElement(names: [capitalized(name)], kind: .office, tokens: all, forms: singular)
        }
        return NamedElement(
            names: [text.nominative(of: name, expecting: personCase)], kind: .person,
            tokens: index..<name.tokens.upperBound, forms: singular)
    }

    private var singular: Forms { expected.intersection(.singulars) }

    /// The token behind «и.о.» or «врио», where an office follows.
    func actingEnd(_ index: Int) -> Int? {
        var end = index
        if text.equals("врио", index) || text.equals("врип", index) {
            end += 1
        } else if text.equals("и", index), text.isMark(.dot, index + 1), text.equals("о", index + 2) {
            end += text.isMark(.dot, index + 3) ? 4 : 3
        } else {
            return nil
        }
        return text.nounGroup(at: end)?.noun.kind == .office ? end : nil
    }
}
