package import Model
internal import OpenXML

/// Word documents.
package struct DocxReader: Sendable {
    package init() {}

    package func read(_ bytes: [UInt8], path: String, limits: Limits) -> Content {
        Content(source: Source(path: path, format: .docx))
    }
}
