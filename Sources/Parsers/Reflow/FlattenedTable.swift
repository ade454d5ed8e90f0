internal import Model

/// Puts a table together again that a conversion flattened to one cell a line: its headings follow each other
/// («№ п/п», «Наименование мероприятия», «Срок»), then every row begins with a line that is nothing but its number.
struct FlattenedTable {
    private let pieces: [Piece]
    private var index: Int
    private var headings: [Piece] = []
    private var rows: [[Piece]] = []
    /// The whole number of the row before.
    private var lastNumber = 0
    private var isAfterSection = false
    private var dealing = CellDealing(headings: [])

    /// What is longer is no heading, and no row: without a bound a text of nothing but headings would be read anew from
    /// each of its lines to its end.
    private static let longestHeading = 600
    private static let longestNumberHeading = 32
    private static let mostLines = 400

    /// A table that begins at a line, and the line after it; nil where none does.
    static func read(_ pieces: [Piece], at start: Int, number: Int) -> (table: Table, end: Int)? {
        guard pieces[start].text.utf8.count <= longestNumberHeading, ColumnKind.isNumber(folded(pieces[start].text))
        else { return nil }
        var reading = FlattenedTable(pieces: pieces, index: start)
        guard reading.readHeadings() else { return nil }
        let first = reading.index
        guard reading.readRows() || reading.headings.count < first - start else { return nil }
        reading.takeLinesAsHeadings(from: start, rowsAt: first)
        guard !reading.rows.isEmpty else { return nil }
        return (reading.table(number), reading.index)
    }

    private init(pieces: [Piece], index: Int) {
        (self.pieces, self.index) = (pieces, index)
    }

    private var usesTabs: Bool { headings.allSatisfy(\.isIndentedByTab) }

    private mutating func readHeadings() -> Bool {
        while index < pieces.count, rowNumber(at: index) == nil, !isSectionRow(pieces[index]) {
            guard headings.count < 10, pieces[index].text.utf8.count < 160,
                headings.last?.text.utf8.count ?? 0 < Self.longestHeading
            else { return false }
            let piece = pieces[index]
            let isNew =
                headings.isEmpty
                || (pieces[index].isIndentedByTab || !headings[0].isIndentedByTab)
                    && (piece.isIndentedByTab || ColumnKind(heading: piece.text) != nil)
            // «№», «п/п».
            let isSecondHalf =
                headings.count == 1 && headings[0].text.utf8.count <= Self.longestNumberHeading
                && ColumnKind(heading: piece.text) == .number
            if isNew && !isSecondHalf {
                headings.append(piece)
            } else {
                headings[headings.count - 1].paragraph.text += " " + piece.text
            }
            index += 1
        }
        let kinds = headings.compactMap { ColumnKind(heading: $0.text) }
        return headings.count >= 2 && kinds.contains { $0 == .event || $0 == .deadline || $0 == .result }
    }

    /// «План на год», «Факт»: a heading that says nothing of a plan was taken for the end of the one above. Where every row
    /// has as many lines as the headings have, each line is one.
    private mutating func takeLinesAsHeadings(from start: Int, rowsAt first: Int) {
        let lines = Array(pieces[start..<first])
        guard lines.count > headings.count, lines.count <= 10, !usesTabs else { return }
        var whole = self
        (whole.headings, whole.rows, whole.index) = (lines, [], first)
        (whole.lastNumber, whole.isAfterSection) = (0, false)
        guard whole.readRows(), whole.rows.count > 1,
            whole.rows.allSatisfy({ $0.count == lines.count || $0.count == 1 && whole.isSectionRow($0[0]) })
        else { return }
        self = whole
    }

    /// Rows up to the first line that belongs to none.
    private mutating func readRows() -> Bool {
        skipColumnNumbers()
        while index < pieces.count, isSectionRow(pieces[index]) { readSectionRow() }
        while index < pieces.count, startsRow(at: index) { readRow() }
        return !rows.isEmpty
    }

    /// «1», «2», «3» under the headings count the columns.
    private mutating func skipColumnNumbers() {
        let numbers = pieces[index...].prefix(headings.count).map { wholeNumber($0) }
        if numbers.count >= 2, numbers == (1...numbers.count).map({ $0 }) { index += headings.count }
    }

    private mutating func readRow() {
        var row = [pieces[index]]
        lastNumber = wholeNumber(pieces[index]) ?? lastNumber
        isAfterSection = false
        index += 1
        while index < pieces.count, !startsRow(at: index), belongsToRow(pieces[index], row) {
            row.append(pieces[index])
            index += 1
        }
        rows.append(row)
        readSectionRow()
    }

