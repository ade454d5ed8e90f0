/// The templates that serve where the user has none of that name: `templates/*.mustache`, compiled in.
let builtInTemplates: [String: String] = [
    "deadlines.html": deadlinesHtmlTemplate,
    "deadlines.md": deadlinesMdTemplate,
    "extract.html": extractHtmlTemplate,
    "extract.md": extractMdTemplate,
    "head": headTemplate,
    "index.html": indexHtmlTemplate,
    "page": pageTemplate,
    "print": printTemplate,
    "report.html": reportHtmlTemplate,
    "report.md": reportMdTemplate,
    "script": scriptTemplate,
    "style": styleTemplate,
    "text": textTemplate,
]
