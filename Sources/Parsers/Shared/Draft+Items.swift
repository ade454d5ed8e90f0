internal import Model
internal import Russian

extension Draft {
    /// Reads words that are meant as a deadline. Words that are not understood stay in `text`, with a finding.
    mutating func deadline(_ text: String, at place: Place, context: DateContext? = nil) -> Deadline {
        let context = context ?? self.context
        if let reading = readDeadline(text, in: context, at: place)
            ?? findDeadline(in: text, context: context, at: place)
        {
            note(reading.remarks.filter { !(statesYear && $0.code == "year-assumed") }, at: place, excerpt: text)
            return reading.value
        }
        note(.unreadDeadline(text), at: place, excerpt: text)
        return Deadline(.unspecified, text: text, origin: place)
    }

    /// The deadline that running words state; `unspecified` where they state none.
    mutating func deadline(within text: String, at place: Place) -> Deadline {
        guard let reading = findDeadline(in: text, context: context, at: place) else {
            return Deadline(.unspecified, origin: place)
        }
        note(reading.remarks, at: place, excerpt: text)
        return reading.value
    }

    /// Several deadlines of one item: the later one counts, with a note (CONTRACT §2).
    mutating func later(_ deadlines: [Deadline]) -> Deadline? {
        guard var latest = deadlines.first else { return nil }
        for deadline in deadlines.dropFirst() {
            guard deadline.kind != .unspecified else { continue }
            if latest.kind == .unspecified || (deadline.to ?? .distantPast) > (latest.to ?? .distantPast) {
                latest = deadline
            }
        }
        if deadlines.count > 1, deadlines.count(where: { $0.kind != .unspecified }) > 1 {
            note(
                .severalDeadlines(deadlines.map(\.text)), at: latest.origin,
                excerpt: deadlines.map(\.text).joined(separator: "; "))
        }
        return latest
    }

    /// Reads a list of bodies and persons; nothing understood is a finding with the words.
    mutating func assignees(_ text: String, at place: Place) -> [Assignee] {
        let list = readAssigneeList(text, registry: settings.registry, at: place)
        note(list.remarks, at: place, excerpt: text)
        if list.assignees.isEmpty, !text.isEmpty { note(.unreadAssignee(text), at: place, excerpt: text) }
        return list.assignees
    }

    /// Adds assignees that are not yet in a list.
    func adding(_ more: [Assignee], to list: [Assignee]) -> [Assignee] {
        var list = list
        for assignee in more where !list.contains(where: { $0.name == assignee.name }) { list.append(assignee) }
        return list
    }

    /// The figures that a text promises; those of its deadline are none («до 5 числа»).
    mutating func targets(in text: String, addressees: Int, at place: Place) -> [Target] {
        let readings = findTargets(in: text, addresseeCount: addressees, at: place)
        guard !readings.isEmpty else { return [] }
        let deadline = findDeadline(in: text, context: context, at: place)?.range ?? 0..<0
        // «не менее двух раз в месяц» says how often, and how much with it.
        let own = readings.filter { !deadline.contains($0.range.lowerBound) || $0.value.unit.hasPrefix("раз") }
        return own.map { reading in
            note(reading.remarks, at: place, excerpt: text)
            return reading.value
        }
    }
}

extension Array<Assignee> {
    /// The first named is responsible, the others are co-assignees (DOMAIN §2, «ответственный»).
    func firstResponsible() -> [Assignee] {
        enumerated().map { index, assignee in
            var assignee = assignee
            assignee.isResponsible = index == 0
            return assignee
        }
    }

    func all(in mode: Mode) -> [Assignee] {
        map { assignee in
            var assignee = assignee
            assignee.mode = mode
            return assignee
        }
    }
}

extension CivilDate {
    fileprivate static let distantPast = CivilDate(dayNumber: .min)
}

extension Remark {
    static func unreadDeadline(_ text: String) -> Remark {
        Remark(
            "unread-deadline", .warning, "deadline not understood: \(shortened(text, to: 80))",
            wording: "срок не распознан: «\(shortened(text, to: 80))»",
            remedy: "укажите срок датой («до 1 марта 2025 года») или периодом («II квартал 2025 года»)")
    }

    static func unreadAssignee(_ text: String) -> Remark {
        Remark(
            "unread-assignee", .warning, "assignee not understood: \(shortened(text, to: 80))",
            wording: "исполнитель не распознан: «\(shortened(text, to: 80))»",
            remedy: "назовите орган полностью или внесите его в список органов в настройках")
    }

    static func severalDeadlines(_ texts: [String]) -> Remark {
        Remark(
            "several-deadlines", .note, "several deadlines, the latest counts: \(texts.joined(separator: "; "))",
            wording: "указано несколько сроков, учтён последний: \(texts.joined(separator: "; "))")
    }
}
