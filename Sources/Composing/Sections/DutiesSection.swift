internal import Model

/// What one body is to do, in the order of dates: the first thing that an extract shows.
func dutiesSection(_ selection: Selection) -> ReportSection {
    let pending = selection.indices { $0.status.isPending && $0.status != .overdue }
    let title = "К исполнению"
    guard !pending.isEmpty else {
        return ReportSection(id: "duties", title: title, blocks: [.note("Других неисполненных обязательств нет.")])
    }
    let order = pending.sorted { a, b in
        let (x, y) = (selection.obligation(a).effectiveDue, selection.obligation(b).effectiveDue)
        switch (x, y) {
        case (let x?, let y?): return x != y ? x < y : a < b
        case (nil, nil): return a < b
        default: return x != nil
        }
    }
    var table = ReportTable(
        id: "duties-rows", caption: "Неисполненные обязательства по срокам",
        columns: [
            .due, .stated, .item.saidInEveryRow, .wording.saidInEveryRow, .plan, .actual, .status,
        ])
    table.rows = order.map { index in
        let obligation = selection.obligation(index)
        let figures = selection.measureCells(obligation)
        var row = ReportTable.Row(
            [
                selection.date(obligation.effectiveDue), selection.date(obligation.stated), .item(obligation.item),
                .quotation(selection.ledger.texts[index], place: obligation.origin.wording), figures.plan,
                figures.actual, obligation.status.cell,
            ], tone: obligation.status.tone)
        if case .number = figures.actual { row.links[5] = Ledger.anchor(index) }
        return row
    }
    return ReportSection(id: "duties", title: title, blocks: [.table(table)])
}
