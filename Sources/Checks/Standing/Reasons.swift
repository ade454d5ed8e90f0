package import Model
internal import Russian

/// The chain of one obligation in words: its date, its figures, and why the status is what it is. The facts themselves
/// stand in the evidence. Made only for those who ask: a portfolio has hundreds of thousands of obligations.
package struct Reasons: Sendable {
    private let settings: Settings
    private let asOf: CivilDate

    package init(settings: Settings, asOf: CivilDate) {
        self.settings = settings
        self.asOf = asOf
    }

    /// In Russian, a sentence each.
    package func lines(for obligation: Obligation) -> [String] {
        var lines = date(of: obligation)
        if let extended = obligation.extended { lines.append("Срок перенесён на \(extended.dotted)") }
        for measure in obligation.measures { lines.append(figure(measure)) }
        if obligation.measures.contains(where: { $0.actual != nil }), let words = obligation.figures.words {
            lines.append(words)
        }
        if let withdrawn = obligation.withdrawn { lines.append("«Исполнено» отозвано \(withdrawn.dotted)") }
        lines.append(why(obligation))
        return lines
    }

    /// How the stated date and the due date came about.
    private func date(of obligation: Obligation) -> [String] {
        let deadline = obligation.deadline
        let words = deadline.text.isEmpty ? "" : " («\(deadline.text)»)"
        guard let stated = obligation.stated else { return [undated(deadline.kind, words)] }
        let rule = MovingRule(shift: settings.shift(for: obligation.kind), calendar: settings.calendar)
        if let period = obligation.occurrence.flatMap({ DateWindow(occurrence: $0) }) {
            return [
                "Повторяющийся срок\(words): за период \(period.from.dotted)–\(period.to.dotted) — \(stated.dotted)",
                rule.reason(for: stated, reportOn: period),
            ]
        }
        let start = obligation.window.map { "с \($0.from.dotted) " } ?? ""
        return ["Срок по тексту\(words): \(start)по \(stated.dotted) включительно", rule.reason(for: stated)]
    }

    private func undated(_ kind: Deadline.Kind, _ words: String) -> String {
        switch kind {
        case .standing: "Исполняется постоянно\(words); даты нет"
        case .event: "Срок связан с событием\(words); даты нет, пока событие не наступило"
        case .relative: "Срок отсчитывается от события\(words), дата которого неизвестна"
        case .by, .during, .recurring, .unspecified: "Срок в документе не указан"
        }
    }

    private func figure(_ measure: Measure) -> String {
        let target = measure.target
        var line = "Показатель «\(target.text)»: "
        guard let actual = measure.actual else { return line + "сведений нет" }
        line += "\(numberText(actual, decimals: 2)) из \(numberText(target.value, decimals: 2))"
        if let percent = measure.percent { line += " (\(numberText(percent, decimals: 1)) %)" }
        if let missing = measure.shortfall, missing > 0 { line += ", не хватает \(numberText(missing, decimals: 2))" }
        if target.period != nil { line += "; показатель установлен на период, а не на весь срок" }
        return line
    }

    private func why(_ obligation: Obligation) -> String {
        let due = obligation.effectiveDue?.dotted ?? "—"
        let done = obligation.done?.dotted ?? "—"
        switch obligation.status {
        case .doneOnTime:
            return obligation.effectiveDue == nil
                ? "Исполнено \(done)" : "Исполнено \(done) — в срок (до \(due) включительно)"
        case .doneLate: return "Исполнено \(done) — позже срока \(due)"
        case .doneUnconfirmed: return "Исполнено \(done) по словам исполнителя, но не подтверждено показателем"
        case .overdue:
            let days = asOf.dayNumber - (obligation.effectiveDue?.dayNumber ?? asOf.dayNumber)
            return
                "На \(asOf.dotted) не исполнено, срок \(due) истёк, просрочка \(counted(days, "день", "дня", "дней"))"
        case .dueSoon: return "На \(asOf.dotted) не исполнено, до срока \(due) не более \(settings.dueSoonDays) дней"
        case .open: return "На \(asOf.dotted) не исполнено, срок \(due) не наступил"
        case .notStarted: return "На \(asOf.dotted) период исполнения не начался"
        case .standing: return "Исполняется постоянно"
        case .noDeadline: return "Даты исполнения нет, просрочку установить нельзя"
        case .released: return "Снято с контроля \(obligation.released?.dotted ?? "")"
        case .information: return "Принято к сведению, исполнения не требует"
        }
    }
}

extension FigureSource {
    fileprivate var words: String? {
        switch self {
        case .own: nil
        case .sum: "Значение — сумма последних сведений всех, кто отчитался"
        case .total: "Значение — итог отчёта о результатах или сумма последних сведений исполнителей, если она больше"
        }
    }
}
