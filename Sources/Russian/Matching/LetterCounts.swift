/// How often each letter stands in a word, letters taken together by 32: a bound from below on how many have to be changed
/// to make one word of another, which costs a hundredth of finding that out (`editDistance`).
struct LetterCounts: Sendable {
    private var counts = SIMD32<Int16>()

    init(_ letters: [Unicode.Scalar]) {
        for letter in letters where counts[Int(letter.value % 32)] < 255 { counts[Int(letter.value % 32)] += 1 }
    }

    /// Each change adds one letter at most and takes one away.
    func distance(to other: LetterCounts) -> Int {
        let difference = counts &- other.counts
        let zero = SIMD32<Int16>()
        let added = difference.replacing(with: zero, where: difference .< zero).wrappedSum()
        let missing = (zero &- difference).replacing(with: zero, where: difference .> zero).wrappedSum()
        return Int(max(added, missing))
    }
}
