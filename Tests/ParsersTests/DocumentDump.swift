import Model

/// What was understood of a document as lines of text, for comparing with a checked file.
func dump(_ document: Document) -> String {
    var lines = ["kind: \(document.kind.rawValue)", "title: \(document.title)"]
    func add(_ name: String, _ value: String?) {
        if let value { lines.append("\(name): \(value)") }
    }
    add("project", document.project)
    add("number", document.number)
    add("date", document.date?.iso)
    add("place", document.place)
    add("attendees", document.attendees.map(String.init))
    add("period", document.period.map { "\($0.from)…\($0.to)" })
    add("territories", document.territories.isEmpty ? nil : document.territories.joined(separator: "; "))
    lines += document.people.map { person in
        "\(person.part.rawValue): \(person.name)\(person.role.map { " (\($0))" } ?? "")"
    }
    lines += document.fields.map { "field: \($0.name) = \($0.value)" }
    lines += document.sections.map { "section \($0.number): \($0.title) [\($0.speakers.joined(separator: ", "))]" }
    lines += document.stages.map { "stage: \($0.name) \($0.window.from)…\($0.window.to)" }
    lines += document.indicators.map {
        let upper = $0.upper.map { "…\($0)" } ?? ""
        return "indicator: \($0.name) | \($0.comparison.rawValue) \($0.value)\(upper) \($0.unit)"
    }
    lines += document.amounts.map { "amount: \($0.text) | \($0.comparison.rawValue) \($0.value) \($0.currency)" }
    lines += document.participants.map { "participant: \($0)" }
    lines += document.agenda.map { "agenda: \($0.from)–\($0.to ?? "") \($0.title)" }
    lines += document.progress.map(dump)
    lines += document.items.flatMap(dump)
    lines += document.diagnostics.map { "finding: \($0.code)" }
    return lines.joined(separator: "\n") + "\n"
}

private func dump(_ entry: ProgressEntry) -> String {
    let parts = [
        entry.document, entry.item, entry.assignee, entry.indicator, entry.fact.map { "\($0)" } ?? "",
        entry.date?.iso ?? "", entry.status?.rawValue ?? "", entry.newDeadline?.iso ?? "", entry.comment,
    ]
    return "\(entry.origin.place): " + parts.joined(separator: " | ")
}

private func dump(_ item: Item) -> [String] {
    var lines = ["", "\(item.id) \(item.modality.rawValue): \(item.text)", "  deadline: \(dump(item.deadline))"]
    lines += item.assignees.map { assignee in
        "  assignee: \(assignee.name) (\(assignee.mode.rawValue)\(assignee.isResponsible ? "" : ", co-assignee"))"
    }
    lines += item.targets.map(dump)
    return lines
}

private func dump(_ deadline: Deadline) -> String {
    var parts = [deadline.kind.rawValue]
    if let from = deadline.from { parts.append("from \(from)") }
    if let to = deadline.to { parts.append("to \(to)") }
    if let recurrence = deadline.recurrence {
        parts.append(recurrence.frequency.rawValue)
        parts += [("month", recurrence.month), ("day", recurrence.day), ("working day", recurrence.workingDay)]
            .compactMap { name, value in value.map { "\(name) \($0)" } }
        parts += [("offset", recurrence.monthOffset), ("weekday", recurrence.weekday)]
            .compactMap { name, value in value.map { "\(name) \($0)" } }
    }
    if let term = deadline.relative { parts.append("\(term.count) \(term.unit.rawValue) after \(term.anchor)") }
    return parts.joined(separator: " ")
}

private func dump(_ target: Target) -> String {
    let upper = target.upper.map { "…\($0)" } ?? ""
    let period = target.period.map { " a \($0.rawValue)" } ?? ""
    return
        "  target: \(target.comparison.rawValue) \(target.value)\(upper) \(target.unit), \(target.scope.rawValue)\(period)"
}
