internal import Model
internal import Russian

/// Every obligation, document by document and item by item, with the words it rests on: where all figures of the report
/// lead to. Of more than a page holds, pages list the items alone; of more than a sheet holds, sheets do too.
func annexSection(_ selection: Selection) -> ReportSection {
    let title = selection.debtor == nil ? "Приложение. Все обязательства" : "Все обязательства"
    guard !selection.indices.isEmpty else {
        return ReportSection(
            id: "annex", title: title, blocks: [.note("Обязательств, которые относятся к периоду, нет.")])
    }
    var section = ReportSection(id: "annex", title: title, blocks: [])
    section.isAnnex = true
    if selection.isVast {
        section.blocks = itemsDigest(selection)
        if selection.indices.count <= Extent.sheet {
            var table = annexTable(id: "annex-1", caption: "Все обязательства")
            for document in selection.byDocument { table.rows += rows(selection, document.indices) }
            table.audience = .sheets
            section.blocks.append(.table(table))
        }
        return section
    }
    let documents = selection.byDocument
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
    return section
}

/// The items with most that is overdue, a row each.
private func itemsDigest(_ selection: Selection) -> [ReportBlock] {
    let groups = selection.groups(selection.indices)
    let late = groups.map { group in group.indices.count { selection.standing($0).status == .overdue } }
    let order = groups.indices.sorted { late[$0] != late[$1] ? late[$0] > late[$1] : $0 < $1 }
    var table = ReportTable(
        id: "annex-items", caption: "Пункты, начиная с наибольшего числа просроченных обязательств",
        columns: [
            .document.saidInEveryRow, .item.saidInEveryRow, .wording.saidInEveryRow,
            .init("Обязательств", key: "count", alignment: .end), .init("Просрочено", key: "overdue", alignment: .end),
            .init("Исполнено", key: "done", alignment: .end), .init("Исполнители", key: "assignee", weight: 2.4),
        ])
    table.audience = selection.indices.count <= Extent.sheet ? .pages : .everyone
    table.rows = order.prefix(Extent.vastRows).map { number in
        let group = groups[number]
        let first = group.first
        return ReportTable.Row(
            [
                .text(selection.ledger.documentName(group.document)), .item(group.item),
                .quotation(
                    shortened(selection.ledger.text(first)), place: selection.obligation(first).origin.wording),
                .number(Double(group.indices.count)), .number(Double(late[number])),
                .number(Double(group.indices.count { selection.standing($0).status.isDone })),
                .text(shortList(selection.debtors(group.indices))),
            ], tone: selection.worst(group.indices).tone)
    }
    return [
        .note(
            "Обязательств \(numberText(selection.indices.count)) по \(counted(groups.count, "пункту", "пунктам", "пунктам")): "
                + "показаны \(counted(table.rows.count, "пункт", "пункта", "пунктов")), где больше всего просрочено. "
                + "Каждое обязательство – \(selection.fullList)."), .table(table),
    ]
}

/// The columns of the annex.
private func annexTable(id: String, caption: String) -> ReportTable {
    ReportTable(
        id: id, caption: caption,
        columns: [
            .init("Файл", key: "path", weight: 1, repeatsGroup: true), .document, .item, .wording, .assignee,
            .init("Период", key: "occurrence", weight: 1), .stated, .due,
            .extended, .status,
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
    let words = selection.obligation(group.first).deadline.text
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
    let evidence = obligation.proof
    return ReportTable.Row(
        [
            .text(obligation.document), .text(ledger.documentName(obligation.document)), .item(obligation.item),
            .text(ledger.text(index)), .text(name + role + advice), occurrence ?? .empty,
            selection.date(obligation.stated), selection.date(obligation.due), selection.date(obligation.extended),
            obligation.status.cell, selection.date(obligation.done), figures.plan, figures.actual, figures.percent,
            evidence.map { .quotation(ledger.shown($0.text), place: $0.origin.wording) } ?? .empty,
            .text(obligation.force.heading), .text(obligation.deadline.text),
            .text(obligation.origin.place.wording),
        ], tone: obligation.status.tone, anchor: selection.anchor(index))
}
