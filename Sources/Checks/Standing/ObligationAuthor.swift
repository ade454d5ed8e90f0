internal import Model

/// Writes an obligation down with its figures, its evidence and its reasons.
struct ObligationAuthor {
    private let entries: [ProgressEntry]
    private let measures: MeasureRule
    private let reasons: Reasons

    init(entries: [ProgressEntry], asOf: CivilDate, dueSoonDays: Int) {
        self.entries = entries
        measures = MeasureRule(asOf: asOf)
        reasons = Reasons(asOf: asOf, dueSoonDays: dueSoonDays)
    }

    func obligation(
        _ matter: Matter, _ duty: Duty, _ term: Term, _ verdict: Verdict, _ facts: ArraySlice<Fact>,
        silent: inout SilentReasons, at termIndex: Int
    ) -> Obligation {
        var obligation = Obligation(
            document: matter.path, kind: matter.kind, item: matter.item, mode: duty.mode,
            isResponsible: duty.isResponsible, status: verdict.status)
        obligation.assignee = duty.assignee
        obligation.territory = duty.territory
        obligation.occurrence = term.occurrence
        obligation.window = term.window
        obligation.stated = term.stated
        obligation.due = term.due
        obligation.extended = verdict.extended
        obligation.done = verdict.done
        obligation.released = verdict.released
        if !facts.isEmpty { obligation.evidence = facts.filter(\.isOwn).map(evidence) }
        if !duty.targets.isEmpty {
            let due = obligation.effectiveDue
            obligation.measures = duty.targets.map { measure(matter.item.targets[$0], at: $0, facts, term, due: due) }
            obligation.progress = MeasureRule.progress(of: obligation.measures)
        }
        obligation.reasons = words(obligation, duty, term, verdict, facts, &silent, at: termIndex)
        return obligation
    }

    /// Findings that only the verdict brings to light, each at the row that said «исполнено» or took it back.
    func oddities(of obligation: Obligation, _ verdict: Verdict, _ facts: ArraySlice<Fact>) -> [Diagnostic] {
        let isBelow = verdict.isBelowTarget && verdict.status == .doneUnconfirmed
        guard isBelow || verdict.withdrawn != nil,
            let row = facts.last(where: { $0.isOwn && $0.status != nil })?.row
        else { return [] }
        let origin = entries[row].origin
        if let day = verdict.withdrawn { return [Diagnostic(.withdrawn(obligation, on: day), at: origin)] }
        return obligation.measures.filter { $0.progress != .met && $0.actual != nil }.map {
            Diagnostic(.doneBelowTarget($0, item: obligation.item), at: origin)
        }
    }

    private func measure(_ target: Target, at index: Int, _ facts: ArraySlice<Fact>, _ term: Term, due: CivilDate?)
        -> Measure
    {
        guard !facts.isEmpty else { return Measure(target: target) }
        var measure = measures.measure(target, at: index, facts: facts, term: term, due: due)
        measure.evidence = facts.filter { $0.target == index && $0.value != nil }.map(evidence)
        return measure
    }

    private func words(
        _ obligation: Obligation, _ duty: Duty, _ term: Term, _ verdict: Verdict, _ facts: ArraySlice<Fact>,
        _ silent: inout SilentReasons, at termIndex: Int
    ) -> [String] {
        let isSilent = facts.isEmpty
        if isSilent, let known = silent.reasons(obligation.status, duty.targets, at: termIndex) { return known }
        let isSum = duty.isShared || !duty.sharedTargets.isEmpty
        let source = facts.contains(where: \.isTotal) ? FigureSource.total : isSum ? .sum : .own
        let made = term.reasons + reasons.standing(of: obligation, verdict: verdict, figures: source)
        if isSilent { silent.keep(made, obligation.status, duty.targets, at: termIndex) }
        return made
    }

    private func evidence(_ fact: Fact) -> Evidence {
        let entry = entries[fact.row]
        return Evidence(origin: entry.origin, date: fact.date, fact: fact.value, text: entry.evidenceText)
    }
}

/// Bodies that have not reported on one item all have the same reasons: these are put into words once a term.
struct SilentReasons {
    private var known: [Int: (status: Status, targets: [Int], words: [String])] = [:]

    func reasons(_ status: Status, _ targets: [Int], at term: Int) -> [String]? {
        guard let found = known[term], found.status == status, found.targets == targets else { return nil }
        return found.words
    }

    mutating func keep(_ words: [String], _ status: Status, _ targets: [Int], at term: Int) {
        known[term] = (status, targets, words)
    }
}
