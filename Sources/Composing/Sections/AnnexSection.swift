internal import Model
internal import Russian

/// Every obligation, document by document and item by item, with the words it rests on: where all figures of the report
/// lead to.
func annexSection(_ selection: Selection) -> ReportSection {
    let title = selection.debtor == nil ? "Приложение. Все обязательства" : "Все обязательства"
    guard !selection.indices.isEmpty else {
        return ReportSection(
            id: "annex", title: title, blocks: [.note("Обязательств, которые относятся к периоду, нет.")])
    }
    let documents = selection.byDocument
    var section = ReportSection(id: "annex", title: title, blocks: [])
    if documents.count <= 12 {
        section.blocks = documents.enumerated().map { number, document in
            let name = selection.ledger.documentName(document.path)
            var table = annexTable(id: "annex-\(number + 1)", caption: "\(name) (\(document.path))")
            table.rows = rows(selection, document.indices)
            return .table(table)
        }
    } else {
        var table = annexTable(id: "annex-1", caption: "Все обязательства")
        for document in documents {
            table.rows.append(
                .init(
                    [.text("\(selection.ledger.documentName(document.path)) (\(document.path))")], tone: .neutral,
                    isGroup: true))
            table.rows += rows(selection, document.indices)
        }
        section.blocks = [.table(table)]
    }
    section.isAnnex = true
    return section
}

/// The columns of the annex; their keys are also those of the machine-readable table.
private func annexTable(id: String, caption: String) -> ReportTable {
    ReportTable(
        id: id, caption: caption,
        columns: [
            .init("Файл", key: "path", weight: 1, repeatsGroup: true), .document, .item, .wording, .assignee,
            .init("Период", key: "occurrence", weight: 1), .stated, .due,
            .init("Перенесён на", key: "extended", alignment: .center, weight: 1), .status,
            .init("Исполнено", key: "done", alignment: .center, weight: 1), .plan, .actual, .percent,
            .init("Основание факта", key: "evidence", weight: 1.8),
            .init("Сила", key: "mode", weight: 1, repeatsGroup: true),
            .init("Срок словами", key: "deadline", weight: 1.5, repeatsGroup: true),
            .init("Место", key: "place", weight: 1, repeatsGroup: true),
        ])
}

private func rows(_ selection: Selection, _ indices: [Int]) -> [ReportTable.Row] {
    selection.groups(indices).flatMap { group -> [ReportTable.Row] in
        [selection.headingRow(group, suffix: deadlineWords(selection, group))]
            + group.indices.map { annexRow(selection, $0) }
    }
}

private func deadlineWords(_ selection: Selection, _ group: ItemGroup) -> String {
    guard let first = group.indices.first else { return "" }
    let words = selection.obligation(first).deadline.text
    return words.isEmpty ? " (срок не указан)" : " Срок: «\(words)»."
}

private func annexRow(_ selection: Selection, _ index: Int) -> ReportTable.Row {
    let ledger = selection.ledger
    let obligation = selection.obligation(index)
    let figures = selection.measureCells(obligation)
    let occurrence = obligation.occurrence.map { name in
        ReportCell.text(ReportingPeriod(name).map { periodTitle($0) } ?? name)
    }
    let name = obligation.debtorWording
    let role = obligation.isResponsible ? "" : " (соисполнитель)"
    let advice = obligation.isBinding || obligation.modality != .directive ? "" : " (рекомендовано)"
    let evidence = obligation.measures.first?.evidence.last ?? obligation.evidence.last
    return ReportTable.Row(
        [
            .text(obligation.document), .text(ledger.documentName(obligation.document)), .item(obligation.item),
            .text(ledger.texts[index]), .text(name + role + advice), occurrence ?? .empty,
            selection.date(obligation.stated), selection.date(obligation.due), selection.date(obligation.extended),
            obligation.status.cell, selection.date(obligation.done), figures.plan, figures.actual, figures.percent,
            evidence.map { .quotation(ledger.shown($0.text), place: $0.origin.wording) } ?? .empty,
            .text(obligation.modality.heading(obligation.mode)), .text(obligation.deadline.text),
            .text(obligation.origin.place.wording),
        ], tone: obligation.status.tone, anchor: Ledger.anchor(index))
}
