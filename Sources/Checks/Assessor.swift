internal import Model

/// Puts the obligations together: every duty at every term, with its verdict on the as-of date, its figures and its
/// reasons, and what changed since the previous period's end.
struct Assessor {
    private let documents: [Document]
    private let entries: [ProgressEntry]
    private let plans: [Plan]
    private let book: FactBook
    private let period: ReportingPeriod
    private let asOf: CivilDate
    private let rule: StatusRule
    private let earlierRule: StatusRule
    private let measures: MeasureRule
    private let reasons: Reasons
    private let concern: Concern
    private(set) var findings: [Diagnostic] = []
    private var obligations: [Obligation] = []
    private var changes: [Change] = []
    private var discipline: DisciplineIndex

    init(
        documents: [Document], entries: [ProgressEntry], plans: [Plan], book: FactBook, settings: Settings,
        period: ReportingPeriod, asOf: CivilDate
    ) {
        self.documents = documents
        self.entries = entries
        self.plans = plans
        self.book = book
        self.period = period
        self.asOf = asOf
        rule = StatusRule(asOf: asOf, dueSoonDays: settings.dueSoonDays)
        earlierRule = StatusRule(asOf: period.previous.last, dueSoonDays: settings.dueSoonDays)
        measures = MeasureRule(asOf: asOf)
        reasons = Reasons(asOf: asOf, dueSoonDays: settings.dueSoonDays)
        concern = Concern(period)
        discipline = DisciplineIndex(period)
    }

    mutating func assess() -> Assessment {
        for plan in plans { assess(plan) }
        var assessment = Assessment(
            period: period, asOf: asOf, obligations: obligations, discipline: discipline.total)
        assessment.disciplineByBody = discipline.byBody
        assessment.changes = changes
        return assessment
    }

    private mutating func assess(_ plan: Plan) {
        let document = documents[plan.document]
        let item = document.items[plan.item]
        var oddTerms = Set<Int>()
        for (d, duty) in plan.duties.enumerated() {
            for (t, term) in plan.terms.enumerated() {
                let slot = plan.slot(duty: d, term: t)
                if let end = book.ended[slot], end <= asOf { continue }
                let facts = known(slot, on: asOf)
                let verdict = rule.verdict(facts, term: term, item: item, duty: duty)
                guard concern.includes(verdict, term: term, facts: facts, issued: document.date) else { continue }
                let obligation = obligation(document, item, duty, term, verdict, facts)
                noteChanges(obligation, verdict, slot: slot, term: term, item: item, duty: duty, document: document)
                discipline.count(obligation)
                obligations.append(obligation)
                reportOddities(obligation, verdict, facts)
                if let remark = term.remark, oddTerms.insert(t).inserted {
                    findings.append(Diagnostic(remark, at: obligation.origin, excerpt: item.deadline.text))
                }
            }
        }
    }

    private func known(_ slot: Int, on day: CivilDate) -> ArraySlice<Fact> {
        let facts = book.bySlot[slot]
        guard let last = facts.last, last.date > day else { return facts[...] }
        return facts.prefix { $0.date <= day }
    }

    private func obligation(
        _ document: Document, _ item: Item, _ duty: Duty, _ term: Term, _ verdict: Verdict, _ facts: ArraySlice<Fact>
    ) -> Obligation {
        var obligation = Obligation(
            document: document.source.path, kind: document.kind, item: item, mode: duty.mode,
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
        obligation.evidence = facts.filter(\.isOwn).map(evidence)
        obligation.measures = duty.targets.map { index in
            var measure = measures.measure(
                item.targets[index], at: index, facts: facts, term: term, due: obligation.effectiveDue)
            measure.evidence = facts.filter { $0.target == index && $0.value != nil }.map(evidence)
            return measure
        }
        obligation.progress = MeasureRule.progress(of: obligation.measures)
        let isSum = duty.isShared || !duty.sharedTargets.isEmpty
        obligation.reasons =
            term.reasons + reasons.standing(of: obligation, verdict: verdict, isShared: isSum)
        return obligation
    }

    private func evidence(_ fact: Fact) -> Evidence {
        let entry = entries[fact.row]
        return Evidence(origin: entry.origin, date: fact.date, fact: fact.value, text: entry.evidenceText)
    }

    /// Against the same input on the previous period's last day.
    private mutating func noteChanges(
        _ obligation: Obligation, _ now: Verdict, slot: Int, term: Term, item: Item, duty: Duty, document: Document
    ) {
        let earlier = period.previous.last
        guard earlier < asOf else { return }
        let before = earlierRule.verdict(known(slot, on: earlier), term: term, item: item, duty: duty)
        let index = obligations.count
        func add(_ kind: Change.Kind, before date: CivilDate? = nil) {
            changes.append(Change(kind: kind, obligation: index, before: date))
        }
        let isNew = document.date.map { $0 > earlier && $0 <= asOf } ?? false
        if isNew { add(.new) }
        if now.status.isDone, !before.status.isDone { add(.done) }
        if now.status == .overdue, isNew || before.status != .overdue { add(.newlyLate) }
        if now.extended != before.extended { add(.moved, before: before.extended ?? term.due) }
        if now.status == .released, before.status != .released { add(.released) }
    }

    private mutating func reportOddities(_ obligation: Obligation, _ verdict: Verdict, _ facts: ArraySlice<Fact>) {
        guard verdict.isBelowTarget || verdict.withdrawn != nil else { return }
        guard let row = facts.last(where: { $0.isOwn && $0.status != nil })?.row else { return }
        let origin = entries[row].origin
        if verdict.isBelowTarget, verdict.status == .doneUnconfirmed {
            let short = obligation.measures.filter { $0.progress != .met && $0.actual != nil }
            findings += short.map { Diagnostic(.doneBelowTarget($0, item: obligation.item), at: origin) }
        }
        if let day = verdict.withdrawn { findings.append(Diagnostic(.withdrawn(obligation, on: day), at: origin)) }
    }
}
