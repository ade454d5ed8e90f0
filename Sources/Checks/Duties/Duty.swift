internal import Model

/// An item × whoever owes it, before it is told apart by occurrence.
struct Duty: Sendable {
    /// Indices into the documents that are assessed, and their items.
    var document: Int
    var item: Int
    var assignee: String?
    var territory: String?
    var mode: Mode
    var isResponsible = true
    /// Indices into the item's targets, ascending.
    var targets: [Int]
    /// Several bodies report on it together; a figure is the sum of what each of them reports.
    var isShared = false
    /// Targets whose figure is the sum over all bodies of the item.
    var sharedTargets: Set<Int> = []

    /// Whose facts its figures are, as long as no report on results gives a total.
    var figures: FigureSource { isShared || !sharedTargets.isEmpty ? .sum : .own }
    /// Whether one of the item's targets is its own.
    func owes(_ target: Int) -> Bool {
        var (low, high) = (0, targets.count)
        while low < high {
            let middle = (low + high) / 2
            if targets[middle] < target { low = middle + 1 } else { high = middle }
        }
        return low < targets.count && targets[low] == target
    }

    /// Who is named for it; nil where nobody is.
    var debtor: String? { assignee ?? territory }
}

/// An item with its duties and its terms: every obligation is one of the one with one of the other.
struct Plan: Sendable {
    var document: Int
    var item: Int
    var duties: [Duty]
    var terms: [Term]
    /// The first of its obligations; they are counted duty by duty, term by term.
    var firstSlot: Int

    func slot(duty: Int, term: Int) -> Int { firstSlot + duty * terms.count + term }
    var slotCount: Int { duties.count * terms.count }
}
