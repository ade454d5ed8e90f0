internal import Model
internal import Russian

/// Deals the lines of a row of a flattened table to its columns, where a cell's text was broken over several lines or a
/// cell is empty: the way that breaks the fewest sentences and gives the column of deadlines a deadline.
struct CellDealing {
    private let kinds: [ColumnKind?]
    /// The column of deadlines, where there is exactly one.
    private let deadlineColumn: Int?

    /// Lines of a row beyond which it is not dealt anew, and lines that a deadline has at the most.
    private static let mostLines = 40
    private static let mostDeadlineLines = 4

    init(headings: [String]) {
        let kinds = headings.map { ColumnKind(heading: $0) }
        let columns = kinds.indices.filter { kinds[$0] == .deadline }
        self.kinds = kinds
        deadlineColumn = columns.count == 1 && kinds.first == .number ? columns[0] : nil
    }

    /// The columns' lines; nil where the lines stand as they should, or no column tells how to deal them.
    func deal(_ groups: [[Piece]]) -> [[Piece]]? {
        guard let deadlineColumn, (3...Self.mostLines).contains(groups.count) else { return nil }
        let isEven = groups.count == kinds.count
        if isEven, isTerm(groups[deadlineColumn]) { return nil }
        let lines = Array(groups.dropFirst())
        guard lines.indices.contains(where: { isTerm(lines[$0]) || $0 > 0 && isTerm(lines[$0 - 1] + lines[$0]) }) else {
            return nil
        }
        return [groups[0]] + cheapest(lines)
    }

    // MARK: - Costs

    /// What it costs to leave a cell empty; the last one is so most often.
    private func emptyCost(_ column: Int) -> Int { column == kinds.count - 1 ? 4 : 6 }

    /// Lines that go on with the one above cost nothing in one cell and much in two.
    private func splitCost(before line: [Piece], above: [Piece]) -> Int {
        guard let piece = line.first, let last = above.last else { return 0 }
        let word = lastWord(of: last.text)
        // «Администрация города» is whole, «города» over «Твери» is not.
        if word != "города", Self.isOpen(last) { return 6 }
        if Self.isYear(piece, behind: last) { return 6 }
        if Lettering.first(of: piece.text) == .lower, Self.namesStart(last.text) { return 6 }
        if Self.adjectives.contains(where: { word.hasSuffix($0) }) { return 5 }
        if beginsWithRegion(piece.text) || Self.tails.beginFolded(piece.text) && !isCapital(piece) { return 4 }
        return isCapital(piece) ? word == "города" ? 1 : 0 : Lettering.first(of: piece.text) == .lower ? 2 : 0
    }

    private func isCapital(_ piece: Piece) -> Bool { Lettering.first(of: piece.text) == .upper }

    /// «… со дня подписания», whose contract is to come; «… следующего за отчетным».
    private static func namesStart(_ text: String) -> Bool {
        let words = wordsBetweenBlanks(text).suffix(2).map { folded($0) }
        guard words.count == 2 else { return false }
        return ["дня", "даты", "момента"].contains(words[0]) && words[1].hasSuffix("ния") || words[1] == "отчетным"
    }

    /// Endings of adjectives in the genitive: their noun is to come.
    private static let adjectives = ["ского", "ской", "цкого", "цкой", "ального", "ьного"]
    /// With which the lower line of a body's name begins («Отдел культуры» over «администрации района»).
    private static let tails: Openings = [
        "администрации", "правительства", "министерства", "департамента", "муниципального", "городского", "города",
        "района", "области", "края", "округа", "сельского поселения",
    ]

    /// A cell of deadlines that is none costs; one that is earns what two broken sentences cost, less with words that
    /// say no more about when («со дня заключения контракта»).
    private func termCost(_ lines: ArraySlice<[Piece]>) -> Int {
        guard lines.count <= Self.mostDeadlineLines, let isWhole = readsTerm(lines.flatMap { $0 }) else { return 6 }
        return isWhole ? -8 : -5
    }

    /// Dynamic programming over columns and lines: `best[line]` is the least cost of dealing the lines before it to the
    /// columns so far, `starts` where each column's lines begin then.
    private func cheapest(_ lines: [[Piece]]) -> [[Piece]] {
        let count = lines.count
        let splits = lines.indices.map { $0 == 0 ? 0 : splitCost(before: lines[$0], above: lines[$0 - 1]) }
        var best: [(cost: Int, starts: [Int])?] = Array(repeating: nil, count: count + 1)
        best[0] = (0, [])
        for column in 1..<kinds.count {
            var next: [(cost: Int, starts: [Int])?] = Array(repeating: nil, count: count + 1)
            for start in 0...count {
                guard let before = best[start] else { continue }
                var joined = 0
                for end in start...count {
                    var cost = before.cost
                    if end == start {
                        cost += emptyCost(column)
                    } else {
                        if end - start > 1 { joined += splits[end - 1] > 0 ? 0 : 2 }
                        cost += joined
                        cost += splits[start]
                        if column == deadlineColumn {
                            cost += termCost(lines[start..<end])
                            // A deadline often begins small.
                            if start > 0, Lettering.first(of: lines[start][0].text) == .lower { cost -= 2 }
                        }
                    }
                    if cost < next[end]?.cost ?? .max { next[end] = (cost, before.starts + [start]) }
                }
            }
            best = next
        }
        guard let starts = best[count]?.starts else { return lines }
        return starts.indices.map { column in
            let end = column + 1 < starts.count ? starts[column + 1] : count
            return lines[starts[column]..<end].flatMap { $0 }
        }
    }

    // MARK: - Lines

    /// A comma, a hyphen, a colon, a preposition or an open bracket: the line goes on below.
    static func isOpen(_ piece: Piece) -> Bool {
        switch Lettering.last(of: piece.text) {
        case .comma, .hyphen, .colon: return true
        default: return Connectors.bind(lastWord(of: piece.text)) || openBracketCount(in: piece.text) > 0
        }
    }

    /// «2025 года» below «1 июня – 30 ноября».
    static func isYear(_ piece: Piece, behind above: Piece) -> Bool {
        Lettering.first(of: piece.text) == .digit && piece.text.utf8.count < 30
            && Connectors.holdsMonth(folded(above.text))
    }

    /// Whether every word of a text belongs to a deadline.
    private func isTerm(_ pieces: [Piece]) -> Bool { readsTerm(pieces) == true }

    /// Nil where the words are no deadline, false where some of them are.
    private func readsTerm(_ pieces: [Piece]) -> Bool? {
        let text = pieces.map(\.text).joined(separator: " ")
        guard text.utf8.count <= 160, let term = readDeadline(text, in: Self.someDay, at: .document) else { return nil }
        return !term.remarks.contains { $0.code == "deadline-remainder" }
    }

    /// Some day: only whether words can be a deadline is asked.
    private static var someDay: DateContext { DateContext(documentDate: CivilDate(dayNumber: 20_000)) }
}
