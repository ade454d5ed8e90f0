internal import Model
internal import Russian

/// What is overdue and what falls due within so many days, a line each, for a mail from cron; empty where there is
/// nothing to say. Items that many bodies owe by the same day are one line.
package func deadlineDigest(_ matter: Matter, within days: Int) -> String {
    let ledger = Ledger(matter)
    let all = Selection(ledger: ledger, indices: Array(matter.assessment.obligations.indices))
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
    let reminders = selection.reminders(indices)
    let left = reminders.count - Extent.rows
    let more = left > 0 ? "  и ещё \(itemsText(left)): kvartal report\n" : ""
    return "\(title): \(obligationsText(indices.count))\n"
        + reminders.prefix(Extent.rows).map { line($0, selection) }.joined() + more + "\n"
}

/// One item with who owes it: of a recurring duty all periods that the same bodies have missed.
private struct Reminder {
    var first: Int
    var debtors: [String]
    var occurrences: [String]
}

extension Selection {
    /// By the first date, then as the documents have them.
    fileprivate func reminders(_ indices: [Int]) -> [Reminder] {
        var reminders: [Reminder] = []
        for group in groups(indices) {
            var byDebtors: [[String]: Int] = [:]
            for duty in duties(group.indices) {
                guard let first = duty.indices.first else { continue }
                let debtors = debtors(duty.indices)
                let occurrence = obligation(first).occurrence.map { [$0] } ?? []
                if let number = byDebtors[debtors], !occurrence.isEmpty {
                    reminders[number].occurrences += occurrence
                } else {
                    byDebtors[debtors] = reminders.count
                    reminders.append(Reminder(first: first, debtors: debtors, occurrences: occurrence))
                }
            }
        }
        return reminders.indices.sorted { a, b in
            let (x, y) = (standing(reminders[a].first).effectiveDue, standing(reminders[b].first).effectiveDue)
            return x != y ? (x ?? asOf) < (y ?? asOf) : a < b
        }.map { reminders[$0] }
    }
}

private func line(_ reminder: Reminder, _ selection: Selection) -> String {
    let ledger = selection.ledger
    let obligation = selection.obligation(reminder.first)
    let days = ledger.daysLate(reminder.first)
    let lateness = days > 0 ? " (просрочено на \(daysText(days)))" : ""
    let advised = obligation.isBinding ? "" : ", \(obligation.modality.heading(obligation.mode).lowercasedFirst)"
    let periods = reminder.occurrences.count > 1 ? " – \(occurrencesText(reminder.occurrences))" : ""
    let names = shortList(reminder.debtors)
    let debtors = names.isEmpty ? "" : "\n    \(names)"
    let due = (obligation.effectiveDue ?? selection.asOf).dotted
    return """
          \(due)\(lateness)  \(ledger.documentName(obligation.document)), п. \(obligation.item)\(advised): \
        \(shortened(ledger.text(reminder.first), to: 110))\(periods)\(debtors)\n
        """
}
