/// A span of days, both ends included.
package struct DateWindow: Hashable, Sendable {
    package let from: CivilDate
    package let to: CivilDate

    package init(from: CivilDate, to: CivilDate) {
        self.from = from
        self.to = to
    }

    package func contains(_ date: CivilDate) -> Bool { from <= date && date <= to }
    package func overlaps(_ other: DateWindow) -> Bool { from <= other.to && other.from <= to }
}
