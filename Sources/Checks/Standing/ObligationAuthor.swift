internal import Model

/// Writes an obligation down with its figures and its evidence.
struct ObligationAuthor {
    private let entries: [ProgressEntry]
    private let measures: MeasureRule

    init(entries: [ProgressEntry], asOf: CivilDate) {
        self.entries = entries
        measures = MeasureRule(asOf: asOf)
    }

    func obligation(
        _ subject: ObligationSubject, _ duty: Duty, _ term: Term, _ verdict: Verdict, _ facts: ArraySlice<Fact>
    ) -> Obligation {
        var obligation = Obligation(
            subject, mode: duty.mode, isResponsible: duty.isResponsible, status: verdict.status)
        obligation.assignee = duty.assignee
        obligation.territory = duty.territory
        obligation.occurrence = term.occurrence
        obligation.window = term.window
        obligation.stated = term.stated
        obligation.due = term.due
        obligation.extended = verdict.extended
        obligation.done = verdict.done
        obligation.released = verdict.released
        obligation.withdrawn = verdict.withdrawn
        obligation.figures = facts.contains(where: \.isTotal) ? .total : duty.figures
        if !facts.isEmpty { obligation.evidence = facts.map(evidence) }
        if !duty.targets.isEmpty {
            let due = obligation.effectiveDue
            obligation.measures = duty.targets.map { measure(subject.item.targets[$0], at: $0, facts, term, due: due) }
            obligation.progress = MeasureRule.progress(of: obligation.measures)
        }
        return obligation
    }

    /// The obligation of a body that has not reported, from that of any such body.
    func obligation(_ silent: Obligation, _ duty: Duty, figures: inout SilentFigures) -> Obligation {
        var obligation = silent
        obligation.assignee = duty.assignee
        obligation.territory = duty.territory
        obligation.mode = duty.mode
        obligation.isResponsible = duty.isResponsible
        obligation.figures = duty.figures
        if !duty.targets.isEmpty {
            obligation.measures = figures.measures(duty.targets, of: obligation.subject.item)
            obligation.progress = .noData
        }
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
        // A total that the sum of the rows exceeds is not what the figure rests on.
        let actual = measure.actual ?? 0
        measure.evidence = facts.filter { fact in
            fact.target == index && fact.value.map { !fact.isTotal || $0 >= actual } ?? false
        }.map(evidence)
        return measure
    }

    private func evidence(_ fact: Fact) -> Evidence {
        let entry = entries[fact.row]
        let whose = fact.isOwn || entry.assignee.isEmpty ? "" : "\(entry.assignee): "
        return Evidence(origin: entry.origin, date: fact.date, fact: fact.value, text: whose + entry.evidenceText)
    }
}

/// The figures of an item without a fact, made once for all bodies that owe the same ones.
struct SilentFigures {
    private var known: [(targets: [Int], measures: [Measure])] = []

    mutating func measures(_ targets: [Int], of item: Item) -> [Measure] {
        if let found = known.first(where: { $0.targets == targets }) { return found.measures }
        let measures = targets.map { Measure(target: item.targets[$0]) }
        known.append((targets, measures))
        return measures
    }
}
