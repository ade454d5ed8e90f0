internal import Model
internal import Russian

/// The obligations of a selection as programs read them: codes instead of words, one row each, the first figure of those
/// that promise several (`kvartal check --format jsonl` has them all).
func listing(_ selection: Selection) -> Listing {
    let groups = selection.groups(selection.indices)
    return Listing(
        itemColumns: ["path", "document", "item", "text", "modality", "deadline", "place"],
        columns: [
            "assignee", "territory", "responsible", "mode", "occurrence", "window-from", "stated", "due", "extended",
            "status", "done", "released", "comparison", "value", "unit", "actual", "percent", "progress", "evidence",
            "evidence-place",
        ],
        items: groups.map { group in
            Listing.ListedItem(obligations: group.indices) { itemCells(selection, group) }
        }
    ) { index, take in
        ownCells(of: selection.assessment.obligations[index], selection.ledger, to: take)
    }
}

private func itemCells(_ selection: Selection, _ group: ItemGroup) -> [ReportCell] {
    let item = group.subject.item
    return [
        .text(group.document), .text(selection.ledger.documentName(group.document)), .text(item.id),
        .text(selection.ledger.text(group.indices[0])), .text(item.modality.rawValue), .text(item.deadline.text),
        .text(item.origin.wording),
    ]
}

/// In the order of the listing's columns.
private func ownCells(of obligation: Obligation, _ ledger: Ledger, to take: (ReportCell) -> Void) {
    take(text(obligation.assignee))
    take(text(obligation.territory))
    take(.text(obligation.isResponsible ? "true" : "false"))
    take(.text(obligation.mode.rawValue))
    take(text(obligation.occurrence))
    take(date(obligation.window?.from))
    take(date(obligation.stated))
    take(date(obligation.due))
    take(date(obligation.extended))
    take(.text(obligation.status.rawValue))
    take(date(obligation.done))
    take(date(obligation.released))
    let measure = obligation.measures.first
    take(text(measure?.target.comparison.rawValue))
    take(number(measure?.target.value))
    take(text(measure?.target.unit))
    take(number(measure?.actual))
    take(measure?.percent.map { .percent($0 / 100) } ?? .empty)
    take(text(obligation.progress?.rawValue))
    let proof = obligation.proof
    take(text(proof.map { ledger.shown($0.text) }))
    take(text(proof?.origin.wording))
}

private func text(_ text: String?) -> ReportCell { text.map { .text($0) } ?? .empty }
private func date(_ date: CivilDate?) -> ReportCell { date.map { .date($0) } ?? .empty }
private func number(_ number: Double?) -> ReportCell { number.map { .number($0) } ?? .empty }

extension Obligation {
    /// The latest fact that its first figure, or else its status, rests on.
    var proof: Evidence? { measures.first?.evidence.last ?? evidence.last }
}
