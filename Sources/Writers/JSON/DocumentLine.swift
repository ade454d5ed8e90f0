package import Model

/// What was read in one document, as one line of `kvartal.document/1` (CONTRACT §2) with its line feed. Empty lists are
/// left out; what a document does not state is null.
package func documentLine(_ document: Document) -> [UInt8] {
    JSONLine.line(capacity: 1024 + 2048 * document.items.count) { json in
        json.put("schema", "kvartal.document/1")
        json.object("source") {
            $0.put("path", document.source.path)
            $0.put("format", document.source.format.rawValue)
            $0.put("encoding", document.source.encoding)
        }
        json.putRequisites(of: document)
        json.putLists(of: document)
        json.objects("items", document.items) { $0.put($1) }
        json.objects("progress", document.progress) { $0.put($1) }
        json.objects("diagnostics", document.diagnostics) { $0.put($1) }
    }
}

extension JSONLine {
    fileprivate mutating func putRequisites(of document: Document) {
        put("kind", document.kind.rawValue)
        put("title", document.title)
        put("project", document.project)
        put("number", document.number)
        put("date", document.date)
        put("place", document.place)
        put("attendees", document.attendees)
        put("period", document.period)
    }

    fileprivate mutating func putLists(of document: Document) {
        put("territories", document.territories)
        objects("people", document.people) { $0.put($1) }
        objects("sections", document.sections) { $0.put($1) }
        objects("fields", document.fields) { $0.put($1) }
        objects("stages", document.stages) { $0.put($1) }
        objects("indicators", document.indicators) { $0.put($1) }
        objects("amounts", document.amounts) { $0.put($1) }
        put("participants", document.participants)
        objects("agenda", document.agenda) { $0.put($1) }
    }

    private mutating func put(_ person: Person) {
        put("name", person.name)
        put("role", person.role)
        put("part", person.part.rawValue)
        put("location", person.origin)
    }

    private mutating func put(_ section: Section) {
        put("number", section.number)
        put("title", section.title)
        put("speakers", section.speakers)
        put("location", section.origin)
    }

    private mutating func put(_ field: Field) {
        put("name", field.name)
        put("value", field.value)
        put("location", field.origin)
    }

    private mutating func put(_ stage: Stage) {
        put("name", stage.name)
        put("from", stage.window.from)
        put("to", stage.window.to)
        put("location", stage.origin)
    }

    private mutating func put(_ indicator: Indicator) {
        put("name", indicator.name)
        put("unit", indicator.unit)
        put("value", indicator.value)
        put("comparison", indicator.comparison.rawValue)
        if indicator.upper != nil { put("upper", indicator.upper) }
        put("location", indicator.origin)
    }

    private mutating func put(_ amount: Amount) {
        put("text", amount.text)
        put("comparison", amount.comparison.rawValue)
        put("value", amount.value)
        put("currency", amount.currency)
        put("location", amount.origin)
    }

    private mutating func put(_ entry: AgendaEntry) {
        put("from", entry.from)
        put("to", entry.to)
        put("title", entry.title)
        put("location", entry.origin)
    }

    fileprivate mutating func put(_ entry: ProgressEntry) {
        put("document", entry.document)
        put("item", entry.item)
        put("assignee", entry.assignee)
        put("indicator", entry.indicator)
        put("factText", entry.factText)
        put("fact", entry.fact)
        put("date", entry.date)
        put("status", entry.status?.rawValue)
        put("newDeadline", entry.newDeadline)
        put("comment", entry.comment)
        put("location", entry.origin.place)
    }
}
