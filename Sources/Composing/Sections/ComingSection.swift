internal import Model
internal import Russian

/// What falls due after the as-of date and not later than `last`, by date: one row a duty, with all who owe it.
func comingSection(_ selection: Selection, until last: CivilDate, title: String) -> ReportSection {
    let span = dateRange(
        DateWindow(from: selection.asOf.adding(days: 1), to: max(last, selection.asOf.adding(days: 1))))
    let coming = selection.indices { standing in
        guard let due = standing.effectiveDue, standing.status.isPending else { return false }
        return due > selection.asOf && due <= last
    }
    guard !coming.isEmpty else {
        return ReportSection(
            id: "coming", title: title, blocks: [.note("Обязательств со сроком \(span) нет.")])
    }
    let all = selection.duties(coming)
    let order = all.indices.sorted { a, b in
        let (x, y) = (selection.due(all[a]), selection.due(all[b]))
        return x != y ? x < y : a < b
    }
    let duties = order.prefix(selection.isVast ? Extent.vastRows : order.count).map { all[$0] }
    var table = ReportTable(
        id: "coming-rows", caption: "Сроки, которые наступают \(span)",
        columns: [
            .due, .extended, .stated, .item.saidInEveryRow, .wording.saidInEveryRow,
            .init(selection.debtor == nil ? "Исполнители" : "Исполнитель", key: "assignee", weight: 2.4),
            .init("Обязательств", key: "count", alignment: .end, weight: 0.8), .status,
        ])
    table.rows = duties.map { comingRow(selection, $0) }
    let blocks = table.blocks(
        total: all.count, isWhole: duties.count == all.count, rest: "остальные – \(selection.fullList)")
    return ReportSection(id: "coming", title: title, blocks: blocks)
}

extension Selection {
    fileprivate func due(_ group: ItemGroup) -> CivilDate {
        standing(group.first).effectiveDue ?? asOf
    }
}

private func comingRow(_ selection: Selection, _ duty: ItemGroup) -> ReportTable.Row {
    let first = duty.first
    let obligation = selection.obligation(first)
    let status = selection.worst(duty.indices)
    var words = shortened(selection.ledger.text(first))
    if let occurrence = obligation.occurrence.flatMap({ ReportingPeriod($0) }) {
        words += " (за \(periodTitle(occurrence, .accusative)))"
    }
    words += obligation.adviceSuffix
    let names = selection.debtors(duty.indices)
    var row = ReportTable.Row(
        [
            selection.date(obligation.due), selection.date(obligation.extended), selection.date(obligation.stated),
            .item(obligation.item),
            .quotation(words, place: obligation.origin.wording),
            .text(names.isEmpty ? "исполнитель не назван" : shortList(names)), .number(Double(duty.indices.count)),
            status.cell,
        ], tone: status.tone)
    row.link(6, to: selection.anchor(first))
    return row
}
