internal import Model

/// Reads a text that is nothing but a list of those responsible: a cell, or what follows «Ответственные:».
struct AssigneeListReader {
    private var list: NameList
    private let place: Place
    private var index = 0
    private var isResponsible = true
    /// The list stands under «ответственный»: who comes first answers for it.
    private var isHeaded = false
    private var entries: [(element: NamedElement, mode: Mode, isResponsible: Bool)] = []
    private var remarks: [Remark] = []

    private var text: NamedText { list.text }

    init(_ text: NamedText, known: KnownNames, at place: Place) {
        list = NameList(text: text, known: known, expected: .any(.nominative))
        self.place = place
    }

    mutating func read() -> Addressees {
        while index < text.count {
            skipMarks()
            guard index < text.count else { break }
            if skipLabel() { continue }
            if list.startsCompany(index) {
                index += 2
                isResponsible = false
                list.expected = .any(.instrumental)
            }
            if entries.isEmpty { list.expected = expectedCase(at: index) }
            append(list.element(at: index) ?? list.plain(at: index))
        }
        let first = text[0].start
        return Addressees(assignees: assignees(), range: Int(first)..<text.bytes.count, remarks: remarks)
    }

    private mutating func append(_ element: NamedElement) {
        let words = element.tokens
        if element.kind == .unknown, words.count > 14 || text.endsList(words.lowerBound) {
            remarks.append(.unreadAddressee(text.phrase(words)))
        }
        // «…, не менее 36 штук»: how much, and nobody.
        if element.kind == .unknown, text.equals("не", words.lowerBound) {
            index = max(words.upperBound, index + 1)
            return
        }
        entries.append((element, .directive, isResponsible))
        if isHeaded { isResponsible = false }
        index = max(words.upperBound, index + 1)
        if text.endsList(index), text[index].isWord, !list.startsCompany(index) { skipRest() }
    }

    /// «По согласованию», «с участием партнёров» and the like say how, not who; what else ends the list is told.
    private mutating func skipRest() {
        var end = index
        while end < text.count, !text.isMark(.semicolon, end), !(end > index && text[end].startsLine) { end += 1 }
        if !text.isCircumstance(index) { remarks.append(.unreadAddressee(text.phrase(index..<end))) }
        index = end
    }

    private mutating func skipMarks() {
        while text[index].kind == .mark, !text.opens(index) { index += 1 }
        while list.isConjunction(index) { index += 1 }
    }

    /// «Ответственный исполнитель –», «соисполнители:».
    private mutating func skipLabel() -> Bool {
        var end = index
        while text[end].isWord, Labels.words.contains(text[end].payload) { end += text.isMark(.dot, end + 1) ? 2 : 1 }
        guard end > index, text.isMark(.colon, end) || text.isMark(.dash, end) else { return false }
        isHeaded = text.tokens.hasPrefix("ответственн", index) || text.equals("отв", index)
        isResponsible = !text.tokens.hasPrefix("соисполнител", index) && !text.tokens.hasPrefix("участник", index)
        list.expected = .any(.nominative)
        index = end + 1
        return true
    }

    /// Cells are written in the nominative; some in the case that their heading asks for.
    private func expectedCase(at index: Int) -> Forms {
        guard let group = text.nounGroup(at: index) else { return .any(.nominative) }
        if group.forms.contains(.singular(.nominative)) { return .any(.nominative) }
        let isAmbiguous = group.forms.contains([.plural(.nominative), .singular(.dative)])
        if group.forms.contains(.plural(.nominative)), !isAmbiguous || isPluralTail(behind: group.tokens.upperBound) {
            return .any(.nominative)
        }
        let order: [GrammaticalCase] = [.dative, .instrumental, .genitive, .accusative, .prepositional]
        return order.map(Forms.any).first { !group.forms.isDisjoint(with: $0) } ?? .any(.nominative)
    }

    /// «Администрации городских округов» are many, «администрации города Ирбита» is one.
    private func isPluralTail(behind index: Int) -> Bool {
        if text[index].isWord, let group = text.nounGroup(at: index) {
            return !group.forms.contains(.singular(.genitive))
        }
        return text.territories(at: index).map { $0.entries.count > 1 } ?? !text[index].isWord
    }

    private func assignees() -> [Assignee] {
        Offices.joined(entries, in: text).assignees(at: place)
    }
}

private enum Labels {
    static let words = Lexicon(
        words: """
            ответственный ответственные ответственная ответственное исполнитель исполнители соисполнитель соисполнители отв \
            исп за исполнение реализацию выполнение лицо лица участники участник основной головной
            """)
}

extension NameList {
    /// Words that no rule covers, as they stand, up to where the next entry begins.
    func plain(at index: Int) -> NamedElement {
        let start = text.opens(index) ? text.closing(index) : index + 1
        let tail = tail(from: start)
        let end = tail.person.map(\.tokens.upperBound) ?? tail.end
        if let name = tail.person {
            return NamedElement(
                names: [text.nominative(of: name, expecting: personCase)], kind: .person, tokens: index..<end,
                forms: expected)
        }
        let brackets = brackets(in: index..<end, agreeingWith: expected)
        let name = known.name(text, index..<end, without: brackets.left)
        return NamedElement(
            names: [name ?? capitalized(text.phrase(index..<end, replacing: brackets.changes, without: brackets.left))],
            kind: .unknown, tokens: index..<end, forms: expected)
    }
}

extension [Offices.Entry] {
    /// The entries as assignees, each name once.
    func assignees(at place: Place) -> [Assignee] {
        var assignees: [Assignee] = []
        assignees.reserveCapacity(count)
        // A handful are compared each with each, thousands are looked up.
        let areMany = reduce(0) { $0 + $1.element.names.count } > 16
        var known = Set<TextKey>()
        for (entry, mode, isResponsible) in self {
            for name in entry.names where !name.isEmpty {
                let key = TextKey(name)
                let isKnown =
                    areMany ? !known.insert(key).inserted : assignees.contains { TextKey($0.name) == key }
                guard !isKnown else { continue }
                var assignee = Assignee(name: name, mode: mode, origin: place)
                assignee.isPerson = entry.kind == .person
                assignee.isResponsible = isResponsible
                assignees.append(assignee)
            }
        }
        return assignees
    }
}
