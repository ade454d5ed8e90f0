internal import Model
internal import Russian

/// What is different from the previous period's end: newly late, moved, done, released, a row a duty; and which
/// documents are new, a row each.
func changesSection(_ selection: Selection) -> ReportSection {
    let title = "Что изменилось"
    let previous = periodTitle(selection.assessment.period.previous, .genitive)
    let changes = selection.changes
    guard !changes.isEmpty else {
        return ReportSection(
            id: "changes", title: title,
            blocks: [.note("По сравнению с концом \(previous) ничего не изменилось.")])
    }
    var blocks: [ReportBlock] = [.paragraph(changesSentence(changes))]
    var table = ReportTable(
        id: "changes-rows", caption: "Изменения по сравнению с концом \(previous)",
        columns: [
            .init("Изменение", key: "change", weight: 1.4), .item.saidInEveryRow, .wording.saidInEveryRow,
            .init("Исполнители", key: "assignee", weight: 2.4),
            .init("Обязательств", key: "count", alignment: .end, weight: 0.8),
            .init("Прежний срок", key: "before", alignment: .center),
            .init("Действующий срок", key: "due", alignment: .center),
        ])
    var total = 0
    for kind in [Change.Kind.newlyLate, .moved, .done, .released] {
        let changed = changes.filter { $0.kind == kind }.sorted { $0.obligation < $1.obligation }
        let before = Dictionary(changed.map { ($0.obligation, $0.before) }) { first, _ in first }
        let series = selection.series(changed.map(\.obligation))
        total += series.count
        let shown = selection.isVast ? series.prefix(Extent.vastRows / 4) : series[...]
        table.rows += shown.map { row(selection, $0, kind, before: before[$0.first] ?? nil) }
    }
    if total > 0 {
        blocks += table.blocks(
            total: total, isWhole: table.rows.count == total, rest: "остальные – \(selection.fullList)")
    }
    if let documents = newDocuments(selection, changes.filter { $0.kind == .new }) {
        blocks += documents.blocks(total: documents.rows.count, rest: "остальные – \(selection.fullList)")
    }
    return ReportSection(id: "changes", title: title, blocks: blocks)
}

/// The documents that came in since, with how much they ask for.
private func newDocuments(_ selection: Selection, _ changes: [Change]) -> ReportTable? {
    guard !changes.isEmpty else { return nil }
    var table = ReportTable(
        id: "changes-new", caption: "Новые документы",
        columns: [
            .document.saidInEveryRow, .init("Пунктов", key: "items", alignment: .end),
            .init("Обязательств", key: "count", alignment: .end), .init("Файл", key: "path", weight: 1.6),
        ])
    let part = Selection(selection.ledger, changes.map(\.obligation).sorted())
    table.rows = part.byDocument.map { path, indices in
        .init([
            .text(selection.ledger.documentName(path)), .number(Double(selection.itemCount(indices))),
            .number(Double(indices.count)), .text(path),
        ])
    }
    return table
}

/// «Стало просроченным – 29, исполнено – 3.»
func changesSentence(_ changes: [Change]) -> String {
    let counts = [Change.Kind.newlyLate, .moved, .new, .done, .released].compactMap { kind -> String? in
        let count = changes.count { $0.kind == kind }
        return count == 0 ? nil : "\(kind.heading) –\(noBreakSpace)\(numberText(count))"
    }
    return (counts.joined(separator: ", ") + ".").capitalizedFirst
}

private func row(
    _ selection: Selection, _ series: Series, _ kind: Change.Kind, before: CivilDate?
) -> ReportTable.Row {
    let obligation = selection.obligation(series.first)
    let periods = series.occurrences.isEmpty ? "" : " (за \(occurrencesText(series.occurrences, .accusative)))"
    let words = shortened(selection.ledger.text(series.first)) + periods + obligation.adviceSuffix
    var row = ReportTable.Row(
        [
            .status(kind.heading, sign: kind.sign, tone: kind.tone), .item(obligation.item),
            .quotation(words, place: obligation.origin.wording),
            .text(series.debtors.isEmpty ? "исполнитель не назван" : shortList(selection.debtors(of: series))),
            .number(Double(series.obligations)), selection.date(before), selection.date(obligation.effectiveDue),
        ], tone: kind.tone)
    row.link(4, to: selection.anchor(series.first))
    return row
}
