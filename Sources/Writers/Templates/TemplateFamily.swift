internal import Mustache

/// The formats that are set through templates; each escapes what `{{name}}` inserts by its own function.
enum TemplateFamily: String, CaseIterable, Sendable {
    case html
    case markdown = "md"

    /// The templates that files are made from, with the names that they may use.
    var shells: [(name: String, names: [TemplateName])] {
        let reports = ["report", "extract", "deadlines"].map { ("\($0).\(rawValue)", TemplateName.report) }
        return self == .html ? reports + [("index.html", TemplateName.index)] : reports
    }

    /// What begins every template that Mustache is given: a partial does not inherit the escaping of who includes it.
    var pragma: String { "{{% CONTENT_TYPE:\(contentType)}}\n" }

    private var contentType: String { "KVARTAL-\(rawValue)" }

    /// Makes the escaping functions known to Mustache, once.
    static let isRegistered: Bool = {
        MustacheContentTypes.register(HTMLEscaping(), named: TemplateFamily.html.contentType)
        MustacheContentTypes.register(MarkdownEscaping(), named: TemplateFamily.markdown.contentType)
        return true
    }()

    private struct HTMLEscaping: MustacheContentType {
        func escapeText(_ text: String) -> String {
            var html = HTMLText()
            html.text(text)
            return html.string
        }
    }

    private struct MarkdownEscaping: MustacheContentType {
        func escapeText(_ text: String) -> String { markdownEscaped(text) }
    }
}
