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
    private var questions: [TargetWords: TargetFinder.Question] = [:]
    private(set) var book: FactBook
    private(set) var findings: [Diagnostic] = []
    /// By file, the rows left out because there are too many facts.
    private var leftOut: [String: Int] = [:]
    private let limit: Int

    init(
        documents: [Document], entries: [ProgressEntry], plans: [Plan], names: BodyNames, asOf: CivilDate,
        limits: Limits
    ) {
        self.documents = documents
        self.entries = entries
        self.plans = plans
        self.names = names
        self.asOf = asOf
        rosters = Rosters(names, limits: limits)
        limit = limits.facts
        book = FactBook(slotCount: plans.last.map { $0.firstSlot + $0.slotCount } ?? 0, limit: limit)
    }

    /// `candidates` are the plans that the row's document and item may mean.
    mutating func take(_ entry: ProgressEntry, row: Int, candidates: [Int]) {
        guard isUsable(entry) else { return }
        guard !candidates.isEmpty else {
            let why = "no document and item of that name"
            return report(.unmatched(entry, why: why, wording: "такого пункта в документах нет"), entry)
        }
        let asked = question(entry)
        let routes = candidates.map { route(entry, asked, plan: $0) }
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
    mutating func take(_ facts: [(slots: [Int], fact: Fact)], rows: [ProgressEntry]) {
        for (slots, fact) in facts where makeRoom(slots.count, rows[fact.row]) {
            for slot in slots { book.add(fact, to: slot) }
        }
    }

    mutating func settle(_ entries: [ProgressEntry]) {
        let (plans, documents) = (plans, documents)
        var planOfSlot: [Int] = []
        for (index, plan) in plans.enumerated() {
            planOfSlot.append(contentsOf: repeatElement(index, count: plan.slotCount))
        }
        findings += leftOut.map { path, rows in Diagnostic(.tooManyFacts(rows, limit), at: Origin(path: path)) }
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
        var indicator: TextKey
        var unit: TextKey
        var hasFact: Bool
    }

    private enum Route {
        case found(Match)
        case refused(Refusal)
        /// The first few of them.
        case several([String], what: String)
    }

    /// Why a row is about none of an item's duties.
    private enum Refusal {
        case foreignIndicator(plan: Int, target: Int)
        case wrongUnit(String, plan: Int, target: Int)
        case foreignAssignee(plan: Int, suggestion: String?)
    }

    /// As many as show that there are more than a finding names.
    private static let shown = 7

    private mutating func route(_ entry: ProgressEntry, _ asked: TargetFinder.Question, plan index: Int) -> Route {
        let plan = plans[index]
        let item = documents[plan.document].items[plan.item]
        let target: Int?
        switch findTarget(asked, plan: index, item: item) {
        case .none: target = nil
        case .one(let found): target = found
        case .ambiguous:
            return .several(item.targets.prefix(ProgressMatcher.shown).map(\.text), what: "показатели")
        case .foreign(let found): return .refused(.foreignIndicator(plan: index, target: found))
        case .wrongUnit(let given, let found): return .refused(.wrongUnit(given, plan: index, target: found))
        }
        if entry.assignee.isEmpty { return narrowed(Array(plan.duties.indices), plan: index, target: target, entry) }
        let (body, common) = rosters.find(entry.assignee, among: plan, at: index)
        switch body {
        case .several(let names): return .several(names, what: "исполнители")
        case .duties(let duties): return narrowed(duties, plan: index, target: target, entry, common: common)
        case .none(let suggestion):
            guard let common, mayReport(entry, on: plan, duty: common, target: target) else {
                return .refused(.foreignAssignee(plan: index, suggestion: suggestion))
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
            left = duties.filter { plan.duties[$0].owes(target) }
            if left.isEmpty, let common, plan.duties[common].owes(target) { left = [common] }
            if left.isEmpty { left = duties }
        }
        if left.count == 1 { return .found(match(index, left[0], target, entry)) }
        let bodies = left.prefix(ProgressMatcher.shown).map { duty in
            plan.duties[duty].territory ?? plan.duties[duty].assignee ?? "общий показатель"
        }
        return .several(bodies, what: "исполнители")
    }

    /// Where the document names nobody, whoever reports is heard; beside territories that owe their own figures only on
    /// what they owe together.
    private func mayReport(_ entry: ProgressEntry, on plan: Plan, duty: Int, target: Int?) -> Bool {
        if plan.duties.count == 1 { return true }
        guard let target else { return false }
        return plan.duties[duty].owes(target)
    }

    private func match(_ plan: Int, _ duty: Int, _ target: Int?, _ entry: ProgressEntry) -> Match {
        let isShared = plans[plan].duties[duty].isShared
        let reporter = isShared ? names.territory(reportedBy: entry.assignee) ?? entry.assignee : ""
        return Match(plan: plan, duty: duty, target: target, reporter: reporter)
    }

    private mutating func findTarget(_ asked: TargetFinder.Question, plan: Int, item: Item) -> TargetFinder.Match {
        guard !item.targets.isEmpty else { return .none }
        if let finder = targets[plan] { return finder.find(asked) }
        let finder = TargetFinder(item.targets, in: item.text)
        targets[plan] = finder
        return finder.find(asked)
    }

    private mutating func question(_ entry: ProgressEntry) -> TargetFinder.Question {
        // Of a fact only the unit tells one question from another.
        let unit = TargetFinder.unit(of: entry.factText)
        let key = TargetWords(
            indicator: TextKey(entry.indicator), unit: TextKey(unit), hasFact: entry.fact != nil)
        if let known = questions[key] { return known }
        let asked = TargetFinder.Question(indicator: entry.indicator, unit: unit, hasFact: entry.fact != nil)
        questions[key] = asked
        return asked
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
            return makeRoom(plan.terms.count, entry) ? release(fact, plan: plan, duty: match.duty) : ()
        }
        let isForAll = match.target.map { plan.duties[match.duty].sharedTargets.contains($0) } ?? false
        guard makeRoom(isForAll ? plan.duties.count : 1, entry) else { return }
        book.add(fact, to: plan.slot(duty: match.duty, term: term))
        guard isForAll else { return }
        fact.isOwn = false
        fact.status = nil
        fact.reporter = plan.duties[match.duty].assignee ?? ""
        for other in plan.duties.indices where other != match.duty {
            book.add(fact, to: plan.slot(duty: other, term: term))
        }
    }

    /// Whether there is room for a row's facts; where not, the row is counted among those left out.
    private mutating func makeRoom(_ facts: Int, _ entry: ProgressEntry) -> Bool {
        if book.reserve(facts) { return true }
        leftOut[entry.origin.path, default: 0] += 1
        return false
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
        var refusal: Refusal?
        for route in routes {
            switch route {
            case .several(let names, let what): return report(.ambiguous(entry, among: names, what: what), entry)
            case .refused(let reason): refusal = reason
            case .found: continue
            }
        }
        guard let refusal else { return }
        if routes.count == 1 { return report(remark(refusal, entry), entry) }
        let why = "\(candidates.count) items have that number, none of them this assignee"
        let wording = "пунктов с таким номером \(candidates.count), но такого исполнителя нет ни в одном"
        report(.unmatched(entry, why: why, wording: wording), entry)
    }

    private func remark(_ refusal: Refusal, _ entry: ProgressEntry) -> Remark {
        switch refusal {
        case .foreignIndicator(let plan, let target):
            .foreignIndicator(entry, item: item(of: plan).id, target: item(of: plan).targets[target])
        case .wrongUnit(let given, let plan, let target):
            .wrongUnit(entry, given: given, target: item(of: plan).targets[target])
        case .foreignAssignee(let plan, let suggestion):
            .foreignAssignee(entry, item: item(of: plan).id, suggestion: suggestion)
        }
    }

    private func item(of plan: Int) -> Item { documents[plans[plan].document].items[plans[plan].item] }

    private mutating func severalItems(_ found: [Match], _ entry: ProgressEntry) {
        let places = found.prefix(ProgressMatcher.shown).map { match in
            let document = documents[plans[match.plan].document]
            return "\(document.source.path), п. \(document.items[plans[match.plan].item].id)"
        }
        report(.ambiguous(entry, among: places, what: "пункты"), entry)
    }

    private mutating func report(_ remark: Remark, _ entry: ProgressEntry) {
        findings.append(Diagnostic(remark, at: entry.origin))
    }
}
