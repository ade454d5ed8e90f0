/// Every obligation of a report for programs: there may be more of them than memory should hold as rows of a table, so
/// that they are handed over item by item, with what the rows of one item have in common said once.
package struct Listing: Sendable {
    /// Headings of what belongs to an item, then of what belongs to an obligation: stable, in ASCII.
    package let itemColumns: [String]
    package let columns: [String]
    package let items: [ListedItem]
    private let write: @Sendable (_ obligation: Int, _ take: (ReportCell) -> Void) -> Void

    /// The obligations of one item.
    package struct ListedItem: Sendable {
        /// As `row` takes them.
        package let obligations: ArraySlice<Int>
        /// In the order of `itemColumns`.
        package let cells: @Sendable () -> [ReportCell]

        package init(obligations: ArraySlice<Int>, cells: @escaping @Sendable () -> [ReportCell]) {
            self.obligations = obligations
            self.cells = cells
        }
    }

    /// `row` hands over an obligation's cells in the order of `columns`.
    package init(
        itemColumns: [String], columns: [String], items: [ListedItem],
        row: @escaping @Sendable (_ obligation: Int, _ take: (ReportCell) -> Void) -> Void
    ) {
        self.itemColumns = itemColumns
        self.columns = columns
        self.items = items
        write = row
    }

    package var count: Int { items.reduce(0) { $0 + $1.obligations.count } }

    /// Hands over an obligation's cells in the order of `columns`.
    package func row(_ obligation: Int, _ take: (ReportCell) -> Void) { write(obligation, take) }
}
