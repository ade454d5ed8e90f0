internal import Model

/// Finds for every progress row the obligation that it speaks of. What cannot be told apart without guessing becomes a
/// finding and changes nothing.
struct ProgressMatcher {
    private let documents: [Document]
    private let plans: [Plan]
    private let names: BodyNames
    private let asOf: CivilDate
    private let entries: [ProgressEntry]
    /// The latest date of each file's rows: the file was put together no earlier.
    private lazy var compiled = Dictionary(
        entries.compactMap { entry in entry.date.map { (entry.origin.path, $0) } }, uniquingKeysWith: max)
    private var rosters: Rosters
    private var targets: [Int: TargetFinder] = [:]
    private var knownTargets: [TargetWords: TargetFinder.Match] = [:]
    private(set) var book: FactBook
    private(set) var findings: [Diagnostic] = []

    init(documents: [Document], entries: [ProgressEntry], plans: [Plan], names: BodyNames, asOf: CivilDate) {
        self.documents = documents
        self.entries = entries
        self.plans = plans
        self.names = names
        self.asOf = asOf
        rosters = Rosters(names)
        book = FactBook(slotCount: plans.last.map { $0.firstSlot + $0.slotCount } ?? 0)
    }

    /// `candidates` are the plans that the row's document and item may mean.
    mutating func take(_ entry: ProgressEntry, row: Int, candidates: [Int]) {
        guard isUsable(entry) else { return }
        guard !candidates.isEmpty else {
            let why = "no document and item of that name"
            return report(.unmatched(entry, why: why, wording: "такого пункта в документах нет"), entry)
        }
        let routes = candidates.map { route(entry, plan: $0) }
        let found = routes.compactMap { if case .found(let match) = $0 { match } else { nil } }
        let isOpen = routes.contains { if case .several = $0 { true } else { false } }
        guard let match = found.first, found.count == 1, !isOpen else {
            return found.count > 1
                ? severalItems(found, entry) : explain(routes, entry: entry, candidates: candidates)
        }
        guard let date = entry.date ?? dayOfDecision(entry, plan: plans[match.plan]) else { return }
        if entry.status == .extended, entry.newDeadline == nil { report(.extensionWithoutDate(entry), entry) }
        let item = documents[plans[match.plan].document].items[plans[match.plan].item]
        if entry.fact != nil, item.targets.isEmpty { report(.factWithoutTarget(entry, item: item.id), entry) }
        place(entry, row: row, date: date, match: match)
    }

    /// Facts that documents on results state.
    mutating func take(_ facts: [(slot: Int, fact: Fact)]) {
        for (slot, fact) in facts { book.add(fact, to: slot) }
    }

    mutating func settle(_ entries: [ProgressEntry]) {
        let (plans, documents) = (plans, documents)
        var planOfSlot: [Int] = []
        for (index, plan) in plans.enumerated() {
            planOfSlot.append(contentsOf: repeatElement(index, count: plan.slotCount))
        }
        findings += book.settle(entries) { slot in
            let plan = plans[planOfSlot[slot]]
            return documents[plan.document].items[plan.item]
        }
    }

    // MARK: Which duty and which figure

    private struct Match {
        var plan: Int
        var duty: Int
        var target: Int?
        var reporter: String
    }

    private struct TargetWords: Hashable {
        var plan: Int
        var indicator: TextKey
        var unit: TextKey
        var hasFact: Bool
    }

    private enum Route {
        case found(Match)
        case refused(Remark)
        case several([String], what: String)
    }

