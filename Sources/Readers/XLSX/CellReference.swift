/// `B3` as column 1 and row 3: columns from 0, rows from 1 as Excel shows them.
struct CellReference: Equatable, Sendable {
    var column: Int
    var row: Int

    /// Excel's own bounds: 16,384 columns, 1,048,576 rows.
    init?(_ text: some StringProtocol) {
        var (column, row) = (0, 0)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0: column = column * 26 + Int(byte) - 64
            case UInt8(ascii: "a")...UInt8(ascii: "z") where row == 0: column = column * 26 + Int(byte) - 96
            case UInt8(ascii: "0")...UInt8(ascii: "9"): row = row * 10 + Int(byte) - 48
            case UInt8(ascii: "$"): continue
            default: return nil
            }
            guard column <= 16_384, row <= 1_048_576 else { return nil }
        }
        guard column > 0, row > 0 else { return nil }
        self.column = column - 1
        self.row = row
    }
}

/// A merged range: the corner's text stands for all of it.
struct MergedRange: Equatable, Sendable {
    var first: CellReference
    var last: CellReference

    init?(_ text: String) {
        let ends = text.split(separator: ":")
        guard ends.count == 2, let first = CellReference(ends[0]), let last = CellReference(ends[1]),
            first.column <= last.column, first.row <= last.row
        else { return nil }
        self.first = first
        self.last = last
    }
}
