internal import Model
internal import Russian

/// Reads passports of projects: numbered or tabular fields, from which the term, stages, indicators and sums are taken.
struct PassportParser: DocumentParser {
    let kind = DocumentKind.passport

    func score(_ signals: Signals) -> Int {
        var score = 0
        if signals.heads.prefix(6).contains(where: { hasPrefix($0, "паспорт") }) { score += 70 }
        if signals.opens(with: "паспорт") { score += 10 }
        if signals.heads.prefix(4).contains(where: { hasPrefix($0, "флагманский проект") }) { score += 30 }
        if score == 0, signals.opens(with: "протокол") || signals.opens(with: "расписание") { return 0 }
        let starts = signals.starts.folded { FieldName.isUsual($0) }
        let names = starts + signals.firstColumns.flatMap { $0 } + signals.secondColumns.flatMap { $0 }
        let known = Set(names.compactMap { FieldName.stem(of: $0) })
        score += min(known.count * 6, 54)
        if signals.opens(with: "протокол") || signals.opens(with: "расписание") { score -= 40 }
        if known.count < 4, score < 70 { return 0 }
        return min(max(score, 0), 96)
    }

    func parse(_ manuscript: Manuscript, into draft: inout Draft) {
        let list = FieldList(manuscript)
        readTitle(list, into: &draft)
        draft.document.fields = list.fields.map { Field(name: $0.name, value: $0.value, origin: $0.origin) }
        for field in list.fields { read(field, into: &draft) }
        if !draft.document.people.contains(where: { $0.part == .lead }) {
            for field in list.fields where field.isAbout("администратор", "менеджер") { draft.readPeople(field, .lead) }
        }
        for (table, under) in list.tables { read(table, under: folded(under), into: &draft) }
        draft.checkStages()
    }

    private func readTitle(_ list: FieldList, into draft: inout Draft) {
        let head = Head(
            list.opening, titleWords: ["паспорт", "флагманский проект", "проект"], context: draft.context)
        draft.take(head)
        for paragraph in head.unread where paragraph.label == nil && SectionHeading(row: paragraph.text) == nil {
            draft.note(.unreadText(paragraph.fullText), at: paragraph.place)
        }
        if draft.document.title.isEmpty {
            draft.document.title = list.opening.map(\.text).joined(separator: " ")
        }
        let named = list.fields.first { field in
            field.subject == "проект"
                || ["наименование", "название", "полное наименование"].contains { hasPrefix(field.subject, $0) }
                    && !field.isAbout("организац")
        }
        guard let named, !named.value.isEmpty else { return }
        let stated = ProjectTitle.bare(named.value)
        // A title whose outer quotation marks are not closed says less than the field.
        if let known = draft.document.project, stated?.hasPrefix(known) != true { return }
        draft.document.project = ProjectName.find(in: named.value) ?? stated
    }

    private func read(_ field: NamedField, into draft: inout Draft) {
        switch FieldSubject(field.name) {
        case .start: draft.readStart(field.value)
        case .finish: draft.readFinish(field.value)
        default:
            if field.isAbout(
                "срок", "период реализации", "период выполнения", "даты", "начало", "окончание", "завершение")
            {
                draft.readTerm(field)
            }
        }
        if field.isAbout("этап", "стади") { draft.readStages(field) } else { draft.readStagesBelow(field) }
        if field.isAbout("показател", "результат", "индикатор", "эффект") { draft.readIndicators(field) }
        if field.isAbout("территори", "география", "муниципальные образования", "муниципалитет"),
            !field.isAbout("развити")
        {
            draft.document.territories += readTerritories(field.value, registry: draft.settings.registry)
        }
        if field.isAbout("руководител"), !field.isAbout("куратор") { draft.readPeople(field, .lead) }
        if PassportParser.namesParticipants(field.subject) { draft.readParticipants(field) }
        if field.isAbout("контакт") { draft.readPeople(field, .contact) }
        draft.readAmountInHeadedUnit(field)
        for piece in field.pieces {
            for reading in findAmounts(in: piece.text, at: piece.place) {
                draft.note(reading.remarks, at: piece.place, excerpt: piece.text)
                draft.document.amounts.append(reading.value)
            }
        }
    }

    /// «Участники проекта», «Ключевые участники», «Основные участники и партнёры».
    private static func namesParticipants(_ name: String) -> Bool {
        ["участники", "ключевые участники", "основные участники", "состав участников", "участники и"]
            .contains { hasPrefix(name, $0) }
    }

