internal import Model
internal import OpenXML

extension WordDocument {
    /// The blocks of the body. Throws where the main part cannot be read to its end: half a document is none.
    ///
    /// - Parameter place: of everything in it, where the document stands inside another.
    func readBody(at place: Place? = nil) throws(PackageError) -> [Block] {
        loadStyles()
        let story = StoryReader(self, stream, .body, at: place)
        try stream.read(mainPart, of: package, story)
        guard story.sawBody else {
            throw PackageError(.missingPart, part: mainPart, detail: "it has no body of a Word document")
        }
        return story.finish()
    }

    /// Headers and footers, each part once, tables in them cell by cell.
    func readMargins() -> [Paragraph] {
        margins.flatMap { part -> [Paragraph] in
            let story = StoryReader(self, stream, .margin)
            return read(part, with: story) ? Self.paragraphs(story.finish()) : []
        }
    }

    private static func paragraphs(_ blocks: [Block]) -> [Paragraph] {
        blocks.flatMap { block -> [Paragraph] in
            switch block {
            case .paragraph(let paragraph): [paragraph]
            case .table(let table): table.rows.flatMap { $0.cells.flatMap { paragraphs($0.blocks) } }
            }
        }
    }
}
