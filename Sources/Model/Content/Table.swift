/// A table with its grid: merged cells keep their columns.
package struct Table: Sendable, Equatable {
    /// 1-based number of the table in its document (or worksheet in its workbook).
    package var index: Int
    package var rows: [Row]
    package var place: Place
    /// The worksheet's name, where the table is a worksheet.
    package var name: String?

    package init(index: Int, rows: [Row] = [], place: Place = .document) {
        self.index = index
        self.rows = rows
        self.place = place
    }

    package struct Row: Sendable, Equatable {
        package var cells: [Cell]
        /// Marked as a header row to be repeated on each page.
        package var isHeader = false
        package var place: Place

        package init(_ cells: [Cell], place: Place) {
            self.cells = cells
            self.place = place
        }

        /// The cell that covers a grid column (0-based), also where it spans several.
        package func cell(atColumn column: Int) -> Cell? {
            cells.first { $0.column <= column && column < $0.column + $0.span }
        }
    }

    package struct Cell: Sendable, Equatable {
        /// Paragraphs and nested tables in order.
        package var blocks: [Block]
        /// First grid column, 0-based, and how many it spans.
        package var column: Int
        package var span: Int
        /// The lower part of a vertically merged cell: its text stands in the row where the merge begins.
        package var continuesAbove = false
        package var place: Place

        package init(_ blocks: [Block], column: Int, span: Int = 1, place: Place) {
            self.blocks = blocks
            self.column = column
            self.span = span
            self.place = place
        }

        /// The text of its paragraphs, labels included, joined by line breaks; nested tables' cells likewise.
        package var text: String {
            if blocks.count == 1, case .paragraph(let paragraph) = blocks[0] { return paragraph.fullText }
            var parts: [String] = []
            for block in blocks {
                switch block {
                case .paragraph(let paragraph): parts.append(paragraph.fullText)
                case .table(let table):
                    for row in table.rows { for cell in row.cells { parts.append(cell.text) } }
                }
            }
            return parts.joined(separator: "\n")
        }
    }
}
