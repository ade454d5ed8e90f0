internal import Model
internal import Russian

/// What falls due after the as-of date and not later than `last`, by date: one row a duty, with all who owe it.
func comingSection(_ selection: Selection, until last: CivilDate, title: String) -> ReportSection {
    let span = dateRange(
        DateWindow(from: selection.asOf.adding(days: 1), to: max(last, selection.asOf.adding(days: 1))))
    let coming = selection.indices { obligation in
        guard let due = obligation.effectiveDue, obligation.status.isPending else { return false }
        return due > selection.asOf && due <= last
    }
    guard !coming.isEmpty else {
        return ReportSection(
            id: "coming", title: title, blocks: [.note("Обязательств со сроком \(span) нет.")])
    }
    let duties = selection.duties(coming).sorted { selection.due($0) < selection.due($1) }
    var table = ReportTable(
        id: "coming-rows", caption: "Сроки, которые наступают \(span)",
        columns: [
            .due, .stated, .item.saidInEveryRow, .wording.saidInEveryRow,
            .init(selection.debtor == nil ? "Исполнители" : "Исполнитель", key: "assignee", weight: 2.4),
            .init("Обязательств", key: "count", alignment: .end, weight: 0.8), .status,
        ])
    table.rows = duties.map { comingRow(selection, $0) }
    return ReportSection(id: "coming", title: title, blocks: [.table(table)])
}

extension Selection {
    fileprivate func due(_ group: ItemGroup) -> CivilDate {
        group.indices.first.flatMap { obligation($0).effectiveDue } ?? asOf
    }
}

private func comingRow(_ selection: Selection, _ duty: ItemGroup) -> ReportTable.Row {
    let first = duty.indices.first ?? 0
    let obligation = selection.obligation(first)
    let status = selection.worst(duty.indices)
    var words = shortened(selection.ledger.texts[first])
    if let occurrence = obligation.occurrence.flatMap({ ReportingPeriod($0) }) {
        words += " (за \(periodTitle(occurrence, .accusative)))"
    }
    words += obligation.adviceSuffix
    let names = selection.debtors(duty.indices)
    var row = ReportTable.Row(
        [
            selection.date(obligation.effectiveDue), selection.date(obligation.stated), .item(obligation.item),
            .quotation(words, place: obligation.origin.wording),
            .text(names.isEmpty ? "исполнитель не назван" : shortList(names)), .number(Double(duty.indices.count)),
            status.cell,
        ], tone: status.tone)
    row.links = [5: Ledger.anchor(first)]
    return row
}
