/// What the figures of one report say of one promise. Several different ones for the same thing cancel each other, because
/// nothing tells which is meant.
struct Claims {
    private var all: ClosedRange<Double>?
    /// Figures of everybody who owes it.
    private var whole: ClosedRange<Double>?
    private var byDuty: [Int: ClosedRange<Double>] = [:]

    /// `duties` are those that the figure is about; nil for everybody's.
    mutating func add(_ value: Double, duties: [Int]?) {
        all = Claims.extended(all, by: value)
        guard let duties else {
            whole = Claims.extended(whole, by: value)
            return
        }
        for duty in duties { byDuty[duty] = Claims.extended(byDuty[duty], by: value) }
    }

    /// Whether another value is claimed for any of the duties.
    func contradict(_ value: Double, duties: [Int]?) -> Bool {
        guard let duties else { return all != value...value }
        return whole.map { $0 != value...value } ?? false || duties.contains { byDuty[$0] != value...value }
    }

    private static func extended(_ range: ClosedRange<Double>?, by value: Double) -> ClosedRange<Double> {
        guard let range else { return value...value }
        return min(range.lowerBound, value)...max(range.upperBound, value)
    }
}
