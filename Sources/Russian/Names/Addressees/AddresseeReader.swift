internal import Model

/// Reads the head of an item of minutes: leading verb, entries, «а также рекомендовать», helpers, and where it ends.
struct AddresseeReader {
    private var list: NameList
    private let place: Place
    private var mode = Mode.directive
    /// The mode that the words set for all: those before the first entry, or behind the last.
    private var stated: Mode?
    private var isResponsible = true
    private var entries: [(element: NamedElement, mode: Mode, isResponsible: Bool)] = []
    /// Entries that «(ответственный)» stands behind: the others then help them (DOMAIN §2).
    private var named: [Int] = []
    private var remarks: [Remark] = []
    private var index = 0

    private var text: NamedText { list.text }

    init(_ text: NamedText, known: KnownNames, expected: Forms, at place: Place) {
        list = NameList(text: text, known: known, expected: expected)
        self.place = place
    }

    /// The addressees; empty where the item does not begin with any.
    mutating func read() -> Addressees {
        index = start()
        let first = index
        if let lead = text.lead(at: index) { follow(lead) }
        if index == first, !list.beginsEntry(at: index) || text.endsList(index) {
            guard let later = laterStart(from: index) else { return Addressees(range: 0..<0) }
            index = later
        }
        let head = index
        while readEntry() {}
        guard !entries.isEmpty || index > first else { return Addressees(range: 0..<0, mode: stated) }
        if entries.isEmpty, !text.isMark(.colon, index) && !text.isMark(.colon, index - 1) {
            return Addressees(range: 0..<0, remarks: remarks, mode: stated)
        }
        guard isSure else { return Addressees(range: 0..<0) }
        let from = Int(text[first < head && text.lead(at: first) != nil ? first : head].start)
        return Addressees(assignees: assignees(), range: from..<end(), remarks: remarks, mode: stated)
    }

    /// «Организации съёмок посвящён раздел» begins with what may be a dative: then a verb or colon has to follow.
    private var isSure: Bool {
        guard stated == nil, let first = entries.first?.element, first.kind != .person else { return true }
        return index < text.count && text.endsList(index) || list.isWhere(index) || isDeclined(first)
    }

    private func isDeclined(_ element: NamedElement) -> Bool {
        guard let group = text.nounGroup(at: element.tokens.lowerBound) else { return true }
        return group.forms.isSubset(of: .any(.dative))
    }

    /// A heading in the nominative: «Министерство культуры: …», «Администрация города Реж – обеспечить …».
    mutating func readHeading() -> Addressees? {
        index = start()
        let first = index
        guard let group = text.nounGroup(at: index), group.forms.contains(.singular(.nominative)) else { return nil }
        list.expected = .any(.nominative)
        while readEntry() {}
        guard !entries.isEmpty, text.isMark(.colon, index) || text.isInfinitive(index) else { return nil }
        return Addressees(assignees: assignees(), range: Int(text[first].start)..<end(), remarks: remarks)
    }

    /// Numbers, bullets and «РЕШИЛИ:» before the first word that matters.
    private func start() -> Int {
        var index = 0
        while text[index].isNumber || text[index].kind == .mark && !text.opens(index) { index += 1 }
        if text.equals("решили", index) || text.equals("решил", index) {
            index += text.isMark(.colon, index + 1) ? 2 : 1
        }
        return index
    }

    /// A circumstance may stand first: «В срок до 1 сентября Министерству культуры … представить».
    private func laterStart(from start: Int) -> Int? {
        guard text.isCircumstance(start) else { return nil }
        for index in start..<min(start + 25, text.count) {
            if text.isInfinitive(index) || text.isMark(.colon, index) { return nil }
            guard text[index].isCapitalized, let group = text.nounGroup(at: index), group.noun.kind != .territory else {
                continue
            }
            if group.forms.isSubset(of: .any(.dative)) { return index }
        }
        return nil
    }

    private mutating func follow(_ lead: Lead) {
        mode = lead.mode
        if entries.isEmpty { stated = mode }
        list.expected = lead.expected
        isResponsible = true
        index += 1
        if text.isMark(.colon, index) { index += 1 }
    }

    /// Reads one entry, or what stands between entries; false at the end of the list.
    private mutating func readEntry() -> Bool {
        skipSeparators()
        if let lead = text.lead(at: index) { return change(to: lead) }
        if list.startsCompany(index) {
            index += 2
            isResponsible = false
            list.expected = .any(.instrumental)
            return true
        }
        if namesFollow() { return true }
        if text.endsList(index) || text.endsSentence(index) { return false }
        if let element = list.element(at: index) { return append(element) }
        if !isResponsible {
            list.expected = .any(.dative)
            isResponsible = true
            if let element = list.element(at: index) { return append(element) }
        }
        return false
    }

    /// «Кураторам территорий: Ивановой А.А., Петрову Б.Б. – подготовить»: the names stand for the office.
    private mutating func namesFollow() -> Bool {
        guard text.isMark(.colon, index), text.personName(at: index + 1) != nil, let last = entries.last?.element,
            last.kind == .office
        else { return false }
        entries.removeLast()
        index += 1
        return true
    }

    private mutating func append(_ element: NamedElement) -> Bool {
        guard element.tokens.upperBound > index else { return false }
        if element.kind == .unknown { remarks.append(.unreadAddressee(text.phrase(element.tokens))) }
        if isNamedResponsible(element) { named.append(entries.count) }
        entries.append((element, mode, isResponsible))
        index = element.tokens.upperBound
        return true
    }

    private mutating func skipSeparators() {
        while text[index].kind == .mark, !text.opens(index), !text.isMark(.colon, index), !text.endsSentence(index) {
            index += 1
        }
        while list.isConjunction(index) { index += 1 }
    }

    /// «…, а также рекомендовать Администрации …» advises those who follow. Behind the last entry («Администрации …
    /// рекомендовать организовать») the word is about all, unless others were advised before it.
    private mutating func change(to lead: Lead) -> Bool {
        let before = mode
        let expected = list.expected
        follow(lead)
        if !text.endsList(index), list.beginsEntry(at: index) { return true }
        list.expected = expected
        guard !entries.isEmpty else { return false }
        if stated == nil, before == .directive {
            stated = mode
            for i in entries.indices { entries[i].mode = mode }
        }
        return false
    }

    private func end() -> Int {
        if text.isMark(.colon, index) { return Int(text[index].end) }
        return index < text.count ? Int(text[index].start) : text.bytes.count
    }

    /// «Министерству культуры (ответственный исполнитель), …»
    private func isNamedResponsible(_ element: NamedElement) -> Bool {
        (element.tokens.lowerBound...element.tokens.upperBound).contains { index in
            text.opens(index) && text.tokens.hasPrefix("ответственн", index + 1)
        }
    }

    private func assignees() -> [Assignee] {
        var entries = entries
        if !named.isEmpty { for i in entries.indices where !named.contains(i) { entries[i].isResponsible = false } }
        return Offices.joined(entries, in: text).assignees(at: place)
    }
}

extension Remark {
    /// A fragment of a list of bodies that no rule covers.
    static func unreadAddressee(_ words: String) -> Remark {
        Remark(
            "unread-addressee", .note, "“\(words)” among the addressees was read by its ending alone",
            wording: "«\(words)» среди адресатов прочитано только по окончанию",
            remedy: "Проверьте название; добавьте его в справочник органов и организаций.")
    }
}
