internal import Model
internal import Russian

/// Reads reports on what a project has achieved: a head of fields, then a list or a table of results, each an item with
/// its figures as targets that were reached.
struct ResultsParser: DocumentParser {
    let kind = DocumentKind.results

    private static let headings = [
        "результат", "достигнутые результат", "основные результат", "полученные результат", "итоги", "основные итоги",
        "достижения", "что сделано", "количественные результат", "качественные результат", "ключевые результат",
        "достигнутые показател", "фактические результат", "главные результат", "за время реализации",
        "за период реализации", "в результате реализации", "в ходе реализации", "по итогам реализации",
    ]

    private static let openings = Openings(headings)
    private static let fields: Openings = ["срок", "география", "руководител", "цель", "период"]
    private static let deeds: Openings = ["проведен", "создан", "обучен", "организован", "открыт", "выпущен"]

    func score(_ signals: Signals) -> Int {
        var score = 0
        let heads = signals.heads.prefix(5)
        if heads.contains(where: {
            contains($0, "о результатах") || hasPrefix($0, "результаты") || contains($0, "итоги")
        }) {
            score += 45
        }
        if heads.contains(where: { hasPrefix($0, "отчет") || contains($0, " отчет") }) { score += 30 }
        if signals.count(startingWith: Self.openings) > 0 { score += 30 }
        if heads.contains(where: { hasPrefix($0, "проект") && !hasPrefix($0, "проект программы") }) { score += 8 }
        score += min(signals.count(startingWith: Self.fields) * 6, 24)
        score += min(signals.count(startingWith: Self.deeds) * 4, 16)
        if signals.hasHeading("факт", "достигнут") { score += 25 }
        for kind in ["протокол", "паспорт", "график", "план меропри", "программа"]
        where heads.contains(where: { hasPrefix($0, kind) }) {
            score -= 50
        }
        return min(max(score, 0), 90)
    }

    func parse(_ manuscript: Manuscript, into draft: inout Draft) {
        var reading = ResultsReading(headings: Self.headings)
        let signature = ResultsSignature(manuscript)
        for (index, block) in manuscript.blocks.enumerated() {
            switch block {
            case .paragraph(let paragraph):
                if index == signature.start { draft.document.people += signature.people(in: draft) }
                if index < signature.start || signature.people(in: draft).isEmpty {
                    reading.take(paragraph, into: &draft)
                }
            case .table(let table): reading.take(table, into: &draft)
            }
        }
        reading.finish(&draft)
        if draft.document.items.isEmpty { draft.note(.noItems, at: .document, excerpt: draft.document.title) }
    }
}

/// The walk through the document: over the results stands the head, under their heading every paragraph is one.
private struct ResultsReading {
    let headings: [String]
    private var title: [String] = []
    private var isTitleClosed = false
    /// The columns of lines with tabs, once a line of headings was met.
    private var tabColumns: ResultColumns?
    private var isInList = false
    /// The last field's name had no value on its line.
    private var isFieldOpen = false
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
        if isFieldOpen { return extendField(paragraph, into: &draft) }
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

