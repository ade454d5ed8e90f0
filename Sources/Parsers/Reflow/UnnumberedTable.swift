internal import Model
internal import Russian

/// Puts a table together again that a conversion flattened to one cell a line, where its rows have no numbers: the
/// headings follow each other («Мероприятие», «Срок», «Ответственный»), then every row has a line for each of them.
/// A line more or less is no guess: then it is no table.
struct UnnumberedTable {
    /// Where runs of rows end that turned out to be no table: the lines of each row may read as headings again, and the rest
    /// of the run need not be read anew for each of them.
    struct Ends {
        fileprivate struct Key: Hashable {
            var contents: [Content]
            /// The row's first line, counted modulo the lines of a row.
            var phase: Int
        }

        fileprivate var known: [Key: Int] = [:]
    }

    /// What a column has to hold.
    fileprivate enum Content { case term, event, anything }

    private let pieces: [Piece]
    private let start: Int
    private var kinds: [ColumnKind] = []

    private static let longestHeading = 80
    private static let mostHeadings = 7
    private static let longestDeadline = 160
    private static let firstHeadings: Openings = [
        "мероприяти", "наименовани", "содержани", "поручени", "задач", "действи", "вид работ", "виды работ", "событи",
        "этап", "работы",
    ]

    /// A table that begins at a line, and the line after it; nil where none does.
    static func read(_ pieces: [Piece], at start: Int, number: Int, ends: inout Ends) -> (table: Table, end: Int)? {
        guard pieces[start].text.utf8.count <= longestHeading, firstHeadings.beginFolded(pieces[start].text) else {
            return nil
        }
        var reading = UnnumberedTable(pieces: pieces, start: start)
        reading.readHeadings()
        // A first cell may look like one heading more.
        while reading.kinds.count >= 3 {
            let end = reading.end(&ends)
            if reading.isWhole(upTo: end) { return (reading.table(number, upTo: end), end) }
            reading.kinds.removeLast()
        }
        return nil
    }

    private init(pieces: [Piece], start: Int) {
        (self.pieces, self.start) = (pieces, start)
    }

    private mutating func readHeadings() {
        for piece in pieces[start...].prefix(Self.mostHeadings) {
            guard piece.text.utf8.count <= Self.longestHeading, Lettering.last(of: piece.text) != .colon,
                piece.paragraph.label == nil, let kind = ColumnKind(heading: piece.text), !kinds.contains(kind)
            else { return }
            kinds.append(kind)
        }
    }

    // MARK: - Rows

    private var width: Int { kinds.count }

    /// The line after the last row.
    private func end(_ ends: inout Ends) -> Int {
        guard kinds.contains(.event), kinds.contains(.deadline) || kinds.contains(.start) else { return start }
        let key = Ends.Key(contents: kinds.map(Self.content), phase: start % width)
        var index = start + width
        if let known = ends.known[key], known >= index { return known }
        while index + width <= pieces.count, isRow(key.contents, at: index) { index += width }
        ends.known[key] = index
        return index
    }

    private static func content(_ kind: ColumnKind) -> Content {
        switch kind {
        case .deadline, .start, .finish: .term
        case .event: .event
        default: .anything
        }
    }

    /// Every column of terms holds one, and what is done is none.
    private func isRow(_ contents: [Content], at index: Int) -> Bool {
        zip(contents, pieces[index...]).allSatisfy { content, piece in
            guard piece.paragraph.label == nil || piece.paragraph.isBullet else { return false }
            switch content {
            case .term: return Self.isDeadline(piece)
            case .event: return !Self.isDeadline(piece) && Lettering.first(of: piece.text) != .lower
            case .anything: return true
            }
        }
    }

    /// Two rows at the least, and no more terms behind them that would be rows of another width.
    private func isWhole(upTo end: Int) -> Bool {
        guard end >= start + 3 * width else { return false }
        return end == pieces.count
            || (pieces[end].paragraph.followsGap || LineOpening.isSignatory(pieces[end].text))
                && !pieces[end...].prefix(2 * width).contains(where: Self.isDeadline)
    }

    private static func isDeadline(_ piece: Piece) -> Bool {
        guard piece.text.utf8.count <= longestDeadline else { return false }
        let someDay = DateContext(documentDate: CivilDate(dayNumber: 20_000))
        return readDeadline(piece.text, in: someDay, at: piece.paragraph.place) != nil
    }

    // MARK: - Table

    private func table(_ number: Int, upTo end: Int) -> Table {
        var table = Table(index: number, place: pieces[start].paragraph.place)
        for (row, first) in stride(from: start, to: end, by: width).enumerated() {
            let cells = pieces[first..<first + width].enumerated().map { column, piece in
                Table.Cell([.paragraph(piece.paragraph)], column: column, place: piece.paragraph.place)
            }
            table.rows.append(Table.Row(cells, place: pieces[first].paragraph.place))
            table.rows[row].isHeader = row == 0
        }
        return table
    }
}
