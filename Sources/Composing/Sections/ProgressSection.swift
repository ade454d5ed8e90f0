internal import Model
internal import Russian

/// Figures promised and achieved: a bar for each promise, then every body's or territory's figure with the total that
/// follows from them.
func progressSection(_ selection: Selection) -> ReportSection {
    let title = "Ход достижения показателей"
    let items = selection.promisingItems
    guard !items.isEmpty else {
        return ReportSection(
            id: "progress", title: title,
            blocks: [.note("Обязательств с числовыми показателями, которые относятся к периоду, нет.")])
    }
    var table = ReportTable(
        id: "progress-rows", caption: "Показатели по пунктам и исполнителям (нарастающим итогом)",
        columns: [
            .document, .item, .wording, .assignee, .plan, .actual, .percent,
            .init("Осталось", key: "shortfall", alignment: .end, weight: 0.9),
            .init("Прогноз", key: "forecast", weight: 1.8), .init("Основание", key: "evidence", weight: 1.8),
        ])
    let shown = selection.isVast ? mostReported(selection, items) : items
    let promises = selection.promises(shown)
    for promise in promises { table.rows += promise.rows(selection) }
    var blocks: [ReportBlock] = []
    if shown.count < items.count {
        blocks.append(
            .note(
                "Показано \(numberText(shown.count)) из \(counted(items.count, "пункта", "пунктов", "пунктов")) "
                    + "с показателями, сначала те, о которых есть сведения."))
    }
    blocks += progressChart(selection, promises, table: table.id)
    return ReportSection(id: "progress", title: title, blocks: blocks + [.table(table)])
}

/// The bars of what has been reported, and in words how much has not: a figure that nobody knows is no zero.
private func progressChart(_ selection: Selection, _ promises: [Promise], table: String) -> [ReportBlock] {
    let bars = promises.flatMap { $0.bars(selection) }
    let unknown = promises.reduce(0) { $0 + $1.unknownBars }
    var words: [String] = []
    if bars.count > 24 { words.append("Показаны 24 показателя с наибольшим отставанием.") }
    if unknown > 0 {
        words.append("Нет сведений по \(counted(unknown, "показателю", "показателям", "показателям")).")
    }
    guard !bars.isEmpty else { return words.map { .note($0) } }
    var chart = Chart(
        id: "progress-bars", title: "Достигнутое и обещанное", summary: words.joined(separator: " "),
        shape: .progress(Array(bars.sorted { share($0) < share($1) }.prefix(24))))
    chart.key = "Метка на полосе – значение, ожидаемое на \(selection.asOf.dotted) при равномерном исполнении."
    chart.table = table
    return [.chart(chart)]
}

/// As many items as a page holds, those that somebody has reported on first.
private func mostReported(_ selection: Selection, _ items: [ItemGroup]) -> [ItemGroup] {
    let reported = items.filter(selection.isReported)
    let limit = Extent.vastRows / 2
    if reported.count >= limit { return Array(reported.prefix(limit)) }
    return reported + items.lazy.filter { !selection.isReported($0) }.prefix(limit - reported.count)
}

private func share(_ bar: Chart.Bar) -> Double { bar.promised == 0 ? 1 : bar.actual / bar.promised }

/// One promised figure of one item with all who owe it.
struct Promise {
    let group: ItemGroup
    let target: Target
    /// Each obligation with its own measure of this target.
    var shares: [(index: Int, measure: Measure)]

    /// The sum over all who owe it, its fact nil where nobody has reported; nil where figures do not add up or one body
    /// alone owes it.
    var total: (plan: Double, actual: Double?)? {
        guard target.addsUp, shares.count > 1, target.scope != .total else { return nil }
        let known = shares.compactMap(\.measure.actual)
        return (shares.reduce(0) { $0 + $1.measure.target.value }, known.isEmpty ? nil : known.reduce(0, +))
    }
}

extension Selection {
    /// The items that promise figures.
    var promisingItems: [ItemGroup] {
        groups(indices.filter { !ledger.obligations[$0].measures.isEmpty })
    }

