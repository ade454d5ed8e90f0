internal import Model
internal import Russian

/// Makes items of a plan's rows: sections and numbers as a reader sees them, rows with sub-rows handed down.
struct PlanReading {
    /// What the items are: events of a plan, assignments of minutes.
    let modality: Modality
    let namesResponsible: Bool
    private var sections: [Section] = []
    private var items: [Item] = []

    init(modality: Modality, namesResponsible: Bool) {
        (self.modality, self.namesResponsible) = (modality, namesResponsible)
    }

    /// Adds the rows' sections and items to the draft.
    mutating func read(_ rows: [PlanRow], into draft: inout Draft) {
        let parts = PlanPart.parts(of: rows)
        if parts.contains(where: \.isNumberedHere) { draft.note(.numbersAdded, at: rows[0].place) }
        for part in parts { read(part, into: &draft) }
        draft.document.sections += sections
        draft.document.items += items
    }

    private mutating func read(_ part: PlanPart, into draft: inout Draft) {
        if let heading = part.heading {
            sections.append(Section(number: heading.number, title: heading.title, origin: part.place))
        }
        let common = part.heading.flatMap { commonDeadline($0, at: part.place, in: draft) }
        let holdsSection = PlanReading.holdSection(part.rows.map { $0.number ?? "" }, part.heading?.number)
        let parents = Set(part.rows.flatMap { PlanReading.parents(of: $0.number ?? "") })
        var rows: [String: PlanRow] = [:]
        for row in part.rows {
            let number = row.number ?? ""
            if parents.contains(number) {
                rows[number] = row
                continue
            }
            let above = PlanReading.parents(of: number).compactMap { rows[$0] }
            let item = item(parted(row, draft), above: above, common: common, draft: &draft)
            let section = part.heading.flatMap { $0.number.isEmpty ? nil : $0.number }
            let id = PlanReading.id(section: section, number: number, numbersHoldSection: holdsSection)
            items.append(item.with(id: id, section: section))
        }
    }

    /// «I квартал 2025 года» over rows that state no deadline of their own.
    private func commonDeadline(_ heading: SectionHeading, at place: Place, in draft: Draft) -> Deadline? {
        guard heading.title.utf8.count <= 80 else { return nil }
        return readDeadline(heading.title, in: draft.context, at: place)?.value
    }

    /// «до 15 марта, Отдел транспорта» parted into the deadline and the rest.
    private func parted(_ row: PlanRow, _ draft: Draft) -> PlanRow {
        guard let both = row.deadlineAndAssignee else { return row }
        var row = row
        if let cut = both.text.firstIndex(where: { ",;".contains($0) }) {
            let first = String(both.text[..<cut].trimmed)
            if readDeadline(first, in: draft.context, at: both.place) != nil {
                row.deadline = .init(text: first, place: both.place)
                row.assignees.append(.init(text: String(both.text[cut...]).trimmingSeparators, place: both.place))
                return row
            }
        }
        guard let found = findDeadline(in: both.text, context: draft.context, at: both.place) else {
            row.assignees.append(both)
            return row
        }
        let bytes = Array(both.text.utf8)
        row.deadline = .init(text: String(decoding: bytes[found.range], as: UTF8.self), place: both.place)
        let before = String(decoding: bytes[..<found.range.lowerBound], as: UTF8.self)
        let after = String(decoding: bytes[found.range.upperBound...], as: UTF8.self)
        let rest = (before + " " + after).trimmingSeparators
        if !rest.isEmpty { row.assignees.append(.init(text: rest, place: both.place)) }
        return row
    }

    private func item(_ row: PlanRow, above: [PlanRow], common: Deadline?, draft: inout Draft) -> Item {
        let number = row.number ?? ""
        let wording = (above.map(\.event.text) + [row.event.text]).filter { !$0.isEmpty }.joined(separator: " ")
        let deadline = deadline(row, above: above, common: common, draft: &draft)
        let assignees = assignees(row, above: above, draft: &draft)
        let isAdvice = modality == .directive && Resolution.mode(of: row.event.text) == .recommendation
        let owing = modality == .directive ? assignees.count { $0.isResponsible } : 1
        let targets = targets(row, addressees: owing, draft: &draft)
        return Item(
            id: number, number: number, text: wording, modality: isAdvice ? .recommendation : modality,
            assignees: isAdvice ? assignees.all(in: .recommendation) : assignees, deadline: deadline, targets: targets,
            origin: row.place)
    }

    /// The section's number, then the item's, unless the items' numbers begin with the section's already.
    static func id(section: String?, number: String, numbersHoldSection: Bool) -> String {
        guard let section, !section.isEmpty, !numbersHoldSection else { return number }
        return section + "." + number
    }

