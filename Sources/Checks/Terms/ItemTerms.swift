internal import Model

/// Works out by when an item is due: one term, or one for every occurrence that has begun by the horizon.
struct ItemTerms: Sendable {
    var settings: Settings
    /// Occurrences whose periods begin after it are of no interest to this assessment.
    var horizon: CivilDate

    /// `projectEnd` is the day after which no new reporting period begins; nil while the project goes on.
    func terms(of item: Item, in document: Document, projectEnd: CivilDate?) -> [Term] {
        let deadline = item.deadline
        let rule = MovingRule(shift: settings.shift(for: document.kind), calendar: settings.calendar)
        switch deadline.kind {
        case .by, .during, .relative:
            return [single(deadline, rule: rule)]
        case .recurring:
            guard let recurrence = deadline.recurrence else { return [Term()] }
            let expansion = OccurrenceRule(
                recurrence, text: deadline.text, defaultDay: settings.defaultRecurringDay, calendar: settings.calendar)
            let start = firstDay(of: document, rule: expansion)
            let end = min(projectEnd ?? horizon, horizon)
            return expansion.occurrences(from: start, beginningBy: end).map { recurring($0, rule: rule) }
        case .event, .standing, .unspecified:
            return [Term()]
        }
    }

    /// A recurring duty begins with the document; where that has no date, with the project's term, else with the
    /// period that is under way, because nothing tells of earlier ones.
    private func firstDay(of document: Document, rule: OccurrenceRule) -> CivilDate {
        document.date ?? document.period?.from ?? rule.occurrence(about: horizon).period.from.adding(days: -1)
    }

    private func single(_ deadline: Deadline, rule: MovingRule) -> Term {
        guard let stated = deadline.to else { return Term() }
        var term = Term(stated: stated, due: rule.move(stated))
        if deadline.kind == .during, let from = deadline.from { term.window = DateWindow(from: from, to: stated) }
        return term
    }

    private func recurring(_ occurrence: Occurrence, rule: MovingRule) -> Term {
        Term(
            occurrence: occurrence.label, period: occurrence.period, stated: occurrence.stated,
            due: rule.move(occurrence.stated, reportOn: occurrence.period),
            remark: rule.remark(on: occurrence.stated, reportOn: occurrence.period))
    }
}
