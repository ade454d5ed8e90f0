internal import Model

/// Which obligations concern a period (CONTRACT §4): due in it, still open from before it, with a window or progress in
/// it, or due in the period after it. What has no date concerns every period from its document's on until it is closed;
/// information only the period of its document.
struct Concern: Sendable {
    var period: ReportingPeriod
    private let window: DateWindow
    private let next: DateWindow

    init(_ period: ReportingPeriod) {
        self.period = period
        window = period.window
        next = period.next.window
    }

    func includes(_ verdict: Verdict, term: Term, facts: ArraySlice<Fact>, issued: CivilDate?) -> Bool {
        if verdict.status == .information { return issued.map(window.contains) ?? true }
        if let due = term.due, window.contains(due) || next.contains(due) { return true }
        if let extended = verdict.extended, window.contains(extended) || next.contains(extended) { return true }
        if let plan = term.window, plan.overlaps(window) { return true }
        if facts.contains(where: { $0.isOwn && window.contains($0.date) }) { return true }
        guard isOpenAtStart(verdict) else { return false }
        guard let due = verdict.extended ?? term.due else { return issued.map { $0 <= window.to } ?? true }
        return due < window.from
    }

    /// Neither done nor released before the period began.
    private func isOpenAtStart(_ verdict: Verdict) -> Bool {
        let closed = [verdict.done, verdict.released].compactMap { $0 }.min()
        return closed.map { $0 >= window.from } ?? true
    }
}
