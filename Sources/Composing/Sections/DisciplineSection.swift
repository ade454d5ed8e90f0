internal import Model
internal import Russian

/// The discipline index body by body (DOMAIN §6), worst first.
func disciplineSection(_ selection: Selection) -> ReportSection {
    let title = "Исполнительская дисциплина"
    let period = periodTitle(selection.assessment.period, .accusative)
    let all =
        selection.debtor.map { name in selection.ledger.disciplineByBody[name].map { [(body: name, index: $0)] } ?? [] }
        ?? selection.assessment.disciplineByBody
    let shown = all.filter { $0.index.initial.due > 0 || $0.index.extended.due > 0 }
    let formula = ReportBlock.note(
        "Индекс считается по обязательным, не снятым с контроля обязательствам, срок которых наступил за \(period): "
            + "в срок – n₁ ÷ N, исполнено – (n₁ + n₂) ÷ N, где N – наступил срок, n₁ – исполнено в срок, "
            + "n₂ – исполнено с опозданием. Рекомендации и сведения в индекс не входят. "
            + "По первоначальному сроку перенос не улучшает индекс.")
    guard !shown.isEmpty else {
        return ReportSection(
            id: "discipline", title: title,
            blocks: [.note("Обязательных поручений со сроком за \(period) нет, индекс не считается: «—»."), formula])
    }
    var table = ReportTable(
        id: "discipline-rows", caption: "Индекс исполнительской дисциплины по исполнителям за \(period)",
        columns: [
            .assignee, .init("Наступил срок, N", key: "due", alignment: .end),
            .init("В срок, n₁", key: "on-time", alignment: .end),
            .init("С опозданием, n₂", key: "late", alignment: .end),
            .init("В срок, %", key: "in-time-share", alignment: .end),
            .init("Исполнено, %", key: "done-share", alignment: .end),
            .init("В срок с учётом переносов, %", key: "extended-share", alignment: .end, weight: 1.2),
        ])
    let order = shown.sorted { a, b in
        let (x, y) = (a.index.initial.inTime ?? 2, b.index.initial.inTime ?? 2)
        if x != y { return x < y }
        return a.index.initial.due != b.index.initial.due ? a.index.initial.due > b.index.initial.due : a.body < b.body
    }
    table.rows = order.map { row($0.body, $0.index) }
    let total: [ReportBlock] =
        selection.debtor == nil ? [.table(disciplineTable(selection.assessment.discipline))] : []
    let rows = table.blocks(total: table.rows.count, rest: "остальные – в CSV и Excel")
    return ReportSection(id: "discipline", title: title, blocks: total + [formula] + rows)
}

private func disciplineTable(_ discipline: Discipline) -> ReportTable {
    var table = ReportTable(
        id: "discipline-total", caption: "Индекс исполнительской дисциплины по портфелю",
        columns: [
            .init("По срокам", key: "basis", weight: 2), .init("Наступил срок, N", key: "due", alignment: .end),
            .init("В срок, n₁", key: "on-time", alignment: .end),
            .init("С опозданием, n₂", key: "late", alignment: .end),
            .init("В срок, %", key: "in-time-share", alignment: .end),
            .init("Исполнено, %", key: "done-share", alignment: .end),
        ])
    for (name, count) in [
        ("первоначальным", discipline.initial), ("с учётом переносов", discipline.extended),
    ] {
        table.rows.append(
            .init([
                .text(name), .number(Double(count.due)), .number(Double(count.onTime)), .number(Double(count.late)),
                percent(count.inTime), percent(count.done),
            ]))
    }
    return table
}

private func row(_ body: String, _ index: Discipline) -> ReportTable.Row {
    let share = index.initial.inTime
    return ReportTable.Row(
        [
            .text(body), .number(Double(index.initial.due)), .number(Double(index.initial.onTime)),
            .number(Double(index.initial.late)), percent(share), percent(index.initial.done),
            percent(index.extended.inTime),
        ], tone: share.map { $0 >= 1 ? .good : $0 >= 0.5 ? .attention : .bad } ?? .neutral)
}

/// A share, or «—» where nothing fell due.
func percent(_ share: Double?) -> ReportCell { share.map { .percent($0) } ?? .text("—") }
