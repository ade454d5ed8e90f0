internal import Model

/// How far one figure has come, what is missing, how fast it would have to grow and how fast it does.
struct MeasureRule: Sendable {
    var asOf: CivilDate

    /// `due` is the day that counts, extended or not; `facts` are those on or before the as-of date.
    func measure(_ target: Target, at index: Int, facts: ArraySlice<Fact>, term: Term, due: CivilDate?) -> Measure {
        let tally = Tally(facts, target: index)
        var measure = Measure(target: target)
        guard let actual = tally.actual else { return measure }
        let isMet = target.comparison.isMet(by: actual, promised: target.value)
        measure.actual = actual
        if target.value > 0 { measure.percent = (actual / target.value * 1000).rounded(.toNearestOrAwayFromZero) / 10 }
        if !target.isUpperBound { measure.shortfall = isMet ? 0 : max(0, target.value - actual) }
        measure.progress = isMet ? .met : actual > 0 && !target.isUpperBound ? .partly : .none
        guard let due else { return measure }
        if !isMet, let missing = measure.shortfall, due > asOf {
            measure.paceNeeded = missing / Double(due.dayNumber - asOf.dayNumber)
        }
        measure.forecast = forecast(tally, from: term.start, to: due)
        return measure
    }

    /// A straight line from nothing at the window's start, else from the first fact, through the latest fact to the due
    /// date. Nil where the latest fact is no later than that start, and once the due date has come.
    private func forecast(_ tally: Tally, from start: CivilDate?, to due: CivilDate) -> Double? {
        guard let first = tally.steps.first, let last = tally.steps.last, due > asOf else { return nil }
        let origin = start.map { $0 <= first.date ? (date: $0, sum: 0) : first } ?? first
        let days = last.date.dayNumber - origin.date.dayNumber
        guard days > 0 else { return nil }
        let pace = max(0, (last.sum - origin.sum) / Double(days))
        return last.sum + pace * Double(due.dayNumber - last.date.dayNumber)
    }

    /// All figures of an obligation in one word; nil where it promises none.
    static func progress(of measures: [Measure]) -> Progress? {
        if measures.isEmpty { return nil }
        if measures.allSatisfy({ $0.progress == .met }) { return .met }
        if measures.allSatisfy({ $0.progress == .noData }) { return .noData }
        return measures.contains { $0.progress == .met || $0.progress == .partly } ? .partly : Progress.none
    }
}
