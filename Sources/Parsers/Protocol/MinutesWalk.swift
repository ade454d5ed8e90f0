internal import Model
internal import Russian

/// Goes through minutes paragraph by paragraph and sorts them: head, people, agenda, questions, points, fields.
struct MinutesWalk {
    private(set) var head: [Paragraph] = []
    private(set) var chair: [Paragraph] = []
    private(set) var secretary: [Paragraph] = []
    private(set) var attendance: [Paragraph] = []
    private(set) var sections: [MinutesSection] = []
    private var mode = Mode.head
    private var agenda: [String: String] = [:]
    private var lastAgendaNumber = 0
    /// The minutes have «РЕШИЛИ» or the like: what stands before it in a question is a report, no decision.
    private let marksDecisions: Bool
    private let paragraphs: [Paragraph]
    private var index = 0
    /// The report that is open began with «СЛУШАЛИ»: its speakers stand in the accusative.
    private var isAccusative = false

    enum Mode { case head, chair, secretary, attendance, others, agenda, speeches, decisions }

    init(_ paragraphs: [Paragraph]) {
        self.paragraphs = paragraphs
        marksDecisions = paragraphs.contains {
            Marker($0.text).map { [.decided, .instructed].contains($0.kind) } ?? false
        }
    }

    mutating func walk(_ end: Int) {
        while index < end {
            read(paragraphs[index])
            index += 1
        }
    }

    /// Adds a table with assignments to the question that is open.
    mutating func add(_ table: PlanTable) {
        if sections.isEmpty { sections.append(MinutesSection(place: table.place)) }
        sections[sections.count - 1].tables.append(table)
        mode = .decisions
    }

    private mutating func read(_ paragraph: Paragraph) {
        if beginsQuestion(paragraph) {
            openQuestion(paragraph)
        } else if let ordinal = Ordinals.question(paragraph.text), mode != .agenda || agenda[ordinal] != nil {
            openOrdinalQuestion(ordinal, paragraph)
        } else if let marker = Marker(paragraph.text), accepts(marker, paragraph) {
            take(marker, paragraph)
        } else {
            take(paragraph)
        }
    }

    // MARK: - Questions

    private func beginsQuestion(_ paragraph: Paragraph) -> Bool {
        guard !paragraph.isBullet else { return false }
        if mode == .agenda, !leavesAgenda(paragraph) { return false }
        if let label = paragraph.label, let first = label.utf8.first, [0x49, 0x56, 0x58].contains(first) {
            return true
        }
        if paragraph.label == nil { return SectionHeading(row: paragraph.text).map { !$0.number.isEmpty } ?? false }
        guard LabelStyle(paragraph.label ?? "") == .point, mode != .attendance || Topic.isQuestion(paragraph.text)
        else { return false }
        return Topic.isQuestion(paragraph.text) || marksDecisions && isFollowedByReport(paragraph)
    }

    /// A number that does not go on counting ends the agenda; so does a decision.
    private func leavesAgenda(_ paragraph: Paragraph) -> Bool {
        guard let label = paragraph.label else {
            return SectionHeading(row: paragraph.text) != nil && lastAgendaNumber > 0
        }
        guard let number = Numerals.value(SectionHeading.bare(label)) else { return true }
        return number <= lastAgendaNumber
    }

    /// A point of several words, then «СЛУШАЛИ» or speakers: the heading of a question.
    private func isFollowedByReport(_ paragraph: Paragraph) -> Bool {
        guard index + 1 < paragraphs.count, mode != .agenda || lastAgendaNumber > 0 else { return false }
        let next = paragraphs[index + 1]
        if next.label == nil, next.text.utf8.first == 0x28, !findPersons(in: next.text).isEmpty { return true }
        guard let marker = Marker(next.text) else { return false }
        return [.heard, .spoke, .decided].contains(marker.kind)
    }

    private mutating func openQuestion(_ paragraph: Paragraph) {
        let heading: SectionHeading
        if let label = paragraph.label {
            heading = SectionHeading(number: SectionHeading.bare(label), title: paragraph.text)
        } else {
            heading = SectionHeading(row: paragraph.text) ?? SectionHeading(number: "", title: paragraph.text)
        }
        var section = MinutesSection(number: heading.number, place: paragraph.place)
        section.title = heading.title.isEmpty ? agenda[heading.number] ?? "" : heading.title
        sections.append(section)
        mode = marksDecisions ? .speeches : .decisions
        if let marker = Marker(heading.title) {
            sections[sections.count - 1].title = agenda[heading.number] ?? ""
            take(marker, paragraph)
        } else {
            takeTrailingSpeakers()
        }
    }

