/// The merged ranges that reach into the row that is being looked at. Rows are asked for in ascending order, each cell
/// costs a binary search, however many ranges a sheet claims to have.
struct MergedColumns {
    /// By first row, latest first: those that have not begun yet.
    private var waiting: [MergedRange]
    /// By column; ranges that overlap one before them are no valid ones, and left out.
    private var active: [MergedRange] = []

    init(_ ranges: [MergedRange]) { waiting = ranges.sorted { $0.first.row > $1.first.row } }

    mutating func advance(to row: Int) {
        while let next = waiting.last, next.first.row <= row {
            waiting.removeLast()
            if next.last.row >= row { insert(next, at: row) }
        }
    }

    func range(_ column: Int, row: Int) -> MergedRange? {
        let index = position(column)
        guard index > 0 else { return nil }
        let range = active[index - 1]
        return range.last.column >= column && range.last.row >= row ? range : nil
    }

    private mutating func insert(_ range: MergedRange, at row: Int) {
        var index = position(range.first.column)
        while index > 0, active[index - 1].last.row < row, active[index - 1].last.column >= range.first.column {
            active.remove(at: index - 1)
            index -= 1
        }
        while index < active.count, active[index].last.row < row, active[index].first.column <= range.last.column {
            active.remove(at: index)
        }
        if index > 0, active[index - 1].last.column >= range.first.column { return }
        if index < active.count, active[index].first.column <= range.last.column { return }
        active.insert(range, at: index)
    }

    /// How many ranges begin at or before the column.
    private func position(_ column: Int) -> Int {
        var (low, high) = (0, active.count)
        while low < high {
            let middle = (low + high) / 2
            if active[middle].first.column <= column { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
