internal import Model
internal import Russian

/// The chain of one obligation in words, after its term's: the figures, and why the status is what it is. The facts
/// themselves stand in the evidence.
struct Reasons: Sendable {
    var asOf: CivilDate
    var dueSoonDays: Int

    func standing(of obligation: Obligation, verdict: Verdict, figures: FigureSource) -> [String] {
        var lines: [String] = []
        if let extended = obligation.extended { lines.append("Срок перенесён на \(extended.dotted)") }
        for measure in obligation.measures { lines.append(figure(measure)) }
        if obligation.measures.contains(where: { $0.actual != nil }), let words = figures.words { lines.append(words) }
        if let withdrawn = verdict.withdrawn { lines.append("«Исполнено» отозвано \(withdrawn.dotted)") }
        lines.append(why(obligation))
        return lines
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
        case .dueSoon: return "На \(asOf.dotted) не исполнено, до срока \(due) не более \(dueSoonDays) дней"
        case .open: return "На \(asOf.dotted) не исполнено, срок \(due) не наступил"
        case .notStarted: return "На \(asOf.dotted) период исполнения не начался"
        case .standing: return "Исполняется постоянно"
        case .noDeadline: return "Даты исполнения нет, просрочку установить нельзя"
        case .released: return "Снято с контроля \(obligation.released?.dotted ?? "")"
        case .information: return "Принято к сведению, исполнения не требует"
        }
    }
}

/// Where the figures of an obligation come from.
enum FigureSource {
    case own, sum, total

    fileprivate var words: String? {
        switch self {
        case .own: nil
        case .sum: "Значение — сумма последних сведений всех, кто отчитался"
        case .total: "Значение — итог отчёта о результатах или сумма последних сведений исполнителей, если она больше"
        }
    }
}
