/// The answer to «who owes what by when, and how far has it come» for one period on one day.
package struct Assessment: Sendable {
    package var period: ReportingPeriod
    package var asOf: CivilDate
    /// Those that concern the period (CONTRACT §4), in the order of document, item, assignee, occurrence.
    package var obligations: [Obligation]
    /// What a later reader has to know first: computed from the same input at the previous period's end.
    package var changes: [Change] = []
    package var discipline: Discipline
    /// By body, in the order of names.
    package var disciplineByBody: [(body: String, index: Discipline)] = []
    package var diagnostics: [Diagnostic] = []
    /// By the path of a document that is a copy, and is not assessed, the path of the one that it repeats.
    package var originals: [String: String] = [:]

    package init(period: ReportingPeriod, asOf: CivilDate, obligations: [Obligation], discipline: Discipline) {
        self.period = period
        self.asOf = asOf
        self.obligations = obligations
        self.discipline = discipline
    }
}

/// What happened to one obligation since the previous period's end.
package struct Change: Sendable, Hashable {
    package enum Kind: String, Sendable, CaseIterable {
        case new, done, newlyLate = "newly-late", moved, released
    }

    package var kind: Kind
    /// Index into `Assessment.obligations`.
    package var obligation: Int
    /// The date before a move.
    package var before: CivilDate?

    package init(kind: Kind, obligation: Int, before: CivilDate? = nil) {
        self.kind = kind
        self.obligation = obligation
        self.before = before
    }
}

/// The discipline index (DOMAIN §6): of N binding, unreleased obligations due in the period, how many were done in time
/// and how many late but done by the as-of date; by the initial dates and, apart, by the extended ones.
package struct Discipline: Sendable, Hashable {
    package struct Count: Sendable, Hashable {
        /// N.
        package var due = 0
        /// n₁.
        package var onTime = 0
        /// n₂.
        package var late = 0

        package init(due: Int = 0, onTime: Int = 0, late: Int = 0) {
            self.due = due
            self.onTime = onTime
            self.late = late
        }

        /// n₁/N, 0…1; nil where nothing fell due.
        package var inTime: Double? { due == 0 ? nil : Double(onTime) / Double(due) }
        /// (n₁+n₂)/N, 0…1; nil where nothing fell due.
        package var done: Double? { due == 0 ? nil : Double(onTime + late) / Double(due) }
    }

    package var initial: Count
    package var extended: Count

    package init(initial: Count = Count(), extended: Count = Count()) {
        self.initial = initial
        self.extended = extended
    }
}
