internal import Model
internal import Russian

extension Manuscript {
    /// Joins what width, page ends and hyphenation broke, puts flattened tables together, repairs the typing and splits
    /// typed numbering off into labels.
    init(reflowing content: Content) {
        source = content.source
        diagnostics = content.diagnostics
        blocks = []
        blocks.reserveCapacity(content.blocks.count)
        var reflow = Reflow(source: content.source, tableCount: content.blocks.reduce(0) { $0 + ($1.isTable ? 1 : 0) })
        var run: [Paragraph] = []
        for block in content.blocks {
            if case .paragraph(let paragraph) = block {
                run.append(paragraph)
            } else {
                blocks += reflow.paragraphs(run)
                run = []
                if case .table(let table) = block { blocks.append(.table(reflow.table(table))) }
            }
        }
        blocks += reflow.paragraphs(run)
        diagnostics += reflow.findings
    }
}

extension Block {
    var isTable: Bool {
        if case .table = self { return true }
        return false
    }
}

/// Makes whole paragraphs of lines, and keeps the place of each one's first piece.
struct Reflow {
    let source: Source
    /// Tables so far, for numbering those that are put together from lines.
    var tableCount: Int
    var diagnostics: [Diagnostic] = []
    private var pages = PageNumbers()
    /// The lines are those of a list of participants written small, up to the first with a capital.
    private var isInList = false
    /// The lines follow the heading of a list of participants without a gap between them.
    private var isAmongPeople = false

    init(source: Source, tableCount: Int = 0) {
        (self.source, self.tableCount) = (source, tableCount)
    }

    /// What was repaired and passed over.
    var findings: [Diagnostic] {
        guard let first = pages.found.first else { return diagnostics }
        let origin = Origin(path: source.path, place: first.place)
        return diagnostics + [Diagnostic(.pageNumbers(pages.found.map(\.text)), at: origin)]
    }

    mutating func paragraphs(_ paragraphs: [Paragraph], isCell: Bool = false) -> [Block] {
        var pieces = Piece.lines(of: paragraphs)
        if !isCell { pages.remove(from: &pieces, format: source.format) }
        let join = LineJoin(layout: Layout(pieces, format: source.format))
        var blocks: [Block] = []
        blocks.reserveCapacity(pieces.count)
        var open: Piece?
        var ends = UnnumberedTable.Ends()
        var index = 0
        while index < pieces.count {
            if let found = FlattenedTable.read(pieces, at: index, number: tableCount + 1)
                ?? UnnumberedTable.read(pieces, at: index, number: tableCount + 1, ends: &ends)
            {
                close(&open, into: &blocks)
                tableCount += 1
                blocks.append(.table(table(found.table)))
                index = found.end
                continue
            }
            append(pieces[index], to: &open, by: join, into: &blocks)
            index += 1
        }
        close(&open, into: &blocks)
        return blocks
    }

    /// The same table with its cells' paragraphs made whole.
    mutating func table(_ table: Table) -> Table {
        var table = table
        for row in table.rows.indices {
            for cell in table.rows[row].cells.indices {
                table.rows[row].cells[cell].blocks = self.cell(table.rows[row].cells[cell].blocks)
            }
        }
        return table
    }

    private mutating func cell(_ blocks: [Block]) -> [Block] {
        if blocks.isEmpty { return blocks }
        if blocks.count == 1, case .paragraph(let paragraph) = blocks[0], !paragraph.text.holds(0x0A) {
            return paragraph.text.isEmpty && paragraph.label == nil ? [] : [.paragraph(mended(paragraph, isCell: true))]
        }
        var result: [Block] = []
        var run: [Paragraph] = []
        for block in blocks {
            switch block {
            case .paragraph(let paragraph): run.append(paragraph)
            case .table(let nested):
                result += paragraphs(run, isCell: true) + [.table(table(nested))]
                run = []
            }
        }
        return result + paragraphs(run, isCell: true)
    }

    private mutating func append(_ piece: Piece, to open: inout Piece?, by join: LineJoin, into blocks: inout [Block]) {
        guard let upper = open else {
            open = piece
            return
        }
        let isHeading = ParticipantList.isHeading(upper.text)
        isInList = isHeading || isInList && Lettering.first(of: upper.text) == .lower
        isAmongPeople = isHeading || isAmongPeople && !piece.paragraph.followsGap
        switch join.verdict(between: upper, and: piece, isListed: isInList, isAmongPeople: isAmongPeople) {
        case .apart:
            close(&open, into: &blocks)
            open = piece
        case .blank: open?.join(piece, with: " ")
        case .glued: open?.join(piece, with: "")
        case .unhyphenated: open?.joinWord(piece)
        }
    }

    private mutating func close(_ open: inout Piece?, into blocks: inout [Block]) {
        guard let piece = open.take() else { return }
        let paragraph = mended(piece.paragraph)
        if !paragraph.text.isEmpty || paragraph.label != nil { blocks.append(.paragraph(paragraph)) }
    }

    /// The paragraph repaired, with a typed number as its label.
    private mutating func mended(_ paragraph: Paragraph, isCell: Bool = false) -> Paragraph {
        var paragraph = paragraph
        let repaired = repair(paragraph.text)
        let excerpt = repaired.remarks.isEmpty ? nil : shortened(paragraph.text)
        for remark in repaired.remarks {
            let origin = Origin(path: source.path, place: paragraph.place)
            diagnostics.append(Diagnostic(remark, at: origin, excerpt: excerpt))
        }
        paragraph.text = repaired.text.trimmed
        if paragraph.label == nil, let label = typedLabel(of: paragraph.text), !(isCell && label.isWeak) {
            paragraph.label = label.text
            paragraph.isBullet = label.isBullet
            paragraph.text = paragraph.text.dropping(utf8: label.length)
        }
        return paragraph
    }
}
