/// Whether something binds (CONTRACT §2, DOMAIN §5).
package enum Modality: String, Sendable {
    case directive, recommendation, information, event, task, result
}

/// Whether one assignee is bound or advised.
package enum Mode: String, Sendable { case directive, recommendation }

/// One thing that somebody is to do, or has done. An item with sub-items is not an `Item` itself: its addressees and
/// its wording are handed down to them.
///
/// A class, because checks, obligations and reports ask for items a hundred thousand times, and a copy would count the
/// references to all that an item holds.
package final class Item: Sendable {
    /// Section number, where the document has sections, then the item's: `I.2.1`.
    package let id: String
    package let number: String
    package let section: String?
    /// The repaired text, without the number and without the lines that state the deadline and who is responsible.
    package let text: String
    package let modality: Modality
    package let assignees: [Assignee]
    package let deadline: Deadline
    package let targets: [Target]
    package let origin: Place

    package init(
        id: String, number: String, section: String? = nil, text: String, modality: Modality,
        assignees: [Assignee] = [], deadline: Deadline, targets: [Target] = [], origin: Place
    ) {
        self.id = id
        self.number = number
        self.section = section
        self.text = text
        self.modality = modality
        self.assignees = assignees
        self.deadline = deadline
        self.targets = targets
        self.origin = origin
    }

    /// The same item but for what is given.
    package func with(
        id: String? = nil, number: String? = nil, section: String? = nil, modality: Modality? = nil,
        assignees: [Assignee]? = nil, deadline: Deadline? = nil
    ) -> Item {
        Item(
            id: id ?? self.id, number: number ?? self.number, section: section ?? self.section, text: text,
            modality: modality ?? self.modality, assignees: assignees ?? self.assignees,
            deadline: deadline ?? self.deadline, targets: targets, origin: origin)
    }
}

/// A body or person that an item is addressed to, in the nominative singular.
package struct Assignee: Hashable, Sendable {
    package var name: String
    package var mode: Mode
    /// False for a co-assignee, where the document names one body as «ответственный» or names it first among several
    /// «ответственные».
    package var isResponsible = true
    package var isPerson = false
    package var origin: Place

    package init(name: String, mode: Mode, origin: Place) {
        self.name = name
        self.mode = mode
        self.origin = origin
    }
}
