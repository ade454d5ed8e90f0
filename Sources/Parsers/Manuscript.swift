internal import Model

/// A document's text as a careful person sees it: sentences whole, the typing repaired, typed numbering split off into
/// `Paragraph.label` as if Word had computed it, tables that were flattened to one cell a line put together again.
struct Manuscript: Sendable {
    let source: Source
    var blocks: [Block]
    /// What the reader and the repairs had to say.
    var diagnostics: [Diagnostic]

    /// The first words that stand in the document, for naming it where nothing else does.
    var openingLine: String {
        for block in blocks {
            switch block {
            case .paragraph(let paragraph): if !paragraph.text.isEmpty { return paragraph.fullText }
            case .table(let table):
                for row in table.rows { for cell in row.cells where !cell.text.isEmpty { return cell.text } }
            }
        }
        return ""
    }
}