    /// Whether anybody has reported a figure of the item.
    fileprivate func isReported(_ group: ItemGroup) -> Bool {
        group.indices.contains { ledger.obligations[$0].measures.contains { $0.actual != nil } }
    }

    /// The promises of some items, in the order of the items and of their wording.
    func promises(_ groups: some Sequence<ItemGroup>) -> [Promise] {
        groups.flatMap { group -> [Promise] in
            var promises: [Promise] = []
            var places: [Target: Int] = [:]
            for index in group.indices {
                for (position, measure) in obligation(index).measures.enumerated() {
                    // Most bodies of an item owe the same figures.
                    let isUsual = position < promises.count && promises[position].target == measure.target
                    if let place = isUsual ? position : places[measure.target] {
                        promises[place].shares.append((index, measure))
                    } else {
                        places[measure.target] = promises.count
                        promises.append(Promise(group: group, target: measure.target, shares: [(index, measure)]))
                    }
                }
            }
            return promises
        }
    }
}

extension Promise {
    func rows(_ selection: Selection) -> [ReportTable.Row] {
        let known = shares.filter { $0.measure.actual != nil }
        let unknown = shares.filter { $0.measure.actual == nil }
        var rows = [selection.headingRow(group, suffix: " – \(target.promise)\(scopeWords)")]
        // A page of hundreds of items has room for what each has come to, not for every body.
        if selection.isVast, let total { return rows + [totalRow(selection, total, known: known.count)] }
        rows += known.sorted { ($0.measure.percent ?? 0) < ($1.measure.percent ?? 0) }.map { row(selection, $0) }
        if unknown.count == 1 || selection.debtor != nil {
            rows += unknown.map { row(selection, $0) }
        } else if let first = unknown.first {
            let names = selection.debtors(unknown.map(\.index))
            rows.append(silentRow(selection, first.index, names: names))
        }
        if let total { rows.append(totalRow(selection, total, known: known.count)) }
        return rows
    }

    private var scopeWords: String {
        guard shares.count > 1 else { return "" }
        switch target.scope {
        case .territory: return " от каждой территории"
        case .assignee: return " от каждого исполнителя"
        case .total: return ""
        }
    }

    private func leading(_ selection: Selection, _ index: Int) -> [ReportCell] {
        [
            .text(selection.ledger.documentName(group.document)), .item(group.item),
            .text(selection.ledger.text(index)),
        ]
    }

    private func row(_ selection: Selection, _ share: (index: Int, measure: Measure)) -> ReportTable.Row {
        let measure = share.measure
        let evidence = measure.evidence.last ?? selection.obligation(share.index).evidence.last
        var row = ReportTable.Row(
            leading(selection, share.index) + [
                selection.assigneeCell(share.index), .text(measure.target.promise), selection.actualCell(measure),
                selection.percentCell(measure),
                measure.shortfall.map { .number($0, unit: measure.target.signUnit) } ?? .empty,
                .text(outlook(measure, due: selection.obligation(share.index).effectiveDue)),
                evidence.map { .quotation(selection.ledger.shown($0.text), place: $0.origin.wording) } ?? .empty,
            ], tone: tone(measure.progress))
        if measure.actual != nil { row.link(5, to: selection.anchor(share.index)) }
        return row
    }

    private func silentRow(_ selection: Selection, _ index: Int, names: [String]) -> ReportTable.Row {
        ReportTable.Row(
            leading(selection, index) + [
                .text("Нет сведений: \(names.joined(separator: ", "))"), .text(target.promise), .text("нет данных"),
                .empty, .empty, .empty, .empty,
            ], tone: .attention)
    }

