/// Whether something binds (CONTRACT §2, DOMAIN §5).
package enum Modality: String, Sendable {
    case directive, recommendation, information, event, task, result
}

/// Whether one assignee is bound or advised.
package enum Mode: String, Sendable { case directive, recommendation }

/// One thing that somebody is to do, or has done. An item with sub-items is not an `Item` itself: its addressees and
/// its wording are handed down to them.
package struct Item: Sendable {
    /// Section number, where the document has sections, then the item's: `I.2.1`.
    package var id: String
    package var number: String
    package var section: String?
    /// The repaired text, without the number and without the lines that state the deadline and who is responsible.
    package var text: String
    package var modality: Modality
    package var assignees: [Assignee] = []
    package var deadline: Deadline
    package var targets: [Target] = []
    package var origin: Place

    package init(
        id: String, number: String, section: String? = nil, text: String, modality: Modality, deadline: Deadline,
        origin: Place
    ) {
        self.id = id
        self.number = number
        self.section = section
        self.text = text
        self.modality = modality
        self.deadline = deadline
        self.origin = origin
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
