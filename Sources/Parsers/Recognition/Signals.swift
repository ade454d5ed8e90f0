internal import Model

/// What the kind of a document is told by, gathered in one pass. All texts but `starts` are folded (see `folded`).
struct Signals: Sendable {
    /// The first paragraphs, about a page's head: where a document says what it is.
    private(set) var opening = ""
    /// The first words of the first paragraphs (up to some 60 bytes), without their labels.
    private(set) var heads: [String] = []
    /// The first words of every paragraph likewise, as they stand.
    private(set) var starts = Beginnings()
    /// For every table its first rows' cells.
    private(set) var headings: [[String]] = []
    /// The first column of every table, without the first row: the names of a passport's fields.
    private(set) var firstColumns: [[String]] = []
    /// The second column likewise, where the first holds numbers.
    private(set) var secondColumns: [[String]] = []
    /// Labels of numbered paragraphs, such as `2.1.` or `I.`
    private(set) var labels: [String] = []
    /// Tables with the headings of progress (CONTRACT §3).
    private(set) var progressTables = 0

    /// Tables with the headings of a plan.
    private(set) var planTables = 0

    init(_ manuscript: Manuscript) {
        for block in manuscript.blocks {
            switch block {
            case .paragraph(let paragraph): add(paragraph)
            case .table(let table): add(table)
            }
        }
    }

    /// Whether the document's head holds a folded word or phrase.
    func opens(with phrase: String) -> Bool { contains(opening, phrase) }

    /// How many paragraphs begin with one of the folded phrases.
    func count(startingWith phrases: Openings) -> Int { starts.count(startingWith: phrases) }

    /// Whether some table's head has a cell with one of the folded phrases.
    func hasHeading(_ phrases: String...) -> Bool {
        headings.contains { cells in cells.contains { cell in phrases.contains { contains(cell, $0) } } }
    }

    /// How many paragraphs may belong to a document's head.
    private static let headCount = 14

    private mutating func add(_ paragraph: Paragraph) {
        if opening.utf8.count < 1200 { opening += (opening.isEmpty ? "" : "\n") + folded(paragraph.text) }
        let start = paragraph.text.prefix(utf8Count: 60)
        if heads.count < Self.headCount { heads.append(folded(start)) }
        starts.append(start)
        if let label = paragraph.label, !paragraph.isBullet { labels.append(label) }
    }

    private mutating func add(_ table: Table) {
        if ProgressHeader(table) != nil { progressTables += 1 }
        if PlanHeader(table) != nil { planTables += 1 }
        headings.append(table.rows.prefix(3).flatMap { $0.cells.map { folded($0.text.prefix(utf8Count: 80)) } })
        secondColumns.append(
            table.rows.compactMap { $0.cells.dropFirst().first.map { folded($0.text.prefix(utf8Count: 80)) } })
        firstColumns.append(
            table.rows.dropFirst().compactMap { $0.cells.first.map { folded($0.text.prefix(utf8Count: 80)) } })
    }
}

extension String {
    /// The beginning of the text, at most this many UTF-8 bytes, cut between characters.
    func prefix(utf8Count limit: Int) -> Substring {
        guard utf8.count > limit else { return self[...] }
        var end = utf8.index(startIndex, offsetBy: limit)
        while end > startIndex, utf8[end] & 0xC0 == 0x80 { end = utf8.index(before: end) }
        return self[..<end]
    }
}
