internal import Model

/// The members of ITEM in CONTRACT §2, and of what an item consists of.
extension JSONLine {
    mutating func put(_ item: Item) {
        put("id", item.id)
        put("number", item.number)
        put("section", item.section)
        put("text", item.text)
        put("modality", item.modality.rawValue)
        objects("assignees", item.assignees) { $0.put($1) }
        object("deadline") { $0.put(item.deadline) }
        objects("targets", item.targets) { json, target in
            json.put("text", target.text)
            json.put(target)
            json.put("location", target.origin)
        }
        put("location", item.origin)
    }

    private mutating func put(_ assignee: Assignee) {
        put("name", assignee.name)
        put("mode", assignee.mode.rawValue)
        put("responsible", assignee.isResponsible)
        put("person", assignee.isPerson)
        put("location", assignee.origin)
    }

    private mutating func put(_ deadline: Deadline) {
        put("kind", deadline.kind.rawValue)
        put("text", deadline.text)
        if let from = deadline.from { put("from", from) }
        if let to = deadline.to { put("to", to) }
        if let recurrence = deadline.recurrence { object("recurrence") { $0.put(recurrence) } }
        if let relative = deadline.relative {
            object("relative") {
                $0.put("count", relative.count)
                $0.put("unit", relative.unit.rawValue)
                $0.put("anchor", relative.anchor)
            }
        }
        put("location", deadline.origin)
    }

    private mutating func put(_ recurrence: Recurrence) {
        put("frequency", recurrence.frequency.rawValue)
        if let month = recurrence.month { put("month", month) }
        if let day = recurrence.day { put("day", day) }
        if let workingDay = recurrence.workingDay { put("workingDay", workingDay) }
        if let monthOffset = recurrence.monthOffset { put("monthOffset", monthOffset) }
        if let weekday = recurrence.weekday { put("weekday", weekday) }
    }

    /// What is promised, without the words and the place.
    mutating func put(_ target: Target) {
        put("comparison", target.comparison.rawValue)
        put("value", target.value)
        put("upper", target.upper)
        put("unit", target.unit)
        put("scope", target.scope.rawValue)
        put("period", target.period?.rawValue)
    }

    /// Left out where the whole file is meant.
    mutating func put(_ key: StaticString, _ place: Place) {
        if place == .document { return }
        object(key) { $0.put(place) }
    }

    /// A place's own members: `"line":12`, `"paragraph":34`, `"table":1,"row":3,"cell":2`, `"row":3`.
    mutating func put(_ place: Place) {
        switch place {
        case .document: break
        case .line(let line): put("line", line)
        case .paragraph(let paragraph): put("paragraph", paragraph)
        case .row(let row): put("row", row)
        case .cell(let table, let row, let cell):
            put("table", table)
            put("row", row)
            put("cell", cell)
        }
    }
}
