internal import Model
internal import Russian

/// Where a question of the minutes begins, and what its heading says.
extension MinutesWalk {
    func beginsQuestion(_ paragraph: Paragraph) -> Bool {
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
    func leavesAgenda(_ paragraph: Paragraph) -> Bool {
        guard let label = paragraph.label else {
            return SectionHeading(row: paragraph.text) != nil && lastAgendaNumber > 0
        }
        guard let number = Numerals.value(SectionHeading.bare(label)) else { return true }
        return number <= lastAgendaNumber
    }

    /// A point of several words, then «СЛУШАЛИ» or speakers: the heading of a question.
    func isFollowedByReport(_ paragraph: Paragraph) -> Bool {
        guard index + 1 < paragraphs.count, mode != .agenda || lastAgendaNumber > 0 else { return false }
        let next = paragraphs[index + 1]
        if next.label == nil, next.text.utf8.first == 0x28, !findPersons(in: next.text).isEmpty { return true }
        guard let marker = markers[index + 1] else { return false }
        return [.heard, .spoke].contains(marker.kind) || marker.kind == .decided && mode != .speeches
    }

    /// Whether «РЕШИЛИ» stands between here and the next question: what comes before it is a report.
    var isDecisionAhead: Bool {
        guard marksDecisions else { return false }
        for index in paragraphs.indices.dropFirst(index + 1) {
            let (paragraph, marker) = (paragraphs[index], markers[index])
            if let marker, [.decided, .instructed].contains(marker.kind) { return true }
            if let label = paragraph.label, !paragraph.isBullet {
                if [0x49, 0x56, 0x58].contains(label.utf8.first) || Topic.isQuestion(paragraph.text) { return false }
            } else if SectionHeading(row: paragraph.text) != nil || Ordinals.question(paragraph.text) != nil {
                return false
            }
        }
        return false
    }

    mutating func openQuestion(_ paragraph: Paragraph) {
        let heading: SectionHeading
        if let label = paragraph.label {
            heading = SectionHeading(number: SectionHeading.bare(label), title: paragraph.text)
        } else {
            heading = SectionHeading(row: paragraph.text) ?? SectionHeading(number: "", title: paragraph.text)
        }
        var section = MinutesSection(number: heading.number, place: paragraph.place)
        section.title = heading.title.isEmpty ? agenda[heading.number] ?? "" : heading.title
        sections.append(section)
        mode = isDecisionAhead ? .speeches : .decisions
        if let marker = Marker(heading.title) {
            sections[sections.count - 1].title = agenda[heading.number] ?? ""
            take(marker, paragraph)
        } else {
            takeTrailingSpeakers()
            takeReporters()
        }
    }

    mutating func openOrdinalQuestion(_ ordinal: String, _ paragraph: Paragraph) {
        var section = MinutesSection(number: ordinal, place: paragraph.place)
        section.title = agenda[ordinal] ?? QuotedName.find(in: paragraph.text, after: 0) ?? ""
        sections.append(section)
        mode = isDecisionAhead ? .speeches : .decisions
        isAccusative = contains(lowered(paragraph.text), "слушали")
        guard let found = Ordinals.rest(of: paragraph.text) else { return }
        if let marker = Marker(found) { take(marker, paragraph) } else { addSpeakers(of: found) }
    }

    /// «По вопросу озеленения выступила О.О. Бузина»: the heading names who reported.
    mutating func takeReporters() {
        let title = sections[sections.count - 1].title
        let lower = lowered(title)
        guard let found = ["выступил", "доложил", "докладывал"].compactMap({ offset(of: $0, in: lower) }).min() else {
            return
        }
        addSpeakers(SpeakerName.nominatives(in: title.dropping(utf8: found)).map(\.value))
    }

    /// «О ходе … (П.В. Креков, Т.В. Флеганова)»: speakers in brackets behind the title.
    mutating func takeTrailingSpeakers() {
        let title = sections[sections.count - 1].title
        guard title.utf8.last == 0x29, let bracket = title.lastIndex(of: "(") else { return }
        let people = SpeakerName.nominatives(in: String(title[bracket...]))
        guard !people.isEmpty else { return }
        addSpeakers(people.map(\.value))
        sections[sections.count - 1].title = String(title[..<bracket].trimmed)
    }
}
