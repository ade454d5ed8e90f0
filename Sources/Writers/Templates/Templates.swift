internal import Model
internal import Mustache

/// The user's shells of the reports, read and checked before anything is written. What the user's folder lacks, the
/// built-in templates serve.
package struct Templates: Sendable {
    /// Files by name that are not Mustache: `report.docx`.
    private var files: [String: [UInt8]] = [:]
    /// The user's paper, cut at its named places; nil where the built-in one serves.
    private var paper: DocxTemplate?
    private var libraries: Result<[TemplateFamily: TemplateLibrary], TemplateError>

    private static let standard = Result { () throws(TemplateError) in try compiled(builtInTemplates, own: []) }

    /// The built-in templates.
    package init() { libraries = Templates.standard }

    /// The built-in templates, each replaced by the user's file of the same name. `files` are those directly in
    /// `--templates DIR` by name; what is neither `….mustache` nor asked for by `file(named:)` is passed over.
    package init(files: [String: [UInt8]]) throws(TemplateError) {
        self.files = files
        if let bytes = files[DefaultTemplate.path] { paper = try DocxTemplate(bytes, path: DefaultTemplate.path) }
        var texts = builtInTemplates
        var own: [String] = []
        for (file, bytes) in files.sorted(by: { $0.key < $1.key }) where file.hasSuffix(".mustache") {
            let name = String(file.dropLast(".mustache".count))
            guard let text = String(validating: bytes, as: UTF8.self) else {
                throw TemplateError("\(file): is not UTF-8; save it as UTF-8")
            }
            texts[name] = text
            own.append(name)
        }
        libraries = .success(try compiled(texts, own: own))
    }

    /// What DOCX reports are set on.
    func docx() throws(TemplateError) -> DocxTemplate {
        if let paper { return paper }
        return try DefaultTemplate.prepared.get()
    }

    /// A template that is not text, `report.docx`, as the user keeps it; nil where the built-in one serves.
    package func file(named name: String) -> [UInt8]? { files[name] }

    func render(
        _ kind: Report.Kind, _ family: TemplateFamily, _ page: ReportPage
    ) throws(TemplateError) -> String {
        let library = try libraries.get()[family]
        return library?.render("\(kind.rawValue).\(family.rawValue)") { page.context(withData: $0.contains("tables")) }
            ?? ""
    }

    func renderIndex(_ context: [String: Any]) throws(TemplateError) -> String {
        try libraries.get()[.html]?.render("index.html") { _ in context } ?? ""
    }
}

/// A template that names what does not exist, or cannot be read: nothing is written.
package struct TemplateError: Error, Sendable, CustomStringConvertible {
    package var description: String

    package init(_ description: String) { self.description = description }
}

/// The templates of one family, parsed, with the names that each shell uses.
struct TemplateLibrary: Sendable {
    fileprivate var library = MustacheLibrary()
    fileprivate var used: [String: Set<String>] = [:]

    func render(_ shell: String, _ context: (Set<String>) -> [String: Any]) -> String? {
        library.render(context(used[shell] ?? []), withTemplate: shell)
    }
}

private func compiled(
    _ texts: [String: String], own: [String]
) throws(TemplateError) -> [TemplateFamily: TemplateLibrary] {
    var libraries: [TemplateFamily: TemplateLibrary] = [:]
    var reached: Set<String> = []
    guard TemplateFamily.isRegistered else { return libraries }
    for family in TemplateFamily.allCases {
        var library = TemplateLibrary()
        var included: Set<String> = []
        for shell in family.shells {
            var check = TemplateCheck(texts: texts)
            try check.check(shell.name, names: shell.names)
            included.formUnion(check.reached)
            library.used[shell.name] = check.used
        }
        for name in included.sorted() {
            library.library.register(try parsed(texts[name] ?? "", name: name, family), named: name)
        }
        reached.formUnion(included)
        libraries[family] = library
    }
    for name in own where !reached.contains(name) {
        throw TemplateError(
            "\(name).mustache: is neither a template that kvartal knows nor a partial of one"
                + suggestion(name, Array(texts.keys.filter { $0 != name })))
    }
    return libraries
}

private func parsed(_ text: String, name: String, _ family: TemplateFamily) throws(TemplateError) -> MustacheTemplate {
    do {
        return try MustacheTemplate(string: family.pragma + text)
    } catch let error as MustacheTemplate.ParserError {
        throw TemplateError("\(name).mustache:\(error.context.lineNumber - 1): \(error.error): \(error.context.line)")
    } catch {
        throw TemplateError("\(name).mustache: \(error)")
    }
}
