internal import Model
internal import Russian

/// Rows of the lines of a plan: their wording, terms, assignees and results.
extension PlanLines {
    func tabRow(_ paragraph: Paragraph) -> PlanRow {
        let cells = paragraph.text.split(separator: "\t").map { String($0.trimmed) }
        let kinds = columns.count > cells.count && columns.first == .number ? Array(columns.dropFirst()) : columns
        var row = PlanRow(
            number: paragraph.label.map(SectionHeading.bare), event: .init(text: "", place: paragraph.place),
            place: paragraph.place)
        for (cell, kind) in zip(cells, kinds) {
            let text = PlanRow.Text(text: cell, place: paragraph.place)
            switch kind {
            case .number: row.number = SectionHeading.bare(cell)
            case .event: row.event.text += (row.event.text.isEmpty ? "" : " ") + cell
            case .deadline, .finish: row.deadline = text
            case .deadlineAndAssignee: row.deadlineAndAssignee = text
            case .start: row.start = text
            case .assignee: row.assignees.append(text)
            case .coassignee: row.coassignees.append(text)
            case .result: row.results.append(text)
            case .place, .funding, .note, nil: break
            }
        }
        return row
    }

    mutating func row(_ paragraph: Paragraph) -> PlanRow {
        var text = paragraph.text
        var number = paragraph.isBullet ? nil : paragraph.label.map(SectionHeading.bare)
        if PlanLines.isEventField(text), let field = FieldLine(text) {
            let digits = field.name.filter { $0.isNumber || $0 == "." }
            if number == nil, !digits.isEmpty { number = SectionHeading.bare(digits) }
            text = field.value
        }
        var row = PlanRow(number: number, event: .init(text: "", place: paragraph.place), place: paragraph.place)
        take(text, of: paragraph, into: &row)
        return row
    }

    mutating func goOn(with paragraph: Paragraph) {
        guard var row = rows.last, row.heading == nil else { return unread.append(paragraph) }
        rows.removeLast()
        if paragraph.isBullet {
            row.event.text += " – " + paragraph.text
        } else {
            take(paragraph.text, of: paragraph, into: &row)
        }
        rows.append(row)
    }

    /// Fields first («Срок: …»), then what stands behind dashes.
    private mutating func take(_ text: String, of paragraph: Paragraph, into row: inout PlanRow) {
        let cut = FieldMarks(text.replacingTabs, at: paragraph.place)
        for field in cut.fields {
            let value = PlanRow.Text(text: field.text, place: field.place)
            switch field.kind {
            case .deadline: row.deadline = row.deadline ?? value
            case .responsible:
                namesResponsible = true
                row.assignees.append(value)
            case .assignee: row.assignees.append(value)
            case .coassignee: row.coassignees.append(value)
            case .result: row.results.append(value)
            case .remark: break
            }
        }
        var wording = dashed(cut.wording, at: paragraph.place, into: &row)
        if row.assignees.isEmpty, let (rest, body) = bracketed(wording) {
            (wording, row.assignees) = (rest, [.init(text: body, place: paragraph.place)])
        } else if row.assignees.isEmpty, let term = row.deadline, let (rest, body) = bracketed(term.text) {
            row.deadline?.text = rest
            row.assignees = [.init(text: body, place: paragraph.place)]
        }
        if !wording.isEmpty { row.event.text += (row.event.text.isEmpty ? "" : " ") + wording }
        if !cut.following.isEmpty {
            let goesOn = cut.following.utf8.first == 0x2C || cut.following.utf8.first == 0x3B
            let isWhole = row.event.text.isEmpty || Lettering.last(of: row.event.text) == .stop
            row.event.text += (goesOn ? "" : isWhole ? " " : ". ") + cut.following
        }
    }

    /// «… – до 1 марта 2025 г. – Управление культуры»: a deadline behind a dash, names beside it; or the
    /// deadline first.
    private func dashed(_ text: String, at place: Place, into row: inout PlanRow) -> String {
        let terms = LineTerm(context: context, registry: registry, place: place)
        if row.deadline == nil, let line = terms.parted(text) {
            row.deadline = PlanRow.Text(text: line.deadline, place: place)
            if !line.assignees.isEmpty, row.assignees.isEmpty {
                row.assignees = [.init(text: line.assignees, place: place)]
            }
            return line.event
        }
        if row.deadline == nil, let (event, term) = termBehindColon(text, terms) {
            row.deadline = PlanRow.Text(text: term, place: place)
            return event
        }
        var parts = terms.joiningRanges(text.splitAtDashes)
        if parts.count > 1, PlanLines.saysAllTheTime(parts[0]) { parts.removeFirst() }
        if row.deadline == nil, parts.count > 1, terms.isWhole(parts[0]) {
            row.deadline = PlanRow.Text(text: parts.removeFirst(), place: place)
        } else if row.deadline == nil,
            let index = parts.indices.dropFirst().last(where: { isDeadline(parts[$0], at: place) })
        {
            let (term, rest) = parted(parts[index], at: place)
            row.deadline = PlanRow.Text(text: term, place: place)
            if !rest.isEmpty { parts[index - 1] += " " + rest }
            let behind = parts[(index + 1)...].joined(separator: " – ")
            if !behind.isEmpty, row.assignees.isEmpty { row.assignees = [.init(text: behind, place: place)] }
            parts.removeSubrange(index...)
        } else if row.deadline == nil, parts.count > 1, isDeadline(parts[0], at: place) {
            row.deadline = PlanRow.Text(text: parts.removeFirst(), place: place)
        }
        if row.assignees.isEmpty, parts.count > 1, isList(parts[parts.count - 1], at: place) {
            row.assignees = [.init(text: parts.removeLast(), place: place)]
        }
        return parts.joined(separator: " – ")
    }