    private mutating func openList(_ paragraph: Paragraph, into draft: inout Draft) {
        isInList = true
        isFieldOpen = false
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

    private mutating func read(_ field: FieldLine, _ place: Place, into draft: inout Draft) {
        isInList = false
        isListOpen = false
        isFieldOpen = field.value.isEmpty
        if FieldName.isColumnHeading(field.name, over: field.value) { return }
        draft.document.fields.append(Field(name: field.name, value: field.value, origin: place))
        draft.read(field, about: FieldSubject(field.name), at: place)
    }

    /// The title ends at the first gap below it, unless it goes on in small letters; what else stands above the first
    /// field only names the project.
    private mutating func readTitle(_ paragraph: Paragraph, into draft: inout Draft) {
        if isTitleOpen(before: paragraph), draft.document.fields.isEmpty, draft.document.items.isEmpty {
            title.append(paragraph.text)
        } else {
            isTitleClosed = true
            // Above the results only a figure may be more than an introduction.
            let holdsFigure = paragraph.text.utf8.contains { (0x30...0x39).contains($0) }
            if holdsFigure || !draft.document.items.isEmpty {
                draft.note(.unreadText(paragraph.fullText), at: paragraph.place)
            }
        }
        if draft.document.project == nil { draft.document.project = ProjectName.find(in: paragraph.text) }
    }

    private func isTitleOpen(before paragraph: Paragraph) -> Bool {
        guard title.count < 3, !isTitleClosed else { return false }
        guard let last = title.last, paragraph.followsGap else { return true }
        let isHeading = last.utf8.count < 60 && !last.unicodeScalars.contains { Lettering($0) == .lower }
        return isHeading || Lettering.first(of: paragraph.text) == .lower
    }

    /// A paragraph without bullet after bulleted ones ends the list.
    private mutating func add(_ paragraph: Paragraph, into draft: inout Draft) {
        let isMarked = paragraph.label != nil
        if listHasBullets == nil { listHasBullets = isMarked }
        if listHasBullets == true, !isMarked {
            isInList = false
            return draft.note(.unreadText(paragraph.fullText), at: paragraph.place)
        }
        isListOpen = paragraph.text.utf8.last == 0x3B
        draft.addResult(paragraph.text, label: paragraph.isBullet ? nil : paragraph.label, at: paragraph.place)
    }

    mutating func take(_ table: Table, into draft: inout Draft) {
        guard let heading = table.rows.first else { return }
        let columns = heading.cells.map(\.text).filter { !$0.isEmpty && !$0.utf8.starts(with: "№".utf8) }
        if columns.count == 2, FieldName.isColumnHeading(columns[0], over: columns[1]) {
            return readFields(table.rows.dropFirst(), into: &draft)
        }
        guard let columns = ResultColumns(heading) else { return readFields(table.rows[...], into: &draft) }
        isFieldOpen = false
        for row in table.rows.dropFirst() { add(row, columns, into: &draft) }
    }

    private func add(_ row: Table.Row, _ columns: ResultColumns, into draft: inout Draft) {
        guard let cell = row.cell(atColumn: columns.name), !cell.text.isEmpty else { return }
        let unit = columns.unit.flatMap { row.cell(atColumn: $0)?.text } ?? ""
        let fact = columns.fact.flatMap { row.cell(atColumn: $0) }
        draft.addResult(
            joinedText(cell), fact: fact.map { joinedText($0) } ?? "", unit: unit, at: fact?.place ?? cell.place)
    }

    /// «Мероприятие<TAB>Итоги» over lines of two cells: a table too narrow to be told from fields by the reader.
    private mutating func takeTabRow(_ row: Table.Row, into draft: inout Draft) -> Bool {
        if let tabColumns {
            guard row.cells.filter({ !$0.text.isEmpty }).count >= 2 else { return false }
            add(row, tabColumns, into: &draft)
            return true
        }
        guard let columns = ResultColumns(tabLine: row) else { return false }
        tabColumns = columns
        (isInList, isFieldOpen) = (true, false)
        return true
    }

    /// A table of «name | value» rows is a head of fields, or the list under a results' name.
    private func readFields(_ rows: ArraySlice<Table.Row>, into draft: inout Draft) {
        for row in rows {
            let cells = row.cells.filter { !$0.text.isEmpty }
            guard cells.count >= 2 else { continue }
            let field = FieldLine(name: joinedText(cells[cells.count - 2]), value: joinedText(cells[cells.count - 1]))
            if headings.contains(where: { hasPrefix(folded(field.name), $0) }) {
                for block in cells[cells.count - 1].blocks {
                    guard case .paragraph(let paragraph) = block else { continue }
                    for part in paragraph.text.split(separator: ";") {
                        draft.addResult(String(part.trimmed), at: cells[1].place)
                    }
                }
            } else {
                draft.document.fields.append(Field(name: field.name, value: field.value, origin: cells[0].place))
                draft.read(field, about: FieldSubject(field.name), at: cells[0].place)
            }
        }
    }

    func finish(_ draft: inout Draft) {
        draft.document.title = title.joined(separator: " ")
        if draft.document.project == nil { draft.document.project = ProjectName.find(in: draft.document.title) }
        if let period = ReportSpan.find(in: draft.document.title, context: draft.context) {
            draft.document.period = period
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

extension Draft {
    /// One achieved result: the next item, its figures targets that were reached.
    mutating func addResult(
        _ text: String, fact: String = "", unit: String = "", label: String? = nil, at place: Place
    ) {
        if text.isEmpty { return }
        // «2.1.» is kept as a reader sees it; whole numbers may begin anew in a second list.
        let own = label.flatMap { LabelStyle($0) == .levels ? SectionHeading.bare($0) : nil }
        let isFree = own.map { number in !document.items.contains { $0.number == number } } ?? false
        let number = isFree ? own ?? "" : "\(document.items.count + 1)"
        let reached: [Target]
        if ResultColumns.isSentence(fact) {
            reached = targets(in: fact, addressees: 0, at: place)
        } else if !fact.isEmpty,
            let line = IndicatorLine("\(text)\(unit.isEmpty ? "" : " (\(unit))") – \(fact)", at: place)
        {
            reached = [
                Target(text: fact, comparison: line.comparison, value: line.value, unit: line.unit, origin: place)
            ]
        } else {
            reached = targets(in: text, addressees: 0, at: place)
        }
        document.items.append(
            Item(
                id: number, number: number,
                text: fact.isEmpty ? text : "\(text): \(fact)\(unit.isEmpty ? "" : " \(unit)")", modality: .result,
                deadline: Deadline(.unspecified, origin: place), targets: reached, origin: place))
    }
}
