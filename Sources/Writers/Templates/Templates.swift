/// The user's shells of the reports, read and checked before anything is written.
package struct Templates: Sendable {
    /// Files by name that are not Mustache: `report.docx`.
    private var files: [String: [UInt8]] = [:]
    /// The user's paper, cut at its named places; nil where the built-in one serves.
    private var paper: DocxTemplate?

    /// The built-in templates.
    package init() {}

    /// The built-in templates, each replaced by the user's file of the same name: the files directly in `--templates DIR`.
    package init(files: [String: [UInt8]]) throws(TemplateError) {
        self.files = files
        if let bytes = files[DefaultTemplate.path] { paper = try DocxTemplate(bytes, path: DefaultTemplate.path) }
    }

    /// What DOCX reports are set on.
    func docx() throws(TemplateError) -> DocxTemplate {
        if let paper { return paper }
        return try DefaultTemplate.prepared.get()
    }

    /// A template that is not text, `report.docx`, as the user keeps it; nil where the built-in one serves.
    package func file(named name: String) -> [UInt8]? { files[name] }
}

/// A template that names what does not exist, or cannot be read: nothing is written.
package struct TemplateError: Error, Sendable, CustomStringConvertible {
    package var description: String

    package init(_ description: String) { self.description = description }
}
