internal import Model
internal import Russian

/// What is overdue and what falls due within so many days, a line each, for a mail from cron; empty where there is
/// nothing to say. Items that many bodies owe by the same day are one line.
package func deadlineDigest(_ matter: Matter, within days: Int) -> String {
    let ledger = Ledger(matter)
    let all = Selection(ledger: ledger, indices: Array(matter.assessment.obligations.indices))
    let last = ledger.asOf.adding(days: days)
    let late = all.indices { $0.status == .overdue }
    let coming = all.indices { obligation in
        guard let due = obligation.effectiveDue, obligation.status.isPending else { return false }
        return obligation.status != .overdue && due <= last && due >= ledger.asOf
    }
    return paragraph("Просрочено", all, late) + paragraph("Срок до \(last.dotted)", all, coming)
}

private func paragraph(_ title: String, _ selection: Selection, _ indices: [Int]) -> String {
    if indices.isEmpty { return "" }
    let duties = selection.duties(indices).sorted { a, b in
        (due(a, selection), a.document, a.item) < (due(b, selection), b.document, b.item)
    }
    return "\(title): \(obligationsText(indices.count))\n" + duties.map { line($0, selection) }.joined() + "\n"
}

private func due(_ duty: ItemGroup, _ selection: Selection) -> CivilDate {
    duty.indices.first.flatMap { selection.obligation($0).effectiveDue } ?? selection.asOf
}

private func line(_ duty: ItemGroup, _ selection: Selection) -> String {
    guard let first = duty.indices.first else { return "" }
    let ledger = selection.ledger
    let obligation = selection.obligation(first)
    let days = ledger.daysLate(first)
    let lateness = days > 0 ? " (просрочено на \(daysText(days)))" : ""
    let advised = obligation.isBinding ? "" : ", \(obligation.modality.heading(obligation.mode).lowercasedFirst)"
    let names = shortList(selection.debtors(duty.indices))
    let debtors = names.isEmpty ? "" : "\n    \(names)"
    return """
          \(due(duty, selection).dotted)\(lateness)  \(ledger.documentName(obligation.document)), п. \(obligation.item)\(advised): \
        \(shortened(ledger.texts[first], to: 110))\(debtors)\n
        """
}
