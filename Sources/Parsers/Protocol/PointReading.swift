internal import Model
internal import Russian

/// Reads one point of minutes with what stands over it.
struct PointReading {
    let entry: Entry
    let above: Duty

    init(entry: Entry, above: Duty) {
        (self.entry, self.above) = (entry.withBulletsAsWording, above)
    }

    /// Adds the point as an item, or, where it has sub-points, those.
    func read(into draft: inout Draft) {
        guard entry.hasSubItems else {
            return PointReading(entry: entry.withPieces, above: above).add(to: &draft)
        }
        if entry.bulletsAreItems { draft.note(.numbersAdded, at: entry.place) }
        let duty = handedDown(&draft)
        for child in entry.children { PointReading(entry: child, above: duty).read(into: &draft) }
    }

    /// What the point's own words mean for its sub-points.
    func handedDown(_ draft: inout Draft) -> Duty {
        let words = words(entry.text, in: &draft)
        var duty = Duty(
            assignees: above.assignees, wording: draft.handedDown.take(above.wording, at: entry.place),
            deadline: above.deadline, mode: words.mode ?? above.mode)
        if !words.assignees.isEmpty { duty.assignees = words.assignees }
        if duty.assignees.isEmpty, duty.mode != nil, let addressee = Resolution.unreadAddressee(entry.text) {
            draft.note(.unreadAssignee(addressee), at: entry.place, excerpt: entry.text)
        }
        if words.mode == .recommendation { duty.assignees = duty.assignees.all(in: .recommendation) }
        let responsible = responsible(&draft)
        if !responsible.isEmpty { duty.assignees = draft.adding(responsible, to: duty.assignees) }
        var rest = words.rest
        while let last = rest.unicodeScalars.last, ":;,".unicodeScalars.contains(last) {
            rest = String(rest.dropLast()).trimmed
        }
        if !rest.isEmpty, Resolution.mode(of: rest) == nil || rest.utf8.contains(0x20) {
            duty.wording += (duty.wording.isEmpty ? "" : " ") + rest + ":"
        }
        duty.deadline = stated(&draft) ?? inSentence(words.rest, &draft) ?? above.deadline
        duty.isInformation =
            above.isInformation || words.isInformation || !words.assignees.isEmpty && Resolution.isInformation(rest)
        return duty
    }

    private func add(to draft: inout Draft) {
        let words = words(entry.text, in: &draft)
        let isInformation = above.isInformation || words.isInformation
        let deadline = stated(&draft) ?? (isInformation ? nil : inSentence(words.rest, &draft)) ?? above.deadline
        let assignees = assignees(words, &draft)
        let owing = assignees.count { $0.isResponsible }
        var targets = draft.targets(in: words.rest, addressees: owing, at: entry.place)
        for field in entry.fields where field.kind == .result {
            targets += draft.targets(in: field.text, addressees: owing, at: field.place)
        }
        let wording = draft.handedDown.take(above.wording, at: entry.place)
        draft.document.items.append(
            Item(
                id: entry.number, number: entry.number,
                text: (wording.isEmpty ? "" : wording + " ") + words.rest,
                modality: modality(words, assignees, isInformation: isInformation, hasDeadline: deadline != nil),
                assignees: assignees, deadline: deadline ?? Deadline(.unspecified, origin: entry.place),
                targets: targets, origin: entry.place))
    }

    /// What a point's words say before its deadline and figures are looked for.
    private struct Words {
        var assignees: [Assignee] = []
        /// The wording behind the addressees.
        var rest: String
        var mode: Mode?
        var isInformation = false
    }

    // MARK: - Addressees

    /// The addressees at the head of a text, the wording behind them, and whether its own words only recommend.
    private func words(_ text: String, in draft: inout Draft) -> Words {
        if Resolution.isInformation(text) { return Words(rest: text, isInformation: true) }
        let head = readAddressees(text, registry: draft.settings.registry, at: entry.place)
        draft.note(head.remarks, at: entry.place, excerpt: text)
        let rest = head.assignees.isEmpty ? text : text.dropping(utf8: head.range.upperBound).trimmingColon
        let opening = Resolution.mode(of: text)
        let isMixed = head.assignees.contains { $0.mode != head.assignees[0].mode }
        let mode = isMixed ? nil : Resolution.mode(of: rest) ?? opening
        return Words(assignees: head.assignees, rest: rest, mode: mode)
    }

