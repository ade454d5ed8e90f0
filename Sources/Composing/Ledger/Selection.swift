internal import Model

/// The obligations that one report is about: all of them, or one debtor's.
struct Selection: Sendable {
    let ledger: Ledger
    /// In the order of the assessment.
    let indices: [Int]
    /// Whose extract it is; nil for the whole portfolio.
    let debtor: String?

    init(_ ledger: Ledger, _ indices: [Int], debtor: String? = nil) {
        self.ledger = ledger
        self.indices = indices
        self.debtor = debtor
    }

    /// The whole portfolio.
    init(_ ledger: Ledger) { self.init(ledger, Array(ledger.obligations.indices)) }

    var assessment: Assessment { ledger.assessment }
    var asOf: CivilDate { ledger.asOf }
    func obligation(_ index: Int) -> Obligation { ledger.obligation(index) }
    func standing(_ index: Int) -> Standing { ledger.standings[index] }

    /// Whether pages list items instead of obligations.
    var isVast: Bool { indices.count > Extent.page }

    /// Where every obligation stands one by one, as notes say it.
    var fullList: String {
        if !isVast { return "в приложении" }
        if indices.count <= Extent.sheet { return "в CSV и Excel" }
        return "в файле report.machine.csv" + (debtor == nil ? "" : " общего отчёта")
    }

    /// Where an obligation stands in the annex; nil where the annex does not list each of them.
    func anchor(_ index: Int) -> String? { isVast ? nil : "o-\(index + 1)" }

    func indices(where holds: (Standing) -> Bool) -> [Int] { indices.filter { holds(ledger.standings[$0]) } }
    func count(where holds: (Standing) -> Bool) -> Int { indices.count { holds(ledger.standings[$0]) } }

    /// How many items some obligations belong to.
    func itemCount(_ indices: [Int]) -> Int {
        var (count, last) = (0, Int32(-1))
        for index in indices where ledger.standings[index].item != last {
            (count, last) = (count + 1, ledger.standings[index].item)
        }
        return count
    }

    /// Neighbours of one item.
    func groups(_ indices: [Int]) -> [ItemGroup] {
        var groups: [ItemGroup] = []
        var start = 0
        while start < indices.count {
            let item = standing(indices[start]).item
            var end = start + 1
            while end < indices.count, standing(indices[end]).item == item { end += 1 }
            groups.append(
                ItemGroup(subject: ledger.obligations[indices[start]].subject, indices: indices[start..<end]))
            start = end
        }
        return groups
    }

    /// Obligations of one item, occurrence, due date and binding force: what a person sees as one duty of many bodies.
    func duties(_ indices: some Sequence<Int>) -> [ItemGroup] {
        var numbers: [DutyKey: Int] = [:]
        var keys: [DutyKey] = []
        var duties: [ItemGroup] = []
        var next = 0
        for index in indices {
            let standing = standing(index)
            let key = DutyKey(
                item: standing.item, occurrence: ledger.obligations[index].occurrence, due: standing.effectiveDue,
                isBinding: standing.isBinding)
            // Bodies of one item have the same occurrences one after the other, so that the next duty is mostly known.
            let known = next < keys.count && keys[next] == key ? next : numbers[key]
            if let known {
                duties[known].indices.append(index)
            } else {
                numbers[key] = keys.count
                keys.append(key)
                duties.append(ItemGroup(subject: ledger.obligations[index].subject, indices: [index]))
            }
            next = (known ?? duties.count - 1) + 1
        }
        return duties
    }

    private struct DutyKey: Hashable {
        let item: Int32
        let occurrence: String?
        let due: CivilDate?
        let isBinding: Bool
    }

    /// What happened to these obligations since the previous period's end, in the order of the assessment.
    var changes: [Change] {
        guard debtor != nil else { return assessment.changes }
        return indices.flatMap { ledger.changes[$0] ?? [] }
    }

    /// The debtors of some obligations, each once, in their order.
    func debtors(_ indices: some Sequence<Int>) -> [String] { debtorNumbers(indices).map { ledger.debtors[$0] } }

    /// The same as indices into `Ledger.debtors`.
    func debtorNumbers(_ indices: some Sequence<Int>) -> [Int] {
        var isSeen = [Bool](repeating: false, count: ledger.debtors.count)
        var numbers: [Int] = []
        for index in indices {
            guard let number = standing(index).debtor.map(Int.init), !isSeen[number] else { continue }
            isSeen[number] = true
            numbers.append(number)
        }
        return numbers
    }

    /// The documents that the obligations come from, in their order, each with its obligations.
    var byDocument: [(path: String, indices: [Int])] {
        var documents: [(path: String, indices: [Int])] = []
        var numbers: [String: Int] = [:]
        var last: (item: Int32, number: Int)?
        for index in indices {
            let item = standing(index).item
            if let last, last.item == item {
                documents[last.number].indices.append(index)
                continue
            }
            let path = ledger.obligations[index].document
            let number = numbers[path] ?? documents.count
            if number == documents.count {
                numbers[path] = number
                documents.append((path, []))
            }
            documents[number].indices.append(index)
            last = (item, number)
        }
        return documents
    }
}
