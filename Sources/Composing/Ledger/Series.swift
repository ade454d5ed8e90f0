internal import Model

/// What the same bodies owe of one item: once, or of a recurring duty for several periods, which a person names in one
/// breath («за апрель – июнь»).
struct Series: Sendable {
    /// The first obligation of the first period.
    let first: Int
    let debtors: [String]
    private(set) var obligations: Int
    private(set) var occurrences: [String]

    init(first: Int, debtors: [String], obligations: Int, occurrences: [String]) {
        self.first = first
        self.debtors = debtors
        self.obligations = obligations
        self.occurrences = occurrences
    }

    fileprivate mutating func append(_ other: Series) {
        obligations += other.obligations
        occurrences += other.occurrences
    }
}

extension Selection {
    /// The series of some obligations, in the order of the assessment.
    func series(_ indices: [Int]) -> [Series] {
        var series: [Series] = []
        for group in groups(indices) {
            var numbers: [SeriesKey: Int] = [:]
            for duty in duties(group.indices) {
                let first = duty.first
                let one = Series(
                    first: first, debtors: debtors(duty.indices), obligations: duty.indices.count,
                    occurrences: obligation(first).occurrence.map { [$0] } ?? [])
                let key = SeriesKey(debtors: one.debtors, isBinding: standing(first).isBinding)
                if let number = numbers[key], !one.occurrences.isEmpty {
                    series[number].append(one)
                } else {
                    numbers[key] = series.count
                    series.append(one)
                }
            }
        }
        return series
    }

    private struct SeriesKey: Hashable {
        let debtors: [String]
        let isBinding: Bool
    }
}
