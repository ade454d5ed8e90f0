internal import Model
internal import Russian

/// Those who owe one figure of an item, to be found by what a document on results says of them.
struct Debtors {
    /// Indices of their duties.
    let duties: [Int]
    /// Whether they owe it all together.
    private let isShared: Bool
    private let scope: Target.Scope
    private let matcher: NameMatcher

    init(of target: Int, scope: Target.Scope, _ plan: Plan, names: BodyNames) {
        let owing = plan.duties.indices.filter { plan.duties[$0].owes(target) }
        duties = owing
        self.scope = scope
        isShared = owing.allSatisfy { plan.duties[$0].isShared || plan.duties[$0].sharedTargets.contains(target) }
        matcher = names.matcher(for: owing.map { plan.duties[$0].territory ?? plan.duties[$0].assignee ?? "" })
    }

    /// Whose figure it is: of the one who owes it; of all together, where they owe it together; else of the one that the
    /// clause names, or the report's one territory. Nil where that is nobody, or cannot be told.
    func owed(_ clause: String, _ report: Document) -> Owed? {
        let named = matcher.mentioned(in: clause).map { duties[$0] }
        if named.count == 1 { return Owed(part: part(named), isTotal: false) }
        if !named.isEmpty { return nil }
        if isShared { return duties.isEmpty ? nil : Owed(part: nil, isTotal: true) }
        if duties.count == 1, scope == .total { return Owed(part: nil, isTotal: false) }
        guard report.territories.count == 1 else { return nil }
        let own = matcher.mentioned(in: report.territories[0]).map { duties[$0] }
        return own.isEmpty ? nil : Owed(part: part(own), isTotal: false)
    }

    private func part(_ some: [Int]) -> [Int]? { some.count == duties.count ? nil : some }
}

/// Whose an achieved figure is.
struct Owed {
    /// Indices of the duties; nil for everybody's who owes it.
    var part: [Int]?
    /// Whether it is the figure of all together.
    var isTotal: Bool
}