    /// The last row ends with its last cell: what follows goes on only where it plainly continues it.
    private func belongsToRow(_ piece: Piece, _ row: [Piece]) -> Bool {
        guard row.count < Self.mostLines else { return false }
        if isSectionRow(piece), row.count >= headings.count { return false }
        if usesTabs, piece.isIndentedByTab { return true }
        if piece.paragraph.followsGap, row.count >= headings.count,
            SignatureLine(piece.paragraph)?.role.isEmpty == false
        {
            return false
        }
        let cells = usesTabs ? row.filter(\.isIndentedByTab).count : wholeCells(row)
        if cells < headings.count { return true }
        if hasRowAhead { return true }
        if let last = row.last, !piece.paragraph.followsGap, continues(piece, [last]) { return true }
        let start = Lettering.first(of: piece.text)
        return !piece.paragraph.followsGap && (start == .lower || start == .digit && piece.text.utf8.count < 30)
    }

    /// The row's cells, a line that plainly continues the one above not counted.
    private func wholeCells(_ row: [Piece]) -> Int {
        zip(row.dropFirst(), row).reduce(1) { $0 + ($1.1.text != row[0].text && continues($1.0, [$1.1]) ? 0 : 1) }
    }

    private var hasRowAhead: Bool { pieces[index...].prefix(12).indices.contains { startsRow(at: $0) } }

    /// Whether the next row's number stands here: one more than the row before has, 1 after a section's heading, or a
    /// number of several levels. Other figures that stand alone are cells.
    private func startsRow(at index: Int) -> Bool {
        guard let number = rowNumber(at: index) else { return false }
        guard let whole = wholeNumber(pieces[index]) else { return number.utf8.dropLast().contains(0x2E) }
        return whole == lastNumber + 1 || whole == 1 && isAfterSection
    }

    private mutating func readSectionRow() {
        while index < pieces.count, isSectionRow(pieces[index]) {
            rows.append([pieces[index]])
            isAfterSection = true
            index += 1
        }
    }

    private func isSectionRow(_ piece: Piece) -> Bool {
        SectionHeading(row: piece.paragraph.fullText) != nil
    }

    /// The number of a line that is nothing but «12.», «1.2» or an automatic number.
    private func rowNumber(at index: Int) -> String? {
        let text = pieces[index].paragraph.fullText
        guard let label = typedLabel(of: text), !label.isBullet, label.length == text.utf8.count
        else { return wholeNumber(pieces[index]).map(String.init) }
        return label.text
    }

    private func wholeNumber(_ piece: Piece) -> Int? {
        let text = piece.paragraph.fullText
        let digits = text.utf8.last == 0x2E || text.utf8.last == 0x29 ? String(text.dropLast()) : text
        return digits.utf8.count <= 3 ? Int(digits) : nil
    }

    // MARK: - Cells

    private mutating func table(_ number: Int) -> Table {
        dealing = CellDealing(headings: headings.map(\.text))
        var table = Table(index: number, place: headings[0].paragraph.place)
        var header = Table.Row(cells(headings.map { [$0] }, row: 1, table: number), place: headings[0].paragraph.place)
        header.isHeader = true
        table.rows.append(header)
        for (offset, row) in rows.enumerated() {
            let groups = row.count == 1 ? [row] : grouped(row)
            var cells = cells(groups, row: offset + 2, table: number)
            if row.count == 1, isSectionRow(row[0]) { cells[0].span = headings.count }
            table.rows.append(Table.Row(cells, place: row[0].paragraph.place))
        }
        return table
    }

    private func cells(_ groups: [[Piece]], row: Int, table: Int) -> [Table.Cell] {
        groups.enumerated().map { column, pieces in
            let place = pieces.first?.paragraph.place ?? .cell(table: table, row: row, cell: column + 1)
            return Table.Cell(pieces.map { .paragraph($0.paragraph) }, column: column, place: place)
        }
    }

    /// The lines of a row dealt to the columns.
    private func grouped(_ row: [Piece]) -> [[Piece]] {
        var groups: [[Piece]] = []
        for piece in row {
            let isCell = usesTabs ? piece.isIndentedByTab : true
            if isCell || groups.isEmpty { groups.append([piece]) } else { groups[groups.count - 1].append(piece) }
        }
        return dealing.deal(groups) ?? (groups.count > headings.count ? merged(groups) : groups)
    }

    /// With more lines than columns: lines that plainly continue the one above first, then the longest column takes the rest.
    private func merged(_ groups: [[Piece]]) -> [[Piece]] {
        var groups = groups
        while groups.count > headings.count {
            let at =
                groups.indices.dropFirst(2).first { continues(groups[$0][0], groups[$0 - 1]) }
                ?? min(2, groups.count - 1)
            groups[at - 1] += groups[at]
            groups.remove(at: at)
        }
        return groups
    }

    private func continues(_ piece: Piece, _ above: [Piece]) -> Bool {
        guard let last = above.last else { return false }
        if CellDealing.isOpen(last) { return true }
        switch Lettering.first(of: piece.text) {
        case .lower: return !Connectors.holdsMonth(folded(piece.text)) || Connectors.holdsMonth(folded(last.text))
        case .digit: return CellDealing.isYear(piece, behind: last)
        default: return false
        }
    }
}
