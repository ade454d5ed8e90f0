internal import Model

/// When the projects of a portfolio end: the passport among the documents, or a document's own term, says so.
struct ProjectTerms {
    private var ends: [String: CivilDate] = [:]
    private let setting: CivilDate?

    init(_ documents: [Document], settings: Settings) {
        setting = settings.projectEnd
        for document in documents where document.kind == .passport {
            guard let project = document.project, let end = document.period?.to else { continue }
            let key = folded(project)
            ends[key] = max(ends[key] ?? end, end)
        }
    }

    /// The last day of the project that a document belongs to: as set, else as the passport says, else as the document
    /// itself says; nil while it goes on.
    func end(of document: Document) -> CivilDate? {
        setting ?? document.project.flatMap { ends[folded($0)] } ?? document.period?.to
    }
}
