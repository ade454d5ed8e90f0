internal import Model
internal import Russian

/// The walk through a programme: which part of it a paragraph stands in decides what it is.
struct ProgrammeReading {
    private enum Part { case head, participants, tasks, goal, agenda, field }

    private var part = Part.head
    private var title: [String] = []
    private var agenda = Agenda()
    private var participantsAreListed = false
    private var tasksAreLabelled = false
    private var isInApproval = false
    /// The lines of the block of approval since the last name in it.
    private var approval: [String] = []
    private var participantsAreMarked = false
    /// The last participant ends with a semicolon: another one is to come.
    private var isParticipantOpen = false
    /// The line that broke off a list.
    private var interruption: Paragraph?
    /// Several lines begin with what may be a time, so that «10.00» is one.
    private let areTimesExpected: Bool
    /// Where the hours of the whole event stand alone («10.30 – 17.00»), which the entries lie within.
    private var wholeSpan: Place?

    init(_ manuscript: Manuscript) {
        var first: Paragraph?
        var spans: [TimeSpan] = []
        for block in manuscript.blocks {
            switch block {
            case .paragraph(let paragraph):
                guard let span = TimeSpan(at: paragraph.fullText, isExpected: true) else { continue }
                if spans.isEmpty { first = paragraph }
                spans.append(span)
            case .table(let table):
                let texts = table.rows.flatMap { $0.cells.prefix(2).map(\.text) }
                spans += texts.compactMap { TimeSpan(at: $0, isExpected: true) }.filter { $0.to != nil }
            }
        }
        areTimesExpected = spans.count >= 3
        guard let first, let whole = spans.first, let end = whole.to, whole.length >= first.text.utf8.count,
            areTimesExpected, spans.allSatisfy({ $0.from >= whole.from && $0.to ?? 0 <= end })
        else { return }
        wholeSpan = first.place
    }

    mutating func take(_ paragraph: Paragraph, into draft: inout Draft) {
        let text = paragraph.text
        if paragraph.place != wholeSpan, let entry = agendaEntry(paragraph) {
            part = .agenda
            return agenda.open(entry.span, title: entry.title, at: paragraph.place)
        }
        if paragraph.place == wholeSpan { return }
        if ProgrammeLine.isFootnote(paragraph) || part == .agenda && paragraph.label == "*" {
            return draft.note(.footnote(paragraph.fullText), at: paragraph.place, excerpt: paragraph.fullText)
        }
        if let field = ProgrammeLine.field(paragraph) { return open(field, paragraph, into: &draft) }
        if part != .head || !title.isEmpty, ProgrammeLine.opensAgenda(paragraph, isInHead: part == .head) {
            part = .agenda
            return
        }
        switch part {
        case .head:
            guard resumesParticipants(paragraph) else { return readHead(paragraph, into: &draft) }
            part = .participants
            addParticipants(paragraph, into: &draft)
            noteInterruption(&draft)
        case .participants: addParticipants(paragraph, into: &draft)
        case .tasks:
            if ProgrammeLine.isDay(text) {
                part = .agenda
                return
            }
            // Behind numbered tasks a line without a number is a heading or a remark.
            if paragraph.label == nil, tasksAreLabelled {
                part = .field
                interruption = paragraph
                return extendField(paragraph, into: &draft)
            }
            tasksAreLabelled = paragraph.label != nil
            addTask(paragraph, into: &draft)
        case .goal, .field:
            guard resumesTasks(paragraph, draft) else { return extendField(paragraph, into: &draft) }
            part = .tasks
            addTask(paragraph, into: &draft)
            noteInterruption(&draft)
        case .agenda: if !ProgrammeLine.isDay(text) { agenda.extend(text) }
        }
    }

