internal import Model
internal import Russian

/// Makes facts of what documents on results state, where it is beyond doubt which promise a figure keeps (`ResultsRelation`,
/// `FigureMatch`), whose it is, and as of which day. Everything else is a note and changes nothing.
struct ResultsMatcher {
    private let documents: [Document]
    private let plans: [Plan]
    private let names: BodyNames
    private let asOf: CivilDate
    private var matches: [Int: FigureMatch] = [:]
    /// The plans that promise figures.
    private var plansByDocument: [Int: [Int]] = [:]
    /// A row for each fact, so that evidence and contradictions are told as those of progress tables are.
    private(set) var entries: [ProgressEntry]
    private(set) var facts: [(slot: Int, fact: Fact)] = []
    private(set) var findings: [Diagnostic] = []

    /// `entries` are the rows of progress tables: the facts' rows are counted on from them.
    init(documents: [Document], plans: [Plan], names: BodyNames, asOf: CivilDate, entries: [ProgressEntry]) {
        self.documents = documents
        self.plans = plans
        self.names = names
        self.asOf = asOf
        self.entries = entries
    }

    mutating func run() {
        let reports = documents.filter { $0.kind == .results && !$0.achievedFigures.isEmpty }
        if reports.isEmpty { return }
        let relation = ResultsRelation(documents)
        for (index, plan) in plans.enumerated() where !documents[plan.document].items[plan.item].targets.isEmpty {
            plansByDocument[plan.document, default: []].append(index)
        }
        for report in reports {
            let related = relation.documents(of: report)
            guard !related.isEmpty else {
                findings.append(report.finding(.resultsUnrelated(report)))
                continue
            }
            guard let date = report.date ?? report.period?.to else {
                findings.append(report.finding(.resultsUndated))
                continue
            }
            guard date <= asOf else {
                findings.append(report.finding(.resultsAfterAsOf(date, asOf: asOf)))
                continue
            }
            take(report, related: related, on: date)
        }
    }

    private struct Candidate {
        var plan: Int
        var target: Int
    }

    /// A figure with the obligations that it is about.
    private struct Proof {
        var figure: AchievedFigure
        var match: Candidate
        var slots: [Int]
        var isTotal: Bool
    }

    /// Several figures of one report for the same thing cancel each other, because nothing tells which is meant.
    private mutating func take(_ report: Document, related: Set<Int>, on date: CivilDate) {
        let proofs = report.achievedFigures.compactMap { proof($0, of: report, related: related, on: date) }
        for proof in proofs {
            let rivals = proofs.filter { other in
                other.match.target == proof.match.target && other.figure.value != proof.figure.value
                    && !Set(other.slots).isDisjoint(with: proof.slots)
            }
            guard rivals.isEmpty else {
                note(.resultRepeated(proof.figure, label(proof.match)), proof.figure, report)
                continue
            }
            record(proof, of: report, on: date)
        }
    }

    private mutating func proof(
        _ figure: AchievedFigure, of report: Document, related: Set<Int>, on date: CivilDate
    ) -> Proof? {
        let found = figure.isFloor ? candidates(for: figure, related: related) : []
        guard let match = found.first, found.count == 1 else {
            let places = found.map { label($0) }
            note(
                found.isEmpty ? .resultUnmatched(figure) : .resultAmbiguous(figure, among: places), figure, report)
            return nil
        }
        let plan = plans[match.plan]
        guard let term = term(of: match, for: figure, in: report, on: date) else {
            note(.resultOfAnotherTime(figure, label(match), date: date), figure, report)
            return nil
        }
        let debtors = debtors(of: match, figure, report)
        guard !debtors.duties.isEmpty else {
            note(.resultOfNobody(figure, label(match)), figure, report)
            return nil
        }
        let slots = debtors.duties.map { plan.slot(duty: $0, term: term) }
        return Proof(figure: figure, match: match, slots: slots, isTotal: debtors.isTotal)
    }

    private mutating func record(_ proof: Proof, of report: Document, on date: CivilDate) {
        var entry = ProgressEntry(origin: Origin(path: report.source.path, place: proof.figure.place))
        entry.factText = proof.figure.clause
        entry.fact = proof.figure.value
        entry.date = date
        var fact = Fact(row: entries.count, date: date, value: proof.figure.value, target: proof.match.target)
        fact.isTotal = proof.isTotal
        entries.append(entry)
        facts += proof.slots.map { ($0, fact) }
    }

    private mutating func candidates(for figure: AchievedFigure, related: Set<Int>) -> [Candidate] {
        let words = FigureWords(figure)
        return related.sorted().flatMap { plansByDocument[$0] ?? [] }.compactMap { index in
            let plan = plans[index]
            let match = matches[index] ?? FigureMatch(documents[plan.document].items[plan.item], duties: plan.duties)
            matches[index] = match
            return match.target(for: figure, words: words).map { Candidate(plan: index, target: $0) }
        }
    }

    /// The occurrence that ended when the report's period did, for a recurring duty; the only one else. Nil where the
    /// figure is older than the document that promises it, or than the window of the promise, or says so itself («в 2023
    /// году»), and where the promise is for each quarter or year of a longer time.
    private func term(
        of match: Candidate, for figure: AchievedFigure, in report: Document, on date: CivilDate
    ) -> Int? {
        let plan = plans[match.plan]
        let document = documents[plan.document]
        guard let first = plan.terms.first else { return nil }
        if first.period != nil { return plan.terms.firstIndex { $0.period != nil && $0.period == report.period } }
        guard document.items[plan.item].targets[match.target].period == nil else { return nil }
        guard let start = first.window?.from ?? document.date ?? document.period?.from else { return 0 }
        if date < start { return nil }
        let said = findWindow(in: figure.clause, context: DateContext(documentDate: date))?.value
        return said.map { $0.to < start } ?? false ? nil : 0
    }

    /// Whose figure it is: of the one who owes it; of all together, where they owe it together; else of the one that the
    /// clause names, or the report's one territory.
    private func debtors(of match: Candidate, _ figure: AchievedFigure, _ report: Document) -> (
        duties: [Int], isTotal: Bool
    ) {
        let plan = plans[match.plan]
        let scope = documents[plan.document].items[plan.item].targets[match.target].scope
        let owing = plan.duties.indices.filter { plan.duties[$0].targets.contains(match.target) }
        let named = named(in: figure.clause, of: owing, plan)
        if named.count == 1 { return (named, false) }
        if !named.isEmpty { return ([], false) }
        if owing.allSatisfy({ plan.duties[$0].isShared || plan.duties[$0].sharedTargets.contains(match.target) }) {
            return (owing, true)
        }
        if owing.count == 1, scope == .total { return (owing, false) }
        guard report.territories.count == 1 else { return ([], false) }
        return (self.named(in: report.territories[0], of: owing, plan), false)
    }

    private func named(in text: String, of duties: [Int], _ plan: Plan) -> [Int] {
        let known = duties.map { plan.duties[$0].territory ?? plan.duties[$0].assignee ?? "" }
        return names.matcher(for: known).mentioned(in: text).map { duties[$0] }
    }

    private func label(_ match: Candidate) -> String {
        let document = documents[plans[match.plan].document]
        return "\(document.source.path), п. \(document.items[plans[match.plan].item].id)"
    }

    private mutating func note(_ remark: Remark, _ figure: AchievedFigure, _ report: Document) {
        findings.append(report.finding(remark, at: figure.place, excerpt: figure.clause))
    }
}
