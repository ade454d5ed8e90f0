internal import Model
internal import Russian

/// What is past its date and not done: worst first, by item, each with all who owe it. A long list names the items
/// alone; the annex has every row.
func lateSection(_ selection: Selection) -> ReportSection {
    let late = selection.indices { $0.status == .overdue }
    guard !late.isEmpty else {
        return ReportSection(
            id: "late", title: "Просрочено",
            blocks: [.note("Просроченных обязательств на \(selection.asOf.dotted) нет.")])
    }
    let groups = selection.groups(late).sorted { a, b in
        let (x, y) = (selection.daysLate(a), selection.daysLate(b))
        return x != y ? x > y : a.indices.count > b.indices.count
    }
    let isLong = late.count > 200
    let table = isLong ? lateItems(selection, groups) : lateRows(selection, groups)
    var blocks: [ReportBlock] = [.paragraph(lateSentence(selection, late, items: groups.count))]
    if isLong { blocks.append(.note("Показаны пункты; все исполнители каждого пункта – в приложении.")) }
    return ReportSection(id: "late", title: "Просрочено", blocks: blocks + [.table(table)])
}

extension Selection {
    /// The longest delay of a group, in days.
    fileprivate func daysLate(_ group: ItemGroup) -> Int { group.indices.map(ledger.daysLate).max() ?? 0 }
}

private func lateSentence(_ selection: Selection, _ late: [Int], items: Int) -> String {
    let binding = late.filter { selection.obligation($0).isBinding }.count
    var words = "Просрочено \(obligationsText(late.count)) по \(counted(items, "пункту", "пунктам", "пунктам"))"
    if selection.debtor == nil {
        let bodies = selection.debtors(late).count
        words += " у \(counted(bodies, "исполнителя", "исполнителей", "исполнителей"))"
    }
    if binding < late.count {
        words += "; из них обязательных – \(numberText(binding)), рекомендованных – \(numberText(late.count - binding))"
    }
    return words + "."
}

private func lateRows(_ selection: Selection, _ groups: [ItemGroup]) -> ReportTable {
    var table = ReportTable(
        id: "late-rows", caption: "Просроченные обязательства, начиная с наибольшей просрочки",
        columns: [
            .document, .item, .wording, .assignee, .stated, .due,
            .init("Просрочка, дней", key: "days-late", alignment: .end, weight: 0.9), .plan, .actual,
            .init("Последние сведения", key: "latest", weight: 1.8),
        ])
    for group in groups {
        table.rows.append(selection.headingRow(group))
        for index in group.indices.sorted(by: { selection.ledger.daysLate($0) > selection.ledger.daysLate($1) }) {
            table.rows.append(lateRow(selection, index))
        }
    }
    return table
}

private func lateRow(_ selection: Selection, _ index: Int) -> ReportTable.Row {
    let obligation = selection.obligation(index)
    let figures = selection.measureCells(obligation)
    let latest = obligation.evidence.last.map { evidence in
        ReportCell.quotation(selection.ledger.shown(evidence.text), place: evidence.origin.wording)
    }
    var row = ReportTable.Row(
        [
            .text(selection.ledger.documentName(obligation.document)), .item(obligation.item),
            .text(selection.ledger.texts[index]), selection.assigneeCell(index), selection.date(obligation.stated),
            selection.date(obligation.effectiveDue), .number(Double(selection.ledger.daysLate(index))), figures.plan,
            figures.actual, latest ?? .text("сведений нет"),
        ], tone: .bad)
    row.links = [6: Ledger.anchor(index)]
    if case .number = figures.actual { row.links[8] = Ledger.anchor(index) }
    return row
}

private func lateItems(_ selection: Selection, _ groups: [ItemGroup]) -> ReportTable {
    var table = ReportTable(
        id: "late-rows", caption: "Пункты с просроченными обязательствами, начиная с наибольшей просрочки",
        columns: [
            .document.saidInEveryRow, .item.saidInEveryRow, .wording.saidInEveryRow, .due,
            .init("Просрочка, дней", key: "days-late", alignment: .end, weight: 0.9),
            .init("Не исполнили", key: "debtors", alignment: .end, weight: 0.9),
            .init("Исполнители", key: "assignee", weight: 3),
        ])
    for group in groups {
        guard let first = group.indices.first else { continue }
        let obligation = selection.obligation(first)
        var row = ReportTable.Row(
            [
                .text(selection.ledger.documentName(obligation.document)), .item(obligation.item),
                .text(shortened(selection.ledger.texts[first])), selection.date(obligation.effectiveDue),
                .number(Double(selection.daysLate(group))), .number(Double(group.indices.count)),
                .text(shortList(selection.debtors(group.indices))),
            ], tone: .bad)
        row.links = [5: Ledger.anchor(first)]
        table.rows.append(row)
    }
    return table
}
