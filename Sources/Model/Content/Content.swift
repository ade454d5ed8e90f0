/// A file's format, told by its bytes and not by its name.
package enum FileFormat: String, Sendable, CaseIterable { case docx, xlsx, csv, text }

/// Where a document came from.
package struct Source: Hashable, Sendable {
    /// As the user named it, relative where they did so.
    package var path: String
    package var format: FileFormat
    /// `utf-8`, `windows-1251`, `koi8-r`, `cp866`, `utf-16le`, `utf-16be`; DOCX and XLSX are always `utf-8`.
    package var encoding: String

    package init(path: String, format: FileFormat, encoding: String = "utf-8") {
        self.path = path
        self.format = format
        self.encoding = encoding
    }
}

/// What a reader makes of a file's bytes: its text in reading order, with the place of every piece, and nothing
/// interpreted. The first of the three trees (Content → Portfolio → Report).
package struct Content: Sendable {
    package var source: Source
    package var blocks: [Block]
    /// Text of page headers and footers: kept apart from the body.
    package var margins: [Paragraph] = []
    package var diagnostics: [Diagnostic] = []

    package init(source: Source, blocks: [Block] = []) {
        self.source = source
        self.blocks = blocks
    }
}

package enum Block: Sendable, Equatable {
    case paragraph(Paragraph)
    case table(Table)
}
