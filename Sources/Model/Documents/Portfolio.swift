/// Everything that was read from the input folder, in the order of the paths: the second of the three trees.
package struct Portfolio: Sendable {
    package var documents: [Document]
    /// Findings about files that gave no document.
    package var diagnostics: [Diagnostic]

    package init(documents: [Document] = [], diagnostics: [Diagnostic] = []) {
        self.documents = documents
        self.diagnostics = diagnostics
    }

    /// All rows of all progress tables, in the order of files and rows.
    package var progress: [ProgressEntry] { documents.flatMap(\.progress) }
}
