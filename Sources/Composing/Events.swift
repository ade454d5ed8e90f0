internal import Model

/// The calendar's events of what is still to be done: one a duty, with all who owe it; an extended date has its own.
/// The name of an event is a hash of what the duty is, never of its date, so that a moved date moves the event.
func calendarEvents(_ selection: Selection) -> [CalendarEvent] {
    let pending = selection.indices { $0.status.isPending && $0.effectiveDue != nil }
    let period = selection.assessment.period
    let near = DateWindow(from: period.previous.first, to: period.next.last)
    // Of a vast portfolio nobody wants a reminder of what was missed years ago.
    let shown =
        !selection.isVast ? pending : pending.filter { near.contains(selection.standing($0).effectiveDue ?? near.to) }
    let duties = foremost(selection.duties(shown), Extent.events) { selection.nearness($0.first) }
    return duties.compactMap { duty in
        let first = duty.first
        guard let due = selection.standing(first).effectiveDue else { return nil }
        let obligation = selection.obligation(first)
        let isExtended = obligation.extended != nil
        let names = selection.debtors(duty.indices)
        let owner = selection.debtor ?? (isExtended ? names.joined(separator: "\u{1F}") : "")
        let name = [
            obligation.document, obligation.item, obligation.occurrence ?? "", owner,
            obligation.isBinding ? "" : "advice",
        ].joined(separator: "\u{1E}")
        let text = selection.ledger.text(first)
        let bodies =
            names.isEmpty
            ? "" : "\n\(names.count == 1 ? "Исполнитель" : "Исполнители"): \(names.joined(separator: ", "))."
        let stated = obligation.stated.map { "\nСрок по тексту: \($0.dotted)." } ?? ""
        return CalendarEvent(
            uid: "\(hexadecimal(fnv1a(name)))@kvartal", date: due,
            summary:
                "\(obligation.status == .overdue ? "Просрочено: " : "")п. \(obligation.item). \(shortened(text, to: 60))",
            description: "\(text)\(stated)\(bodies)\n\(obligation.origin.wording)",
            alarmDays: selection.ledger.matter.settings.dueSoonDays)
    }
}

/// FNV-1a, 64 bits: the same in every run, which Swift's own hashing is not.
func fnv1a(_ text: String) -> UInt64 {
    text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
}

private func hexadecimal(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
}
