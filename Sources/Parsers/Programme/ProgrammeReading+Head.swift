internal import Model
internal import Russian

/// The head of a programme: its fields, the block of approval, title, date and place.
extension ProgrammeReading {
    mutating func open(
        _ field: (line: FieldLine, subject: FieldSubject), _ paragraph: Paragraph, into draft: inout Draft
    ) {
        if part == .agenda, !agenda.isEmpty, [.other, .lead, .curator, .speaker].contains(field.subject) {
            if field.subject == .speaker { draft.read(field.line, about: .speaker, at: paragraph.place) }
            return agenda.extend(paragraph.text)
        }
        draft.document.fields.append(
            Field(name: field.line.name, value: field.line.value, origin: paragraph.place))
        draft.read(field.line, about: field.subject, at: paragraph.place)
        switch field.subject {
        case .participants:
            part = .participants
            draft.document.participants += ParticipantList.split(field.line.value, isOneLine: true)
        case .tasks:
            part = .tasks
            for task in ParticipantList.sentences(field.line.value) { addTask(task, at: paragraph.place, into: &draft) }
        case .goal: part = .goal
        default: (part, isInField) = (.field, true)
        }
    }

    /// Whether a line says what a head says: the title, the project, a date or a town that are not known yet.
    private func isHead(_ text: String, _ draft: Draft) -> Bool {
        let start = folded(text.prefix(utf8Count: 60))
        if title.isEmpty || ProgrammeParser.titleWords.contains(where: { hasPrefix(start, $0) }) { return true }
        return draft.document.date == nil && draft.day(in: text) != nil
            || draft.document.place == nil && Town.find(in: text) != nil
    }

    mutating func readHead(_ paragraph: Paragraph, into draft: inout Draft) {
        let text = paragraph.text
        if skipsApproval(paragraph, into: &draft) { return }
        if draft.document.project == nil { draft.document.project = ProjectName.find(in: text) }
        let first = Lettering.first(of: text)
        let isRemark = first == .openingBracket
        let isDated = !isRemark && draft.document.date == nil
        let date = isDated ? draft.day(in: text) : nil
        draft.document.date = draft.document.date ?? date
        if draft.document.place == nil, text.utf8.count < 120 || first == .digit, first != .openingQuote,
            let town = Town.find(in: text)
        {
            draft.document.place = town
            if text.hasPrefix(town) { return }
        }
        if date != nil, first == .digit { return }
        if folded(text) == "проект" || ProgrammeLine.isDay(text) { return }
        if isRemark { return }
        // Below the fields nothing belongs to the title any more.
        if title.count < 4, agenda.isEmpty, !participantsAreListed, draft.document.fields.isEmpty || title.isEmpty {
            title.append(text)
        } else {
            draft.note(.unreadText(paragraph.fullText), at: paragraph.place)
        }
    }

    /// «УТВЕРЖДАЮ …» over the title: who approves signs, the rest is no part of the title.
    private mutating func skipsApproval(_ paragraph: Paragraph, into draft: inout Draft) -> Bool {
        let start = folded(paragraph.text.prefix(utf8Count: 60))
        if ProgrammeParser.titleWords.contains(where: { hasPrefix(start, $0) }) { isInApproval = false }
        if ["утвержд", "согласован", "приложение"].contains(where: { hasPrefix(start, $0) }) { isInApproval = true }
        guard isInApproval else { return false }
        approval.append(paragraph.text)
        for person in findPersons(in: paragraph.text) {
            let above = approval.dropLast() + [String(paragraph.text.prefix(utf8Count: person.range.lowerBound))]
            let role = Post.approver(above.joined(separator: " "))
            draft.document.people.append(
                Person(name: person.value, role: role, part: .signatory, origin: paragraph.place))
            approval = []
        }
        return true
    }

    /// A value that goes on below its name belongs to the last field.
    mutating func extendField(_ paragraph: Paragraph, into draft: inout Draft) {
        let index = draft.document.fields.count - 1
        guard index >= 0 else { return }
        let value = draft.document.fields[index].value
        // Right below its last line a field goes on, unless it is the heading or the date of the whole.
        let goesOn = isInField && !paragraph.followsGap && paragraph.label == nil && !isHead(paragraph.text, draft)
        if part == .field, !value.isEmpty, !goesOn, Lettering.first(of: paragraph.text) != .openingBracket {
            isInField = false
            return readHead(paragraph, into: &draft)
        }
        draft.document.fields[index].value += (value.isEmpty ? "" : " ") + paragraph.fullText
        if value.isEmpty {
            let line = FieldLine(name: draft.document.fields[index].name, value: paragraph.text)
            draft.read(line, about: FieldSubject(line.name), at: paragraph.place)
        }
    }
}