    /// `1.2.3` → `1`, `1.2`.
    private static func parents(of number: String) -> [String] {
        number.indices.filter { number[$0] == "." && $0 > number.startIndex }.map { String(number[..<$0]) }
    }

    /// Whether all numbers of a section begin with its own (1 → 1.1, 1.2).
    static func holdSection(_ numbers: [String], _ section: String?) -> Bool {
        guard let section, !section.isEmpty else { return false }
        return numbers.allSatisfy { $0.hasPrefix(section + ".") }
    }

    private func deadline(_ row: PlanRow, above: [PlanRow], common: Deadline?, draft: inout Draft) -> Deadline {
        let stated = row.deadline ?? above.last { $0.deadline != nil }?.deadline
        let context = common.map { deadline -> DateContext in
            var context = draft.context
            context.documentDate = deadline.from ?? context.documentDate
            return context
        }
        if let start = row.start, let finish = row.deadline {
            let both = "\(start.text) – \(finish.text)"
            if let reading = readDeadline("с \(start.text) по \(finish.text)", in: draft.context, at: finish.place)
                ?? readDeadline(both, in: draft.context, at: finish.place)
            {
                var deadline = reading.value
                deadline.text = both
                return deadline
            }
        }
        if stated == nil, let start = row.start { return begun(start, draft: &draft) }
        if let stated {
            let deadline = draft.deadline(stated.text, at: stated.place, context: context)
            return row.isHeldThen ? deadline.heldOnDay : deadline
        }
        if let common { return common }
        return draft.deadline(within: row.event.text, at: row.event.place)
    }

    /// A start without a finish: a month or a quarter is the whole of it, a day leaves the end open, which is told.
    private func begun(_ start: PlanRow.Text, draft: inout Draft) -> Deadline {
        let isDay = findWindow(in: start.text, context: draft.context).map { $0.value.from == $0.value.to } ?? false
        var deadline = draft.deadline(isDay ? "с \(start.text)" : start.text, at: start.place)
        deadline.text = start.text
        return deadline
    }

    private func assignees(_ row: PlanRow, above: [PlanRow], draft: inout Draft) -> [Assignee] {
        let stated = row.assignees.isEmpty ? above.last { !$0.assignees.isEmpty }?.assignees ?? [] : row.assignees
        var list: [Assignee] = []
        for text in stated { list = draft.adding(draft.assignees(text.text, at: text.place), to: list) }
        if namesResponsible, list.count > 1 { list = list.firstResponsible() }
        for text in row.coassignees {
            let more = draft.assignees(text.text, at: text.place).map { assignee in
                var assignee = assignee
                assignee.isResponsible = false
                return assignee
            }
            list = draft.adding(more, to: list)
        }
        return list
    }

    /// The event's figures, then those of the expected result that say something else.
    private func targets(_ row: PlanRow, addressees: Int, draft: inout Draft) -> [Target] {
        var targets = draft.targets(in: row.event.text, addressees: addressees, at: row.event.place)
        for text in resultTexts(row.results) {
            for target in draft.targets(in: text.text, addressees: addressees, at: text.place)
            where !targets.contains(where: { PlanReading.isSame($0, target) }) {
                targets.append(target)
            }
        }
        return targets
    }

    /// A figure alone in its column is joined with the unit beside it.
    private func resultTexts(_ results: [PlanRow.Text]) -> [PlanRow.Text] {
        let figures = results.filter {
            readNumber($0.text) != nil && !$0.text.unicodeScalars.contains { Lettering($0) == .lower }
        }
        guard figures.count == 1, results.count > 1 else { return results }
        let others = results.filter { $0.text != figures[0].text }
        let unit = others.min { $0.text.utf8.count < $1.text.utf8.count }?.text ?? ""
        return [PlanRow.Text(text: "\(figures[0].text) \(unit)", place: figures[0].place)]
    }

    private static func isSame(_ a: Target, _ b: Target) -> Bool {
        a.value == b.value && folded(a.unit).prefix(4) == folded(b.unit).prefix(4)
    }
}

extension Deadline {
    /// «1 июня 2025 г.» where it is the day on which something is held: from that day to that day. «До 1 июня» stays.
    fileprivate var heldOnDay: Deadline {
        guard kind == .by, let to, Lettering.first(of: text) == .digit else { return self }
        return Deadline(.during, text: text, from: to, to: to, origin: origin)
    }
}

extension Remark {
    static let numbersAdded = Remark(
        "numbers-added", .note, "items without numbers were numbered in their order",
        wording: "пункты без номеров пронумерованы по порядку")
}
