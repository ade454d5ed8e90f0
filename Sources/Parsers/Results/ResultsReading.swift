internal import Model
internal import Russian

/// The walk through the document: over the results stands the head, under their heading every paragraph is one.
struct ResultsReading {
    let headings: [String]
    private var title: [String] = []
    private var isTitleClosed = false
    /// The columns of lines with tabs, once a line of headings was met.
    var tabColumns: ResultColumns?
    var isInList = false
    /// The last field's name had no value on its line.
    var isFieldOpen = false
    /// Nothing but lines of the last field has been read since it.
    private var isInField = false
    private var listHasBullets: Bool?
    /// The list's last line ends with a semicolon: what stands between it and the next bullet does not end the list.
    private var isListOpen = false
    /// Bullets and numbered lines that stand in no list of results.
    private var strays: [Paragraph] = []

    init(headings: [String]) { self.headings = headings }

    mutating func take(_ paragraph: Paragraph, into draft: inout Draft) {
        let start = folded(paragraph.text.prefix(utf8Count: 80))
        if let row = Table.Row(tabLine: paragraph), takeTabRow(row, into: &draft) { return }
        if paragraph.label == nil || !paragraph.isBullet, headings.contains(where: { hasPrefix(start, $0) }),
            opensList(paragraph)
        {
            return openList(paragraph, into: &draft)
        }
        if let field = field(paragraph) { return read(field, paragraph.place, into: &draft) }
        if isFieldOpen, paragraph.label != nil, opensDeeds(draft) {
            draft.document.fields.removeLast()
            (isInList, isFieldOpen, isInField, listHasBullets) = (true, false, false, nil)
        } else if isFieldOpen || isInField && !isInList && !paragraph.followsGap && paragraph.label == nil {
            return extendField(paragraph, into: &draft)
        }
        isInField = false
        if isInList {
            add(paragraph, into: &draft)
        } else if goesOn(paragraph, draft) {
            isInList = true
            add(paragraph, into: &draft)
        } else if paragraph.label != nil {
            strays.append(paragraph)
        } else {
            readTitle(paragraph, into: &draft)
        }
    }

    /// «В отчётном периоде выполнено следующее:» over a list: no field, but the heading of the results.
    private func opensDeeds(_ draft: Draft) -> Bool {
        guard let field = draft.document.fields.last, field.value.isEmpty, FieldSubject(field.name) == nil else {
            return false
        }
        let name = folded(field.name.prefix(utf8Count: 160))
        return !hasPrefix(name, "не ")
            && ["выполнен", "сделан", "реализован", "проведен", "достигнут", "результат", "итог"].contains {
                contains(name, $0)
            }
    }

    /// Behind a line that broke the list off: a bullet where the last one ended with a semicolon, or the next number.
    private func goesOn(_ paragraph: Paragraph, _ draft: Draft) -> Bool {
        guard listHasBullets == true, let label = paragraph.label else { return false }
        return isListOpen || !paragraph.isBullet && SectionHeading.bare(label) == "\(draft.document.items.count + 1)"
    }

    /// A heading ends with a colon, or is short and no sentence.
    private func opensList(_ paragraph: Paragraph) -> Bool {
        if let field = FieldLine(paragraph.text) ?? FieldLine(tabbed: paragraph.text) {
            return field.name.utf8.count < 160
        }
        let last = Lettering.last(of: paragraph.text)
        return paragraph.text.utf8.count < 140 && last != .stop && !title.isEmpty
    }

    /// A line below a name without a value is the value, or one line of it.
    private func extendField(_ paragraph: Paragraph, into draft: inout Draft) {
        let index = draft.document.fields.count - 1
        guard index >= 0 else { return }
        let field = draft.document.fields[index]
        draft.document.fields[index].value += (field.value.isEmpty ? "" : " ") + paragraph.text
        let line = FieldLine(name: field.name, value: paragraph.text)
        draft.read(line, about: FieldSubject(field.name), at: paragraph.place)
    }

    mutating func openList(_ paragraph: Paragraph, into draft: inout Draft) {
        isInList = true
        (isFieldOpen, isInField) = (false, false)
        isListOpen = false
        listHasBullets = nil
        guard let field = FieldLine(tabbed: paragraph.text) ?? FieldLine(paragraph.text), !field.value.isEmpty else {
            return
        }
        for part in field.value.split(separator: ";") {
            draft.addResult(String(part.trimmed), at: paragraph.place)
        }
    }

