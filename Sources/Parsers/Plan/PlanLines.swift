internal import Model
internal import Russian

/// Reads a plan that is not a table: «1. Провести … – до 1 марта 2025 г. – Управление культуры», lines with tabs under a
/// line of headings, or blocks «Мероприятие: … Срок: … Ответственный: …».
struct PlanLines {
    var rows: [PlanRow] = []
    var namesResponsible = false
    /// Lines that stand under a heading and belong to no row.
    var unread: [Paragraph] = []
    /// Columns of lines with tabs, in the order of their headings.
    var columns: [ColumnKind?] = []
    let context: DateContext
    let registry: Registry

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
        guard text.utf8.count <= 50 else { return false }
        let isCounted = Lettering.first(of: text) == .digit
        let text = folded(text)
        return !isCounted && Connectors.holdsMonth(text) || contains(text, "квартал") || contains(text, "полугоди")
    }

    /// An event without number that states its deadline or assignee in the same paragraph.
    private static func isEvent(_ paragraph: Paragraph) -> Bool {
        guard paragraph.label == nil, !isEventField(paragraph.text) else { return false }
        let cut = FieldMarks(paragraph.text, at: paragraph.place)
        return !cut.fields.isEmpty && !cut.wording.isEmpty
    }

    static func isEventField(_ text: String) -> Bool {
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
}

extension Paragraph {
    /// Short, without a full stop: what a heading looks like.
    fileprivate var isHeadingLine: Bool {
        label == nil && text.utf8.count <= 160 && ![.stop, .comma].contains(Lettering.last(of: text))
    }
}
