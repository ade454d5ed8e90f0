internal import Model
internal import Russian

/// The bodies of one item's duties, to be found by what a row calls them.
struct PlanNames {
    private let matcher: NameMatcher
    /// Duties by the index of the name in the matcher.
    private let duties: [[Int]]
    private let names: [String]
    private var known: [String: NameMatcher.Match] = [:]
    /// The duty that no body is named for; nil where each has its body.
    let common: Int?

    init(_ plan: Plan, names bodies: BodyNames) {
        var order: [String] = []
        var byName: [String: [Int]] = [:]
        var common: Int?
        for (index, duty) in plan.duties.enumerated() {
            let own = Set([duty.assignee, duty.territory].compactMap { $0 })
            if own.isEmpty { common = index }
            for name in own {
                if byName[name] == nil { order.append(name) }
                byName[name, default: []].append(index)
            }
        }
        order.sort()
        names = order
        duties = order.map { byName[$0] ?? [] }
        matcher = bodies.matcher(for: order)
        self.common = common
    }

    enum Match {
        case none(suggestion: String?)
        case duties([Int])
        case several([String])
    }

    mutating func find(_ text: String) -> Match {
        let found = known[text] ?? matcher.match(text)
        known[text] = found
        switch found {
        case .none(let suggestion): return .none(suggestion: suggestion)
        case .one(let index): return .duties(duties[index])
        case .several(let indices): return .several(indices.map { names[$0] })
        }
    }
}
