internal import Model
internal import Russian

/// Makes items of the points of minutes: addressees, wording, deadline and duty, handed down to sub-points.
struct MinutesReading {
    func read(_ sections: [MinutesSection], into draft: inout Draft) {
        let sections = numbered(sections.filter { $0.hasPoints || $0.number != nil })
        for section in sections {
            if let number = section.number {
                let value = Section(
                    number: number, title: section.title.trimmingStops, speakers: section.speakers.names,
                    origin: section.place)
                draft.document.sections.append(value)
            }
            read(section, into: &draft)
        }
    }

    /// Several questions without numbers are counted, because their points are.
    private func numbered(_ sections: [MinutesSection]) -> [MinutesSection] {
        guard sections.count > 1, sections.allSatisfy({ $0.number == nil }) else { return sections }
        return sections.enumerated().map { index, section in
            var section = section
            section.number = String(index + 1)
            return section
        }
    }

    private func read(_ section: MinutesSection, into draft: inout Draft) {
        let numbers = section.groups.flatMap { group in
            var group = group
            return group.tree.finish().map(\.number)
        }
        let holdsSection = PlanReading.holdSection(numbers, section.number)
        var pointCount = section.pointCount
        for group in section.groups {
            if let table = group.table { read(table, of: section, into: &draft) }
            let first = draft.document.items.count
            read(group, countingFrom: &pointCount, into: &draft)
            identify(first, of: section, numbersHoldSection: holdsSection, in: &draft)
        }
        for control in section.controls {
            draft.note(.controlOfAll(control.text), at: control.place, excerpt: control.text)
        }
    }

    private func read(_ group: MinutesSection.Group, countingFrom count: inout Int, into draft: inout Draft) {
        var group = group
        var duty = Duty(mode: group.recommends ? .recommendation : nil)
        let entries = group.tree.finish()
        if let leadIn = group.leadIn {
            if entries.isEmpty {
                var alone = leadIn
                count += 1
                alone.number = String(count)
                PointReading(entry: alone, above: duty).read(into: &draft)
            } else {
                duty = PointReading(entry: leadIn, above: duty).handedDown(&draft)
            }
        }
        for entry in entries { PointReading(entry: entry, above: duty).read(into: &draft) }
    }

    private func read(_ table: MinutesSection.AssignmentTable, of section: MinutesSection, into draft: inout Draft) {
        var reading = PlanReading(modality: .directive, namesResponsible: table.rows.namesResponsible)
        let first = draft.document.items.count
        reading.read(table.rows.rows, into: &draft)
        if let leadIn = table.leadIn { handDown(leadIn, from: first, in: &draft) }
        let numbers = draft.document.items[first...].map(\.number)
        identify(first, of: section, numbersHoldSection: PlanReading.holdSection(numbers, section.number), in: &draft)
    }

    /// The point over a table gives its rows its number, and its addressees, duty and deadline where they state none.
    private func handDown(_ leadIn: Entry, from first: Int, in draft: inout Draft) {
        let duty = PointReading(entry: leadIn, above: Duty()).handedDown(&draft)
        let isCounted = draft.document.items[first...].contains { $0.number.hasPrefix(leadIn.number + ".") }
        for index in draft.document.items.indices.dropFirst(first) {
            let item = draft.document.items[index]
            let isNumbered = leadIn.number.isEmpty || isCounted || item.section != nil
            let number = isNumbered ? nil : leadIn.number + "." + item.number
            let statesDeadline = item.deadline.kind != .unspecified || !item.deadline.text.isEmpty
            let assignees = item.assignees.isEmpty ? duty.assignees : item.assignees
            let isAdvice = duty.mode == .recommendation
            draft.document.items[index] = item.with(
                id: number, number: number, modality: isAdvice ? .recommendation : nil,
                assignees: isAdvice ? assignees.all(in: .recommendation) : assignees,
                deadline: statesDeadline ? nil : duty.deadline)
        }
    }

    /// Puts the section's number before the items' own, where they do not hold it already.
    private func identify(_ first: Int, of section: MinutesSection, numbersHoldSection: Bool, in draft: inout Draft) {
        guard let number = section.number else { return }
        for index in draft.document.items.indices.dropFirst(first) where draft.document.items[index].section == nil {
            let item = draft.document.items[index]
            draft.document.items[index] = item.with(
                id: PlanReading.id(section: number, number: item.number, numbersHoldSection: numbersHoldSection),
                section: number)
        }
    }
}

/// What a point hands down to its sub-points.
struct Duty {
    var assignees: [Assignee] = []
    var wording = ""
    var deadline: Deadline?
    /// «Рекомендовать:» or «Поручить:» over the sub-points; nil where neither is said.
    var mode: Mode?
    var isInformation = false
}

extension Remark {
    static func controlOfAll(_ text: String) -> Remark {
        Remark(
            "control-of-all", .note, "control of other items, no item itself: \(shortened(text, to: 80))",
            wording: "контроль исполнения документа, отдельным поручением не считается: "
                + "«\(shortened(text, to: 120))»")
    }
}
