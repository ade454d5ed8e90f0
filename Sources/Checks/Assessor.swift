internal import Model

/// Puts the obligations together: every duty at every term, with its verdict on the as-of date, and what changed since
/// the previous period's end.
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
        author = ObligationAuthor(entries: entries, asOf: asOf, dueSoonDays: settings.dueSoonDays)
        changes = ChangeLog(since: period.previous.last, asOf: asOf, dueSoonDays: settings.dueSoonDays)
        concern = Concern(period)
        discipline = DisciplineIndex(period)
    }

    mutating func assess() -> Assessment {
        for plan in plans {
            let document = documents[plan.document]
            let matter = Matter(
                path: document.source.path, kind: document.kind, issued: document.date, item: document.items[plan.item])
            assess(matter, plan: plan)
        }
        var assessment = Assessment(
            period: period, asOf: asOf, obligations: obligations, discipline: discipline.total)
        assessment.disciplineByBody = discipline.byBody
        assessment.changes = changes.changes
        return assessment
    }

    private mutating func assess(_ matter: Matter, plan: Plan) {
        var oddTerms = Set<Int>()
        var silent = SilentReasons()
        for d in plan.duties.indices {
            for t in plan.terms.indices {
                let slot = plan.slot(duty: d, term: t)
                if let end = book.ended[slot], end <= asOf { continue }
                let facts = book.facts(slot, on: asOf)
                let verdict = rule.verdict(facts, term: plan.terms[t], item: matter.item, duty: plan.duties[d])
                guard concern.includes(verdict, term: plan.terms[t], facts: facts, issued: matter.issued) else {
                    continue
                }
                let obligation = author.obligation(
                    matter, plan.duties[d], plan.terms[t], verdict, facts, silent: &silent, at: t)
                changes.compare(
                    verdict, with: book.facts(slot, on: changes.since), matter, plan, d, t, obligations.count)
                discipline.count(obligation)
                findings += author.oddities(of: obligation, verdict, facts)
                obligations.append(obligation)
                if let remark = plan.terms[t].remark, oddTerms.insert(t).inserted {
                    let origin = Origin(path: matter.path, place: matter.item.origin)
                    findings.append(Diagnostic(remark, at: origin, excerpt: matter.item.deadline.text))
                }
            }
        }
    }
}

/// What an obligation is about: an item and what has to be known of its document.
struct Matter {
    var path: String
    var kind: DocumentKind
    var issued: CivilDate?
    var item: Item
}
