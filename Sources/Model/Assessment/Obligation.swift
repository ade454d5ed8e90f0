/// Where an obligation stands on the as-of date (CONTRACT §4).
package enum Status: String, Sendable, CaseIterable {
    case doneOnTime = "done-on-time"
    case doneLate = "done-late"
    case doneUnconfirmed = "done-unconfirmed"
    case overdue
    case dueSoon = "due-soon"
    case open
    case notStarted = "not-started"
    case standing
    case noDeadline = "no-deadline"
    case released
    case information

    package var isDone: Bool { self == .doneOnTime || self == .doneLate || self == .doneUnconfirmed }
}

/// How far a target has come.
package enum Progress: String, Sendable { case met, partly, none, noData = "no-data" }

/// An item × an assignee (or territory) × an occurrence: the thing that has a status.
package struct Obligation: Sendable {
    /// The document's path, as in `Source.path`.
    package var document: String
    package var kind: DocumentKind
    /// `Item.id`.
    package var item: String
    package var text: String
    /// The deadline's own words.
    package var deadline: Deadline
    package var origin: Origin
    package var assignee: String?
    package var territory: String?
    /// The reporting period of a recurring duty: `2024-Q3`.
    package var occurrence: String?
    package var window: DateWindow?
    /// The date by the document's words.
    package var stated: CivilDate?
    /// The date after the moving rule.
    package var due: CivilDate?
    /// The date that an extension set; it replaces `due` for the status, never in print.
    package var extended: CivilDate?
    package var mode: Mode
    package var modality: Modality
    package var isResponsible: Bool
    package var status: Status
    /// When the assignee reported it done.
    package var done: CivilDate?
    /// When the controller released it.
    package var released: CivilDate?
    /// One for each target that this body owes; empty where the item promises no figure.
    package var measures: [Measure] = []
    package var progress: Progress?
    /// Every progress row that concerns it, as of the date, in the order of time.
    package var evidence: [Evidence] = []
    /// How `due` came about, and anything else that a reader of `explain` is to know, in Russian.
    package var reasons: [String] = []

    package init(
        document: String, kind: DocumentKind, item: Item, mode: Mode, isResponsible: Bool = true, status: Status
    ) {
        self.document = document
        self.kind = kind
        self.item = item.id
        self.text = item.text
        self.deadline = item.deadline
        self.origin = Origin(path: document, place: item.origin)
        self.mode = mode
        self.modality = item.modality
        self.isResponsible = isResponsible
        self.status = status
    }

    /// The date that counts: the extended one where there is one.
    package var effectiveDue: CivilDate? { extended ?? due }
    /// Who owes it: the body, else the territory; nil where the document names neither.
    package var debtor: String? { assignee ?? territory }
    /// Whether the discipline index counts it: assignments and planned events bind, advice, information and what a
    /// programme sets out to do at a meeting do not.
    package var isBinding: Bool {
        switch modality {
        case .directive, .event: mode == .directive
        case .recommendation, .information, .task, .result: false
        }
    }
}

/// One target of one obligation with what has been achieved.
package struct Measure: Sendable, Hashable {
    package var target: Target
    /// The latest cumulative fact on or before the as-of date.
    package var actual: Double?
    /// In percent of the promised value, 60 for 60 of 100, not capped; nil without a fact or where the promise is zero.
    package var percent: Double?
    /// What is still missing; 0 where the target is met, nil where it is an upper bound.
    package var shortfall: Double?
    /// Units a day still needed to make it by the due date; nil when met or past due.
    package var paceNeeded: Double?
    /// What the pace so far gives at the due date; nil without two points in time.
    package var forecast: Double?
    package var progress: Progress
    package var evidence: [Evidence] = []

    package init(target: Target, progress: Progress = .noData) {
        self.target = target
        self.progress = progress
    }
}

/// A fact that a status or figure rests on.
package struct Evidence: Sendable, Hashable {
    package var origin: Origin
    package var date: CivilDate?
    package var fact: Double?
    /// The row in words: «31.03.2021: 60, в работе».
    package var text: String

    package init(origin: Origin, date: CivilDate?, fact: Double?, text: String) {
        self.origin = origin
        self.date = date
        self.fact = fact
        self.text = text
    }
}
