internal import Model

/// Comparisons that may still be made, of the limit `comparisons`: thousands of rows or names, each compared with
/// thousands, would take hours. Each task that compares has a budget of its own, so that none takes another's.
struct ComparisonBudget {
    let limit: Int
    private var left: Int

    init(_ limits: Limits) {
        limit = limits.comparisons
        left = limit
    }

    /// Whether so many may still be made. One costs nothing.
    func allows(_ count: Int) -> Bool { count <= max(left, 1) }

    /// Takes so many; takes nothing and returns false where they may not be made any more.
    mutating func take(_ count: Int) -> Bool {
        guard allows(count) else { return false }
        if count > 1 { left -= count }
        return true
    }
}
