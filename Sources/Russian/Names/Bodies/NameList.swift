internal import Model

/// One entry of a list of names.
struct NamedElement: Sendable {
    enum Kind: Sendable { case body, office, person, unknown }

    /// In the nominative; several where a plural head was handed out («главам Каргопольского и Няндомского районов»).
    var names: [String]
    var kind: Kind
    /// Everything that belongs to it, also what the name leaves out.
    var tokens: Range<Int>
    /// The cases in which it can stand.
    var forms: Forms
}

/// Reads the entries of a list of bodies and persons: the grammar of names, without what an item says about them.
struct NameList: Sendable {
    let text: NamedText
    let known: KnownNames
    /// The cases in which entries are looked for.
    var expected: Forms

    var isDative: Bool { !expected.isDisjoint(with: .any(.dative)) }

    var isNominative: Bool { expected.isSubset(of: .any(.nominative)) }

    /// The single case expected of a person's name; nil where several are.
    var personCase: GrammaticalCase? {
        GrammaticalCase.allCases.first { expected.isSubset(of: .any($0)) }
    }

    /// The entry that begins at a token; nil where none does.
    func element(at index: Int) -> NamedElement? {
        if let name = text.personName(at: index) { return person(name, from: index) }
        if let group = text.nounGroup(at: index), let forms = fitting(group) {
            return element(group, forms)
        }
        return acting(at: index) ?? namedByLetters(at: index) ?? adjectivesBeforeLetters(at: index)
            ?? guessed(at: index)
    }

    private func fitting(_ group: NounGroup) -> Forms? {
        let forms = group.forms.intersection(expected)
        return forms.isEmpty ? nil : forms
    }

    private func person(_ name: PersonName, from index: Int) -> NamedElement {
        let end = endOfBrackets(name.tokens.upperBound)
        return NamedElement(
            names: [text.nominative(of: name, expecting: personCase)], kind: .person, tokens: index..<end,
            forms: expected)
    }

    /// What stands in brackets behind a name says how to reach the person, not who it is.
    private func endOfBrackets(_ index: Int) -> Int { text.isMark(.openBracket, index) ? text.closing(index) : index }

    private func element(_ group: NounGroup, _ forms: Forms) -> NamedElement {
        if let administration = administration(headedBy: group) { return administration }
        let isOffice = group.noun.kind == .office
        if forms.isPlural, let distribution = distribution(of: group) {
            return NamedElement(
                names: distribution.names.map { $0 }, kind: isOffice ? .office : .body,
                tokens: group.tokens.lowerBound..<distribution.end, forms: forms)
        }
        let tail = tail(from: group.tokens.upperBound)
        let all = group.tokens.lowerBound..<tail.end
        if let name = tail.person, isOffice {
            var names = [text.nominative(of: name, expecting: personCase)]
            var end = endOfBrackets(name.tokens.upperBound)
            while forms.isPlural, let next = holder(behind: end) {
                names.append(text.nominative(of: next, expecting: personCase))
                end = endOfBrackets(next.tokens.upperBound)
            }
            return NamedElement(names: names, kind: .person, tokens: group.tokens.lowerBound..<end, forms: forms)
        }
        let name = nominative(group, of: all, forms)
        return NamedElement(names: [name], kind: isOffice ? .office : .body, tokens: all, forms: forms)
    }

    /// «Главам Каргопольского района Кудряшову А.С. и Няндомского района Фроловой Н.П.»: who holds the same office
    /// elsewhere; the place stands in the genitive, the office is not said again.
    private func holder(behind end: Int) -> PersonName? {
        guard let start = text.behindSeparator(end), text[start].isWord, text.personName(at: start) == nil,
            !beginsEntry(at: start)
        else { return nil }
        let place = tail(from: start)
        guard let name = place.person, !(start..<place.end).contains(where: { text.isMark(.comma, $0) }) else {
            return nil
        }
        return name
    }

    /// «Главам Администрации …» addresses the administration, unless a person's name ends the entry.
    private func administration(headedBy group: NounGroup) -> NamedElement? {
        guard group.noun.hash == KnownNoun.head, let body = text.nounGroup(at: group.tokens.upperBound),
            body.noun.hash == KnownNoun.administration, !body.forms.isDisjoint(with: .any(.genitive)),
            tail(from: body.tokens.upperBound).person == nil
        else { return nil }
        var list = self
        list.expected.formUnion(.any(.genitive))
        let genitive = body.forms.intersection(.any(.genitive))
        var element = list.element(body, genitive)
        element.tokens = group.tokens.lowerBound..<element.tokens.upperBound
        element.forms = group.forms
        return element
    }

    /// The nominative of a head, its agreeing words and its tail.
    func nominative(_ group: NounGroup, of all: Range<Int>, _ forms: Forms) -> String {
        guard known.isEmpty, group.tokens.lowerBound == all.lowerBound else { return declined(group, of: all, forms) }
        return text.bytes[text.tokens.range(all)].withUnsafeBufferPointer { bytes in
            NameList.nominatives.value(of: bytes, variant: UInt64(forms.rawValue)) {
                (declined(group, of: all, forms), true)
            }
        }
    }

    private static let nominatives = Remembered<String>()

    private func declined(_ group: NounGroup, of all: Range<Int>, _ forms: Forms) -> String {
        let brackets = brackets(in: all, agreeingWith: forms)
        if let name = known.name(text, all, without: brackets.left) { return name }
        let form: WrittenForm = forms.isPlural ? .pluralNominative : .nominative
        var changes = text.changes(of: group, to: form)
        changes += brackets.changes
        changes += participles(in: group.tokens.upperBound..<all.upperBound, agreeingWith: group, forms)
        return capitalized(text.phrase(all, replacing: changes, without: brackets.left))
    }
}
