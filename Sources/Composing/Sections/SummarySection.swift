internal import Model
internal import Russian

/// The one page that a deputy governor reads: what fell due, what was kept, what is late and whose; discipline; figures
/// at a glance; what changed.
func summarySection(_ selection: Selection) -> ReportSection {
    var blocks: [ReportBlock] = [.paragraph(sentence(selection)), .figures(figures(selection))]
    if selection.indices.isEmpty {
        return ReportSection(id: "summary", title: "Главное", blocks: blocks)
    }
    blocks.append(.list(glance(selection)))
    if selection.debtor == nil, let table = culprits(selection) { blocks.append(.table(table)) }
    var chart = Chart(
        id: "summary-statuses", title: "Обязательства по статусам", summary: "", shape: .shares(selection.statusShares))
    chart.table = "summary-force"
    blocks += [.chart(chart), .table(forceTable(selection))]
    return ReportSection(id: "summary", title: "Главное", blocks: blocks)
}

private func sentence(_ selection: Selection) -> String {
    let count = selection.indices.count
    guard count > 0 else {
        return "Обязательств, которые относятся к периоду «\(periodTitle(selection.assessment.period))», нет."
    }
    let items = selection.itemCount(selection.indices)
    let bodies = selection.debtors(selection.indices).count
    let owners = selection.debtor == nil ? " у \(counted(bodies, "исполнителя", "исполнителей", "исполнителей"))" : ""
    return
        "К периоду \(plural(count, "относится", "относятся", "относятся")) \(obligationsText(count)) по \(counted(items, "пункту", "пунктам", "пунктам"))\(owners). "
        + "Обязательство – это пункт для одного исполнителя; повторяющееся считается за каждый период отдельно."
}

private func figures(_ selection: Selection) -> [KeyFigure] {
    let period = periodTitle(selection.assessment.period, .accusative)
    let count = selection.indexCount
    let late = selection.indices { $0.status == .overdue && $0.isBinding }
    let inPeriod = late.count { selection.fellDue($0) }
    let bodies = selection.debtors(late).count
    let owners = selection.debtor == nil ? " у \(counted(bodies, "исполнителя", "исполнителей", "исполнителей"))" : ""
    var due = KeyFigure(
        name: "Наступил срок", value: .number(Double(count.due)), detail: "обязательных за \(period)")
    due.anchor = selection.indices.isEmpty ? nil : "annex"
    let kept = KeyFigure(
        name: "Исполнено в срок", value: .number(Double(count.onTime)),
        detail: count.late == 0 ? "" : "и ещё \(numberText(count.late)) с опозданием",
        tone: count.onTime > 0 ? .good : .neutral)
    var overdue = KeyFigure(
        name: "Просрочено", value: .number(Double(late.count)),
        detail: late.isEmpty
            ? "обязательных"
            : "обязательных\(owners), из них \(numberText(inPeriod))\(noBreakSpace)за\(noBreakSpace)период",
        tone: late.isEmpty ? .good : .bad)
    overdue.anchor = "late"
    var index = KeyFigure(
        name: "Исполнительская дисциплина", value: percent(count.inTime),
        detail: count.due == 0
            ? "срок ни у чего не наступил"
            : "в срок \(fraction("\(numberText(count.onTime)) ÷ \(numberText(count.due))")), исполнено "
                + fraction("(\(numberText(count.onTime)) + \(numberText(count.late))) ÷ \(numberText(count.due))"),
        tone: count.inTime.map { $0 >= 0.9 ? .good : $0 >= 0.5 ? .attention : .bad } ?? .neutral)
    index.anchor = "discipline"
    return [due, kept, overdue, index]
}

/// A formula that stays on one line.
private func fraction(_ formula: String) -> String {
    formula.split(separator: " ").joined(separator: noBreakSpace)
}

extension Selection {
    /// How many obligations in a row bind alike and stand alike: neighbours mostly do.
    fileprivate var runs: [(standing: Standing, count: Int)] {
        var runs: [(standing: Standing, count: Int)] = []
        for index in indices {
            let one = standing(index)
            if let last = runs.last?.standing, last.status == one.status, last.mode == one.mode,
                last.modality == one.modality
            {
                runs[runs.count - 1].count += 1
            } else {
                runs.append((one, 1))
            }
        }
        return runs
    }

    /// The discipline's numbers by the initial dates: of the portfolio, or of the one debtor.
    fileprivate var indexCount: Discipline.Count {
        guard let debtor else { return assessment.discipline.initial }
        return ledger.disciplineByBody[debtor]?.initial ?? Discipline.Count()
    }

    fileprivate func fellDue(_ index: Int) -> Bool {
        obligation(index).due.map { assessment.period.window.contains($0) } ?? false
    }

    /// Every status that occurs, in the order of the enumeration.
    var statusShares: [Chart.Share] {
        var counts: [Status: Int] = [:]
        for run in runs { counts[run.standing.status, default: 0] += run.count }
        return Status.allCases.compactMap { status in
            let count = counts[status] ?? 0
            return count == 0
                ? nil : Chart.Share(name: status.wording, count: count, sign: status.sign, tone: status.tone)
        }
    }
}

