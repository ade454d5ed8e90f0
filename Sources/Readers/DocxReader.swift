package import Model
internal import OpenXML

/// Word documents (ECMA-376, transitional and strict; `.docx`, and `.docm`, `.dotx`, `.dotm` alike) as a careful person
/// reads them on paper: the final text, with the numbers that Word computes.
///
/// Supported:
/// - [x] the main part by the package's relationships, all others by the main part's; nothing is inflated that the
///   body does not refer to (`WordDocument`)
/// - [x] paragraphs, line breaks, tabs, blanks by `xml:space`, soft and no-break hyphens, symbols (`StoryReader+Runs`,
///   `SymbolFont`)
/// - [x] headings: outline levels of paragraphs and styles, through `basedOn`, or by the style's name (`StyleSheet`)
/// - [x] list labels from the numbering part: levels, restarts, start overrides, level text, legal numbering, Roman,
///   Latin and Russian letters, numbering styles, levels linked to styles, lists in table cells (`Numbering`,
///   `ListCounters`, `NumberFormat`)
/// - [x] revisions as accepted: insertions in, deletions and the old place of moves out, also of paragraph marks and
///   table rows; noted (`StoryReader+Revisions`)
/// - [x] hidden text out: directly, by character and paragraph style; paragraphs with hidden marks joined; noted
/// - [x] content controls, smart tags, custom XML, hyperlinks, ruby's base text, simple and complex fields' results,
///   drop-down form fields (`StoryReader+Fields`)
/// - [x] formulas' text in reading order
/// - [x] footnotes and endnotes with the paragraph that refers to them (`StoryReader+Notes`)
/// - [x] tables: grid spans, skipped grid columns, vertical and horizontal merging, nesting, header rows, rows deleted
///   or hidden (`StoryReader+Tables`)
/// - [x] text boxes of drawings and VML, once, after the paragraph of their anchor; WordArt (`StoryReader+Boxes`)
/// - [x] embedded documents (`altChunk`): Word, HTML, plain text (`AlternativeChunk`)
/// - [x] headers and footers, apart from the body (`Content.margins`)
/// - [x] pictures' alternative texts, as notes beside the paragraph (`StoryReader+Boxes`)
/// - [ ] comments, document properties: not part of the text
/// - [ ] diagrams, charts, embedded objects: reported where they hold text
/// - [ ] RTF, web archives and old Word files in `altChunk`: reported
package struct DocxReader: Reader {
    package init() {}

    func recognises(_ nature: Recognition, path: String) -> Bool { nature == .docx }

    /// Never throws: a document that cannot be read to its end has no blocks and a diagnostic that says why.
    package func read(_ bytes: [UInt8], path: String, limits: Limits) -> Content {
        var content = Content(source: Source(path: path, format: .docx))
        do {
            let document = try WordDocument(
                bytes, path: path, limits: limits, budget: Budget(limits), nesting: 0)
            content.blocks = try document.readBody()
            content.margins = document.readMargins()
            content.diagnostics = document.diagnostics + document.findings.diagnostics(path: path)
        } catch {
            content.diagnostics.append(Diagnostic(error.remark, at: Origin(path: path)))
        }
        return content
    }
}
