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
///
/// A portfolio has hundreds of thousands of them, so that what belongs to the item is shared and not copied.
package struct Obligation: Sendable {
    package let subject: ObligationSubject
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
    package var isResponsible: Bool
    package var status: Status
    /// When the assignee reported it done.
    package var done: CivilDate?
    /// When the controller released it.
    package var released: CivilDate?
    /// When «исполнено» was taken back; nil where it stands or was never said.
    package var withdrawn: CivilDate?
    /// Whose facts its figures are.
    package var figures = FigureSource.own
    /// One for each target that this body owes; empty where the item promises no figure.
    package var measures: [Measure] = []
    package var progress: Progress?
    /// Every progress row that concerns it, as of the date, in the order of time.
    package var evidence: [Evidence] = []

    package init(_ subject: ObligationSubject, mode: Mode, isResponsible: Bool = true, status: Status) {
        self.subject = subject
        self.mode = mode
        self.isResponsible = isResponsible
        self.status = status
    }

    /// The document's path, as in `Source.path`.
    package var document: String { subject.document }
    package var kind: DocumentKind { subject.kind }
    /// `Item.id`.
    package var item: String { subject.item.id }
    package var text: String { subject.item.text }
    /// The deadline's own words.
    package var deadline: Deadline { subject.item.deadline }
    package var origin: Origin { Origin(path: subject.document, place: subject.item.origin) }
    package var modality: Modality { subject.item.modality }
    /// The date that counts: the extended one where there is one.
    package var effectiveDue: CivilDate? { extended ?? due }
    /// Who owes it: the body, else the territory; nil where the document names neither.
    package var debtor: String? { assignee ?? territory }
    /// Whether the discipline index counts it: assignments and planned events bind, advice, information and what a
    /// programme sets out to do at a meeting do not.
    package var isBinding: Bool {
        switch subject.item.modality {
        case .directive, .event: mode == .directive
        case .recommendation, .information, .task, .result: false
        }
    }
}

/// Where the figures of an obligation come from.
package enum FigureSource: Sendable {
    /// What the body itself has reported.
    case own
    /// The sum of what several bodies have reported.
    case sum
    /// The total of a report on results, or that sum where it is larger.
    case total
}

/// What the obligations of one item have in common: the item and its document.
package final class ObligationSubject: Sendable {
    /// The document's path, as in `Source.path`.
    package let document: String
    package let kind: DocumentKind
    /// The document's date; nil without one.
    package let issued: CivilDate?
    package let item: Item

    package init(document: String, kind: DocumentKind, issued: CivilDate? = nil, item: Item) {
        self.document = document
        self.kind = kind
        self.issued = issued
        self.item = item
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
