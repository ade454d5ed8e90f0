internal import Model

/// A table with a column of indicators: the unit in a column of its own or in the name, the value in the last column that
/// plans one.
struct IndicatorTable {
    private let table: Table
    private let name: Int
    private let unit: Int?
    /// The columns of the values: those that hold what is planned; what was there before counts only in a table that plans
    /// nothing.
    private let values: Set<Int>

    /// Nil where no column names indicators.
    init?(_ table: Table) {
        guard let heading = table.rows.first else { return nil }
        let cells = heading.cells.map { (text: folded($0.text), column: $0.column) }
        guard let name = cells.first(where: { contains($0.text, "показател") || contains($0.text, "наименование") })
        else { return nil }
        func columns(_ words: [String]) -> [Int] {
            cells.filter { cell in words.contains { contains(cell.text, $0) } }.map(\.column)
        }
        self.table = table
        self.name = name.column
        unit = cells.first { hasPrefix($0.text, "ед") }?.column
        let bases = Set(columns(Self.before))
        let others = bases.union(columns(Self.aside) + [unit].compactMap(\.self))
        let last = table.rows.flatMap { $0.cells.map(\.column) }.max() ?? 0
        let plans = Set((0...last).filter { $0 > name.column && !others.contains($0) })
        let isPlanned = table.rows.dropFirst().contains { Self.lastFigure(in: $0, plans) != nil }
        values = isPlanned ? plans : bases
    }

    /// Each indicator as a line «имя (единица) – значение»; `value` is nil where no cell of its row holds a figure.
    var lines: [(name: String, value: String?, place: Place)] {
        table.rows.dropFirst().compactMap { row in
            guard let cell = row.cell(atColumn: name), !cell.text.isEmpty else { return nil }
            let unitText = unit.flatMap { row.cell(atColumn: $0) }.map { joinedText($0) } ?? ""
            let name = joinedText(cell) + (unitText.isEmpty ? "" : " (\(unitText))")
            let value = Self.lastFigure(in: row, values)
            return (name, value.map { joinedText($0) }, value?.place ?? cell.place)
        }
    }

    /// The cell furthest to the right, of those in some columns, that holds a figure, alone or behind a few words («не
    /// менее 40»).
    private static func lastFigure(in row: Table.Row, _ columns: Set<Int>) -> Table.Cell? {
        row.cells.last { cell in
            (cell.column..<cell.column + cell.span).contains { columns.contains($0) }
                && cell.text.utf8.prefix(60).contains { (0x30...0x39).contains($0) }
        }
    }

    private static let before = ["базов", "исходн", "текущ"]
    private static let aside = [
        "ответствен", "исполнител", "источник", "примечан", "метод", "срок", "дата", "документ",
        "год достиж",
    ]
}

extension Draft {
    /// The indicators of a table; a row without a figure is a finding. False where the table holds none.
    mutating func readIndicators(_ table: Table) -> Bool {
        guard let table = IndicatorTable(table) else { return false }
        for line in table.lines {
            let known = document.indicators.count
            if let value = line.value { add(indicator: "\(line.name) – \(value)", at: line.place) }
            if document.indicators.count == known { note(.unreadText(line.name), at: line.place) }
        }
        return true
    }
}
