internal import Model
internal import Russian

/// What is different from the previous period's end: new, done, newly late, moved, released; one row an item and kind.
func changesSection(_ selection: Selection) -> ReportSection {
    let title = "Что изменилось"
    let previous = periodTitle(selection.assessment.period.previous, .genitive)
    let changes = selection.changes
    guard !changes.isEmpty else {
        return ReportSection(
            id: "changes", title: title,
            blocks: [.note("По сравнению с концом \(previous) ничего не изменилось.")])
    }
    var table = ReportTable(
        id: "changes-rows", caption: "Изменения по сравнению с концом \(previous)",
        columns: [
            .init("Изменение", key: "change", weight: 1.4), .item.saidInEveryRow, .wording.saidInEveryRow,
            .init("Исполнители", key: "assignee", weight: 2.4),
            .init("Обязательств", key: "count", alignment: .end, weight: 0.8),
            .init("Прежний срок", key: "before", alignment: .center), .due,
        ])
    for kind in [Change.Kind.newlyLate, .moved, .new, .done, .released] {
        table.rows += rows(selection, changes.filter { $0.kind == kind })
    }
    return ReportSection(
        id: "changes", title: title, blocks: [.paragraph(changesSentence(changes)), .table(table)])
}

/// «Стало просроченным – 29, исполнено – 3.»
func changesSentence(_ changes: [Change]) -> String {
    let counts = [Change.Kind.newlyLate, .moved, .new, .done, .released].compactMap { kind -> String? in
        let count = changes.count { $0.kind == kind }
        return count == 0 ? nil : "\(kind.heading) – \(numberText(count))"
    }
    return (counts.joined(separator: ", ") + ".").capitalizedFirst
}

private func rows(_ selection: Selection, _ changes: [Change]) -> [ReportTable.Row] {
    let before = Dictionary(changes.map { ($0.obligation, $0.before) }) { first, _ in first }
    guard let kind = changes.first?.kind else { return [] }
    return selection.duties(changes.map(\.obligation).sorted()).map { duty in
        let first = duty.indices.first ?? 0
        let obligation = selection.obligation(first)
        let moved = before[first].flatMap { $0 }
        let names = selection.debtors(duty.indices)
        var row = ReportTable.Row(
            [
                .status(kind.heading, sign: kind.sign, tone: kind.tone), .item(obligation.item),
                .quotation(
                    shortened(selection.ledger.texts[first]) + obligation.adviceSuffix, place: obligation.origin.wording
                ),
                .text(names.isEmpty ? "исполнитель не назван" : shortList(names)), .number(Double(duty.indices.count)),
                selection.date(moved), selection.date(obligation.effectiveDue),
            ], tone: kind.tone)
        row.links = [4: Ledger.anchor(first)]
        return row
    }
}