    private func field(_ paragraph: Paragraph) -> FieldLine? {
        guard !paragraph.isBullet,
            let field = FieldLine(paragraph.text, limit: 120) ?? (isInList ? nil : usualField(paragraph.text)),
            Lettering.first(of: field.name) == .upper, !field.name.utf8.contains(0x2E)
        else { return nil }
        let isKnown = FieldSubject(field.name) != nil
        return isKnown || !isInList && paragraph.label == nil ? field : nil
    }

    /// «Срок реализации – 2024 год», «Руководитель<TAB>А.В. Носов».
    private func usualField(_ text: String) -> FieldLine? {
        if let field = FieldLine(tabbed: text) { return field }
        guard let field = FieldLine(dashed: text), FieldName.isBare(field.name) else { return nil }
        return field
    }

    mutating func read(_ field: FieldLine, _ place: Place, into draft: inout Draft) {
        isInList = false
        isListOpen = false
        isFieldOpen = field.value.isEmpty
        isInField = true
        if FieldName.isColumnHeading(field.name, over: field.value) { return }
        draft.document.fields.append(Field(name: field.name, value: field.value, origin: place))
        draft.read(field, about: FieldSubject(field.name), at: place)
    }

    /// The title ends at the first gap below it, unless it goes on in small letters; what else stands above the first
    /// field only names the project.
    mutating func readTitle(_ paragraph: Paragraph, into draft: inout Draft) {
        if isTitleOpen(before: paragraph), draft.document.fields.isEmpty, draft.document.items.isEmpty {
            title.append(paragraph.text)
        } else {
            isTitleClosed = true
            draft.note(.unreadText(paragraph.fullText), at: paragraph.place)
        }
        if draft.document.project == nil { draft.document.project = ProjectName.find(in: paragraph.text) }
    }

    private func isTitleOpen(before paragraph: Paragraph) -> Bool {
        guard title.count < 3, !isTitleClosed, !isSentence(paragraph.text) else { return false }
        guard let last = title.last, paragraph.followsGap else { return true }
        let isHeading = last.utf8.count < 60 && !last.unicodeScalars.contains { Lettering($0) == .lower }
        return isHeading || Lettering.first(of: paragraph.text) == .lower
    }

    /// «Показатели:» among the results: over those below.
    private func isHeading(_ text: String) -> Bool {
        text.utf8.last == 0x3A && text.utf8.count <= 80 && !text.utf8.contains { (0x30...0x39).contains($0) }
    }

    /// «Проект реализован при поддержке …» below the title: what was done, no name.
    private func isSentence(_ text: String) -> Bool {
        guard !title.isEmpty, Self.subjects.beginFolded(text) else { return false }
        let words = folded(text.prefix(utf8Count: 120)).split(separator: " ").dropFirst().prefix(3)
        return words.contains { word in Self.predicates.contains { word.hasSuffix($0) } }
    }

    private static let subjects: Openings = ["проект ", "мероприят", "программа ", "работ", "грант", "отчет подготов"]
    private static let predicates = [
        "ован", "овано", "ованы", "лен", "лено", "лены", "ется", "ются", "лся", "лось", "лись", "лась", "шен", "шена",
        "вался",
    ]

    /// A paragraph without bullet after bulleted ones ends the list.
    mutating func add(_ paragraph: Paragraph, into draft: inout Draft) {
        let isMarked = paragraph.label != nil
        if !isMarked, listHasBullets != true, isHeading(paragraph.text) { return }
        if listHasBullets == nil { listHasBullets = isMarked }
        if listHasBullets == true, !isMarked {
            isInList = false
            return draft.note(.unreadText(paragraph.fullText), at: paragraph.place)
        }
        isListOpen = paragraph.text.utf8.last == 0x3B
        draft.addResult(paragraph.text, label: paragraph.isBullet ? nil : paragraph.label, at: paragraph.place)
    }

    func finish(_ draft: inout Draft) {
        draft.document.title = title.joined(separator: " ")
        if draft.document.project == nil { draft.document.project = ProjectName.find(in: draft.document.title) }
        if let span = ReportSpan.find(in: draft.document.title, context: draft.context) {
            // Within the year that the report is for, the project's own term says more.
            let isWithin = draft.document.period.map { $0.from >= span.from && $0.to <= span.to } ?? false
            if !isWithin { draft.document.period = span }
        }
        if draft.document.items.isEmpty {
            for paragraph in strays { draft.addResult(paragraph.text, at: paragraph.place) }
        } else {
            for paragraph in strays { draft.note(.unreadText(paragraph.fullText), at: paragraph.place) }
        }
        if draft.document.date == nil {
            draft.document.date = findDate(in: draft.document.title, context: draft.context)?.value
        }
    }
}
