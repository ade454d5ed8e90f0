internal import Model
internal import Russian

/// A document while it is being read: what was understood so far, the settings, and the findings on the way.
struct Draft {
    var document: Document
    /// With the short names that the document introduces («… (далее – Фонд)») in the registry.
    let settings: Settings
    /// What dates without a year are read against; set as soon as the document's own date is known.
    var context: DateContext
    /// The document says for which year it plans: a date without a year is no guess then.
    var statesYear = false
    /// The day on which the project begins, where its two ends are fields of their own.
    var start: CivilDate?

    init(_ manuscript: Manuscript, kind: DocumentKind, settings: Settings) {
        var settings = settings
        settings.registry.bodies += manuscript.introducedNames(registry: settings.registry)
        self.settings = settings
        document = Document(source: manuscript.source, kind: kind)
        document.diagnostics = manuscript.diagnostics
        context = DateContext(calendar: settings.calendar, doIncludesDate: settings.doIncludesDate)
    }

    /// Adds a finding at a place of this document.
    mutating func note(_ remark: Remark, at place: Place, excerpt: String? = nil) {
        let origin = Origin(path: document.source.path, place: place)
        document.diagnostics.append(Diagnostic(remark, at: origin, excerpt: excerpt.map { shortened($0) }))
    }

    /// Adds what a grammar had to say about one text.
    mutating func note(_ remarks: [Remark], at place: Place, excerpt: String? = nil) {
        for remark in remarks { note(remark, at: place, excerpt: excerpt) }
    }

    /// The document with its findings in order, none twice.
    func finished() -> Document {
        var result = document
        var seen = Set<Diagnostic>()
        result.diagnostics = document.diagnostics.filter { seen.insert($0).inserted }.sorted()
        return result
    }
}

/// A text cut for showing beside a finding: at most `limit` characters, on one line.
func shortened(_ text: String, to limit: Int = 160) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count <= limit ? line : String(line.prefix(limit - 1)) + "…"
}
