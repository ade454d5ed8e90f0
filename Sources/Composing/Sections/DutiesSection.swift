internal import Model

/// What one body is to do, in the order of dates: the first thing that an extract shows.
func dutiesSection(_ selection: Selection) -> ReportSection {
    let pending = selection.indices { $0.status.isPending && $0.status != .overdue }
    let title = "К исполнению"
    guard !pending.isEmpty else {
        return ReportSection(id: "duties", title: title, blocks: [.note("Других неисполненных обязательств нет.")])
    }
    let order = pending.sorted { a, b in
        let (x, y) = (selection.standing(a).effectiveDue, selection.standing(b).effectiveDue)
        switch (x, y) {
        case (let x?, let y?): return x != y ? x < y : a < b
        case (nil, nil): return a < b
        default: return x != nil
        }
    }
    var table = ReportTable(
        id: "duties-rows", caption: "Неисполненные обязательства по срокам",
        columns: [
            .due, .extended, .stated, .item.saidInEveryRow, .wording.saidInEveryRow, .plan, .actual, .status,
        ])
    table.rows = order.prefix(selection.isVast ? Extent.vastRows : order.count).map { index in
        let obligation = selection.obligation(index)
        let figures = selection.measureCells(obligation)
        var row = ReportTable.Row(
            [
                selection.date(obligation.due), selection.date(obligation.extended), selection.date(obligation.stated),
                .item(obligation.item),
                .quotation(selection.ledger.text(index), place: obligation.origin.wording), figures.plan,
                figures.actual, obligation.status.cell,
            ], tone: obligation.status.tone)
        if case .number = figures.actual { row.link(6, to: selection.anchor(index)) }
        return row
    }
    let blocks = table.blocks(
        total: pending.count, isWhole: table.rows.count == pending.count, rest: "остальные – \(selection.fullList)"
    )
    return ReportSection(id: "duties", title: title, blocks: blocks)
}
