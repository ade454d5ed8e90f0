internal import Model
internal import Russian

/// What is overdue and what falls due within so many days, a line each, for a mail from cron; empty where there is
/// nothing to say. Items that many bodies owe by the same day are one line.
package func deadlineDigest(_ matter: Matter, within days: Int) -> String {
    let ledger = Ledger(matter)
    let all = Selection(ledger)
    let last = ledger.asOf.adding(days: days)
    let late = all.indices { $0.status == .overdue }
    let coming = all.indices { standing in
        guard let due = standing.effectiveDue, standing.status.isPending else { return false }
        return standing.status != .overdue && due <= last && due >= ledger.asOf
    }
    return paragraph("Просрочено", all, late) + paragraph("Срок до \(last.dotted)", all, coming)
}

private func paragraph(_ title: String, _ selection: Selection, _ indices: [Int]) -> String {
    if indices.isEmpty { return "" }
    let series = selection.series(indices)
    let dates = series.map { selection.standing($0.first).effectiveDue ?? selection.asOf }
    let reminders = series.indices.sorted { dates[$0] != dates[$1] ? dates[$0] < dates[$1] : $0 < $1 }.map {
        series[$0]
    }
    let left = reminders.count - Extent.rows
    let more = left > 0 ? "  и ещё \(itemsText(left)): kvartal report\n" : ""
    return "\(title): \(obligationsText(indices.count))\n"
        + reminders.prefix(Extent.rows).map { line($0, selection) }.joined() + more + "\n"
}

private func line(_ reminder: Series, _ selection: Selection) -> String {
    let ledger = selection.ledger
    let obligation = selection.obligation(reminder.first)
    let days = ledger.daysLate(reminder.first)
    let lateness = days > 0 ? " (просрочено на \(daysText(days)))" : ""
    let periods = reminder.occurrences.count > 1 ? " – \(occurrencesText(reminder.occurrences))" : ""
    let names = shortList(selection.debtors(of: reminder))
    let debtors = names.isEmpty ? "" : "\n    \(names)"
    let due = (obligation.effectiveDue ?? selection.asOf).dotted
    return """
          \(due)\(lateness)  \(ledger.documentName(obligation.document)), п. \(obligation.item)\(obligation.adviceMark): \
        \(shortened(ledger.text(reminder.first), to: 110))\(periods)\(debtors)\n
        """
}
