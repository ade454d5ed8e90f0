internal import Model

/// Minutes as one run of paragraphs, tables with assignments at their places; other tables only arrange the page.
struct MinutesBody {
    private(set) var paragraphs: [Paragraph] = []
    /// Tables with assignments, and how many paragraphs stand before each.
    private var tables: [(start: Int, table: PlanTable)] = []

    init(_ manuscript: Manuscript) {
        for block in manuscript.blocks {
            switch block {
            case .paragraph(let paragraph): paragraphs.append(paragraph)
            case .table(let table): add(table)
            }
        }
    }

    private mutating func add(_ table: Table) {
        if let plan = PlanTable(table) {
            tables.append((paragraphs.count, plan))
        } else if let last = tables.indices.last, tables[last].start == paragraphs.count,
            tables[last].table.isContinued(by: table)
        {
            tables[last].table.goOn(with: table)
        } else {
            paragraphs += table.paragraphs
        }
    }

    /// Walks through everything before the signature.
    func walk(upTo end: Int) -> MinutesWalk {
        var walk = MinutesWalk(paragraphs)
        for (start, table) in tables {
            walk.walk(min(start, end))
            walk.add(table)
        }
        walk.walk(end)
        return walk
    }
}
