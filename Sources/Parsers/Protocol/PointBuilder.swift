internal import Model
internal import Russian

/// Puts one paragraph of the decisions where it belongs: a new point, a sub-point, a field, or more wording.
struct PointBuilder {
    var section: MinutesSection
    /// The points carry numbers; else every paragraph is one.
    let isNumbered: Bool
    /// No numbered point follows.
    var isLast = false

    mutating func take(_ paragraph: Paragraph) {
        if paragraph.label == nil, standsBehindPoints, Resolution.isControlOfAll(paragraph.text) {
            return section.controls.append(paragraph)
        }
        let cut = FieldMarks(paragraph.text, at: paragraph.place)
        if !section.hasPoints, section.groups.last?.leadIn == nil, takeHeadingLine(paragraph) { return }
        if let label = paragraph.label, !paragraph.isBullet {
            add(cut, label: label, paragraph)
        } else if cut.wholeWording.isEmpty {
            extend(cut)
        } else if paragraph.isBullet {
            if group.tree.hasOpen, lastIsNumbered { addBullet(cut, paragraph) } else { add(cut, label: nil, paragraph) }
        } else {
            takeUnlabelled(cut, paragraph)
        }
    }

    /// The group that is open, to be looked at; it is changed where it lies, so that its points are not copied.
    private var group: MinutesSection.Group { section.groups[last] }
    private var last: Int { section.groups.count - 1 }

    /// Numbered points or the rows of a table have been read: a line without a number is none of them.
    private var standsBehindPoints: Bool {
        section.hasPoints && (isNumbered || section.groups.contains { $0.table != nil })
    }

    /// Whether the open point has a number of its own, so that bullets under it are its wording.
    private var lastIsNumbered: Bool { isNumbered || !(group.tree.lastStyle == LabelStyle.none) }

    /// Before the first point: the rest of the question's title, or its speakers in brackets.
    private mutating func takeHeadingLine(_ paragraph: Paragraph) -> Bool {
        guard section.number != nil, section.isHeadingOpen, paragraph.label == nil, isNumbered else { return false }
        if paragraph.text.utf8.first == 0x28 || SpeakerName.areAll(of: paragraph.text) {
            section.speakers.add(SpeakerName.nominatives(in: paragraph.text).map(\.value))
            return true
        }
        if paragraph.text.utf8.last == 0x3A
            || !readAddressees(paragraph.text, registry: Registry(), at: paragraph.place).assignees.isEmpty
        {
            return false
        }
        section.title += (section.title.isEmpty ? "" : " ") + paragraph.text
        return true
    }

    private mutating func takeUnlabelled(_ cut: FieldMarks, _ paragraph: Paragraph) {
        if !isNumbered {
            add(cut, label: nil, paragraph)
        } else if isLast, group.tree.hasOpen, Resolution.isReportOnAll(paragraph.text) {
            add(cut, label: nil, paragraph)
        } else if isLeadIn(paragraph) || !group.tree.hasOpen {
            if group.leadIn != nil || !group.tree.isEmpty {
                section.groups.append(MinutesSection.Group(recommends: group.recommends))
            }
            section.groups[last].leadIn = Entry(
                number: "", style: .none, wording: [cut.wholeWording], fields: cut.fields, place: paragraph.place)
        } else {
            extend(cut)
        }
    }

    /// «Министерству культуры Свердловской области:» without a number, over numbered points.
    private func isLeadIn(_ paragraph: Paragraph) -> Bool {
        guard paragraph.text.utf8.last == 0x3A else { return false }
        return !readAddressees(paragraph.text, registry: Registry(), at: paragraph.place).assignees.isEmpty
    }

    private mutating func addBullet(_ cut: FieldMarks, _ paragraph: Paragraph) {
        let entry = Entry(
            number: "", style: .bullet, level: nil, wording: [cut.wholeWording], fields: cut.fields,
            place: paragraph.place)
        section.groups[last].tree.add(entry, label: "")
    }

    private mutating func extend(_ cut: FieldMarks) {
        if !group.tree.hasOpen {
            section.groups[last].leadIn?.fields += cut.fields
        } else {
            section.groups[last].tree.extendLast(wording: cut.wholeWording, fields: cut.fields)
        }
    }

    private mutating func add(_ cut: FieldMarks, label: String?, _ paragraph: Paragraph) {
        let style = label.map(LabelStyle.init) ?? .none
        let number = label.map(SectionHeading.bare) ?? String(section.pointCount + 1)
        let entry = Entry(
            number: number, style: style, level: label == nil ? nil : paragraph.level,
            wording: cut.wholeWording.isEmpty ? [] : [cut.wholeWording], fields: cut.fields, place: paragraph.place)
        section.groups[last].tree.add(entry, label: label ?? number)
    }
}
