internal import Model

/// The discipline index (DOMAIN §6). What is «исполнено, не подтверждено» fell due, but counts as done only when it is
/// confirmed. An obligation without a body stands under «исполнитель не назван».
struct DisciplineIndex {
    static let nobody = "исполнитель не назван"

    private let window: DateWindow
    private(set) var total = Discipline()
    private var bodies: [String: Discipline] = [:]

    init(_ period: ReportingPeriod) { window = period.window }

    mutating func count(_ obligation: Obligation) {
        guard obligation.isBinding, obligation.status != .released else { return }
        let initial = outcome(obligation, due: obligation.due)
        let extended = outcome(obligation, due: obligation.effectiveDue)
        guard initial != nil || extended != nil else { return }
        add(initial, extended, to: &total)
        add(initial, extended, to: &bodies[obligation.debtor ?? DisciplineIndex.nobody, default: Discipline()])
    }

    var byBody: [(body: String, index: Discipline)] {
        bodies.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    private enum Outcome { case onTime, late, notDone }

    /// Nil where the date lies outside the period.
    private func outcome(_ obligation: Obligation, due: CivilDate?) -> Outcome? {
        guard let due, window.contains(due) else { return nil }
        guard let done = obligation.done, obligation.status != .doneUnconfirmed else { return .notDone }
        return done <= due ? .onTime : .late
    }

    private func add(_ initial: Outcome?, _ extended: Outcome?, to index: inout Discipline) {
        add(initial, to: &index.initial)
        add(extended, to: &index.extended)
    }

    private func add(_ outcome: Outcome?, to count: inout Discipline.Count) {
        guard let outcome else { return }
        count.due += 1
        if outcome == .onTime { count.onTime += 1 }
        if outcome == .late { count.late += 1 }
    }
}
