internal import Model

/// Puts the obligations together: every duty at every term, with its verdict on the as-of date, and what changed since
/// the previous period's end.
///
/// Most obligations of a large portfolio are those of bodies that have not reported. They differ in nothing but the
/// body, so that each term has its `Silence` worked out once.
struct Assessor {
    private let documents: [Document]
    private let plans: [Plan]
    private let book: FactBook
    private let period: ReportingPeriod
    private let asOf: CivilDate
    private let rule: StatusRule
    private let author: ObligationAuthor
    private let concern: Concern
    private(set) var findings: [Diagnostic] = []
    private var obligations: [Obligation] = []
    private var changes: ChangeLog
    private var discipline: DisciplineIndex

    init(
        documents: [Document], entries: [ProgressEntry], plans: [Plan], book: FactBook, settings: Settings,
        period: ReportingPeriod, asOf: CivilDate
    ) {
        self.documents = documents
        self.plans = plans
        self.book = book
        self.period = period
        self.asOf = asOf
        rule = StatusRule(asOf: asOf, dueSoonDays: settings.dueSoonDays)
        author = ObligationAuthor(entries: entries, asOf: asOf)
        changes = ChangeLog(since: period.previous.last, asOf: asOf, dueSoonDays: settings.dueSoonDays)
        concern = Concern(period)
        discipline = DisciplineIndex(period)
    }

    mutating func assess() -> Assessment {
        obligations.reserveCapacity(plans.reduce(0) { $0 + $1.duties.count * $1.terms.count })
        for plan in plans {
            let document = documents[plan.document]
            assess(
                ObligationSubject(
                    document: document.source.path, kind: document.kind, issued: document.date,
                    item: document.items[plan.item]), plan: plan)
        }
        var assessment = Assessment(
            period: period, asOf: asOf, obligations: obligations, discipline: discipline.total)
        assessment.disciplineByBody = discipline.byBody
        assessment.changes = changes.changes
        return assessment
    }

    private mutating func assess(_ subject: ObligationSubject, plan: Plan) {
        let silences = plan.terms.map { silence($0, subject) }
        var figures = SilentFigures()
        var isConcerned = plan.terms.map { _ in false }
        for d in plan.duties.indices {
            for t in plan.terms.indices {
                let slot = plan.slot(duty: d, term: t)
                if let end = book.ended[slot], end <= asOf { continue }
                let facts = book.facts(slot, on: asOf)
                guard !facts.isEmpty else {
                    guard let silence = silences[t] else { continue }
                    isConcerned[t] = true
                    for kind in silence.changes { changes.add(kind, obligations.count) }
                    keep(author.obligation(silence.obligation, plan.duties[d], figures: &figures))
                    continue
                }
                let term = plan.terms[t]
                let verdict = rule.verdict(facts, term: term, item: subject.item, duty: plan.duties[d])
                guard concern.includes(verdict, term: term, facts: facts, issued: subject.issued) else { continue }
                isConcerned[t] = true
                let obligation = author.obligation(subject, plan.duties[d], term, verdict, facts)
                changes.compare(
                    verdict, with: book.facts(slot, on: changes.since), subject, plan.duties[d], term,
                    obligations.count)
                findings += author.oddities(of: obligation, verdict, facts)
                keep(obligation)
            }
        }
        for t in plan.terms.indices where isConcerned[t] {
            guard let remark = plan.terms[t].remark else { continue }
            findings.append(
                Diagnostic(
                    remark, at: Origin(path: subject.document, place: subject.item.origin),
                    excerpt: subject.item.deadline.text))
        }
    }

    private mutating func keep(_ obligation: Obligation) {
        discipline.count(obligation)
        obligations.append(obligation)
    }

    /// What every body's obligation is at a term while it has not reported; nil where that does not concern the period.
    private func silence(_ term: Term, _ subject: ObligationSubject) -> Silence? {
        // Without a fact a verdict knows only the item and the term.
        let duty = Duty(document: 0, item: 0, mode: .directive, targets: [])
        let verdict = rule.verdict([], term: term, item: subject.item, duty: duty)
        guard concern.includes(verdict, term: term, facts: [], issued: subject.issued) else { return nil }
        var log = changes.begun
        log.compare(verdict, with: [], subject, duty, term, 0)
        return Silence(
            obligation: author.obligation(subject, duty, term, verdict, []), changes: log.changes.map(\.kind))
    }
}

/// The obligation of a body that has not reported, but for the body, and what has changed about it.
private struct Silence {
    var obligation: Obligation
    var changes: [Change.Kind]
}