    private mutating func route(_ entry: ProgressEntry, plan index: Int) -> Route {
        let plan = plans[index]
        let item = documents[plan.document].items[plan.item]
        let target: Int?
        switch findTarget(entry, plan: index, item: item) {
        case .none: target = nil
        case .one(let found): target = found
        case .ambiguous: return .several(item.targets.map(\.text), what: "показатели")
        case .foreign(let found):
            return .refused(.foreignIndicator(entry, item: item.id, target: item.targets[found]))
        case .wrongUnit(let given, let found):
            return .refused(.wrongUnit(entry, given: given, target: item.targets[found]))
        }
        if entry.assignee.isEmpty { return narrowed(Array(plan.duties.indices), plan: index, target: target, entry) }
        let (body, common) = rosters.find(entry.assignee, among: plan, at: index)
        switch body {
        case .several(let names): return .several(names, what: "исполнители")
        case .duties(let duties): return narrowed(duties, plan: index, target: target, entry, common: common)
        case .none(let suggestion):
            guard let common, mayReport(entry, on: plan, duty: common, target: target) else {
                return .refused(.foreignAssignee(entry, item: item.id, suggestion: suggestion))
            }
            return .found(match(index, common, target, entry))
        }
    }

    /// Of the duties of one body the one with the figure; where none of them has it, the common one that has.
    private func narrowed(
        _ duties: [Int], plan index: Int, target: Int?, _ entry: ProgressEntry, common: Int? = nil
    ) -> Route {
        let plan = plans[index]
        var left = duties
        if let target {
            left = duties.filter { plan.duties[$0].targets.contains(target) }
            if left.isEmpty, let common, plan.duties[common].targets.contains(target) { left = [common] }
            if left.isEmpty { left = duties }
        }
        if left.count == 1 { return .found(match(index, left[0], target, entry)) }
        let bodies = left.map { plan.duties[$0].territory ?? plan.duties[$0].assignee ?? "общий показатель" }
        return .several(bodies, what: "исполнители")
    }

    /// Where the document names nobody, whoever reports is heard; beside territories that owe their own figures only on
    /// what they owe together.
    private func mayReport(_ entry: ProgressEntry, on plan: Plan, duty: Int, target: Int?) -> Bool {
        if plan.duties.count == 1 { return true }
        guard let target else { return false }
        return plan.duties[duty].targets.contains(target)
    }

    private func match(_ plan: Int, _ duty: Int, _ target: Int?, _ entry: ProgressEntry) -> Match {
        let isShared = plans[plan].duties[duty].isShared
        let reporter = isShared ? names.territory(reportedBy: entry.assignee) ?? entry.assignee : ""
        return Match(plan: plan, duty: duty, target: target, reporter: reporter)
    }

    private mutating func findTarget(_ entry: ProgressEntry, plan: Int, item: Item) -> TargetFinder.Match {
        guard !item.targets.isEmpty else { return .none }
        let hasFact = entry.fact != nil
        let key = TargetWords(
            plan: plan, indicator: TextKey(entry.indicator), unit: TextKey(TargetFinder.unit(of: entry.factText)),
            hasFact: hasFact)
        if let known = knownTargets[key] { return known }
        let finder = targets[plan] ?? TargetFinder(item.targets, in: item.text)
        targets[plan] = finder
        let found = finder.find(indicator: entry.indicator, factText: entry.factText, hasFact: hasFact)
        knownTargets[key] = found
        return found
    }

    // MARK: Which occurrence

    private mutating func place(_ entry: ProgressEntry, row: Int, date: CivilDate, match: Match) {
        let plan = plans[match.plan]
        let item = documents[plan.document].items[plan.item]
        let finder = ReportedPeriod(terms: plan.terms, item: item)
        let term: Int
        switch finder.place(of: entry, on: date) {
        case .term(let found): term = found
        case .missing(let period): return report(.unknownPeriod(entry, period, item: item.id, plan.terms), entry)
        }
        if let new = entry.newDeadline {
            if entry.status != .extended { report(.newDeadlineIgnored(entry, new), entry) }
            if entry.status == .extended, let due = plan.terms[term].due, new < due {
                report(.extensionBeforeDue(entry, new, due: due), entry)
            }
        }
        var fact = Fact(
            row: row, date: date, value: entry.fact, status: entry.status, newDeadline: entry.newDeadline,
            target: match.target, reporter: match.reporter)
        if entry.status == .released, plan.terms.count > 1, finder.named(in: entry, on: date) == nil {
            return release(fact, plan: plan, duty: match.duty)
        }
        book.add(fact, to: plan.slot(duty: match.duty, term: term))
        guard let target = match.target, plan.duties[match.duty].sharedTargets.contains(target) else { return }
        fact.isOwn = false
        fact.status = nil
        fact.reporter = plan.duties[match.duty].assignee ?? ""
        for other in plan.duties.indices where other != match.duty {
            book.add(fact, to: plan.slot(duty: other, term: term))
        }
    }

