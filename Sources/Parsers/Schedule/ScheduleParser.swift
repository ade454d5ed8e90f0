internal import Model
internal import Russian

/// Reads plans: графики, планы мероприятий, планы-графики, дорожные карты, as tables or as numbered lines.
struct ScheduleParser: DocumentParser {
    let kind = DocumentKind.schedule

    static let titleWords = [
        "график", "план", "дорожная карта", "\"дорожная карта\"", "«дорожная карта»", "календарный план",
        "комплексный план", "сетевой",
        "перечень мероприятий", "мероприятия", "календарь", "проект плана", "проект графика", "комплекс мер",
        "программа мероприятий",
        "реестр мероприятий", "циклограмма", "годовой план", "сводный план", "рабочий план", "детальный план",
        "единый план", "медиаплан",
    ]

    private static let titles = Openings(titleWords)
    private static let fields: Openings = ["мероприятие", "срок исполнения", "срок:", "срок -"]

    func score(_ signals: Signals) -> Int {
        var score = 0
        if signals.heads.contains(where: { start in
            Self.titles.begin(start) && Self.titleWords.contains { isTitle(start, $0) }
        }) {
            score += 45
        }
        if ["план мероприятий", "график мероприятий", "дорожн", "план-график", "календарный план"].contains(
            where: signals.opens)
        {
            score += 12
        }
        if signals.planTables > 0 { score += 35 }
        if signals.count(startingWith: Self.fields) > 2 { score += 10 }
        if signals.heads.prefix(6).contains(where: { hasPrefix($0, "протокол") || hasPrefix($0, "паспорт") }) {
            score -= 40
        }
        return min(max(score, 0), 100)
    }

    /// «План мероприятий», but not «Планировавшиеся результаты».
    private func isTitle(_ start: String, _ word: String) -> Bool {
        hasPrefix(start, word) && start.utf8.dropFirst(word.utf8.count).first.map { $0 != 0xD0 && $0 != 0xD1 } != false
    }

    func parse(_ manuscript: Manuscript, into draft: inout Draft) {
        var body = PlanBody(manuscript)
        body.splitLines()
        let head = Head(body.head, titleWords: Self.titleWords, context: draft.context)
        draft.take(head)
        if draft.document.project == nil {
            draft.document.project = body.head.lazy.compactMap { ProjectName.find(in: $0.text) }.first
        }
        readScope(&draft)
        readFields(body.head, into: &draft)
        if body.rows.isEmpty { body.readLines(context: draft.context, registry: draft.settings.registry) }
        var reading = PlanReading(modality: .event, namesResponsible: body.namesResponsible)
        reading.read(body.rows, into: &draft)
        let signature = Signature(body.notes)
        draft.document.people += signature.people
        let isField = { (text: String) in FieldLine(text).map { !$0.value.isEmpty } ?? false }
        let below = body.notes[..<signature.start]
        for paragraph in head.unread.filter({ !isField($0.text) }) + body.unread + below {
            let isControl = Resolution.isControlOfAll(paragraph.text)
            draft.note(
                isControl ? .controlOfAll(paragraph.text) : .unreadText(paragraph.fullText), at: paragraph.place)
        }
        if draft.document.items.isEmpty { draft.note(.noItems, at: .document, excerpt: draft.document.title) }
    }

    /// Territories and period, which the title states; a plan's year is what dates without a year are read against.
    private func readScope(_ draft: inout Draft) {
        let title = draft.document.title
        let lower = lowered(title)
        if let found = offset(of: "на территории ", in: lower) {
            let start = found + "на территории ".utf8.count
            let end =
                offset(of: " на 20", in: lower, from: start) ?? offset(of: " в 20", in: lower, from: start)
                ?? title.utf8.count
            let names = title.dropping(utf8: start).prefix(utf8Count: end - start)
            draft.document.territories = readTerritories(String(names.trimmed), registry: draft.settings.registry)
        } else if let behind = offset(of: " в ", in: lower, from: offset(of: "» в ", in: lower) ?? 0) {
            let names = title.dropping(utf8: behind + " в ".utf8.count)
            if ["район", "округ", "поселени", "городах"].contains(where: { contains(folded(names), $0) }) {
                draft.document.territories = readTerritories(names, registry: draft.settings.registry)
            }
        }
        if let window = findWindow(in: title, context: draft.context) {
            draft.document.period = window.value
            draft.context.documentDate = window.value.from
            draft.statesYear = true
        }
    }

    private func readFields(_ paragraphs: [Paragraph], into draft: inout Draft) {
        for paragraph in paragraphs {
            guard let field = FieldLine(paragraph.text), !field.value.isEmpty else { continue }
            draft.document.fields.append(Field(name: field.name, value: field.value, origin: paragraph.place))
            let name = folded(field.name)
            if hasPrefix(name, "срок") || hasPrefix(name, "период"),
                let window = findWindow(in: field.value, context: draft.context)
            {
                draft.document.period = draft.document.period ?? window.value
                if draft.document.date == nil { draft.context.documentDate = window.value.from }
            } else if hasPrefix(name, "территори") || hasPrefix(name, "география") {
                draft.document.territories += readTerritories(field.value, registry: draft.settings.registry)
            } else if hasPrefix(name, "руководител") {
                draft.addPeople(in: field.value, .lead, at: paragraph.place)
            }
        }
    }
}

extension Remark {
    static let noItems = Remark(
        "no-items", .warning, "no items were found in the document", wording: "в документе не найдено ни одного пункта",
        remedy: "проверьте, что у таблицы есть заголовки граф, а пункты пронумерованы")
}
