internal import Model

/// The obligations that one report is about: all of them, or one debtor's.
struct Selection: Sendable {
    let ledger: Ledger
    let indices: [Int]
    /// Whose extract it is; nil for the whole portfolio.
    var debtor: String?

    var assessment: Assessment { ledger.assessment }
    var asOf: CivilDate { ledger.asOf }
    func obligation(_ index: Int) -> Obligation { ledger.obligation(index) }

    func indices(where holds: (Obligation) -> Bool) -> [Int] { indices.filter { holds(obligation($0)) } }
    func count(where holds: (Obligation) -> Bool) -> Int {
        indices.reduce(0) { $0 + (holds(obligation($1)) ? 1 : 0) }
    }

    /// Neighbours of one item.
    func groups(_ indices: [Int]) -> [ItemGroup] {
        var groups: [ItemGroup] = []
        for index in indices {
            let current = obligation(index)
            if let last = groups.last, last.item == current.item, last.document == current.document {
                groups[groups.count - 1].indices.append(index)
            } else {
                groups.append(ItemGroup(document: current.document, item: current.item, indices: [index]))
            }
        }
        return groups
    }

    /// Obligations of one item, occurrence, due date and binding force: what a person sees as one duty of many bodies.
    func duties(_ indices: [Int]) -> [ItemGroup] {
        var order: [DateKey] = []
        var lists: [DateKey: [Int]] = [:]
        for index in indices {
            let key = DateKey(obligation(index))
            if lists[key] == nil { order.append(key) }
            lists[key, default: []].append(index)
        }
        return order.map { ItemGroup(document: $0.document, item: $0.item, indices: lists[$0] ?? []) }
    }

    private struct DateKey: Hashable {
        let document: String
        let item: String
        let occurrence: String?
        let due: CivilDate?
        let isBinding: Bool

        init(_ obligation: Obligation) {
            document = obligation.document
            item = obligation.item
            occurrence = obligation.occurrence
            due = obligation.effectiveDue
            isBinding = obligation.isBinding
        }
    }

    /// What happened to these obligations since the previous period's end, in the order of the assessment.
    var changes: [Change] {
        guard debtor != nil else { return assessment.changes }
        return indices.flatMap { ledger.changes[$0] ?? [] }
    }

    /// The debtors of some obligations, each once, in their order.
    func debtors(_ indices: [Int]) -> [String] {
        var seen: Set<String> = []
        return indices.compactMap { obligation($0).debtor }.filter { seen.insert($0).inserted }
    }

    /// The documents that the obligations come from, in their order, each with its obligations.
    var byDocument: [(path: String, indices: [Int])] {
        var order: [String] = []
        var lists: [String: [Int]] = [:]
        for index in indices {
            let path = obligation(index).document
            if lists[path] == nil { order.append(path) }
            lists[path, default: []].append(index)
        }
        return order.map { ($0, lists[$0] ?? []) }
    }
}
