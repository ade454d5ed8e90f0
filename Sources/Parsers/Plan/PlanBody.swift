internal import Model
internal import Russian

/// A plan taken apart: what stands over it, its rows, and what stands under it.
struct PlanBody {
    private(set) var head: [Paragraph] = []
    private(set) var rows: [PlanRow] = []
    private(set) var notes: [Paragraph] = []
    /// What stands between the rows and is neither one of them nor a heading over some.
    private(set) var unread: [Paragraph] = []
    private(set) var namesResponsible = false
    private var table: PlanTable?
    /// A plan without a table, as paragraphs.
    private var lines: [Paragraph] = []

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
        if let row = Table.Row(tabLine: paragraph) {
            let line = Table(index: 0, rows: [row], place: paragraph.place)
            if let plan = PlanTable(line) { return open(plan) }
            if table != nil { return goOn(with: line) }
        }
        if table == nil, rows.isEmpty { head.append(paragraph) } else { notes.append(paragraph) }
    }

    private mutating func add(_ table: Table) {
        if let plan = PlanTable(table) {
            open(plan)
        } else if let open = self.table, open.isContinued(by: table) {
            goOn(with: table)
        } else if table.rows.count > 2, table.rows.allSatisfy({ $0.cells.count > 2 }) {
            // Data without a column of a plan: no heading of the document.
            unread += table.rows.map {
                Paragraph($0.cells.map { joinedText($0) }.joined(separator: " | "), place: $0.place)
            }
        } else {
            for paragraph in table.paragraphs { add(paragraph) }
        }
    }

    /// Goes on with the open table; the line between its parts stands over the rows that follow.
    private mutating func goOn(with part: Table) {
        if let heading = notes.last { table?.addHeading(heading) }
        unread += notes.dropLast()
        notes = []
        table?.goOn(with: part)
    }

    private mutating func open(_ plan: PlanTable) {
        closeTable()
        addHeadings()
        namesResponsible = namesResponsible || plan.namesResponsible
        table = plan
    }

    private func heading(_ paragraph: Paragraph) -> SectionHeading? {
        if let heading = SectionHeading(row: paragraph.fullText) { return heading }
        let isShort = paragraph.text.utf8.count <= 200 && Lettering.last(of: paragraph.text) != .stop
        guard !paragraph.isBullet, isShort, paragraph.label != nil || !rows.isEmpty else { return nil }
        return SectionHeading(numbered: paragraph.fullText)
    }

    private mutating func closeTable() {
        if let table { rows += table.rows }
        table = nil
    }

    /// A heading between two tables stands over the rows of the second.
    private mutating func addHeadings() {
        let above = rows.isEmpty ? head.last : notes.last
        guard let paragraph = above, let heading = heading(paragraph) else { return }
        rows.append(PlanRow(heading: heading, event: .init(text: "", place: paragraph.place), place: paragraph.place))
        if notes.isEmpty { head.removeLast() }
        unread += notes.dropLast()
        notes = []
    }

    /// Parts the head from the lines of a plan that has no table.
    mutating func splitLines() {
        guard rows.isEmpty else { return }
        let signature = Signature(head)
        let start = min(PlanLines.start(in: head), signature.start)
        (lines, notes) = (Array(head[start..<signature.start]), Array(head[signature.start...]))
        head = Array(head[..<start])
    }

    /// Reads the plan as numbered lines or as blocks of named fields.
    mutating func readLines(context: DateContext, registry: Registry) {
        var reading = PlanLines(context: context, registry: registry)
        reading.read(lines[...])
        guard !reading.rows.allSatisfy({ $0.heading != nil }) else { return }
        rows = reading.rows
        namesResponsible = reading.namesResponsible
        unread += reading.unread
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