    private mutating func openOrdinalQuestion(_ ordinal: String, _ paragraph: Paragraph) {
        var section = MinutesSection(number: ordinal, place: paragraph.place)
        section.title = agenda[ordinal] ?? QuotedName.find(in: paragraph.text, after: 0) ?? ""
        sections.append(section)
        mode = marksDecisions ? .speeches : .decisions
        isAccusative = contains(lowered(paragraph.text), "слушали")
        guard let found = Ordinals.rest(of: paragraph.text) else { return }
        if let marker = Marker(found) { take(marker, paragraph) } else { addSpeakers(of: found) }
    }

    /// «О ходе … (П.В. Креков, Т.В. Флеганова)»: speakers in brackets behind the title.
    private mutating func takeTrailingSpeakers() {
        let title = sections[sections.count - 1].title
        guard title.utf8.last == 0x29, let bracket = title.lastIndex(of: "(") else { return }
        let people = SpeakerName.nominatives(in: String(title[bracket...]))
        guard !people.isEmpty else { return }
        addSpeakers(people.map(\.value))
        sections[sections.count - 1].title = String(title[..<bracket].trimmed)
    }

    // MARK: - Marks

    /// In decisions only the marks that open another part count; «Поручить …» with more words is a point.
    private func accepts(_ marker: Marker, _ paragraph: Paragraph) -> Bool {
        switch marker.kind {
        case .instructed, .recommended: return marker.standsAlone && paragraph.label == nil
        case .chair, .secretary, .attendance, .guests, .absence:
            return mode != .decisions && mode != .speeches || sections.isEmpty
        case .other, .agenda: return true
        case .heard, .spoke, .decided, .voted: return true
        }
    }

    private mutating func take(_ marker: Marker, _ paragraph: Paragraph) {
        var rest = paragraph
        rest.text = marker.rest
        rest.label = nil
        switch marker.kind {
        case .chair: begin(.chair, with: paragraph)
        case .secretary: begin(.secretary, with: paragraph)
        case .attendance: begin(.attendance, with: paragraph)
        case .guests, .absence, .voted, .other: mode = sections.isEmpty ? .others : .speeches
        case .agenda: beginAgenda(rest)
        case .heard, .spoke: hear(marker, paragraph, rest)
        case .decided, .instructed, .recommended: decide(marker, rest)
        }
    }

    private mutating func begin(_ mode: Mode, with paragraph: Paragraph) {
        self.mode = mode
        take(paragraph)
    }

    private mutating func beginAgenda(_ rest: Paragraph) {
        mode = .agenda
        lastAgendaNumber = 0
        if !rest.text.isEmpty, !hasPrefix(folded(rest.text), "дня") { takeAgenda(relabelled(rest)) }
    }

    private mutating func hear(_ marker: Marker, _ paragraph: Paragraph, _ rest: Paragraph) {
        if mode == .agenda, hasPrefix(folded(marker.name), "доклад") { return }
        if marker.kind == .heard, sections.last.map({ $0.hasPoints }) ?? true,
            !hasPrefix(folded(marker.name), "содоклад")
        {
            sections.append(MinutesSection(number: paragraph.label.map(SectionHeading.bare), place: paragraph.place))
        }
        mode = .speeches
        isAccusative = hasPrefix(folded(marker.name), "слушали") || hasPrefix(folded(marker.name), "заслушали")
        addSpeakers(of: rest.text)
    }

    private mutating func decide(_ marker: Marker, _ rest: Paragraph) {
        if sections.isEmpty { sections.append(MinutesSection(place: rest.place)) }
        let last = sections.count - 1
        if !sections[last].groups[sections[last].groups.count - 1].tree.isEmpty || marker.kind != .decided {
            sections[last].groups.append(MinutesSection.Group())
        }
        sections[last].groups[sections[last].groups.count - 1].recommends = marker.kind == .recommended
        mode = .decisions
        if !rest.text.isEmpty { takeDecision(relabelled(rest)) }
    }

    /// «РЕШИЛИ: 1. Утвердить …»: a number behind the mark is the point's.
    private func relabelled(_ paragraph: Paragraph) -> Paragraph {
        guard let label = typedLabel(of: paragraph.text) else { return paragraph }
        var paragraph = paragraph
        paragraph.label = label.text
        paragraph.isBullet = label.isBullet
        paragraph.text = paragraph.text.dropping(utf8: label.length)
        return paragraph
    }

    // MARK: - Everything else

