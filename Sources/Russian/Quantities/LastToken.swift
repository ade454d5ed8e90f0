/// Looks back from one figure after another, from left to right, for the last token of which something holds: each token is
/// asked about once, however many figures a sentence has.
struct LastToken {
    private var next = 0
    private var found = -1

    /// The last such token before `end`, not before `start`; nil where there is none. Neither bound may go back.
    mutating func find(in range: Range<Int>, where holds: (Int) -> Bool) -> Int? {
        for index in max(next, range.lowerBound)..<max(next, range.upperBound) where holds(index) { found = index }
        next = max(next, range.upperBound)
        return found >= range.lowerBound ? found : nil
    }
}
