internal import Model

/// `deadline-on-day-off`: a single date that falls on a day off. Ends of plan windows are no such dates.
struct DeadlineOnDayOff: DocumentCheck {
    func findings(in documents: [Document], settings: Settings) -> [Diagnostic] {
        documents.eachOwedItem { document, item in
            guard item.deadline.kind == .by, let date = item.deadline.to, !settings.calendar.isWorking(date) else {
                return nil
            }
            let rule = MovingRule(shift: settings.shift(for: document.kind), calendar: settings.calendar)
            let due = rule.move(date)
            let moves = due == date ? "по правилу не переносится" : "с учётом выходных — \(due.dotted)"
            let remark = Remark(
                "deadline-on-day-off", .note,
                "the deadline of item \(item.id), \(date.iso), is a day off; due \(due.iso)",
                wording: "Срок пункта \(item.id), \(date.dotted), приходится на выходной день; \(moves)",
                remedy: "Укажите рабочий день")
            return document.finding(remark, at: item.deadline.origin, excerpt: item.deadline.text)
        }
    }
}
