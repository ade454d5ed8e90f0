/// One table under all writers: typed cells, so that each format shows a number, a date or a status in its own manner.
package struct ReportTable: Sendable {
    /// Unique in the report, in ASCII: anchor, worksheet and CSV section.
    package var id: String
    package var caption: String
    package var columns: [Column]
    package var rows: [Row]
    /// Who is to have it; everybody, unless a long table has a form for each.
    package var audience = Audience.everyone

    /// What people read is shorter than what they compute with.
    package enum Audience: Sendable {
        case everyone
        /// Markdown, HTML and DOCX.
        case pages
        /// CSV and XLSX.
        case sheets
    }

    package init(id: String, caption: String, columns: [Column], rows: [Row] = []) {
        self.id = id
        self.caption = caption
        self.columns = columns
        self.rows = rows
    }

    package struct Column: Sendable {
        package enum Alignment: Sendable { case start, center, end }

        package var title: String
        /// Stable, in ASCII, for the machine CSV and the templates: `due`, `assignee`.
        package var key: String
        package var alignment: Alignment
        /// Share of the width, relative to the other columns.
        package var weight: Double
        /// Says again in every row what a group row says once: wanted where rows stand alone (CSV, a worksheet), left out
        /// where group rows are set as headings. `standingAlone` and `grouped` give a table for either use.
        package var repeatsGroup: Bool

        package init(
            _ title: String, key: String, alignment: Alignment = .start, weight: Double = 1, repeatsGroup: Bool = false
        ) {
            self.title = title
            self.key = key
            self.alignment = alignment
            self.weight = weight
            self.repeatsGroup = repeatsGroup
        }
    }

    package struct Row: Sendable {
        package var cells: [ReportCell]
        package var tone: Tone
        /// A row heading over the rows that follow (a document, a body); its one cell spans the table.
        package var isGroup: Bool
        /// Unique in the report where something links here: `o-12`.
        package var anchor: String?
        /// The anchor that the figure of a column leads to (HTML): the row or quotation it rests on.
        package var links: [Int: String] = [:]

        package init(_ cells: [ReportCell], tone: Tone = .neutral, isGroup: Bool = false, anchor: String? = nil) {
            self.cells = cells
            self.tone = tone
            self.isGroup = isGroup
            self.anchor = anchor
        }

        /// Leads a column's figure to an anchor, where there is one.
        package mutating func link(_ column: Int, to anchor: String?) { links[column] = anchor }
    }
}

extension ReportTable {
    /// Without group rows: every row says all of itself.
    package var standingAlone: ReportTable {
        guard rows.contains(where: \.isGroup) else { return self }
        var copy = self
        copy.rows.removeAll(where: \.isGroup)
        return copy
    }

    /// For reading: without the columns that only repeat what group rows say, and without those in which every row is
    /// empty.
    package var grouped: ReportTable {
        var isFilled = columns.map { _ in false }
        for row in rows where !row.isGroup {
            for (index, cell) in row.cells.enumerated() where cell != .empty && index < isFilled.count {
                isFilled[index] = true
            }
        }
        let kept = columns.indices.filter { !columns[$0].repeatsGroup && isFilled[$0] }
        guard kept.count < columns.count else { return self }
        var copy = self
        copy.columns = kept.map { columns[$0] }
        for (index, row) in rows.enumerated() where !row.isGroup {
            copy.rows[index].cells = kept.map { row.cells[$0] }
            copy.rows[index].links = [:]
            for (column, anchor) in row.links {
                if let position = kept.firstIndex(of: column) { copy.rows[index].links[position] = anchor }
            }
        }
        return copy
    }
}

/// What a cell is, not how it looks.
package enum ReportCell: Sendable, Hashable {
    case empty
    case text(String)
    /// A count or measure, with as many decimals as it has, up to two.
    case number(Double, unit: String = "")
    /// 0…1 and beyond; shown with one decimal at most.
    case percent(Double)
    case date(CivilDate)
    /// Status in words, its sign and its tone.
    case status(String, sign: String, tone: Tone)
    /// An item's number, shown as «п. 2.1», which Excel leaves alone.
    case item(String)
    /// Words that lead to an anchor in the same report (HTML), or just the words.
    case link(String, anchor: String)
    /// The quotation that a figure rests on, and where it stands: «input/p.docx, абзац 34».
    case quotation(String, place: String)
}
