internal import Model
internal import Russian

/// The bodies of an item's duties, to be found by what a row calls them. Items addressed to the same bodies share one.
struct Roster {
    private let matcher: NameMatcher
    private let bodies: BodyNames
    /// Duties by the index of the name in the matcher.
    private let duties: [[Int]]
    private let names: [String]
    private var known: [TextKey: NameMatcher.Match] = [:]
    /// The duty that no body is named for; nil where each has its body.
    let common: Int?

    init(_ plan: Plan, names bodies: BodyNames) {
        var order: [String] = []
        var byName: [TextKey: [Int]] = [:]
        var common: Int?
        for (index, duty) in plan.duties.enumerated() {
            let own = duty.assignee == duty.territory ? [duty.assignee] : [duty.assignee, duty.territory]
            if duty.debtor == nil { common = index }
            for name in own.compactMap({ $0 }) {
                let key = TextKey(name)
                if byName[key] == nil { order.append(name) }
                byName[key, default: []].append(index)
            }
        }
        order.sort()
        names = order
        duties = order.map { byName[TextKey($0)] ?? [] }
        matcher = bodies.matcher(for: order)
        self.bodies = bodies
        self.common = common
    }

    enum Match {
        case none(suggestion: String?)
        case duties([Int])
        case several([String])
    }

    /// Takes from the budget what a suggestion costs; there is none where it does not allow that.
    mutating func find(_ text: String, _ budget: inout ComparisonBudget) -> Match {
        let key = TextKey(text)
        let found: NameMatcher.Match
        if let before = known[key] {
            found = before
        } else {
            found = match(text, suggests: budget.allows(matcher.count))
            if case .none = found { _ = budget.take(matcher.count) }
            known[key] = found
        }
        switch found {
        case .none(let suggestion): return .none(suggestion: suggestion)
        case .one(let index): return .duties(duties[index])
        case .several(let indices): return .several(indices.prefix(7).map { names[$0] })
        }
    }
}

extension Roster {
    /// A text that means none of the bodies may be the administration of a territory that is among them.
    private func match(_ text: String, suggests: Bool) -> NameMatcher.Match {
        let match = matcher.match(text, suggests: suggests)
        guard case .none = match, let territory = bodies.territory(reportedBy: text), territory != text else {
            return match
        }
        let second = matcher.match(territory, suggests: false)
        if case .none = second { return match }
        return second
    }
}

/// The rosters of all plans, each distinct one made once, when first asked for.
struct Rosters {
    private struct Key: Hashable {
        var bodies: [TextKey]
    }

    private let bodies: BodyNames
    private var byKey: [Key: Int] = [:]
    private var byPlan: [Int: Int] = [:]
    private var all: [Roster] = []
    /// Names that may still be compared letter by letter: of thousands of rows with unknown bodies the first ones get a
    /// suggestion.
    private var budget: ComparisonBudget

    init(_ bodies: BodyNames, limits: Limits) {
        self.bodies = bodies
        budget = ComparisonBudget(limits)
    }

    mutating func find(_ text: String, among plan: Plan, at index: Int) -> (match: Roster.Match, common: Int?) {
        let number = byPlan[index] ?? number(of: plan)
        byPlan[index] = number
        return (all[number].find(text, &budget), all[number].common)
    }

    private mutating func number(of plan: Plan) -> Int {
        let key = Key(bodies: plan.duties.flatMap { [TextKey($0.assignee ?? ""), TextKey($0.territory ?? "")] })
        if let known = byKey[key] { return known }
        byKey[key] = all.count
        all.append(Roster(plan, names: bodies))
        return all.count - 1
    }
}
