internal import Model
internal import Russian

/// The lists of a programme, participants and tasks, as lines and in tables.
extension ProgrammeReading {
    mutating func addParticipants(_ paragraph: Paragraph, into draft: inout Draft) {
        if participantsAreListed, paragraph.label == nil, Lettering.last(of: paragraph.text) == .stop,
            paragraph.text.utf8.count > 300
        {
            part = .head
            return
        }
        if !draft.document.participants.isEmpty, ProgrammeLine.isDay(paragraph.text) {
            part = .agenda
            return
        }
        if participantsAreListed, participantsAreMarked, paragraph.label == nil {
            part = .head
            interruption = paragraph
            return readHead(paragraph, into: &draft)
        }
        isParticipantOpen = paragraph.text.utf8.last == 0x3B
        if !participantsAreListed { participantsAreMarked = paragraph.label != nil }
        participantsAreListed = true
        draft.document.participants += ParticipantList.split(paragraph.text)
    }

    /// A bullet behind a list whose last entry ended with a semicolon.
    func resumesParticipants(_ paragraph: Paragraph) -> Bool {
        isParticipantOpen && interruption != nil && participantsAreMarked && paragraph.isBullet
    }

    /// The number behind the last task's.
    func resumesTasks(_ paragraph: Paragraph, _ draft: Draft) -> Bool {
        guard interruption != nil, tasksAreLabelled, let label = paragraph.label, !paragraph.isBullet else {
            return false
        }
        return SectionHeading.bare(label) == String(draft.document.items.count + 1)
    }

    mutating func noteInterruption(_ draft: inout Draft) {
        guard let line = interruption.take() else { return }
        draft.note(.unreadText(line.fullText), at: line.place)
    }

    mutating func addTask(_ paragraph: Paragraph, into draft: inout Draft) {
        addTask(paragraph.text, at: paragraph.place, into: &draft)
    }

    func addTask(_ text: String, at place: Place, into draft: inout Draft) {
        if text.isEmpty { return }
        let number = "\(draft.document.items.count + 1)"
        let deadline = draft.deadline(within: text, at: place)
        draft.document.items.append(
            Item(
                id: number, number: number, text: text, modality: .task, deadline: deadline,
                targets: draft.targets(in: text, addressees: 0, at: place), origin: place))
    }

    mutating func take(_ table: Table, into draft: inout Draft) {
        if Agenda.holdsTimes(table) {
            part = .agenda
            agenda.read(table)
            for speaker in Agenda.speakers(table) { draft.addPeople(in: speaker.text, .speaker, at: speaker.place) }
            return
        }
        for row in table.rows {
            let cells = row.cells.filter { !$0.text.isEmpty }
            guard cells.count >= 2 else { continue }
            let line = FieldLine(name: joinedText(cells[0]), value: joinedText(cells[1]))
            let name = line.name.utf8.last == 0x3A ? String(line.name.dropLast()) : line.name
            guard let subject = FieldSubject(name) else { continue }
            draft.document.fields.append(Field(name: name, value: line.value, origin: cells[0].place))
            draft.read(line, about: subject, at: cells[0].place)
            for block in cells[1].blocks {
                guard case .paragraph(let paragraph) = block else { continue }
                if subject == .participants { draft.document.participants += ParticipantList.split(paragraph.text) }
                if subject == .tasks { addTask(paragraph, into: &draft) }
            }
        }
    }
}
