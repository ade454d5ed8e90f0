internal import Model

/// `event-bound-deadline`: the date depends on an event («на следующем заседании»), so that nobody can be late.
struct EventBoundDeadline: DocumentCheck {
    func findings(in documents: [Document], settings: Settings) -> [Diagnostic] {
        documents.eachOwedItem { document, item in
            guard item.deadline.kind == .event, item.modality != .information else { return nil }
            let words = item.deadline.text
            let remark = Remark(
                "event-bound-deadline", .note,
                "the deadline of item \(item.id) («\(words)») has no date until the event",
                wording: "Срок пункта \(item.id) связан с событием («\(words)»): даты нет, пока событие не наступило",
                remedy: "Укажите дату или запишите дату события, когда она станет известна")
            return document.finding(remark, at: item.deadline.origin, excerpt: item.excerpt)
        }
    }
}