    /// «Посадка деревьев: с 20 по 30 апреля (не менее 400 саженцев)»: what stands between the colon and a bracket.
    private func termBehindColon(_ text: String, _ terms: LineTerm) -> (event: String, term: String)? {
        guard let line = FieldLine(text), !line.value.isEmpty else { return nil }
        let cut = offset(of: " (", in: line.value) ?? line.value.utf8.count
        let term = String(line.value.prefix(utf8Count: cut).trimmed)
        guard terms.isWhole(term) else { return nil }
        return ("\(line.name) \(line.value.dropping(utf8: cut).trimmed)".trimmed, term)
    }

    /// «Уборка берега (МКУ «Водник»)»: a body in brackets at the end does it, where nobody else is named.
    private func bracketed(_ text: String) -> (rest: String, body: String)? {
        guard text.utf8.last == 0x29, let open = text.utf8.lastIndex(of: 0x28), open > text.startIndex else {
            return nil
        }
        let body = String(text[text.utf8.index(after: open)...].dropLast())
        guard Self.bodies.beginFolded(body) else { return nil }
        let list = readAssigneeList(body, registry: registry, at: .document)
        return list.assignees.isEmpty || !list.remarks.isEmpty ? nil : (String(text[..<open].trimmed), body)
    }

    private static let bodies: Openings = [
        "мку ", "мбу ", "мау ", "муп ", "гку ", "гбу ", "гау ", "гуп ", "ооо ", "ао ", "пао ", "ано ", "фгбу ", "мбук ",
        "отдел ", "управлени", "комитет ", "министерств", "департамент", "администраци", "фонд ", "центр ", "дирекци",
    ]

    /// «весь месяц» under «Март»: the heading is the deadline.
    private static func saysAllTheTime(_ text: String) -> Bool {
        text.utf8.count <= 60
            && ["весь месяц", "весь период", "в течение месяца", "в течение всего месяца"].contains(folded(text))
    }

    /// «февраль 2025 г. (не менее 30 км в каждом районе)»: the deadline, and the figures that follow it.
    private func parted(_ text: String, at place: Place) -> (term: String, rest: String) {
        for opening in [" (", ". "] {
            guard let cut = offset(of: opening, in: text) else { continue }
            let (term, rest) = (String(text.prefix(utf8Count: cut)), text.dropping(utf8: cut + 1))
            guard LineTerm(context: context, registry: registry, place: place).isWhole(term),
                !findTargets(in: rest, addresseeCount: 1, at: place).isEmpty
            else {
                continue
            }
            return (term, opening == ". " ? "– " + rest : rest)
        }
        return (text, "")
    }

    func isDeadline(_ text: String, at place: Place) -> Bool {
        text.utf8.count <= 160 && readDeadline(text, in: context, at: place) != nil
    }

    private func isList(_ text: String, at place: Place) -> Bool {
        text.utf8.count <= 240 && !readAssigneeList(text, registry: registry, at: place).assignees.isEmpty
    }
}

extension String {
    /// Columns set with tabs, as if set with dashes.
    fileprivate var replacingTabs: String {
        utf8.contains(0x09)
            ? split(separator: "\t").map { String($0.trimmed) }.filter { !$0.isEmpty }.joined(separator: " – ") : self
    }

    /// The parts between dashes that stand between blanks.
    var splitAtDashes: [String] {
        var parts: [String] = [""]
        for word in split(separator: " ", omittingEmptySubsequences: true) {
            if ["–", "—", "-"].contains(word) {
                parts.append("")
            } else {
                parts[parts.count - 1] += (parts[parts.count - 1].isEmpty ? "" : " ") + word
            }
        }
        return parts.map { $0.hasSuffix(";") ? String($0.dropLast()) : $0 }.filter { !$0.isEmpty }
    }
}
