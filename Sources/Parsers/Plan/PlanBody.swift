internal import Model
internal import Russian

/// A plan taken apart: what stands over it, its rows, and what stands under it.
struct PlanBody {
    private(set) var head: [Paragraph] = []
    private(set) var rows: [PlanRow] = []
    private(set) var notes: [Paragraph] = []
    private(set) var namesResponsible = false
    private var table: PlanTable?

    init(_ manuscript: Manuscript) {
        for block in manuscript.blocks {
            switch block {
            case .paragraph(let paragraph): add(paragraph)
            case .table(let table): add(table)
            }
        }
        closeTable()
        if rows.isEmpty { (head, notes) = (head + notes, []) }
    }

    private mutating func add(_ paragraph: Paragraph) {
        if let row = table.flatMap({ $0.tabRow(paragraph) }) {
            takeHeadings()
            table?.goOn(with: Table(index: 0, rows: [row]))
            return
        }
        if table == nil, rows.isEmpty { head.append(paragraph) } else { notes.append(paragraph) }
    }

    private mutating func add(_ table: Table) {
        if let plan = PlanTable(table) {
            closeTable()
            addHeadings()
            namesResponsible = namesResponsible || plan.namesResponsible
            self.table = plan
        } else if let open = self.table, open.isContinued(by: table) {
            takeHeadings()
            self.table?.goOn(with: table)
        } else {
            for paragraph in table.paragraphs { add(paragraph) }
        }
    }

    /// Lines between the parts of one table stand over the rows that follow.
    private mutating func takeHeadings() {
        for paragraph in notes { table?.addHeading(paragraph) }
        notes = []
    }

    private mutating func closeTable() {
        if let table { rows += table.rows }
        table = nil
    }

    /// A heading between two tables stands over the rows of the second.
    private mutating func addHeadings() {
        let above = rows.isEmpty ? head.last : notes.last
        guard let paragraph = above, let heading = SectionHeading(row: paragraph.fullText), !heading.number.isEmpty
        else { return }
        rows.append(PlanRow(heading: heading, event: .init(text: "", place: paragraph.place), place: paragraph.place))
        if notes.isEmpty { head.removeLast() } else { notes = [] }
    }

    /// Reads the plan as numbered lines or as blocks of named fields, where it has no table.
    mutating func readLines(context: DateContext, registry: Registry) {
        let start = PlanLines.start(in: head)
        var lines = PlanLines(context: context, registry: registry)
        let signature = Signature(head)
        lines.read(head[start..<max(start, signature.start)])
        guard !lines.rows.allSatisfy({ $0.heading != nil }) else { return }
        rows = lines.rows
        namesResponsible = lines.namesResponsible
        notes = Array(head[max(start, signature.start)...])
        head = Array(head[..<start])
    }
}

extension Table {
    /// The paragraphs of all cells in reading order: of a table that only arranges them on the page.
    var paragraphs: [Paragraph] {
        rows.flatMap { row in
            row.cells.flatMap { cell in
                cell.blocks.flatMap { block -> [Paragraph] in
                    switch block {
                    case .paragraph(let paragraph): [paragraph]
                    case .table(let nested): nested.paragraphs
                    }
                }
            }
        }
    }
}
