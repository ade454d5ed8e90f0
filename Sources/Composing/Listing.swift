internal import Model
internal import Russian

/// The obligations of a selection as programs read them: codes instead of words, one row each, the first figure of those
/// that promise several, and how many they promise (`kvartal check --format jsonl` has them all).
func listing(_ selection: Selection) -> Listing {
    let groups = selection.groups(selection.indices)
    let (ledger, obligations) = (selection.ledger, selection.ledger.obligations)
    return Listing(
        itemColumns: ["path", "document", "item", "text", "modality", "deadline", "place"],
        debtorColumns: ["assignee", "territory"],
        stateColumns: [
            "responsible", "mode", "occurrence", "window-from", "stated", "due", "extended", "status", "done",
            "released", "comparison", "value", "unit", "actual", "percent", "figures", "progress", "evidence",
            "evidence-place",
        ],
        items: groups.map { group in
            Listing.ListedItem(obligations: group.indices) { itemCells(selection, group) }
        },
        rows: Listing.Rows(
            debtor: { index, take in
                take(text(obligations[index].assignee))
                take(text(obligations[index].territory))
            },
            state: { index, take in state(index, obligations, ledger, to: take) },
            areAlike: { areAlike($0, $1, obligations) }))
}

private func itemCells(_ selection: Selection, _ group: ItemGroup) -> [ReportCell] {
    let item = group.subject.item
    return [
        .text(group.document), .text(selection.ledger.documentName(group.document)), .text(item.id),
        .text(selection.ledger.text(group.first)), .text(item.modality.rawValue),
        .text(shortened(item.deadline.text, to: Extent.wording)),
        .text(item.origin.wording),
    ]
}

/// In the order of the listing's columns. Fields are taken one by one: a copy of an obligation costs more than all.
private func state(_ index: Int, _ obligations: [Obligation], _ ledger: Ledger, to take: (ReportCell) -> Void) {
    take(.text(obligations[index].isResponsible ? "true" : "false"))
    take(.text(obligations[index].mode.rawValue))
    take(text(obligations[index].occurrence))
    take(date(obligations[index].window?.from))
    take(date(obligations[index].stated))
    take(date(obligations[index].due))
    take(date(obligations[index].extended))
    take(.text(obligations[index].status.rawValue))
    take(date(obligations[index].done))
    take(date(obligations[index].released))
    if obligations[index].measures.isEmpty {
        for _ in 0..<6 { take(.empty) }
    } else {
        figures(obligations[index].measures[0], to: take)
        take(.number(Double(obligations[index].measures.count)))
    }
    take(text(obligations[index].progress?.rawValue))
    let proof = obligations[index].evidence.isEmpty ? nil : obligations[index].proof
    take(text(proof.map { ledger.shown($0.text) }))
    take(text(proof?.origin.wording))
}

/// Whether two obligations of one item stand alike in every column, and nobody has reported on either. The dates, which
/// tell most of them apart, come first.
private func areAlike(_ a: Int, _ b: Int, _ obligations: [Obligation]) -> Bool {
    obligations[a].due == obligations[b].due && obligations[a].stated == obligations[b].stated
        && obligations[a].extended == obligations[b].extended && obligations[a].done == obligations[b].done
        && obligations[a].released == obligations[b].released && obligations[a].window == obligations[b].window
        && obligations[a].status == obligations[b].status && obligations[a].mode == obligations[b].mode
        && obligations[a].isResponsible == obligations[b].isResponsible
        && obligations[a].progress == obligations[b].progress
        && obligations[a].evidence.isEmpty && obligations[b].evidence.isEmpty
        && obligations[a].occurrence == obligations[b].occurrence
        && obligations[a].measures == obligations[b].measures
}

private func figures(_ measure: Measure, to take: (ReportCell) -> Void) {
    take(.text(measure.target.comparison.rawValue))
    take(.number(measure.target.value))
    take(.text(measure.target.unit))
    take(number(measure.actual))
    take(measure.percent.map { .percent($0 / 100) } ?? .empty)
}

private func text(_ text: String?) -> ReportCell { text.map { .text($0) } ?? .empty }
private func date(_ date: CivilDate?) -> ReportCell { date.map { .date($0) } ?? .empty }
private func number(_ number: Double?) -> ReportCell { number.map { .number($0) } ?? .empty }

extension Obligation {
    /// The latest fact that its first figure, or else its status, rests on.
    var proof: Evidence? { measures.first?.evidence.last ?? evidence.last }
}
