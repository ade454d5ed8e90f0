internal import Model

/// A row of a plan's table: an item, or a heading over the rows below it.
struct PlanRow: Sendable {
    struct Text: Sendable {
        var text: String
        var place: Place
    }

    /// Set for a heading; the row has no item then.
    var heading: SectionHeading?
    /// As a reader sees it, without its full stop; nil where the row has none.
    var number: String?
    var event: Text
    var deadline: Text?
    /// The deadline stands under «Дата проведения»: a day there is the day itself, not the last one.
    var isHeldThen = false
    /// A cell that states both the deadline and whose it is.
    var deadlineAndAssignee: Text?
    var start: Text?
    var assignees: [Text] = []
    var coassignees: [Text] = []
    var results: [Text] = []
    var place: Place
}

/// A table that states events or assignments, read row by row with the columns in any order.
struct PlanTable: Sendable {
    private(set) var rows: [PlanRow] = []
    /// «Ответственный» (the first named is responsible) rather than «Исполнитель».
    private(set) var namesResponsible = false
    let place: Place
    private let header: PlanHeader
    /// The column of deadlines says when something takes place.
    private var isHeldThen = false
    /// The heading of the column of results where it says what is counted.
    private var countHeading: String?

    /// The rows at the top that are items, and neither headings nor sub-rows.
    var pointCount: Int { rows.count { $0.heading == nil && $0.number?.utf8.contains(0x2E) != true } }

    /// Nil where the table's headings are not those of a plan.
    init?(_ table: Table) {
        guard let header = PlanHeader(table), header.eventColumn != nil else { return nil }
        self.header = header
        place = table.place
        let heading = table.rows[header.firstRow]
        namesResponsible = header.columns(.assignee).contains {
            contains(folded(heading.cell(atColumn: $0)?.text ?? ""), "ответственн")
        }
        isHeldThen =
            header.columns(.deadline).first.flatMap { heading.cell(atColumn: $0) }.map { cell in
                let text = folded(cell.text)
                return contains(text, "проведени") && ["дат", "день", "врем"].contains { contains(text, $0) }
                    && !contains(text, "срок")
            } ?? false
        for row in table.rows.prefix(header.firstRow)
        where row.cells.first.map({ SectionHeading(row: $0.text) != nil }) == true {
            addHeading(row)
        }
        countHeading = header.columns(.result).first.flatMap { heading.cell(atColumn: $0) }.map { joinedText($0) }
            .flatMap { text in ["количество ", "число "].contains { hasPrefix(folded(text), $0) } ? text : nil }
        for row in table.rows.dropFirst(header.firstRow + header.rowCount) where !header.repeats(row) { add(row) }
    }

    /// Adds the rows of a table that goes on without headings of its own, as after a page end.
    mutating func goOn(with table: Table) {
        for row in table.rows where !header.repeats(row) { add(row) }
    }

    /// Whether a table without headings has the columns of this one.
    func isContinued(by table: Table) -> Bool {
        let width = (header.kinds.keys.max() ?? 0) + 1
        return PlanHeader(table) == nil && !table.rows.isEmpty
            && table.rows.allSatisfy {
                ($0.cells.last.map { $0.column + $0.span } ?? 0) >= width || $0.cells.count == 1
            }
    }

    /// Adds a line that stands over the rows to come.
    mutating func addHeading(_ paragraph: Paragraph) {
        let heading = SectionHeading(row: paragraph.fullText) ?? SectionHeading(numbered: paragraph.fullText)
        rows.append(PlanRow(heading: heading, event: .init(text: "", place: paragraph.place), place: paragraph.place))
    }

    // MARK: - Rows

    private mutating func add(_ row: Table.Row) {
        if isHeading(row) {
            addHeading(row)
        } else if continuesItem(row) {
            extendLast(with: row)
        } else if !row.cells.allSatisfy({ $0.text.isEmpty }) {
            rows.append(item(row))
        }
    }

