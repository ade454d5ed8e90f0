internal import Model
internal import Russian

/// Where a paragraph without mark belongs, by the part that is open.
extension MinutesWalk {
    mutating func take(_ paragraph: Paragraph) {
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
    mutating func takePerson(_ paragraph: Paragraph, into list: WritableKeyPath<MinutesWalk, [Paragraph]>) {
        if paragraph.label != nil, !paragraph.isBullet, beginsPoints(paragraph) { return startPoints(paragraph) }
        self[keyPath: list].append(paragraph)
        if !findPersons(in: paragraph.text).isEmpty { mode = sections.isEmpty ? .head : mode }
    }

    /// A number without a person behind it: the roster has ended.
    func beginsPoints(_ paragraph: Paragraph) -> Bool {
        guard paragraph.label != nil, !paragraph.isBullet, !marksDecisions else { return false }
        guard let person = findPersons(in: paragraph.text).first else { return true }
        return person.range.lowerBound > 60
    }

    mutating func startPoints(_ paragraph: Paragraph) {
        if isDecisionAhead, !sections.isEmpty || Topic.isQuestion(paragraph.text) { return }
        if sections.isEmpty { sections.append(MinutesSection(place: paragraph.place)) }
        mode = .decisions
        takeDecision(paragraph)
    }

    mutating func takeAgenda(_ paragraph: Paragraph) {
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

    mutating func takeSpeech(_ paragraph: Paragraph) {
        guard !sections.isEmpty else { return }
        if paragraph.label != nil, !paragraph.isBullet, !isDecisionAhead { return startPoints(paragraph) }
        let last = sections.count - 1
        if paragraph.text.utf8.first == 0x28 {
            addSpeakers(SpeakerName.nominatives(in: paragraph.text).map(\.value))
        } else if sections[last].speakers.names.isEmpty || isRosterLine(paragraph) {
            addSpeakers(of: paragraph.text)
        }
        if !sections[last].hasPoints, sections[last].title.isEmpty {
            sections[last].title = Topic.title(of: paragraph.text)
        }
    }

    /// A line that begins with a name: one more speaker.
    func isRosterLine(_ paragraph: Paragraph) -> Bool {
        paragraph.text.utf8.count < 200
            && findPersons(in: paragraph.text).first.map { $0.range.lowerBound < 4 } ?? false
    }

    mutating func addSpeakers(of text: String) {
        let part = Topic.beforeSubject(text)
        let people = isAccusative ? SpeakerName.accusatives(in: part) : SpeakerName.nominatives(in: part)
        addSpeakers(people.map(\.value))
        if let last = sections.indices.last, sections[last].title.isEmpty {
            sections[last].title = Topic.title(of: text)
        }
    }

    mutating func addSpeakers(_ names: [String]) {
        if let last = sections.indices.last { sections[last].speakers.add(names) }
    }

    mutating func takeDecision(_ paragraph: Paragraph) {
        // Taken out while it is changed, so that its points are not copied.
        guard let section = sections.popLast() else { return }
        let isCounted = section.groups.last?.tree.isNumbered ?? false
        let isLast = isCounted && paragraph.label == nil && !hasNumbersAhead
        var builder = PointBuilder(section: section, isNumbered: isCounted || hasNumbersAhead, isLast: isLast)
        builder.take(paragraph)
        sections.append(builder.section)
    }

    /// Whether the points of this part are numbered or bulleted: the next labels before the part ends.
    var hasNumbersAhead: Bool {
        for index in paragraphs.indices.dropFirst(index).prefix(40) {
            let (paragraph, marker) = (paragraphs[index], markers[index])
            if let label = paragraph.label, !paragraph.isBullet {
                return !Topic.isQuestion(paragraph.text) && ![0x49, 0x56, 0x58].contains(label.utf8.first)
            }
            if let marker, [.heard, .voted].contains(marker.kind) { return false }
        }
        return false
    }
}
