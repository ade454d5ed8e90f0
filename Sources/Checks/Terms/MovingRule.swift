internal import Model

/// Moves a date from a day off to a working day (DOMAIN §4), by the rule for the document's kind. A report on a past
/// period never becomes due before the period is over: where `previous` would make it so, it moves forward.
struct MovingRule: Sendable {
    var shift: Shift
    var calendar: ProductionCalendar

    struct Result: Sendable {
        var due: CivilDate
        var reason: String
        var remark: Remark?
    }

    /// `period` is the period that a report is about; nil for everything that is not a report on a past period.
    func move(_ stated: CivilDate, reportOn period: DateWindow? = nil) -> Result {
        let day = stated.dotted
        if calendar.isWorking(stated) {
            let isWeekend = stated.weekday >= 6
            let reason = "\(day) — рабочий день\(isWeekend ? " (перенесённый)" : ""), срок не переносится"
            return Result(due: stated, reason: reason)
        }
        let name = MovingRule.name(ofDayOff: stated)
        switch shift {
        case .none:
            return Result(due: stated, reason: "\(day) — \(name); по правилу для этого вида документов не переносится")
        case .next:
            let due = calendar.workingDay(onOrAfter: stated)
            return Result(
                due: due,
                reason: "\(day) — \(name); переносится на следующий рабочий день \(due.dotted) (ГК РФ, ст. 193)")
        case .previous:
            return movedBack(stated, name: name, period: period)
        }
    }

    private func movedBack(_ stated: CivilDate, name: String, period: DateWindow?) -> Result {
        let before = calendar.workingDay(onOrBefore: stated)
        guard let period, stated > period.to, before <= period.to else {
            return Result(
                due: before,
                reason: "\(stated.dotted) — \(name); переносится на предшествующий рабочий день \(before.dotted)")
        }
        let due = calendar.workingDay(onOrAfter: stated)
        return Result(
            due: due,
            reason: "\(stated.dotted) — \(name); предшествующий рабочий день \(before.dotted) наступает до окончания "
                + "отчётного периода (\(period.to.dotted)), поэтому срок переносится на следующий рабочий день "
                + due.dotted,
            remark: Remark(
                "due-before-period-end", .warning,
                "\(stated.iso) is a day off, and the working day before it, \(before.iso), lies before the reporting "
                    + "period ends (\(period.to.iso)); due on \(due.iso) instead",
                wording: "Срок \(stated.dotted) приходится на выходной, предшествующий рабочий день \(before.dotted) — "
                    + "раньше окончания отчётного периода (\(period.to.dotted)); срок перенесён на \(due.dotted)",
                remedy: "Уточните в документе срок отчёта за этот период"))
    }

    private static func name(ofDayOff date: CivilDate) -> String {
        switch date.weekday {
        case 6: "суббота, выходной"
        case 7: "воскресенье, выходной"
        default: "нерабочий день"
        }
    }
}