    private mutating func addHeading(_ row: Table.Row) {
        let texts = row.cells.filter { !$0.text.isEmpty && !$0.continuesAbove }
        guard let last = texts.last else { return }
        let text = texts.map { joinedText($0) }.joined(separator: " ")
        var heading = SectionHeading(row: text) ?? SectionHeading(numbered: text)
        if texts.count == 1, heading.number.isEmpty { heading = SectionHeading(numbered: joinedText(last)) }
        rows.append(PlanRow(heading: heading, event: .init(text: "", place: row.place), place: last.place))
    }

    /// A row with one text that spans the columns, or stands alone where no event stands.
    private func isHeading(_ row: Table.Row) -> Bool {
        let filled = row.cells.filter { !$0.text.isEmpty && !$0.continuesAbove }
        guard let only = filled.last, filled.count <= 2 else { return false }
        if filled.count == 2 {
            return header.kinds[filled[0].column] == .number && only.span >= 2
                && only.column + only.span >= width(of: row)
        }
        if row.cells.contains(where: \.continuesAbove) { return false }
        if only.span >= 2 || row.cells.count == 1 { return true }
        if header.kinds[only.column] == .number {
            return typedLabel(of: only.text).map { $0.length < only.text.utf8.count } ?? true
        }
        return only.column == header.eventColumn && SectionHeading(row: joinedText(only)) != nil
    }

    private func width(of row: Table.Row) -> Int { row.cells.last.map { $0.column + $0.span } ?? 0 }

    /// A row without number that goes on with the text of the one above: nothing but a piece of wording or of a cell.
    private func continuesItem(_ row: Table.Row) -> Bool {
        guard let last = rows.last, last.heading == nil, number(row) == nil else { return false }
        if header.columns(.number).isEmpty, eventCell(row).flatMap(firstLabel) != nil { return false }
        guard let event = eventCell(row), !event.text.isEmpty, !event.continuesAbove else { return true }
        let hasDeadline = header.columns(.deadline).contains { !(row.cell(atColumn: $0)?.text ?? "").isEmpty }
        if hasDeadline, last.deadline != nil { return false }
        return last.number != nil || Lettering.first(of: event.text) == .lower
    }

    private mutating func extendLast(with row: Table.Row) {
        let more = item(row)
        let index = rows.count - 1
        if !more.event.text.isEmpty, !(eventCell(row)?.continuesAbove ?? false) {
            rows[index].event.text += " " + more.event.text
        }
        if let deadline = ownText(row, .deadline) {
            if rows[index].deadline == nil {
                rows[index].deadline = deadline
            } else {
                rows[index].deadline?.text += " " + deadline.text
            }
        }
        rows[index].assignees += ownTexts(row, .assignee)
        rows[index].coassignees += ownTexts(row, .coassignee)
        rows[index].results += ownTexts(row, .result)
    }

    private func item(_ row: Table.Row) -> PlanRow {
        let event = eventCell(row)
        var text = event.map { joinedText($0) } ?? ""
        var number = number(row)
        if number == nil, header.columns(.number).isEmpty, let label = event.flatMap(firstLabel) {
            number = SectionHeading.bare(label)
            text = text.dropping(utf8: label.utf8.count)
        }
        var item = PlanRow(
            number: number, event: .init(text: text, place: event?.place ?? row.place), place: event?.place ?? row.place
        )
        item.deadline = ownText(row, .deadline) ?? merged(row, .deadline) { $0.deadline }
        item.isHeldThen = isHeldThen
        item.start = ownText(row, .start)
        item.deadlineAndAssignee = ownText(row, .deadlineAndAssignee)
        if let finish = ownText(row, .finish) { item.deadline = finish }
        if item.deadline == nil { item.deadline = header.calendar.term(of: row) }
        item.assignees = inherited(row, .assignee) { $0.assignees }
        item.coassignees = inherited(row, .coassignee) { $0.coassignees }
        item.results = results(row)
        return item
    }

    // MARK: - Cells

    private func eventCell(_ row: Table.Row) -> Table.Cell? { header.eventColumn.flatMap { row.cell(atColumn: $0) } }

    private func number(_ row: Table.Row) -> String? {
        for column in header.columns(.number) {
            guard let cell = row.cell(atColumn: column), cell.span == 1 || cell.column == column,
                column != header.eventColumn
            else { continue }
            let text = wordsBetweenBlanks(cell.text).joined()
            if !cell.continuesAbove, text.utf8.contains(where: { $0 != 0x2D && $0 != 0x2E }), text.utf8.count <= 16 {
                return SectionHeading.bare(text.hasPrefix("№") ? String(text.dropFirst()) : text)
            }
        }
        return nil
    }

