/// Every obligation of a report for programs: there may be more of them than memory should hold as rows of a table, so
/// that they are handed over item by item, with what the rows of one item have in common said once.
package struct Listing: Sendable {
    /// Headings of what belongs to an item, to who owes it, and to how that stands: stable, in ASCII.
    package let itemColumns: [String]
    package let debtorColumns: [String]
    package let stateColumns: [String]
    package let items: [ListedItem]
    package let rows: Rows

    /// The obligations of one item.
    package struct ListedItem: Sendable {
        /// As `rows` takes them.
        package let obligations: ArraySlice<Int>
        /// In the order of `itemColumns`.
        package let cells: @Sendable () -> [ReportCell]

        package init(obligations: ArraySlice<Int>, cells: @escaping @Sendable () -> [ReportCell]) {
            self.obligations = obligations
            self.cells = cells
        }
    }

    /// What an obligation's row has behind the item's cells.
    package struct Rows: Sendable {
        package typealias Cells = @Sendable (_ obligation: Int, _ take: (ReportCell) -> Void) -> Void

        /// Hand over the cells in the order of `debtorColumns` and of `stateColumns`.
        package let debtor, state: Cells
        /// Whether two obligations of one item have the same cells of `state`: most have, of bodies that have not
        /// reported. May be false where they have.
        package let areAlike: @Sendable (_ obligation: Int, _ other: Int) -> Bool

        package init(
            debtor: @escaping Cells, state: @escaping Cells, areAlike: @escaping @Sendable (Int, Int) -> Bool
        ) {
            (self.debtor, self.state, self.areAlike) = (debtor, state, areAlike)
        }
    }

    package init(
        itemColumns: [String], debtorColumns: [String], stateColumns: [String], items: [ListedItem], rows: Rows
    ) {
        self.itemColumns = itemColumns
        self.debtorColumns = debtorColumns
        self.stateColumns = stateColumns
        self.items = items
        self.rows = rows
    }

    package var count: Int { items.reduce(0) { $0 + $1.obligations.count } }
}
