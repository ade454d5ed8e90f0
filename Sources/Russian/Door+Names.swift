package import Model

/// The addressees at the head of an item, or in a column «Ответственный».
package struct Addressees: Sendable {
    package var assignees: [Assignee]
    /// UTF-8 offsets of the list in the text: what follows is the item's wording.
    package var range: Range<Int>
    package var remarks: [Remark]
    /// What the words themselves say («рекомендовать», «поручить»), also where no addressee follows them: a
    /// sub-item «Рекомендовать рассмотреть …» advises all whom its lead-in addresses. Nil where they say nothing.
    package var mode: Mode?

    package init(assignees: [Assignee] = [], range: Range<Int>, remarks: [Remark] = [], mode: Mode? = nil) {
        self.assignees = assignees
        self.range = range
        self.remarks = remarks
        self.mode = mode
    }
}

/// Reads the addressees with which an item of minutes begins: «Министерству …, …, а также рекомендовать
/// Администрации …: …», «Рекомендовать главам …», «Поручить …». Empty where it begins with none.
package func readAddressees(_ text: String, registry: Registry, at place: Place) -> Addressees {
    guard !NamedText.beginsWithOtherVerb(text) else { return Addressees(range: 0..<0) }
    let named = NamedText(text)
    let known = KnownNames.bodies(of: registry)
    var reader = AddresseeReader(named, known: known, expected: .any(.dative), at: place)
    let read = reader.read()
    guard read.assignees.isEmpty, read.mode == nil else { return read }
    var heading = AddresseeReader(named, known: known, expected: .any(.nominative), at: place)
    return heading.readHeading() ?? read
}

/// Reads a text that is a list of bodies and persons in any case: a cell «Ответственный исполнитель», what follows
/// «Ответственные: ».
package func readAssigneeList(_ text: String, registry: Registry, at place: Place) -> Addressees {
    var reader = AssigneeListReader(NamedText(text), known: .bodies(of: registry), at: place)
    return reader.read()
}

/// A body or territory in any case and number → the nominative, by the registry, else by declining head and adjectives.
/// The singular of what is one body; a plural that means many («органам местного самоуправления») stays one.
package func nominative(ofBody text: String, registry: Registry) -> String {
    NamedText(text).nominativeBody(known: .bodies(of: registry)) ?? text
}

/// A list of territories → each in the nominative singular: «Каргопольский, Няндомский и Плесецкий районы» → three.
package func readTerritories(_ text: String, registry: Registry) -> [String] {
    var reader = TerritoryReader(text, registry: registry)
    return reader.read()
}

/// Persons in a text, in the nominative: «Т.В. Флегановой», «Косточка Е.А.», «Забалдина Екатерина Александровна».
package func findPersons(in text: String) -> [Reading<String>] { NamedText(text).persons() }

/// The short names that a text introduces («… (далее – Фонд)») with the full ones in the nominative: put into a registry,
/// they make a document's later «Фонду …» the full name.
package func findAbbreviations(in text: String, registry: Registry) -> [Registry.Entry] {
    NamedText(text).introducedNames(known: .bodies(of: registry))
}
