internal import Model
internal import Russian

/// What was read, and what the documents that carry no duties say: a passport's indicators and stages, a programme's
/// agenda, the figures of a report on results.
func documentsSection(_ selection: Selection) -> ReportSection {
    let title = "Прочитанные документы"
    let documents = selection.ledger.matter.portfolio.documents
    guard !documents.isEmpty else {
        return ReportSection(id: "documents", title: title, blocks: [.note("Документов нет.")])
    }
    var blocks = documentsTable(selection, documents).blocks(total: documents.count, rest: "все – в CSV и Excel")
    for (number, document) in documents.enumerated() {
        blocks += matterTables(selection, document, number: number + 1).map { .table($0) }
    }
    var section = ReportSection(id: "documents", title: title, blocks: blocks)
    section.isAnnex = true
    return section
}

private func documentsTable(_ selection: Selection, _ documents: [Document]) -> ReportTable {
    var table = ReportTable(
        id: "documents-rows", caption: "Документы, на которых основан отчёт",
        columns: [
            .init("Вид", key: "kind", weight: 1.4), .init("Название", key: "title", weight: 3),
            .init("Номер", key: "number", weight: 0.8), .init("Дата", key: "date", alignment: .center),
            .init("Пунктов", key: "items", alignment: .end, weight: 0.7), .init("Файл", key: "path", weight: 2),
        ])
    table.rows = documents.map { document in
        let title = document.title.isEmpty ? document.project ?? "" : document.title
        return ReportTable.Row([
            .text(document.kind.wording), .text(shortened(selection.ledger.shown(title))),
            document.number.map { .text($0) } ?? .empty, selection.date(document.date),
            .number(Double(document.kind == .progress ? document.progress.count : document.items.count)),
            .text(document.source.path),
        ])
    }
    return table
}

private func matterTables(_ selection: Selection, _ document: Document, number: Int) -> [ReportTable] {
    let name = selection.ledger.documentName(document.source.path)
    var tables: [ReportTable] = []
    if !document.indicators.isEmpty {
        var table = ReportTable(
            id: "indicators-\(number)", caption: "Показатели: \(name)",
            columns: [
                .init("Показатель", key: "indicator", weight: 3), .init("Значение", key: "value", alignment: .end),
                .init("Место", key: "place", weight: 1.5),
            ])
        table.rows = document.indicators.map { indicator in
            let isPlain = indicator.comparison == .exactly
            return ReportTable.Row([
                .text(selection.ledger.shown(indicator.name)),
                isPlain ? .number(indicator.value, unit: indicator.unit) : .text(indicator.wording),
                .text(Origin(path: document.source.path, place: indicator.origin).wording),
            ])
        }
        tables.append(table)
    }
    if !document.stages.isEmpty { tables.append(stages(document, name: name, number: number)) }
    if !document.agenda.isEmpty { tables.append(agenda(selection, document, name: name, number: number)) }
    let results = document.items.filter { $0.modality == .result }
    if !results.isEmpty { tables.append(achieved(selection, document, results, name: name, number: number)) }
    return tables
}

private func stages(_ document: Document, name: String, number: Int) -> ReportTable {
    var table = ReportTable(
        id: "stages-\(number)", caption: "Этапы: \(name)",
        columns: [
            .init("Этап", key: "stage", weight: 3), .init("Начало", key: "from", alignment: .center),
            .init("Окончание", key: "to", alignment: .center),
        ])
    table.rows = document.stages.map { .init([.text($0.name), .date($0.window.from), .date($0.window.to)]) }
    return table
}

private func agenda(_ selection: Selection, _ document: Document, name: String, number: Int) -> ReportTable {
    var table = ReportTable(
        id: "agenda-\(number)", caption: "Программа: \(name)",
        columns: [.init("Время", key: "time", weight: 1), .init("Что", key: "title", weight: 4)])
    table.rows = document.agenda.map { entry in
        let time = entry.to.map { entry.from + enDash + $0 } ?? entry.from
        return .init([.text(time), .text(selection.ledger.shown(entry.title))])
    }
    return table
}

private func achieved(
    _ selection: Selection, _ document: Document, _ results: [Item], name: String, number: Int
) -> ReportTable {
    var table = ReportTable(
        id: "results-\(number)", caption: "Достигнутые результаты: \(name)",
        columns: [
            .item.saidInEveryRow, .init("Результат", key: "text", weight: 4),
            .init("Показатели", key: "figures", weight: 2), .init("Место", key: "place", weight: 1.5),
        ])
    table.rows = results.map { item in
        .init([
            .item(item.id), .text(selection.ledger.shown(item.text)),
            .text(item.targets.map(\.achievement).joined(separator: "; ")),
            .text(Origin(path: document.source.path, place: item.origin).wording),
        ])
    }
    return table
}
