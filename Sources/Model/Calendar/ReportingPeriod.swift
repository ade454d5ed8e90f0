/// A calendar year, half-year, quarter or month: what one report is about, and what one occurrence of a recurring duty
/// is about. Its text form is `2024`, `2024-H1`, `2024-Q3`, `2024-07` (CONTRACT §1).
package struct ReportingPeriod: Hashable, Sendable, Comparable, CustomStringConvertible {
    package enum Length: Int, Sendable { case month = 1, quarter = 3, halfYear = 6, year = 12 }

    package let length: Length
    package let year: Int
    /// 1-based within the year: 1…12, 1…4, 1…2, 1.
    package let index: Int

    package init(length: Length, year: Int, index: Int) {
        self.length = length
        self.year = year
        self.index = index
    }

    /// The period of that length that contains the day.
    package init(length: Length, containing date: CivilDate) {
        self.init(length: length, year: date.year, index: (date.month - 1) / length.rawValue + 1)
    }

    /// Reads the text form; nil for anything else. Relative names (`last-quarter`) are for whoever knows today's date.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first, first.utf8.count == 4, let year = Int(first), year > 0 else { return nil }
        if parts.count == 1 {
            self.init(length: .year, year: year, index: 1)
            return
        }
        guard parts.count == 2 else { return nil }
        let mark = parts[1]
        switch mark.first {
        case "Q":
            guard let n = Int(mark.dropFirst()), (1...4).contains(n) else { return nil }
            self.init(length: .quarter, year: year, index: n)
        case "H":
            guard let n = Int(mark.dropFirst()), (1...2).contains(n) else { return nil }
            self.init(length: .halfYear, year: year, index: n)
        default:
            guard mark.utf8.count == 2, let n = Int(mark), (1...12).contains(n) else { return nil }
            self.init(length: .month, year: year, index: n)
        }
    }

    package var first: CivilDate {
        CivilDate(year: year, month: (index - 1) * length.rawValue + 1, clampingDay: 1)
    }
    package var last: CivilDate { CivilDate(year: year, month: index * length.rawValue, clampingDay: 31) }
    package var window: DateWindow { DateWindow(from: first, to: last) }

    package func advanced(by steps: Int) -> ReportingPeriod {
        ReportingPeriod(length: length, containing: first.adding(months: steps * length.rawValue))
    }
    package var previous: ReportingPeriod { advanced(by: -1) }
    package var next: ReportingPeriod { advanced(by: 1) }

    package var description: String {
        switch length {
        case .year: year.padded(to: 4)
        case .halfYear: "\(year.padded(to: 4))-H\(index)"
        case .quarter: "\(year.padded(to: 4))-Q\(index)"
        case .month: "\(year.padded(to: 4))-\(index.padded(to: 2))"
        }
    }

    package static func < (a: ReportingPeriod, b: ReportingPeriod) -> Bool { (a.first, a.last) < (b.first, b.last) }
}