    private func assignees(_ words: Words, _ draft: inout Draft)
        -> [Assignee]
    {
        var list = words.assignees.isEmpty ? above.assignees : words.assignees
        let named = responsible(&draft)
        if !named.isEmpty {
            let others = list.map { assignee in
                var assignee = assignee
                assignee.isResponsible = named.contains { $0.name == assignee.name && $0.isResponsible }
                return assignee
            }
            list = list.isEmpty ? named : draft.adding(named, to: others)
        }
        if list.isEmpty, hasPrefix(lowered(words.rest.prefix(utf8Count: 60)), "назначить ответственн") {
            list = SpeakerName.accusatives(in: words.rest).map { person($0.value) }
        } else if list.isEmpty, let charged = Resolution.charged(in: words.rest), hasPrefix(lowered(charged), "собой") {
            list = chair(draft)
        } else if list.isEmpty, let charged = Resolution.charged(in: words.rest) {
            list = draft.assignees(charged, at: entry.place)
            let people = SpeakerName.accusatives(in: charged).map(\.value)
            if list.count == 1, list[0].isPerson, people.count == 1 { list[0].name = people[0] }
        }
        if words.mode == .recommendation
            || words.assignees.isEmpty && above.assignees.isEmpty && above.mode == .recommendation
        {
            return list.all(in: .recommendation)
        }
        if above.mode == .recommendation, above.assignees.isEmpty { return list.all(in: .recommendation) }
        return list
    }

    /// «Контроль оставляю за собой» charges who presides.
    private func chair(_ draft: Draft) -> [Assignee] {
        guard let chair = draft.document.people.first(where: { $0.part == .chair }) else { return [] }
        return [person(chair.name)]
    }

    private func person(_ name: String) -> Assignee {
        var assignee = Assignee(name: name, mode: .directive, origin: entry.place)
        assignee.isPerson = true
        return assignee
    }

    /// «Ответственный: …», «Исполнители: …» under the point.
    private func responsible(_ draft: inout Draft) -> [Assignee] {
        var list: [Assignee] = []
        for field in entry.fields {
            switch field.kind {
            case .responsible:
                list = draft.adding(draft.assignees(field.text, at: field.place).firstResponsible(), to: list)
            case .assignee: list = draft.adding(draft.assignees(field.text, at: field.place), to: list)
            case .coassignee:
                let more = draft.assignees(field.text, at: field.place).map { assignee in
                    var assignee = assignee
                    assignee.isResponsible = false
                    return assignee
                }
                list = draft.adding(more, to: list)
            case .deadline, .result, .remark: break
            }
        }
        return list
    }

    // MARK: - Deadline and duty

    private func stated(_ draft: inout Draft) -> Deadline? {
        var deadlines: [Deadline] = []
        for field in entry.fields where field.kind == .deadline {
            deadlines.append(draft.deadline(field.text, at: field.place))
        }
        return draft.later(deadlines)
    }

    private func inSentence(_ text: String, _ draft: inout Draft) -> Deadline? {
        let found = draft.deadline(within: text, at: entry.place)
        return found.kind == .unspecified ? ClosingTerm.find(in: text, context: draft.context, at: entry.place) : found
    }

    private func modality(
        _ words: Words, _ assignees: [Assignee], isInformation: Bool,
        hasDeadline: Bool
    ) -> Modality {
        if isInformation { return .information }
        if !assignees.isEmpty { return assignees.contains { $0.mode == .directive } ? .directive : .recommendation }
        if words.mode == .recommendation || words.mode == nil && above.mode == .recommendation {
            return .recommendation
        }
        return !hasDeadline && Resolution.isApproval(words.rest) ? .information : .directive
    }
}

extension String {
    /// Without the colon or comma that parted the addressees from it.
    fileprivate var trimmingColon: String {
        var part = self[...].trimmed
        while let first = part.unicodeScalars.first, ":,–—".unicodeScalars.contains(first) {
            part = part.dropFirst().trimmed
        }
        return String(part)
    }
}
