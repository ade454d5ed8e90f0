internal import Model

/// Moves a date from a day off to a working day (DOMAIN §4), by the rule for the document's kind. A report on a past
/// period never becomes due before the period is over: where `previous` would make it so, it moves forward.
struct MovingRule: Sendable {
    var shift: Shift
    var calendar: ProductionCalendar

    /// `period` is the period that a report is about; nil for everything that is not a report on a past period.
    func move(_ stated: CivilDate, reportOn period: DateWindow? = nil) -> CivilDate {
        if calendar.isWorking(stated) { return stated }
        switch shift {
        case .none: return stated
        case .next: return calendar.workingDay(onOrAfter: stated)
        case .previous:
            return collides(stated, with: period)
                ? calendar.workingDay(onOrAfter: stated) : calendar.workingDay(onOrBefore: stated)
        }
    }

    /// What is odd about a date that had to move forward although the rule moves back; nil where nothing is.
    func remark(on stated: CivilDate, reportOn period: DateWindow) -> Remark? {
        guard shift == .previous, !calendar.isWorking(stated), collides(stated, with: period) else { return nil }
        let (before, due) = (calendar.workingDay(onOrBefore: stated), calendar.workingDay(onOrAfter: stated))
        return Remark(
            "due-before-period-end", .warning,
            "\(stated.iso) is a day off, and the working day before it, \(before.iso), lies before the reporting "
                + "period ends (\(period.to.iso)); due on \(due.iso) instead",
            wording: "Срок \(stated.dotted) приходится на выходной, предшествующий рабочий день \(before.dotted) — "
                + "раньше окончания отчётного периода (\(period.to.dotted)); срок перенесён на \(due.dotted)",
            remedy: "Уточните в документе срок отчёта за этот период")
    }

    /// Why the date is what it is, in Russian.
    func reason(for stated: CivilDate, reportOn period: DateWindow? = nil) -> String {
        let day = stated.dotted
        if calendar.isWorking(stated) {
            return "\(day) — рабочий день\(stated.weekday >= 6 ? " (перенесённый)" : ""), срок не переносится"
        }
        let name = MovingRule.name(ofDayOff: stated)
        let due = move(stated, reportOn: period).dotted
        switch shift {
        case .none: return "\(day) — \(name); по правилу для этого вида документов не переносится"
        case .next: return "\(day) — \(name); переносится на следующий рабочий день \(due) (ГК РФ, ст. 193)"
        case .previous:
            guard let period, collides(stated, with: period) else {
                return "\(day) — \(name); переносится на предшествующий рабочий день \(due)"
            }
            let before = calendar.workingDay(onOrBefore: stated).dotted
            return "\(day) — \(name); предшествующий рабочий день \(before) наступает до окончания отчётного периода "
                + "(\(period.to.dotted)), поэтому срок переносится на следующий рабочий день \(due)"
        }
    }

    /// Whether the working day before a day off would lie before the period is over that the report is about.
    private func collides(_ stated: CivilDate, with period: DateWindow?) -> Bool {
        guard let period else { return false }
        return stated > period.to && calendar.workingDay(onOrBefore: stated) <= period.to
    }

    private static func name(ofDayOff date: CivilDate) -> String {
        switch date.weekday {
        case 6: "суббота, выходной"
        case 7: "воскресенье, выходной"
        default: "нерабочий день"
        }
    }
}
