/// Every obligation of a report for programs, a row at a time: there may be more of them than memory should hold as rows
/// of a table.
package struct Listing: Sendable {
    /// Headings: stable, in ASCII.
    package let columns: [String]
    package let count: Int
    private let cells: @Sendable (_ row: Int, _ take: (ReportCell) -> Void) -> Void

    /// `cells` hands over the cells of a row in the order of the columns.
    package init(
        columns: [String], count: Int, cells: @escaping @Sendable (_ row: Int, _ take: (ReportCell) -> Void) -> Void
    ) {
        self.columns = columns
        self.count = count
        self.cells = cells
    }

    /// Hands over the cells of a row, 0..<count, in the order of the columns.
    package func row(_ row: Int, _ take: (ReportCell) -> Void) { cells(row, take) }
}