/// What binds, what is advised and what was only noted, apart; by status.
private func forceTable(_ selection: Selection) -> ReportTable {
    var byForce: [Force: [Status: Int]] = [:]
    for run in selection.runs {
        let force = Force(run.standing.modality, run.standing.mode)
        byForce[force, default: [:]][run.standing.status, default: 0] += run.count
    }
    let statuses = Status.allCases.filter { status in byForce.values.contains { $0[status] != nil } }
    var table = ReportTable(
        id: "summary-force", caption: "Обязательства по силе и статусу",
        columns: [.init("Сила", key: "mode", weight: 2)]
            + statuses.map { .init($0.wording.capitalizedFirst, key: $0.rawValue, alignment: .end) }
            + [.init("Всего", key: "total", alignment: .end)])
    for force in Force.allCases {
        guard let row = byForce[force] else { continue }
        table.rows.append(
            .init(
                [.text(force.heading)] + statuses.map { .number(Double(row[$0] ?? 0)) }
                    + [.number(Double(row.values.reduce(0, +)))]))
    }
    if byForce.count > 1 {
        table.rows.append(
            .init(
                [.text("Итого")]
                    + statuses.map { status in
                        .number(Double(byForce.values.reduce(0) { $0 + ($1[status] ?? 0) }))
                    }
                    + [.number(Double(selection.indices.count))]))
    }
    return table
}

/// Who has most that is late: five at most.
private func culprits(_ selection: Selection) -> ReportTable? {
    var late: [Int32: (binding: Int, days: Int)] = [:]
    for index in selection.indices {
        let standing = selection.standing(index)
        guard standing.status == .overdue, standing.isBinding, let debtor = standing.debtor else { continue }
        let known = late[debtor] ?? (0, 0)
        late[debtor] = (known.binding + 1, max(known.days, selection.ledger.daysLate(index)))
    }
    guard !late.isEmpty else { return nil }
    let order = late.sorted { a, b in
        if a.value.binding != b.value.binding { return a.value.binding > b.value.binding }
        if a.value.days != b.value.days { return a.value.days > b.value.days }
        return selection.ledger.debtors[Int(a.key)] < selection.ledger.debtors[Int(b.key)]
    }
    let rest = order.count - 5
    var table = ReportTable(
        id: "summary-culprits",
        caption: rest > 0
            ? "Кто задерживает: пятеро с наибольшим числом просроченных (ещё \(debtorsText(rest)) – в разделе «Просрочено»)"
            : "Кто задерживает",
        columns: [
            .assignee, .init("Просрочено обязательных", key: "count", alignment: .end),
            .init("Наибольшая просрочка, дней", key: "days-late", alignment: .end),
        ])
    table.rows = order.prefix(5).map { number, value in
        .init(
            [
                .text(selection.ledger.debtors[Int(number)]), .number(Double(value.binding)),
                .number(Double(value.days)),
            ], tone: .bad)
    }
    return table
}

/// Figures, changes and findings in a line each.
private func glance(_ selection: Selection) -> [String] {
    var lines: [String] = []
    var (measures, met, silent) = (0, 0, 0)
    let obligations = selection.ledger.obligations
    for index in selection.indices {
        for number in obligations[index].measures.indices {
            let progress = obligations[index].measures[number].progress
            measures += 1
            if progress == .met { met += 1 }
            if progress == .noData { silent += 1 }
        }
    }
    if measures == 0 {
        lines.append("Числовых показателей в периоде нет.")
    } else {
        lines.append(
            "Показатели: достигнуто \(numberText(met)) из \(numberText(measures))"
                + (silent > 0 ? ", нет сведений по \(numberText(silent))." : "."))
    }
    let changes = selection.changes
    let previous = periodTitle(selection.assessment.period.previous, .genitive)
    lines.append(
        changes.isEmpty
            ? "С конца \(previous) ничего не изменилось."
            : "С конца \(previous): \(changesSentence(changes).lowercasedFirst)")
    let soon = selection.count { standing in
        guard let due = standing.effectiveDue, standing.status.isPending else { return false }
        return due > selection.asOf && due <= selection.assessment.period.next.last
    }
    let horizon = selection.assessment.period.next.last.dotted
    let noun = plural(soon, "обязательства", "обязательств", "обязательств")
    lines.append(
        soon == 0
            ? "До \(horizon) других сроков нет."
            : "До \(horizon) наступает срок ещё \(numberText(soon))\(noBreakSpace)\(noun).")
    if selection.debtor == nil {
        let unread = selection.assessment.diagnostics.count(where: \.isUnread)
        let findings = selection.assessment.diagnostics.count - unread
        lines.append(
            "Замечаний к документам: \(numberText(findings)), непонятых фрагментов: \(numberText(unread)).")
    }
    return lines
}

extension String {
    var lowercasedFirst: String {
        guard let first else { return self }
        return first.lowercased() + dropFirst()
    }
}
