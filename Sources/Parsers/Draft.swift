internal import Model
internal import Russian

/// A document while it is being read: what was understood so far, the settings, and the findings on the way.
struct Draft {
    var document: Document
    /// With the general words that the document uses for bodies («… (далее – Фонд)») in the registry.
    let settings: Settings
    /// Short names that say by themselves whom they mean («АНО «Исток»»), each with the full one.
    private let ownNames: [Registry.Entry]
    /// What dates without a year are read against; set as soon as the document's own date is known.
    var context: DateContext
    /// The document says for which year it plans: a date without a year is no guess then.
    var statesYear = false
    /// The day on which the project begins, where its two ends are fields of their own.
    var start: CivilDate?
    /// The numbers of a report's results so far.
    var itemNumbers: Set<String> = []
    /// What points of minutes hand down to their sub-points.
    var handedDown: HandedDownWording

    init(_ manuscript: Manuscript, kind: DocumentKind, settings: Settings) {
        var settings = settings
        let introduced = manuscript.introducedNames(registry: settings.registry)
        settings.registry.bodies += introduced.filter { !$0.isOwnName }
        ownNames = introduced.filter(\.isOwnName)
        self.settings = settings
        handedDown = HandedDownWording(limit: settings.limits.textSize)
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

    /// A body that is addressed by its full name and by its short one is one body: the full name is used for both.
    private func uniformlyNamed(_ items: [Item]) -> [Item] {
        let names = Set(items.flatMap { $0.assignees.map(\.name) })
        let known = Registry(bodies: ownNames.filter { names.contains($0.name) })
        guard !known.bodies.isEmpty else { return items }
        return items.map { item in
            var assignees = item.assignees
            for index in assignees.indices where !assignees[index].isPerson {
                assignees[index].name = nominative(ofBody: assignees[index].name, registry: known)
            }
            return item.with(assignees: assignees)
        }
    }

    /// The curators, where nobody else leads the project.
    private var curators: [Person] {
        guard !document.people.contains(where: { $0.part == .lead }) else { return [] }
        var draft = self
        for field in document.fields {
            guard case .curator = FieldSubject(field.name) else { continue }
            draft.addPeople(in: field.value, .lead, at: field.origin)
        }
        return Array(draft.document.people.dropFirst(document.people.count))
    }

    /// The document with its findings in order, none twice.
    func finished() -> Document {
        var result = document
        result.people += curators
        if !ownNames.isEmpty { result.items = uniformlyNamed(result.items) }
        var noted = self
        if let (remark, place) = handedDown.finding { noted.note(remark, at: place) }
        var seen = Set<Diagnostic>()
        result.diagnostics = noted.document.diagnostics.filter { seen.insert($0).inserted }.sorted()
        return result
    }
}

/// A text cut for showing beside a finding: at most `limit` characters, on one line.
func shortened(_ text: String, to limit: Int = 160) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count <= limit ? line : String(line.prefix(limit - 1)) + "…"
}

extension Registry.Entry {
    /// Whether the short name tells the body from all others: it is a proper name or an abbreviation.
    fileprivate var isOwnName: Bool {
        aliases.contains { alias in
            let letters = alias.unicodeScalars.filter { Lettering($0) == .upper || $0 == "«" || $0 == "\"" }
            return letters.count > 1
        }
    }
}