    /// Times and title, in this order, or title and times with a tab between them or the times in brackets. A number before them («1. 10:00 – 10:20 …») is
    /// none of the title; «10.00.» looks like a list label and is a time.
    private func agendaEntry(_ paragraph: Paragraph) -> (span: TimeSpan, title: String)? {
        let text = paragraph.text
        if let span = TimeSpan(at: text, isExpected: areTimesExpected), paragraph.label == nil || span.to != nil {
            return (span, text.dropping(utf8: span.length))
        }
        if let label = paragraph.label, !paragraph.isBullet, areTimesExpected,
            let span = TimeSpan(at: label, isExpected: true), label.utf8.contains(0x2E)
        {
            return (span, text)
        }
        if text.utf8.last == 0x29, let open = text.utf8.lastIndex(of: 0x28) {
            let times = text[text.utf8.index(after: open)...].dropLast().trimmed
            if let span = TimeSpan(at: times), span.to != nil, span.length >= times.utf8.count {
                return (span, String(text[..<open].trimmed))
            }
        }
        guard let tab = text.utf8.lastIndex(of: 0x09) else { return nil }
        let last = text[text.utf8.index(after: tab)...].trimmed
        guard let span = TimeSpan(at: last), span.length >= last.utf8.count else { return nil }
        return (span, String(text[..<tab].trimmed))
    }

    // MARK: - Head

    private mutating func open(
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
        default: part = .field
        }
    }

    private mutating func readHead(_ paragraph: Paragraph, into draft: inout Draft) {
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
        if !isRemark, title.count < 4, agenda.isEmpty, !participantsAreListed { title.append(text) }
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
    private mutating func extendField(_ paragraph: Paragraph, into draft: inout Draft) {
        let index = draft.document.fields.count - 1
        guard index >= 0 else { return }
        let value = draft.document.fields[index].value
        if part == .field, !value.isEmpty, Lettering.first(of: paragraph.text) != .openingBracket {
            return readHead(paragraph, into: &draft)
        }
        draft.document.fields[index].value += (value.isEmpty ? "" : " ") + paragraph.fullText
        if value.isEmpty {
            let line = FieldLine(name: draft.document.fields[index].name, value: paragraph.text)
            draft.read(line, about: FieldSubject(line.name), at: paragraph.place)
        }
    }

    // MARK: - Lists

    private mutating func addParticipants(_ paragraph: Paragraph, into draft: inout Draft) {
        if participantsAreListed, paragraph.label == nil, Lettering.last(of: paragraph.text) == .stop,
            paragraph.text.utf8.count > 300
        {
            part = .head
            return
        }
        if participantsAreListed, ProgrammeLine.isDay(paragraph.text) {
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
    private func resumesParticipants(_ paragraph: Paragraph) -> Bool {
        isParticipantOpen && interruption != nil && participantsAreMarked && paragraph.isBullet
    }

    /// The number behind the last task's.
    private func resumesTasks(_ paragraph: Paragraph, _ draft: Draft) -> Bool {
        guard interruption != nil, tasksAreLabelled, let label = paragraph.label, !paragraph.isBullet else {
            return false
        }
        return SectionHeading.bare(label) == String(draft.document.items.count + 1)
    }

    private mutating func noteInterruption(_ draft: inout Draft) {
        guard let line = interruption.take() else { return }
        draft.note(.unreadText(line.fullText), at: line.place)
    }

    private mutating func addTask(_ paragraph: Paragraph, into draft: inout Draft) {
        addTask(paragraph.text, at: paragraph.place, into: &draft)
    }

    private func addTask(_ text: String, at place: Place, into draft: inout Draft) {
        if text.isEmpty { return }
        let number = "\(draft.document.items.count + 1)"
        let deadline = draft.deadline(within: text, at: place)
        draft.document.items.append(
            Item(
                id: number, number: number, text: text, modality: .task, deadline: deadline,
                targets: draft.targets(in: text, addressees: 0, at: place), origin: place))
    }

    // MARK: - Tables

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

    func finish(_ draft: inout Draft) {
        draft.document.title = title.joined(separator: " ")
        if draft.document.project == nil { draft.document.project = ProjectName.find(in: draft.document.title) }
        draft.document.agenda = agenda.entries
        if draft.document.agenda.isEmpty { draft.note(.noAgenda, at: .document, excerpt: draft.document.title) }
    }
}

extension Remark {
    fileprivate static func footnote(_ text: String) -> Remark {
        Remark(
            "footnote", .note, "a footnote belongs to the programme: \(shortened(text, to: 80))",
            wording: "сноска к программе: «\(shortened(text, to: 80))»")
    }

    fileprivate static let noAgenda = Remark(
        "no-agenda", .warning, "no agenda with times was found in the programme",
        wording: "в программе не найдено расписание", remedy: "проверьте, что строки расписания начинаются со времени")
}
