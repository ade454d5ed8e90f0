internal import Model

/// The discipline index (DOMAIN §6). What is «исполнено, не подтверждено» fell due, but counts as done only when it is
/// confirmed. An obligation without a body stands under «исполнитель не назван».
struct DisciplineIndex {
    static let nobody = "исполнитель не назван"

    private let window: DateWindow
    private(set) var total = Discipline()
    private var bodies: [TextKey: (body: String, index: Discipline)] = [:]

    init(_ period: ReportingPeriod) { window = period.window }

    mutating func count(_ obligation: Obligation) {
        guard obligation.isBinding, obligation.status != .released else { return }
        let initial = outcome(obligation, due: obligation.due)
        let extended = outcome(obligation, due: obligation.effectiveDue)
        guard initial != nil || extended != nil else { return }
        DisciplineIndex.add(initial, extended, to: &total)
        let body = obligation.debtor ?? DisciplineIndex.nobody
        DisciplineIndex.add(initial, extended, to: &bodies[TextKey(body), default: (body, Discipline())].index)
    }

    var byBody: [(body: String, index: Discipline)] {
        bodies.values.sorted { $0.body < $1.body }
    }

    private enum Outcome { case onTime, late, notDone }

    /// Nil where the date lies outside the period.
    private func outcome(_ obligation: Obligation, due: CivilDate?) -> Outcome? {
        guard let due, window.contains(due) else { return nil }
        guard let done = obligation.done, obligation.status != .doneUnconfirmed else { return .notDone }
        return done <= due ? .onTime : .late
    }

    // Static, because a method of the index would hold a second reference to `bodies` and have it copied.
    private static func add(_ initial: Outcome?, _ extended: Outcome?, to index: inout Discipline) {
        add(initial, to: &index.initial)
        add(extended, to: &index.extended)
    }

    private static func add(_ outcome: Outcome?, to count: inout Discipline.Count) {
        guard let outcome else { return }
        count.due += 1
        if outcome == .onTime { count.onTime += 1 }
        if outcome == .late { count.late += 1 }
    }
}
