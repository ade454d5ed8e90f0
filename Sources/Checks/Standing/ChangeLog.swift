internal import Model

/// What changed since the previous period's last day, by assessing the same input as of that day: no state is kept
/// between runs.
struct ChangeLog {
    let since: CivilDate
    private let asOf: CivilDate
    private let rule: StatusRule
    private(set) var changes: [Change] = []

    init(since: CivilDate, asOf: CivilDate, dueSoonDays: Int) {
        self.since = since
        self.asOf = asOf
        rule = StatusRule(asOf: since, dueSoonDays: dueSoonDays)
    }

    /// The same comparison with nothing compared yet.
    var begun: ChangeLog {
        var copy = self
        copy.changes = []
        return copy
    }

    /// `facts` are those known on the earlier day; `index` is the obligation's in the assessment.
    mutating func compare(
        _ now: Verdict, with facts: ArraySlice<Fact>, _ subject: ObligationSubject, _ duty: Duty, _ term: Term,
        _ index: Int
    ) {
        guard since < asOf else { return }
        let before = rule.verdict(facts, term: term, item: subject.item, duty: duty)
        let isNew = subject.issued.map { $0 > since && $0 <= asOf } ?? false
        if isNew { add(.new, index) }
        if now.status.isDone, !before.status.isDone { add(.done, index) }
        if now.status == .overdue, isNew || before.status != .overdue { add(.newlyLate, index) }
        if now.extended != before.extended { add(.moved, index, before: before.extended ?? term.due) }
        if now.status == .released, before.status != .released { add(.released, index) }
    }

    mutating func add(_ kind: Change.Kind, _ index: Int, before date: CivilDate? = nil) {
        changes.append(Change(kind: kind, obligation: index, before: date))
    }
}
