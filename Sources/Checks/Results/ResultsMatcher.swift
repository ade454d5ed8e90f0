internal import Model
internal import Russian

/// Makes facts of what documents on results state, where it is beyond doubt which promise a figure keeps (`ResultsRelation`,
/// `FigureMatch`), whose it is, and as of which day. Everything else is a note and changes nothing.
struct ResultsMatcher {
    private let documents: [Document]
    private let plans: [Plan]
    private let names: BodyNames
    private let asOf: CivilDate
    private let limits: Limits
    /// The plans of each document that promise figures, and those figures once they are asked for.
    private var plansByDocument: [Int: [Int]] = [:]
    private var promised: [Int: PromisedFigures] = [:]
    private var stems: [TextKey: [Substring]] = [:]
    private var debtors: [Candidate: Debtors] = [:]
    /// A row for each fact, so that evidence and contradictions are told as those of progress tables are.
    private(set) var entries: [ProgressEntry]
    private(set) var facts: [(slots: [Int], fact: Fact)] = []
    private(set) var findings: [Diagnostic] = []

    /// `entries` are the rows of progress tables: the facts' rows are counted on from them.
    init(
        documents: [Document], plans: [Plan], names: BodyNames, asOf: CivilDate, entries: [ProgressEntry],
        limits: Limits
    ) {
        self.documents = documents
        self.plans = plans
        self.names = names
        self.asOf = asOf
        self.entries = entries
        self.limits = limits
    }

    mutating func run() {
        let reports = documents.filter { $0.kind == .results && !$0.achievedFigures.isEmpty }
        if reports.isEmpty { return }
        var relation = ResultsRelation(documents, limits: limits)
        for (index, plan) in plans.enumerated() where !documents[plan.document].items[plan.item].targets.isEmpty {
            plansByDocument[plan.document, default: []].append(index)
        }
        for report in reports {
            let related = relation.documents(of: report)
            if relation.unresolved > 0 {
                findings.append(report.finding(.tooManyReferences(relation.unresolved, limits.comparisons)))
            }
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

    private struct Candidate: Hashable {
        var plan: Int
        var target: Int
    }

    /// A figure with the obligations that it is about.
    private struct Proof {
        var figure: AchievedFigure
        var match: Candidate
        var term: Int
        var owed: Owed
    }

    private mutating func take(_ report: Document, related: Set<Int>, on date: CivilDate) {
        let proofs = report.achievedFigures.compactMap { proof($0, of: report, related: related, on: date) }
        var claims: [Candidate: Claims] = [:]
        for proof in proofs {
            claims[proof.match, default: Claims()].add(proof.figure.value, duties: proof.owed.part)
        }
        var said: [Proved: Int] = [:]
        var accepted: [Proof] = []
        for proof in proofs {
            guard !(claims[proof.match]?.contradict(proof.figure.value, duties: proof.owed.part) ?? false) else {
                note(.resultRepeated(proof.figure, label(proof.match)), proof.figure, report)
                continue
            }
            // What is said twice is one fact, at the later place.
            let proved = Proved(match: proof.match, duties: proof.owed.part, isTotal: proof.owed.isTotal)
            if let before = said[proved] {
                if accepted[before].figure.place <= proof.figure.place { accepted[before] = proof }
            } else {
                said[proved] = accepted.count
                accepted.append(proof)
            }
        }
        for proof in accepted { record(proof, of: report, on: date) }
    }

    private struct Proved: Hashable {
        var match: Candidate
        var duties: [Int]?
        var isTotal: Bool
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
        guard let term = term(of: match, for: figure, in: report, on: date) else {
            note(.resultOfAnotherTime(figure, label(match), date: date), figure, report)
            return nil
        }
        guard let owed = debtors(of: match).owed(figure.clause, report) else {
            note(.resultOfNobody(figure, label(match)), figure, report)
            return nil
        }
        return Proof(figure: figure, match: match, term: term, owed: owed)
    }

    private mutating func record(_ proof: Proof, of report: Document, on date: CivilDate) {
        var entry = ProgressEntry(origin: Origin(path: report.source.path, place: proof.figure.place))
        entry.factText = proof.figure.clause
        entry.fact = proof.figure.value
        entry.date = date
        var fact = Fact(row: entries.count, date: date, value: proof.figure.value, target: proof.match.target)
        fact.isTotal = proof.owed.isTotal
        entries.append(entry)
        let plan = plans[proof.match.plan]
        let duties = proof.owed.part ?? debtors(of: proof.match).duties
        facts.append((duties.map { plan.slot(duty: $0, term: proof.term) }, fact))
    }

    /// As many as show that there are more than a finding names.
    private static let shown = 7

    private mutating func candidates(for figure: AchievedFigure, related: Set<Int>) -> [Candidate] {
        let words = FigureWords(figure)
        var found: [Candidate] = []
        for document in related.sorted() where found.count < ResultsMatcher.shown {
            found += promised(by: document).find(figure, words, atMost: ResultsMatcher.shown - found.count).map {
                Candidate(plan: $0.plan, target: $0.target)
            }
        }
        return found
    }

    private mutating func promised(by document: Int) -> PromisedFigures {
        if let known = promised[document] { return known }
        var made = PromisedFigures()
        for index in plansByDocument[document] ?? [] {
            var names = Set<Substring>()
            for name in plans[index].duties.lazy.flatMap({ [$0.assignee, $0.territory] }) {
                if let name { names.formUnion(stems(of: name)) }
            }
            made.add(index, documents[document].items[plans[index].item], names: names)
        }
        promised[document] = made
        return made
    }

    private mutating func stems(of name: String) -> [Substring] {
        let key = TextKey(name)
        if let known = stems[key] { return known }
        let found = TargetFinder.stems(of: name)
        stems[key] = found
        return found
    }

    private mutating func debtors(of match: Candidate) -> Debtors {
        if let known = debtors[match] { return known }
        let plan = plans[match.plan]
        let target = documents[plan.document].items[plan.item].targets[match.target]
        let made = Debtors(of: match.target, scope: target.scope, plan, names: names)
        debtors[match] = made
        return made
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

    private func label(_ match: Candidate) -> String {
        let document = documents[plans[match.plan].document]
        return "\(document.source.path), п. \(document.items[plans[match.plan].item].id)"
    }

    private mutating func note(_ remark: Remark, _ figure: AchievedFigure, _ report: Document) {
        findings.append(report.finding(remark, at: figure.place, excerpt: figure.clause))
    }
}
