internal import Model

/// Where one obligation stands on one day, without its wording: cheap enough to be worked out for two days.
struct Verdict: Sendable {
    var status: Status
    /// When it was reported done, or the figure first reached.
    var done: CivilDate?
    var released: CivilDate?
    var extended: CivilDate?
    /// A target whose figure falls short although the row says «исполнено».
    var isBelowTarget = false
    /// «Исполнено» was said and later taken back; on that day.
    var withdrawn: CivilDate?
}

/// The statuses of CONTRACT §4. Exactly one holds; the first of these that fits:
/// 1. information is taken note of, nothing is owed;
/// 2. done, when a row says «исполнено» and does not take it back, or when every figure is reached; late, when after the
///    extended date, else the due date; «не подтверждено», when a figure is owed and missing or short;
/// 3. released, when the controller took it off control before it was done;
/// 4. standing, or without a date;
/// 5. not begun, before its window or reporting period begins and while nobody has reported;
/// 6. overdue, due soon or open, by the date.
struct StatusRule: Sendable {
    var asOf: CivilDate
    var dueSoonDays: Int

    /// `facts` are those on or before the day, in the order of time.
    func verdict(_ facts: ArraySlice<Fact>, term: Term, item: Item, duty: Duty) -> Verdict {
        if item.modality == .information { return Verdict(status: .information) }
        let statements = Statements(facts)
        var verdict = Verdict(status: .open)
        verdict.released = statements.released
        verdict.extended = statements.extended
        let due = verdict.extended ?? term.due
        if let (done, isConfirmed, isBelow) = completion(facts, statements, item: item, duty: duty) {
            verdict.done = done
            verdict.isBelowTarget = isBelow
            verdict.status =
                !isConfirmed ? .doneUnconfirmed : due.map { done > $0 } ?? false ? .doneLate : .doneOnTime
        } else if verdict.released != nil {
            verdict.status = .released
        } else {
            verdict.withdrawn = statements.withdrawn
            verdict.status = pending(item, term: term, due: due, isReported: !facts.isEmpty)
        }
        return verdict
    }

    private func pending(_ item: Item, term: Term, due: CivilDate?, isReported: Bool) -> Status {
        guard let due else { return item.deadline.kind == .standing ? .standing : .noDeadline }
        if !isReported, let start = term.start, asOf < start { return .notStarted }
        if asOf > due { return .overdue }
        return due.dayNumber - asOf.dayNumber <= dueSoonDays ? .dueSoon : .open
    }

    private typealias Completion = (done: CivilDate, isConfirmed: Bool, isBelow: Bool)

    private func completion(_ facts: ArraySlice<Fact>, _ statements: Statements, item: Item, duty: Duty) -> Completion?
    {
        guard !duty.targets.isEmpty else {
            guard let done = statements.done, statements.isSaidByAll else { return nil }
            return (done, true, false)
        }
        if facts.isEmpty { return nil }
        var reached: CivilDate?
        var (allMet, isBelow) = (true, false)
        for index in duty.targets {
            let tally = Tally(facts, target: index)
            let target = item.targets[index]
            guard let actual = tally.actual else {
                allMet = false
                continue
            }
            guard target.comparison.isMet(by: actual, promised: target.value) else {
                (allMet, isBelow) = (false, true)
                continue
            }
            // An upper bound is kept only once the work is over, and that is for «исполнено» to say.
            let day = target.isUpperBound ? statements.done : tally.firstDay(meeting: target)
            guard let day else {
                allMet = false
                continue
            }
            reached = max(reached ?? day, day)
        }
        if allMet, let reached { return (reached, true, false) }
        guard let done = statements.done, statements.isSaidByAll else { return nil }
        return (done, false, isBelow)
    }
}

/// What rows have said about an obligation as a whole, up to a day.
struct Statements {
    /// The day of the first «исполнено» that still stands.
    private(set) var done: CivilDate?
    private(set) var withdrawn: CivilDate?
    private(set) var released: CivilDate?
    private(set) var extended: CivilDate?
    /// Where several bodies report on one thing, it is done when all who report say so.
    private(set) var isSaidByAll = true

    init(_ facts: ArraySlice<Fact>) {
        var doneBy: [String: CivilDate] = [:]
        var undone = Set<String>()
        for fact in facts where fact.isOwn {
            switch fact.status {
            case .done:
                if doneBy[fact.reporter] == nil { doneBy[fact.reporter] = fact.date }
                undone.remove(fact.reporter)
                withdrawn = nil
            case .inProgress, .notDone:
                undone.insert(fact.reporter)
                if doneBy.removeValue(forKey: fact.reporter) != nil { withdrawn = fact.date }
            case .released: released = released ?? fact.date
            case .extended: extended = fact.newDeadline ?? extended
            case nil: continue
            }
        }
        done = doneBy.values.max()
        isSaidByAll = undone.isEmpty
    }
}

/// The cumulative figure of one target: each reporter's latest, added up, or the latest total that a document on results
/// states, where that is more (some of those who owe it have not reported).
struct Tally {
    /// The sum after each day on which somebody reported.
    private(set) var steps: [(date: CivilDate, sum: Double)] = []

    init(_ facts: ArraySlice<Fact>, target: Int) {
        var latest: [String: Double] = [:]
        var sum = RunningSum()
        var total = 0.0
        for fact in facts where fact.target == target {
            guard let value = fact.value else { continue }
            if fact.isTotal {
                total = value
            } else {
                sum.add(value)
                if let before = latest.updateValue(value, forKey: fact.reporter) { sum.add(-before) }
            }
            if let last = steps.last, last.date == fact.date { steps.removeLast() }
            steps.append((fact.date, max(sum.value, total)))
        }
    }

    var actual: Double? { steps.last?.sum }

    /// What had been reported by a day; nil where nothing had.
    func sum(on day: CivilDate) -> Double? {
        var (low, high) = (0, steps.count)
        while low < high {
            let middle = (low + high) / 2
            if steps[middle].date <= day { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? nil : steps[low - 1].sum
    }

    /// The first day from which on the figure has kept to the target.
    func firstDay(meeting target: Target) -> CivilDate? {
        var first: CivilDate?
        for step in steps.reversed() {
            guard target.comparison.isMet(by: step.sum, promised: target.value) else { break }
            first = step.date
        }
        return first
    }
}

/// A sum of which numbers are taken away again: what rounding loses is kept apart, so that it comes out as if what is
/// left had been added up alone.
private struct RunningSum {
    private var sum = 0.0
    private var lost = 0.0

    var value: Double { sum + lost }

    mutating func add(_ number: Double) {
        let next = sum + number
        let part = next - sum
        lost += (sum - (next - part)) + (number - part)
        sum = next
    }
}
