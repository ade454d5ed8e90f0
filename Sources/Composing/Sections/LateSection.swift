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
    let groups = worstFirst(selection, selection.groups(late))
    var blocks: [ReportBlock] = [.paragraph(lateSentence(selection, late, items: groups.count))]
    if late.count > 200 {
        blocks.append(.note("Показаны пункты; все исполнители каждого пункта – \(selection.fullList)."))
        let table = lateItems(selection, groups)
        blocks += table.blocks(
            total: groups.count, isWhole: table.rows.count == groups.count, rest: "остальные – \(selection.fullList)")
    } else {
        blocks.append(.table(lateRows(selection, groups)))
    }
    return ReportSection(id: "late", title: "Просрочено", blocks: blocks)
}

/// By the longest delay, then by how many are late.
private func worstFirst(_ selection: Selection, _ groups: [ItemGroup]) -> [ItemGroup] {
    let days = groups.map(selection.daysLate)
    return groups.indices.sorted { a, b in
        if days[a] != days[b] { return days[a] > days[b] }
        let (x, y) = (groups[a].indices.count, groups[b].indices.count)
        return x != y ? x > y : a < b
    }.map { groups[$0] }
}

extension Selection {
    /// The longest delay of a group, in days.
    fileprivate func daysLate(_ group: ItemGroup) -> Int { group.indices.reduce(0) { max($0, ledger.daysLate($1)) } }

    /// Each debtor's part of a group, in the order of the assessment.
    fileprivate func byDebtor(_ indices: ArraySlice<Int>) -> [[Int]] {
        var parts: [[Int]] = []
        for index in indices {
            if let last = parts.last?.last, standing(last).debtor == standing(index).debtor,
                obligation(last).territory == obligation(index).territory
            {
                parts[parts.count - 1].append(index)
            } else {
                parts.append([index])
            }
        }
        return parts
    }
}

private func lateSentence(_ selection: Selection, _ late: [Int], items: Int) -> String {
    let binding = late.count { selection.standing($0).isBinding }
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
            .document, .item, .wording, .assignee, .init("Период", key: "occurrence", weight: 1.2), .stated, .due,
            .extended,
            .init("Просрочка, дней", key: "days-late", alignment: .end, weight: 0.9), .plan, .actual,
            .init("Последние сведения", key: "latest", weight: 1.8),
        ])
    for group in groups {
        table.rows.append(selection.headingRow(group))
        let parts = selection.byDebtor(group.indices)
        let order = parts.indices.sorted { a, b in
            let (x, y) = (selection.ledger.daysLate(parts[a][0]), selection.ledger.daysLate(parts[b][0]))
            return x != y ? x > y : a < b
        }
        for number in order { table.rows.append(lateRow(selection, parts[number])) }
    }
    return table
}

/// What one body has not done of one item: of a recurring duty every period that it has missed, dated by the first.
private func lateRow(_ selection: Selection, _ missed: [Int]) -> ReportTable.Row {
    let index = missed[0]
    let obligation = selection.obligation(index)
    let figures = selection.measureCells(selection.obligation(missed[missed.count - 1]))
    let latest = missed.last.flatMap { selection.obligation($0).evidence.last }.map { evidence in
        ReportCell.quotation(selection.ledger.shown(evidence.text), place: evidence.origin.wording)
    }
    let periods = occurrencesText(missed.compactMap { selection.obligation($0).occurrence })
    var row = ReportTable.Row(
        [
            .text(selection.ledger.documentName(obligation.document)), .item(obligation.item),
            .text(selection.ledger.text(index)), selection.assigneeCell(index),
            periods.isEmpty ? .empty : .text(periods), selection.date(obligation.stated),
            selection.date(obligation.due), selection.date(obligation.extended),
            .number(Double(selection.ledger.daysLate(index))), figures.plan,
            figures.actual, latest ?? .text("сведений нет"),
        ], tone: .bad)
    row.link(8, to: selection.anchor(index))
    if case .number = figures.actual { row.link(10, to: selection.anchor(index)) }
    return row
}

private func lateItems(_ selection: Selection, _ groups: [ItemGroup]) -> ReportTable {
    var table = ReportTable(
        id: "late-rows", caption: "Пункты с просроченными обязательствами, начиная с наибольшей просрочки",
        columns: [
            .document.saidInEveryRow, .item.saidInEveryRow, .wording.saidInEveryRow, .due, .extended,
            .init("Просрочка, дней", key: "days-late", alignment: .end, weight: 0.9),
            .init("Не исполнили", key: "debtors", alignment: .end, weight: 0.9),
            .init("Исполнители", key: "assignee", weight: 3),
        ])
    let shown = selection.isVast ? groups.prefix(Extent.vastRows) : groups[...]
    for group in shown {
        let first = group.first
        let obligation = selection.obligation(first)
        var row = ReportTable.Row(
            [
                .text(selection.ledger.documentName(obligation.document)), .item(obligation.item),
                .text(shortened(selection.ledger.text(first))), selection.date(obligation.due),
                selection.date(obligation.extended),
                .number(Double(selection.daysLate(group))), .number(Double(group.indices.count)),
                .text(shortList(selection.debtors(group.indices))),
            ], tone: .bad)
        row.link(6, to: selection.anchor(first))
        table.rows.append(row)
    }
    return table
}
