internal import Model
internal import Russian

/// Why what a document on results states is no evidence for a promise.
extension Remark {
    static func resultsUnrelated(_ report: Document) -> Remark {
        let project = report.project.map { "«\($0)»" } ?? "no project"
        let named = report.project.map { "проекта «\($0)»" } ?? "названного проекта"
        return Remark(
            "results-unrelated", .note,
            "the results (\(project)) name no plan or minutes that were read, so that their figures are evidence for nothing",
            wording: "Отчёт о результатах не связан ни с одним планом или протоколом: документов \(named) среди "
                + "прочитанных нет, документ в отчёте не назван; его показатели не учтены как факт",
            remedy: "Назовите в отчёте проект, номер, дату или заголовок документа, об исполнении которого он говорит")
    }

    /// References whose look-up among titles would take too long.
    static func tooManyReferences(_ count: Int, _ limit: Int) -> Remark {
        Remark(
            "limit-exceeded", .error,
            "\(count) references to other documents are not looked up: comparing them with all titles takes more than the "
                + "limit comparisons, \(limit)" + Limits.advice("comparisons"),
            wording: "Ссылок на документы слишком много, чтобы сравнить их со всеми заголовками (допустимо сравнений: "
                + "\(limit)): не учтено ссылок – \(count).",
            remedy: "Проверьте, тот ли это файл; если да, увеличьте limits.comparisons в настройках.")
    }

    static let resultsUndated = Remark(
        "results-undated", .note, "the results have neither a date nor a period; their figures are not counted",
        wording: "У отчёта о результатах нет ни даты, ни периода; его показатели не учтены как факт",
        remedy: "Укажите в отчёте дату или период")

    static func resultsAfterAsOf(_ date: CivilDate, asOf: CivilDate) -> Remark {
        Remark(
            "fact-after-as-of", .note, "the results are of \(date.iso), after \(asOf.iso); they are not counted",
            wording: "Отчёт о результатах на \(date.dotted) позже отчётной даты \(asOf.dotted) и пока не учтён")
    }

    static func resultUnmatched(_ figure: AchievedFigure) -> Remark {
        Remark(
            "result-unmatched", .note, "the achieved figure «\(figure.shown)» matches no promised one",
            wording:
                "Достигнутый показатель «\(figure.shown)» не соответствует ни одному плановому и как факт не учтён",
            remedy: "Если это факт по пункту плана, внесите его строкой сведений об исполнении")
    }

    static func resultAmbiguous(_ figure: AchievedFigure, among places: [String]) -> Remark {
        let list = places.prefix(6).joined(separator: "; ") + (places.count > 6 ? "; …" : "")
        return Remark(
            "result-ambiguous", .note, "the achieved figure «\(figure.shown)» matches several promised ones: \(list)",
            wording:
                "Достигнутый показатель «\(figure.shown)» подходит к нескольким плановым и как факт не учтён: \(list)",
            remedy: "Внесите его строкой сведений об исполнении с номером пункта")
    }

    static func resultRepeated(_ figure: AchievedFigure, _ place: String) -> Remark {
        Remark(
            "result-ambiguous", .note,
            "the achieved figure «\(figure.shown)» is one of several different ones for the same promise (\(place))",
            wording:
                "Достигнутый показатель «\(figure.shown)» — одно из нескольких разных значений для одного планового "
                + "(\(place)); как факт не учтён",
            remedy: "Внесите верное значение строкой сведений об исполнении с номером пункта")
    }

    static func resultOfNobody(_ figure: AchievedFigure, _ place: String) -> Remark {
        Remark(
            "result-ambiguous", .note,
            "the achieved figure «\(figure.shown)» does not say whose it is, and several bodies owe it (\(place))",
            wording:
                "Достигнутый показатель «\(figure.shown)» не говорит, чей он, а должны его несколько исполнителей или "
                + "территорий (\(place)); как факт не учтён",
            remedy:
                "Назовите территорию или исполнителя в отчёте о результатах либо внесите строку сведений об исполнении")
    }

    static func resultOfAnotherTime(_ figure: AchievedFigure, _ place: String, date: CivilDate) -> Remark {
        Remark(
            "result-unmatched", .note,
            "the achieved figure «\(figure.shown)» of \(date.iso) is not of the time in which \(place) was owed",
            wording:
                "Достигнутый показатель «\(figure.shown)» на \(date.dotted) не относится ко времени исполнения пункта "
                + "(\(place)) и как факт не учтён",
            remedy: "Проверьте дату и период отчёта о результатах")
    }

    static func resultBelowRows(_ total: Double, _ sum: Double, item: String) -> Remark {
        let (a, b) = (numberText(total, decimals: 2), numberText(sum, decimals: 2))
        return Remark(
            "result-below-rows", .warning,
            "item \(item): the results state \(total.plain) in all, the rows of progress add up to \(sum.plain); the rows count",
            wording: "По пункту \(item) отчёт о результатах называет всего \(a), а сведения исполнителей дают в "
                + "сумме \(b); учтены сведения исполнителей",
            remedy: "Уточните, какое значение верно")
    }
}

extension AchievedFigure {
    /// On one line, shortened.
    var shown: String {
        let line = clause.split { $0 == "\n" || $0 == " " }.joined(separator: " ")
        let whole = text.isEmpty ? "\(line): \(value.plain) \(unit)" : line
        return whole.count <= 120 ? whole : whole.prefix(119) + "…"
    }
}