    private func firstLabel(_ cell: Table.Cell) -> String? {
        guard case .paragraph(let paragraph) = cell.blocks.first, !paragraph.isBullet else { return nil }
        return paragraph.label
    }

    private func ownTexts(_ row: Table.Row, _ kind: ColumnKind) -> [PlanRow.Text] {
        header.columns(kind).compactMap { column in
            guard column != header.eventColumn, let cell = row.cell(atColumn: column), !cell.continuesAbove else {
                return nil
            }
            let text = joinedText(cell)
            return isEmptyMark(text) ? nil : .init(text: text, place: cell.place)
        }
    }

    /// The expected results; a bare figure is told by its column's heading («Количество участников»).
    private func results(_ row: Table.Row) -> [PlanRow.Text] {
        let columns = header.columns(.result)
        guard columns.count == 1, let heading = countHeading else { return ownTexts(row, .result) }
        return ownTexts(row, .result).map { result in
            guard result.text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x20 }) else { return result }
            return .init(text: "\(heading): \(result.text)", place: result.place)
        }
    }

    private func ownText(_ row: Table.Row, _ kind: ColumnKind) -> PlanRow.Text? { ownTexts(row, kind).first }

    /// What a cell merged with the one above it says.
    private func merged<Value>(_ row: Table.Row, _ kind: ColumnKind, _ value: (PlanRow) -> Value?) -> Value? {
        let isMerged = header.columns(kind).contains { row.cell(atColumn: $0)?.continuesAbove == true }
        guard isMerged, let last = rows.last(where: { $0.heading == nil }) else { return nil }
        return value(last)
    }

    /// The cell's own text; the row's above where it is merged with it or says «то же».
    private func inherited(_ row: Table.Row, _ kind: ColumnKind, _ value: (PlanRow) -> [PlanRow.Text]) -> [PlanRow.Text]
    {
        let own = ownTexts(row, kind)
        if own.count == 1, ["то же", "-//-", "-\"-", "он же", "они же"].contains(folded(own[0].text)) {
            return rows.last { $0.heading == nil }.map(value) ?? []
        }
        return own.isEmpty ? merged(row, kind, value) ?? [] : own
    }

    private func isEmptyMark(_ text: String) -> Bool {
        text.isEmpty || text.utf8.count <= 3 && ["-", "–", "—", "х", "x"].contains(text.lowercased())
    }
}

/// A cell's paragraphs as one text: parted by a blank, or by a semicolon where each is a name or a date of its own.
func joinedText(_ cell: Table.Cell) -> String {
    let whole = cell.text
    guard whole.holds(0x0A) else { return whole.trimmed }
    var text = ""
    for line in whole.utf8.split(separator: 0x0A).map({ Substring($0) }) {
        text += (text.isEmpty ? "" : beginsAnew(line, after: text) ? "; " : " ") + line
    }
    return text.trimmed
}

private func beginsAnew(_ line: Substring, after text: String) -> Bool {
    switch Lettering.last(of: text) {
    case .comma, .colon, .stop, .hyphen: return false
    default: break
    }
    switch Lettering.first(of: line) {
    case .upper: return !beginsWithRegion(line)
    case .openingQuote: return true
    case .digit: return Lettering.last(of: text) == .digit
    default: return false
    }
}

extension Table.Row {
    /// A line whose cells are parted by tabs, as it stands alone between the parts of a table; nil without tabs.
    init?(tabLine paragraph: Paragraph) {
        guard paragraph.text.utf8.contains(0x09) else { return nil }
        var texts = paragraph.text.split(separator: "\t", omittingEmptySubsequences: false).map { String($0.trimmed) }
        if let label = paragraph.label { texts.insert(label, at: 0) }
        let cells = texts.enumerated().map { column, text in
            Table.Cell(
                text.isEmpty ? [] : [.paragraph(Paragraph(text, place: paragraph.place))], column: column,
                place: paragraph.place)
        }
        self.init(cells, place: paragraph.place)
    }
}
