internal import Model
internal import Russian

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

    /// A hash of all words, without the labels, so that it is the same where Word computes them.
    var textHash: Int {
        var hasher = Hasher()
        for block in blocks {
            switch block {
            case .paragraph(let paragraph): paragraph.text.hashBytes(into: &hasher)
            case .table(let table): for paragraph in table.paragraphs { paragraph.text.hashBytes(into: &hasher) }
            }
        }
        return hasher.finalize()
    }

    /// The short names that the text introduces for bodies; cells of tables introduce them as well.
    func introducedNames(registry: Registry) -> [Registry.Entry] {
        var names: [Registry.Entry] = []
        for block in blocks {
            switch block {
            case .paragraph(let paragraph): add(namesIn: paragraph, registry, to: &names)
            case .table(let table): for paragraph in table.paragraphs { add(namesIn: paragraph, registry, to: &names) }
            }
        }
        return names
    }

    /// Bytes are searched: nearly no paragraph introduces a name.
    private func add(namesIn paragraph: Paragraph, _ registry: Registry, to names: inout [Registry.Entry]) {
        guard offset(of: "(далее", in: paragraph.text) != nil else { return }
        names += findAbbreviations(in: paragraph.text, registry: registry)
    }
}

extension String {
    /// Its bytes as they are: hashing it as a string would normalise the letters.
    fileprivate func hashBytes(into hasher: inout Hasher) {
        if utf8.withContiguousStorageIfAvailable({ hasher.combine(bytes: UnsafeRawBufferPointer($0)) }) == nil {
            for byte in utf8 { hasher.combine(byte) }
        }
    }
}
