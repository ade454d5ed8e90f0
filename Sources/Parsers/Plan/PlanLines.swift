internal import Model
internal import Russian

/// Reads a plan that is not a table: «1. Провести … – до 1 марта 2025 г. – Управление культуры», lines with tabs under a
/// line of headings, or blocks «Мероприятие: … Срок: … Ответственный: …».
struct PlanLines {
    private(set) var rows: [PlanRow] = []
    private(set) var namesResponsible = false
    /// Columns of lines with tabs, in the order of their headings.
    private var columns: [ColumnKind?] = []
    private let context: DateContext
    private let registry: Registry

    init(context: DateContext, registry: Registry) {
        (self.context, self.registry) = (context, registry)
    }

    /// The first paragraph of the plan: numbered, a line of headings, or a field «Мероприятие».
    static func start(in paragraphs: [Paragraph]) -> Int {
        paragraphs.indices.first { index in
            let paragraph = paragraphs[index]
            if paragraph.label != nil || isEventField(paragraph.text) || tabKinds(paragraph.text) != nil { return true }
            guard paragraph.isHeadingLine else { return false }
            if index > 0, Lettering.first(of: paragraph.text) == .digit, paragraph.text.splitAtDashes.count > 1 {
                return true
            }
            return SectionHeading(row: paragraph.text) != nil || index > 0 && isTimeHeading(paragraph.text)
        } ?? paragraphs.count
    }

    mutating func read(_ paragraphs: ArraySlice<Paragraph>) {
        for index in paragraphs.indices {
            let next = index + 1 < paragraphs.endIndex ? paragraphs[index + 1] : nil
            read(paragraphs[index], before: next)
        }
    }

    private mutating func read(_ paragraph: Paragraph, before next: Paragraph?) {
        if let kinds = PlanLines.tabKinds(paragraph.text) {
            columns = paragraph.label == nil ? kinds : [.number] + kinds
            return
        }
        if let heading = heading(paragraph, before: next) {
            rows.append(
                PlanRow(heading: heading, event: .init(text: "", place: paragraph.place), place: paragraph.place))
        } else if paragraph.text.utf8.contains(0x09), !columns.isEmpty {
            rows.append(tabRow(paragraph))
        } else if paragraph.label != nil && !(paragraph.isBullet && isInsideItem)
            || PlanLines.isEventField(paragraph.text) || beginsWithDate(paragraph)
            || PlanLines.isEvent(paragraph) && rows.allSatisfy({ $0.number == nil })
        {
            rows.append(row(paragraph))
        } else {
            goOn(with: paragraph)
        }
    }

    /// «12 апреля – открытие выставки» without a number.
    private func beginsWithDate(_ paragraph: Paragraph) -> Bool {
        guard paragraph.label == nil, rows.allSatisfy({ $0.number == nil }) else { return false }
        let parts = paragraph.text.splitAtDashes
        return parts.count > 1 && isDeadline(parts[0], at: paragraph.place)
    }

    /// Bullets are items where nothing is numbered.
    private var isInsideItem: Bool { rows.last.map { $0.heading == nil && $0.number != nil } ?? false }

    private func heading(_ paragraph: Paragraph, before next: Paragraph?) -> SectionHeading? {
        let text = paragraph.fullText
        if let heading = SectionHeading(row: text), !paragraph.isBullet,
            FieldMarks(paragraph.text, at: paragraph.place).fields.isEmpty
        {
            return heading
        }
        if paragraph.label != nil, next?.label != nil, PlanLines.isTimeHeading(text),
            isDeadline(text, at: paragraph.place)
        {
            return SectionHeading(number: "", title: text)
        }
        let isOverRows = next.map { $0.label != nil || PlanLines.isEvent($0) } ?? false
        guard paragraph.isHeadingLine, isOverRows, rows.last?.heading == nil || rows.isEmpty,
            FieldMarks(paragraph.text, at: paragraph.place).fields.isEmpty
        else { return nil }
        return SectionHeading(number: "", title: paragraph.text)
    }

    /// «Март 2025 года», «I квартал»: a heading that dates what stands under it.
    private static func isTimeHeading(_ text: String) -> Bool {
        guard text.utf8.count <= 50, Lettering.first(of: text) != .digit else { return false }
        let text = folded(text)
        return Connectors.holdsMonth(text) || contains(text, "квартал") || contains(text, "полугоди")
    }

    /// An event without number that states its deadline or assignee in the same paragraph.
    private static func isEvent(_ paragraph: Paragraph) -> Bool {
        guard paragraph.label == nil, !isEventField(paragraph.text) else { return false }
        let cut = FieldMarks(paragraph.text, at: paragraph.place)
        return !cut.fields.isEmpty && !cut.wording.isEmpty
    }

    private static func isEventField(_ text: String) -> Bool {
        let start = folded(text.prefix(utf8Count: 80))
        guard hasPrefix(start, "мероприятие"), let field = FieldLine(text) else { return false }
        return field.name.utf8.count <= 44
    }

    /// The kinds of the columns where a line with tabs is one of headings.
    private static func tabKinds(_ text: String) -> [ColumnKind?]? {
        guard text.utf8.contains(0x09) else { return nil }
        let kinds = text.split(separator: "\t").map { ColumnKind(heading: $0) }
        let found = Set(kinds.compactMap { $0 })
        return found.count >= 2 && found.contains(.event) && text.utf8.count <= 400 ? kinds : nil
    }

    // MARK: - Rows

    private func tabRow(_ paragraph: Paragraph) -> PlanRow {
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

    private mutating func row(_ paragraph: Paragraph) -> PlanRow {
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

    private mutating func goOn(with paragraph: Paragraph) {
        guard var row = rows.last, row.heading == nil else { return }
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
        let wording = dashed(cut.wording, at: paragraph.place, into: &row)
        if !wording.isEmpty { row.event.text += (row.event.text.isEmpty ? "" : " ") + wording }
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

    private func isDeadline(_ text: String, at place: Place) -> Bool {
        text.utf8.count <= 160 && readDeadline(text, in: context, at: place) != nil
    }

    private func isList(_ text: String, at place: Place) -> Bool {
        text.utf8.count <= 240 && !readAssigneeList(text, registry: registry, at: place).assignees.isEmpty
    }
}

extension Paragraph {
    /// Short, without a full stop: what a heading looks like.
    fileprivate var isHeadingLine: Bool {
        label == nil && text.utf8.count <= 160 && ![.stop, .comma].contains(Lettering.last(of: text))
    }
}

extension String {
    /// Columns set with tabs, as if set with dashes.
    fileprivate var replacingTabs: String {
        utf8.contains(0x09)
            ? split(separator: "\t").map { String($0.trimmed) }.filter { !$0.isEmpty }.joined(separator: " – ") : self
    }

    /// The parts between dashes that stand between blanks.
    fileprivate var splitAtDashes: [String] {
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