    private func read(_ table: Table, under name: String, into draft: inout Draft) {
        if draft.readStages(table, under: name) || draft.readIndicators(table) { return }
        for row in table.rows {
            let text = row.cells.map { joinedText($0) }.filter { !$0.isEmpty }.joined(separator: " | ")
            if !text.isEmpty { draft.note(.unreadText(text), at: row.place, excerpt: text) }
        }
    }
}

/// The project's name where a field states it without the word «проект».
enum ProjectTitle {
    /// Without the quotation marks around the whole.
    static func bare(_ text: String) -> String? {
        let line = text[...].trimmed
        if line.hasPrefix("«"), let inner = QuotedName.find(in: String(line), after: 0),
            inner.utf8.count + 6 > line.utf8.count
        {
            return inner
        }
        var name: Substring = line
        while name.utf8.last == 0x2E { name = name.dropLast() }
        return name.isEmpty ? nil : String(name)
    }
}

extension Draft {
    /// «Бюджет проекта, тыс. руб.» over «18 500»: the unit stands in the name.
    mutating func readAmountInHeadedUnit(_ field: NamedField) {
        guard contains(field.subject, "руб"), readNumber(field.value) != nil, let piece = field.pieces.first else {
            return
        }
        let unit =
            ["тыс. руб", "тысяч руб", "млн руб", "млн. руб", "млрд руб"].first { contains(field.subject, $0) } ?? "руб"
        for reading in findAmounts(in: "\(field.value) \(unit).", at: piece.place) {
            document.amounts.append(reading.value)
        }
    }

    mutating func readPeople(_ field: NamedField, _ part: Person.Part) {
        addPeople(in: field.value, part, at: field.origin)
    }

    /// Who takes part, one entry a paragraph or between semicolons; on one line also between commas, where those part
    /// bodies or groups of people.
    mutating func readParticipants(_ field: NamedField) {
        for piece in field.pieces {
            var names = ParticipantList.split(piece.text, isOneLine: true)
            if field.pieces.count == 1, !piece.text.utf8.contains(0x3B) {
                let list = readAssigneeList(piece.text, registry: settings.registry, at: piece.place)
                if Lettering.first(of: piece.text) == .lower {
                    names = LineTerm.clauses(of: piece.text.trimmingStops)
                } else if list.assignees.count > 1, list.remarks.isEmpty {
                    names = list.assignees.map(\.name)
                }
            }
            document.participants += names
        }
    }

    /// The term of the project: what the field says before it comes to stages.
    mutating func readTerm(_ field: NamedField) {
        let value = field.value
        let stages = StageText.starts(in: value).first ?? value.utf8.count
        let term = String(value.prefix(utf8Count: stages))
        if stages < value.utf8.count { readStages(field) }
        guard let window = findWindow(in: term, context: context) else {
            if document.period == nil { note(.unreadDeadline(value), at: field.origin, excerpt: value) }
            return
        }
        note(window.remarks, at: field.origin, excerpt: value)
        if let known = document.period, field.isAbout("оконч") || field.isAbout("заверш") {
            document.period = DateWindow(from: known.from, to: window.value.to)
        } else {
            document.period = document.period ?? window.value
        }
    }

    /// A stage that leaves the project's term is a finding of the document (DOMAIN §5).
    mutating func checkStages() {
        guard let period = document.period else { return }
        for stage in document.stages where stage.window.from < period.from || stage.window.to > period.to {
            note(.stageOutsidePeriod(stage, period), at: stage.origin, excerpt: stage.name)
        }
    }
}

extension Remark {
    fileprivate static func stageOutsidePeriod(_ stage: Stage, _ period: DateWindow) -> Remark {
        let (stageTerm, term) = (stage.window, period)
        return Remark(
            "stage-outside-period", .warning,
            "stage '\(stage.name)' (\(stageTerm.from) to \(stageTerm.to)) leaves the project's term (\(term.from) to \(term.to))",
            wording: "этап «\(stage.name)» (\(stageTerm.from.dotted)–\(stageTerm.to.dotted)) выходит за срок проекта "
                + "(\(term.from.dotted)–\(term.to.dotted))",
            remedy: "согласуйте срок проекта и сроки его этапов")
    }
}
