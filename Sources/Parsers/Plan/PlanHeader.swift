internal import Model

/// The headings of a plan's table: which column holds what, and how many rows they take.
struct PlanHeader: Sendable {
    private(set) var kinds: [Int: ColumnKind] = [:]
    private(set) var firstRow = 0
    private(set) var rowCount = 1
    /// The column with the wording of the events.
    private(set) var eventColumn: Int?
    /// Months or quarters as columns of their own.
    private(set) var calendar: PlanCalendar
    private let texts: [String]
    private var columns: [ColumnKind: [Int]] = [:]

    /// Looks for headings in the table's first rows. Nil where no two columns of a plan are named.
    init?(_ table: Table) {
        for (index, row) in table.rows.prefix(6).enumerated() where row.cells.count >= 2 {
            let kinds = PlanHeader.kinds(of: row)
            let isPossible = kinds.values.contains(.event)
            calendar = isPossible ? PlanCalendar(row) : PlanCalendar()
            guard PlanHeader.isPlan(kinds, row, calendar) else { continue }
            firstRow = index
            self.kinds = kinds
            texts = PlanHeader.texts(row)
            takeLowerRow(of: table)
            eventColumn = PlanHeader.eventColumn(kinds: self.kinds, row)
            columns = Dictionary(grouping: self.kinds.keys.sorted()) { self.kinds[$0] ?? .note }
            return
        }
        return nil
    }

    /// Whether a row says the headings again, or counts the columns («1», «2», «3»).
    func repeats(_ row: Table.Row) -> Bool {
        guard row.cells.count == texts.count || row.cells.allSatisfy({ $0.text.utf8.count <= 4 }) else { return false }
        if row.cells.count == texts.count, zip(row.cells, texts).allSatisfy({ folded($0.text) == $1 }) { return true }
        return row.cells.count >= 2
            && row.cells.enumerated().allSatisfy { index, cell in
                let text = folded(cell.text)
                return Int(text.hasSuffix(".") ? String(text.dropLast()) : text) == index + 1
            }
    }

    func columns(_ kind: ColumnKind) -> [Int] { columns[kind] ?? [] }

    private static func texts(_ row: Table.Row) -> [String] { row.cells.map { folded($0.text) } }

    private static func kinds(of row: Table.Row) -> [Int: ColumnKind] {
        var kinds: [Int: ColumnKind] = [:]
        for cell in row.cells {
            guard let kind = ColumnKind(heading: cell.text) else { continue }
            kinds[cell.column] = kind
        }
        return kinds
    }

    /// An event (or a numbered result) and something said about it.
    private static func isPlan(_ kinds: [Int: ColumnKind], _ row: Table.Row, _ calendar: PlanCalendar) -> Bool {
        let found = Set(kinds.values)
        let known = calendar.columns.union(kinds.keys).count
        guard found.count >= 2 || !calendar.isEmpty, known * 2 >= row.cells.count else { return false }
        let hasEvent = found.contains(.event) || found.contains(.result) && found.contains(.deadline)
        let isShort = row.cells.allSatisfy { $0.text.utf8.count <= 240 && typedLabel(of: $0.text) == nil }
        let hasOther = !found.isDisjoint(with: [
            .deadline, .deadlineAndAssignee, .assignee, .result, .start, .finish, .number,
        ])
        return hasEvent && (hasOther || !calendar.isEmpty) && isShort
    }

    /// Headings over two rows: below a merged heading stand the headings of its parts.
    private mutating func takeLowerRow(of table: Table) {
        guard firstRow + 1 < table.rows.count else { return }
        let (upper, lower) = (table.rows[firstRow], table.rows[firstRow + 1])
        guard
            lower.cells.contains(where: \.continuesAbove)
                || upper.cells.contains(where: { $0.span > 1 })
        else { return }
        let parts = calendar.isEmpty ? PlanCalendar(lower, under: upper) : PlanCalendar()
        guard !parts.isEmpty || isLowerHeading(lower) else { return }
        rowCount = 2
        if !parts.isEmpty {
            calendar = parts
            for column in parts.columns { kinds[column] = nil }
        }
        for cell in lower.cells
        where !cell.continuesAbove && !cell.text.isEmpty && !calendar.columns.contains(cell.column) {
            let above = upper.cell(atColumn: cell.column)
            kinds[cell.column] = ColumnKind(heading: cell.text) ?? above.flatMap { ColumnKind(heading: $0.text) }
        }
    }

    /// Short texts without a number of a row, none of them a sentence.
    private func isLowerHeading(_ row: Table.Row) -> Bool {
        let texts = row.cells.filter { !$0.continuesAbove }.map(\.text).filter { !$0.isEmpty }
        guard !texts.isEmpty, texts.allSatisfy({ $0.utf8.count <= 80 }), !repeats(row) else { return false }
        return texts.contains { ColumnKind(heading: $0) != nil }
            && row.cells.allSatisfy { kinds[$0.column] != .number || $0.text.isEmpty || $0.continuesAbove }
    }

    /// «Ярмарка» beside «Количество участников»: where the results are only counted, the first column with a heading of its
    /// own says what takes place.
    private static func ownColumn(kinds: [Int: ColumnKind], _ row: Table.Row, besides result: Int) -> Int? {
        let heading = folded(row.cell(atColumn: result)?.text ?? "")
        guard ["количество", "число", "охват", "плановое", "значени"].contains(where: { hasPrefix(heading, $0) }) else {
            return nil
        }
        return row.cells.first { kinds[$0.column] == nil && !$0.text.isEmpty }?.column
    }

    /// «Мероприятие» or «Поручение» before «Наименование» or «Задача».
    private static func eventColumn(kinds: [Int: ColumnKind], _ row: Table.Row) -> Int? {
        let events = kinds.filter { $0.value == .event }.keys.sorted()
        let named = events.first { column in
            let text = folded(row.cell(atColumn: column)?.text ?? "")
            return contains(text, "мероприят") || contains(text, "поручени") || contains(text, "содержани")
        }
        let result = kinds.filter { $0.value == .result }.keys.min()
        return named ?? events.first ?? result.map { ownColumn(kinds: kinds, row, besides: $0) ?? $0 }
    }
}
