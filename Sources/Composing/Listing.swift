internal import Model
internal import Russian

/// The obligations of a selection as programs read them: codes instead of words, one row each, the first figure of those
/// that promise several (`kvartal check --format jsonl` has them all).
func listing(_ selection: Selection) -> Listing {
    Listing(columns: columns.map(\.key), count: selection.indices.count) { row, take in
        let index = selection.indices[row]
        let obligation = selection.assessment.obligations[index]
        for column in columns { take(column.cell(selection, index, obligation)) }
    }
}

private typealias Column = (key: String, cell: @Sendable (Selection, Int, Obligation) -> ReportCell)

private let columns: [Column] = [
    ("path", { .text($2.document) }),
    ("document", { selection, _, obligation in .text(selection.ledger.documentName(obligation.document)) }),
    ("item", { .text($2.item) }), ("text", { selection, index, _ in .text(selection.ledger.text(index)) }),
    ("assignee", { text($2.assignee) }), ("territory", { text($2.territory) }),
    ("responsible", { .text($2.isResponsible ? "true" : "false") }), ("mode", { .text($2.mode.rawValue) }),
    ("modality", { .text($2.modality.rawValue) }), ("occurrence", { text($2.occurrence) }),
    ("window-from", { date($2.window?.from) }), ("stated", { date($2.stated) }), ("due", { date($2.due) }),
    ("extended", { date($2.extended) }), ("status", { .text($2.status.rawValue) }), ("done", { date($2.done) }),
    ("released", { date($2.released) }), ("comparison", { text($2.measures.first?.target.comparison.rawValue) }),
    ("value", { number($2.measures.first?.target.value) }), ("unit", { text($2.measures.first?.target.unit) }),
    ("actual", { number($2.measures.first?.actual) }),
    ("percent", { $2.measures.first?.percent.map { .percent($0 / 100) } ?? .empty }),
    ("progress", { text($2.progress?.rawValue) }),
    ("evidence", { selection, _, obligation in text(obligation.proof.map { selection.ledger.shown($0.text) }) }),
    ("evidence-place", { text($2.proof?.origin.wording) }), ("deadline", { .text($2.deadline.text) }),
    ("place", { .text($2.origin.place.wording) }),
]

private func text(_ text: String?) -> ReportCell { text.map { .text($0) } ?? .empty }
private func date(_ date: CivilDate?) -> ReportCell { date.map { .date($0) } ?? .empty }
private func number(_ number: Double?) -> ReportCell { number.map { .number($0) } ?? .empty }

extension Obligation {
    /// The latest fact that its first figure, or else its status, rests on.
    var proof: Evidence? { measures.first?.evidence.last ?? evidence.last }
}
