internal import Model
internal import Russian

/// The walk through a programme: which part of it a paragraph stands in decides what it is.
struct ProgrammeReading {
    enum Part { case head, participants, tasks, goal, agenda, field }

    var part = Part.head
    var title: [String] = []
    var agenda = Agenda()
    var participantsAreListed = false
    var tasksAreLabelled = false
    var isInApproval = false
    /// The lines of the block of approval since the last name in it.
    var approval: [String] = []
    var participantsAreMarked = false
    /// The last participant ends with a semicolon: another one is to come.
    var isParticipantOpen = false
    /// The line that broke off a list.
    var interruption: Paragraph?
    /// Nothing but lines of the last field has been read since it.
    var isInField = false
    /// Several lines begin with what may be a time, so that «10.00» is one.
    private let areTimesExpected: Bool
    /// Where the hours of the whole event stand alone («10.30 – 17.00»), which the entries lie within.
    var wholeSpan: Place?

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

    /// «2. О маршруте «Белые ночи» – 14:05-14:30»: in a list the times may stand behind a dash.
    private func dashedEntry(_ text: String) -> (span: TimeSpan, title: String)? {
        guard text.utf8.last.map({ (0x30...0x39).contains($0) }) == true else { return nil }
        for dash in [" – ", " — ", " - "] {
            var (last, from) = (0, 0)
            while let found = offset(of: dash, in: text, from: from) {
                (last, from) = (found, found + dash.utf8.count)
            }
            let times = text.dropping(utf8: from)
            guard last > 0, let span = TimeSpan(at: times), span.to != nil, span.length >= times.utf8.count else {
                continue
            }
            return (span, String(text.prefix(utf8Count: last).trimmed))
        }
        return nil
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
        if paragraph.label != nil, let entry = dashedEntry(text) { return entry }
        guard let tab = text.utf8.lastIndex(of: 0x09) else { return nil }
        let last = text[text.utf8.index(after: tab)...].trimmed
        guard let span = TimeSpan(at: last), span.length >= last.utf8.count else { return nil }
        return (span, String(text[..<tab].trimmed))
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