    private mutating func take(_ paragraph: Paragraph) {
        switch mode {
        case .head:
            if paragraph.label != nil, !paragraph.isBullet { startPoints(paragraph) } else { head.append(paragraph) }
        case .chair: takePerson(paragraph, into: \.chair)
        case .secretary: takePerson(paragraph, into: \.secretary)
        case .attendance, .others:
            if beginsPoints(paragraph) { return startPoints(paragraph) }
            if mode == .attendance { attendance.append(paragraph) }
        case .agenda: takeAgenda(paragraph)
        case .speeches: takeSpeech(paragraph)
        case .decisions: takeDecision(paragraph)
        }
    }

    /// The chair's post and name may take several paragraphs; with the name the block ends.
    private mutating func takePerson(_ paragraph: Paragraph, into list: WritableKeyPath<MinutesWalk, [Paragraph]>) {
        if paragraph.label != nil, !paragraph.isBullet, beginsPoints(paragraph) { return startPoints(paragraph) }
        self[keyPath: list].append(paragraph)
        if !findPersons(in: paragraph.text).isEmpty { mode = sections.isEmpty ? .head : mode }
    }

    /// A number without a person behind it: the roster has ended.
    private func beginsPoints(_ paragraph: Paragraph) -> Bool {
        guard paragraph.label != nil, !paragraph.isBullet, !marksDecisions else { return false }
        guard let person = findPersons(in: paragraph.text).first else { return true }
        return person.range.lowerBound > 60
    }

    private mutating func startPoints(_ paragraph: Paragraph) {
        if marksDecisions, !sections.isEmpty || Topic.isQuestion(paragraph.text) { return }
        if sections.isEmpty { sections.append(MinutesSection(place: paragraph.place)) }
        mode = .decisions
        takeDecision(paragraph)
    }

    private mutating func takeAgenda(_ paragraph: Paragraph) {
        if let label = paragraph.label, !paragraph.isBullet {
            let bare = SectionHeading.bare(label)
            let value = Numerals.value(bare) ?? lastAgendaNumber + 1
            if !marksDecisions,
                value <= lastAgendaNumber
                    || !Topic.isQuestion(paragraph.text)
                        && !readAddressees(paragraph.text, registry: Registry(), at: paragraph.place).assignees.isEmpty
            {
                return startPoints(paragraph)
            }
            lastAgendaNumber = value
            agenda[bare] = paragraph.text
        }
    }

    private mutating func takeSpeech(_ paragraph: Paragraph) {
        guard !sections.isEmpty else { return }
        if !marksDecisions, paragraph.label != nil, !paragraph.isBullet { return startPoints(paragraph) }
        let last = sections.count - 1
        if paragraph.text.utf8.first == 0x28 {
            addSpeakers(SpeakerName.nominatives(in: paragraph.text).map(\.value))
        } else if sections[last].speakers.isEmpty || isRosterLine(paragraph) {
            addSpeakers(of: paragraph.text)
        }
        if !sections[last].hasPoints, sections[last].title.isEmpty {
            sections[last].title = Topic.title(of: paragraph.text)
        }
    }

    /// A line that begins with a name: one more speaker.
    private func isRosterLine(_ paragraph: Paragraph) -> Bool {
        paragraph.text.utf8.count < 200
            && findPersons(in: paragraph.text).first.map { $0.range.lowerBound < 4 } ?? false
    }

    private mutating func addSpeakers(of text: String) {
        let part = Topic.beforeSubject(text)
        let people = isAccusative ? SpeakerName.accusatives(in: part) : SpeakerName.nominatives(in: part)
        addSpeakers(people.map(\.value))
        if let last = sections.indices.last, sections[last].title.isEmpty {
            sections[last].title = Topic.title(of: text)
        }
    }

    private mutating func addSpeakers(_ names: [String]) {
        guard let last = sections.indices.last else { return }
        for name in names where !sections[last].speakers.contains(name) { sections[last].speakers.append(name) }
    }

    private mutating func takeDecision(_ paragraph: Paragraph) {
        guard let last = sections.indices.last else { return }
        let isNumbered = sections[last].groups.last?.tree.isNumbered ?? false || hasNumbersAhead
        var builder = PointBuilder(section: sections[last], isNumbered: isNumbered)
        builder.take(paragraph)
        sections[last] = builder.section
    }

    /// Whether the points of this part are numbered or bulleted: the next labels before the part ends.
    private var hasNumbersAhead: Bool {
        for paragraph in paragraphs[index...].prefix(40) {
            if paragraph.label != nil, !paragraph.isBullet { return true }
            if let marker = Marker(paragraph.text), [.heard, .voted].contains(marker.kind) { return false }
        }
        return false
    }
}
