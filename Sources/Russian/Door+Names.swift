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
    var reader = AddresseeReader(
        NamedText(text), known: .bodies(of: registry), expected: .any(.dative), at: place)
    return reader.read()
}

/// Reads a text that is a list of bodies and persons in any case: a cell «Ответственный исполнитель», what follows
/// «Ответственные: ».
package func readAssigneeList(_ text: String, registry: Registry, at place: Place) -> Addressees {
    Addressees(range: 0..<0)
}

/// A body or territory in any case and number → the nominative, by the registry, else by declining head and adjectives.
package func nominative(ofBody text: String, registry: Registry) -> String { text }

/// A list of territories → each in the nominative singular: «Каргопольский, Няндомский и Плесецкий районы» → three.
package func readTerritories(_ text: String, registry: Registry) -> [String] { [] }

/// Persons in a text, in the nominative: «Т.В. Флегановой», «Косточка Е.А.», «Забалдина Екатерина Александровна».
package func findPersons(in text: String) -> [Reading<String>] { [] }