    private func totalRow(
        _ selection: Selection, _ total: (plan: Double, actual: Double?), known: Int
    ) -> ReportTable.Row {
        let unit = target.signUnit
        let met = shares.count { $0.measure.progress == .met }
        let words =
            "Итого: достигли \(numberText(met)) из \(numberText(shares.count)), сведения дали \(numberText(known))"
        return ReportTable.Row(
            leading(selection, shares[0].index) + [
                .text(words), .number(total.plan, unit: target.shownUnit),
                total.actual.map { .number($0, unit: unit) } ?? .text("нет данных"),
                total.actual.map { total.plan == 0 ? .empty : .percent($0 / total.plan) } ?? .empty,
                total.actual.map { .number(max(0, total.plan - $0), unit: unit) } ?? .empty,
                .text(derivation(known: shares.compactMap(\.measure.actual))), .empty,
            ], tone: .neutral)
    }

    /// «60 + 40 = 100» while that fits.
    private func derivation(known: [Double]) -> String {
        guard (2...6).contains(known.count) else { return "" }
        let sum = known.reduce(0, +)
        return known.map { numberText($0, decimals: 2) }.joined(separator: " + ")
            + " = " + numberText(sum, decimals: 2)
    }

    private func outlook(_ measure: Measure, due: CivilDate?) -> String {
        if measure.progress == .met { return "достигнуто" }
        var words: [String] = []
        if let forecast = measure.forecast, let due {
            words.append(
                "при нынешнем темпе к \(due.dotted) будет \(numberText(forecast, decimals: 0))"
                    + " из \(numberText(measure.target.value, decimals: 2))")
        }
        if let pace = measure.paceNeeded, pace > 0 {
            words.append("нужно по \(numberText(pace * 30, decimals: 1)) за 30 дней")
        }
        return words.joined(separator: "; ")
    }

    private func tone(_ progress: Progress) -> Tone {
        switch progress {
        case .met: .good
        case .partly: .attention
        case .none: .bad
        case .noData: .muted
        }
    }

    /// Whether more is better, so that a bar can grow towards what was promised.
    private var isDrawable: Bool {
        target.value > 0 && target.comparison != .atMost && target.comparison != .lessThan
    }

    /// A bar of the chart for every figure that has been reported.
    func bars(_ selection: Selection) -> [Chart.Bar] {
        guard isDrawable else { return [] }
        return shares.compactMap { share in share.measure.actual.map { bar(selection, share.index, $0) } }
    }

    /// How many bars are missing because nobody has reported.
    var unknownBars: Int { isDrawable ? shares.count { $0.measure.actual == nil } : 0 }

    private func bar(_ selection: Selection, _ index: Int, _ actual: Double) -> Chart.Bar {
        let isMet = target.comparison.isMet(by: actual, promised: target.value)
        let expected = selection.elapsedShare(index).map { ($0 * target.value).rounded() }.flatMap {
            $0 > 0 ? $0 : nil
        }
        let tone: Tone = isMet ? .good : actual < (expected ?? target.value) ? .bad : .attention
        let obligation = selection.obligation(index)
        let debtor = obligation.debtor == nil ? nil : obligation.debtorWording
        var bar = Chart.Bar(
            name: selection.ledger.itemName(index) + (debtor.map { ", \($0)" } ?? ""), actual: actual,
            promised: target.value, expected: isMet ? nil : expected, unit: target.shownUnit, tone: tone)
        bar.anchor = selection.anchor(index)
        return bar
    }
}

extension Selection {
    /// How much of an obligation's term has passed by the as-of date, 0…1; nil without a beginning or an end.
    func elapsedShare(_ index: Int) -> Double? {
        guard let span = span(index), span.to > span.from else { return nil }
        let share = Double(asOf.dayNumber - span.from.dayNumber) / Double(span.to.dayNumber - span.from.dayNumber)
        return min(1, max(0, share))
    }

    /// From the window's first day, else the document's date, to the date that counts.
    func span(_ index: Int) -> DateWindow? {
        let obligation = obligation(index)
        let occurrence = obligation.occurrence.flatMap { ReportingPeriod($0)?.first }
        let begin = obligation.window?.from ?? occurrence ?? ledger.documents[obligation.document]?.date
        guard let to = obligation.effectiveDue ?? obligation.window?.to else { return nil }
        return DateWindow(from: min(begin ?? to, to), to: to)
    }
}
