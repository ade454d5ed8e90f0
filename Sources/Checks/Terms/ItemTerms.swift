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
            guard let recurrence = deadline.recurrence else { return [undated(deadline)] }
            let expansion = OccurrenceRule(
                recurrence, text: deadline.text, defaultDay: settings.defaultRecurringDay, calendar: settings.calendar)
            let start = firstDay(of: document, rule: expansion)
            let end = min(projectEnd ?? horizon, horizon)
            return expansion.occurrences(from: start, beginningBy: end).map {
                recurring($0, deadline: deadline, rule: rule)
            }
        case .event, .standing, .unspecified:
            return [undated(deadline)]
        }
    }

    /// A recurring duty begins with the document; where that has no date, with the project's term, else with the
    /// period that is under way, because nothing tells of earlier ones.
    private func firstDay(of document: Document, rule: OccurrenceRule) -> CivilDate {
        document.date ?? document.period?.from ?? rule.occurrence(about: horizon).period.from.adding(days: -1)
    }

    private func single(_ deadline: Deadline, rule: MovingRule) -> Term {
        guard let stated = deadline.to else { return undated(deadline) }
        var term = Term(stated: stated)
        if deadline.kind == .during, let from = deadline.from { term.window = DateWindow(from: from, to: stated) }
        let moved = rule.move(stated)
        term.due = moved.due
        term.reasons = [
            "Срок по тексту\(quoted(deadline.text)): \(term.window.map { "с \($0.from.dotted) " } ?? "")"
                + "по \(stated.dotted) включительно",
            moved.reason,
        ]
        return term
    }

    private func recurring(_ occurrence: Occurrence, deadline: Deadline, rule: MovingRule) -> Term {
        var term = Term(occurrence: occurrence.label, period: occurrence.period, stated: occurrence.stated)
        let moved = rule.move(occurrence.stated, reportOn: occurrence.period)
        term.due = moved.due
        term.remark = moved.remark
        term.reasons = [
            "Повторяющийся срок\(quoted(deadline.text)): за период \(occurrence.period.from.dotted)–"
                + "\(occurrence.period.to.dotted) — \(occurrence.stated.dotted)",
            moved.reason,
        ]
        return term
    }

    private func undated(_ deadline: Deadline) -> Term {
        let why =
            switch deadline.kind {
            case .standing: "Исполняется постоянно\(quoted(deadline.text)); даты нет"
            case .event: "Срок связан с событием\(quoted(deadline.text)); даты нет, пока событие не наступило"
            case .relative: "Срок отсчитывается от события\(quoted(deadline.text)), дата которого неизвестна"
            default: "Срок в документе не указан"
            }
        return Term(reasons: [why])
    }

    private func quoted(_ text: String) -> String { text.isEmpty ? "" : " («\(text)»)" }
}
