internal import Model

/// What the same bodies owe of one item: once, or of a recurring duty for several periods, which a person names in one
/// breath («за апрель – июнь»).
struct Series: Sendable {
    /// The first obligation of the first period.
    let first: Int
    /// Indices into `Ledger.debtors`, in the order of the assessment.
    let debtors: [Int]
    private(set) var obligations: Int
    private(set) var occurrences: [String]

    init(first: Int, debtors: [Int], obligations: Int, occurrences: [String]) {
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
                    first: first, debtors: debtorNumbers(duty.indices), obligations: duty.indices.count,
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

    func debtors(of series: Series) -> [String] { series.debtors.map { ledger.debtors[$0] } }

    private struct SeriesKey: Hashable {
        let debtors: [Int]
        let isBinding: Bool
    }
}
