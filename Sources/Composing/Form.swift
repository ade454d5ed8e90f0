internal import Model
internal import Russian

/// The rows that a debtor fills in: one for each unfinished obligation and figure, what is due first above, the first
/// columns filled in, the columns of CONTRACT §3 under their own headings. What falls due only after the period is there
/// too, because it may be done early; a period that has not ended is marked.
func formSection(_ selection: Selection) -> ReportSection {
    var table = ReportTable(
        id: "form", caption: "Сведения об исполнении: \(selection.debtor ?? "")",
        columns: [
            .init("Документ", key: "document", weight: 1.6), .init("Пункт", key: "item", weight: 0.7),
            .init("Поручение", key: "text", weight: 3),
            .init("Исполнитель", key: "assignee", weight: 2), .init("Показатель", key: "indicator", weight: 2),
            .init("Период", key: "period", weight: 1.2),
            .init("Срок по тексту", key: "stated", alignment: .center, weight: 1),
            .init("Срок с учётом выходных", key: "due", alignment: .center, weight: 1),
            .init("Срок после переноса", key: "extended", alignment: .center, weight: 1),
            .init("План", key: "plan", weight: 1.2), .init("Последний факт", key: "latest", alignment: .end, weight: 1),
            .init("Факт", key: "actual", alignment: .end, weight: 1), .init("Дата", key: "date", alignment: .center),
            .init("Статус", key: "status", weight: 1.2), .init("Новый срок", key: "new-deadline", alignment: .center),
            .init("Комментарий", key: "comment", weight: 2),
        ])
    let open = selection.toBeReported
    // Nobody fills in thousands of rows: those whose dates lie nearest to the as-of date.
    let kept = open.count > Extent.page ? foremost(open, Extent.vastRows, score: selection.nearness) : open
    let asked = selection.byDate(kept)
    for index in asked {
        let obligation = selection.obligation(index)
        if obligation.measures.isEmpty { table.rows.append(row(selection, index, nil)) }
        for measure in obligation.measures { table.rows.append(row(selection, index, measure)) }
    }
    var section = ReportSection(id: "form", title: "Сведения об исполнении", blocks: [])
    let left = open.count - asked.count
    let more =
        left == 0
        ? [] : [ReportBlock.note("В бланке обязательства с ближайшими сроками; ещё \(numberText(left)) – в выписке.")]
    section.blocks =
        [
            .table(table),
            .note(
                "Заполните графы «Факт» (нарастающим итогом), «Дата», «Статус» (исполнено, в работе, не исполнено, "
                    + "перенос срока) и пришлите файл обратно; названия граф не меняйте. Строки стоят по срокам; строки с "
                    + "пометкой «ещё не окончен» и «ещё не начат» можно пока не заполнять."),
        ] + more
    return section
}

extension Selection {
    /// Still owed, or done without a figure that shows it.
    fileprivate var toBeReported: [Int] {
        indices { $0.status.isPending || $0.status == .standing || $0.status == .doneUnconfirmed }
    }

    /// By due date, what has none last.
    fileprivate func byDate(_ indices: [Int]) -> [Int] {
        let end = CivilDate(dayNumber: .max)
        return indices.sorted { (standing($0).effectiveDue ?? end, $0) < (standing($1).effectiveDue ?? end, $1) }
    }

    /// The reporting period or window of an obligation, as a filled form names it again: «IV квартал 2024 года (ещё не
    /// окончен)».
    fileprivate func period(_ obligation: Obligation) -> ReportCell {
        let period = obligation.occurrence.flatMap { ReportingPeriod($0) }
        let name = period.map { periodTitle($0, .accusative) } ?? obligation.occurrence
        guard let words = name ?? obligation.window.map(dateRange) else { return .empty }
        let isPast = obligation.effectiveDue.map { $0 < asOf } ?? false
        guard !isPast, let window = period?.window ?? obligation.window, window.to > asOf else { return .text(words) }
        return .text("\(words) (ещё не \(window.from > asOf ? "начат" : "окончен"))")
    }
}

private func row(_ selection: Selection, _ index: Int, _ measure: Measure?) -> ReportTable.Row {
    let obligation = selection.obligation(index)
    return ReportTable.Row([
        .text(selection.ledger.reference(obligation.document)), .item(obligation.item),
        .text(shortened(selection.ledger.text(index), to: 160)),
        .text(obligation.territory ?? obligation.assignee ?? ""), measure.map { .text($0.target.text) } ?? .empty,
        selection.period(obligation), selection.date(obligation.stated), selection.date(obligation.due),
        selection.date(obligation.extended),
        measure.map { .text($0.target.promise) } ?? .empty,
        measure?.actual.map { .number($0, unit: measure?.target.shownUnit ?? "") } ?? .empty, .empty, .empty, .empty,
        .empty, .empty,
    ])
}

extension Ledger {
    /// What a row of progress names a document by, so that it is found again: the file's name.
    fileprivate func reference(_ path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }
}
