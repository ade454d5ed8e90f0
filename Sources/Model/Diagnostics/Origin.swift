/// Where something was read: the file as the user named it, and the place a person would look at.
package struct Origin: Hashable, Sendable, Comparable {
    package let path: String
    package let place: Place

    package init(path: String, place: Place = .document) {
        self.path = path
        self.place = place
    }

    package static func < (a: Origin, b: Origin) -> Bool {
        a.path == b.path ? a.place < b.place : a.path < b.path
    }
}

/// A place inside one file, counted from 1 as people count.
package enum Place: Hashable, Sendable, Comparable {
    /// The file as a whole.
    case document
    /// A line of a text file.
    case line(Int)
    /// A paragraph of a DOCX body, tables' paragraphs not counted.
    case paragraph(Int)
    /// A cell of a table of a DOCX or text document.
    case cell(table: Int, row: Int, cell: Int)
    /// A row of a CSV file or a worksheet; the heading row is row 1 where it comes first, as Excel shows it.
    case row(Int)

    private var order: (Int, Int, Int, Int) {
        switch self {
        case .document: (0, 0, 0, 0)
        case .line(let n): (1, n, 0, 0)
        case .paragraph(let n): (1, n, 0, 0)
        case .cell(let table, let row, let cell): (2, table, row, cell)
        case .row(let n): (1, n, 0, 0)
        }
    }

    package static func < (a: Place, b: Place) -> Bool { a.order < b.order }
}

extension Place: CustomStringConvertible {
    /// In English, for stderr: `12`, `paragraph 34`, `table 1, row 3, cell 2`.
    package var description: String {
        switch self {
        case .document: ""
        case .line(let n): "\(n)"
        case .paragraph(let n): "paragraph \(n)"
        case .cell(let table, let row, let cell): "table \(table), row \(row), cell \(cell)"
        case .row(let n): "row \(n)"
        }
    }
}