    /// A duty released as a whole: what was open is released, what would have fallen due later no longer occurs.
    private mutating func release(_ fact: Fact, plan: Plan, duty: Int) {
        let next = plan.terms.firstIndex { ($0.due ?? fact.date) >= fact.date } ?? plan.terms.count - 1
        for term in plan.terms.indices {
            let slot = plan.slot(duty: duty, term: term)
            term <= next ? book.add(fact, to: slot) : book.end(slot, on: fact.date)
        }
    }

    // MARK: Findings

    /// Whether a row says something, and when: of a decision of the controller the day may be left out.
    private mutating func isUsable(_ entry: ProgressEntry) -> Bool {
        if entry.status == nil && entry.fact == nil {
            report(.emptyRow(entry), entry)
            return false
        }
        if let fact = entry.fact, fact < 0 {
            report(.negativeFact(entry), entry)
            return false
        }
        if let date = entry.date, date > asOf {
            report(.afterAsOf(entry, date: date, asOf: asOf), entry)
            return false
        }
        if entry.date != nil || entry.status == .extended || entry.status == .released { return true }
        report(.undated(entry), entry)
        return false
    }

    /// The day from which a decision without a date holds: when its file was put together, but no later than the due
    /// date that it is about and no earlier than the document. The as-of date has no part in it: otherwise the decision
    /// would be news in every period. Nil where there is no such day or it has not come.
    private mutating func dayOfDecision(_ entry: ProgressEntry, plan: Plan) -> CivilDate? {
        let issued = documents[plan.document].date
        let due = plan.terms.count == 1 ? plan.terms[0].due : nil
        guard let latest = [compiled[entry.origin.path], due].compactMap({ $0 }).min() ?? issued else {
            report(.undated(entry), entry)
            return nil
        }
        let day = max(latest, issued ?? latest)
        report(day > asOf ? .afterAsOf(entry, date: day, asOf: asOf) : .undatedDecision(entry, day: day), entry)
        return day > asOf ? nil : day
    }

    private mutating func explain(_ routes: [Route], entry: ProgressEntry, candidates: [Int]) {
        var refusal: Remark?
        for route in routes {
            switch route {
            case .several(let names, let what): return report(.ambiguous(entry, among: names, what: what), entry)
            case .refused(let remark): refusal = remark
            case .found: continue
            }
        }
        guard let refusal else { return }
        if routes.count == 1 { return report(refusal, entry) }
        let why = "\(candidates.count) items have that number, none of them this assignee"
        let wording = "пунктов с таким номером \(candidates.count), но такого исполнителя нет ни в одном"
        report(.unmatched(entry, why: why, wording: wording), entry)
    }

    private mutating func severalItems(_ found: [Match], _ entry: ProgressEntry) {
        let places = found.map { match in
            let document = documents[plans[match.plan].document]
            return "\(document.source.path), п. \(document.items[plans[match.plan].item].id)"
        }
        report(.ambiguous(entry, among: places, what: "пункты"), entry)
    }

    private mutating func report(_ remark: Remark, _ entry: ProgressEntry) {
        findings.append(Diagnostic(remark, at: entry.origin))
    }
}
