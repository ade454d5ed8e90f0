internal import Model
internal import Russian

/// What can be wrong with a row of a progress table (CONTRACT §3), each with the values that make it so.
extension Remark {
    static func unmatched(_ entry: ProgressEntry, why: String, wording: String) -> Remark {
        Remark(
            "progress-unmatched", .error, "row \(entry.brief) matches nothing: \(why)",
            wording: "Строка \(entry.quotation) ни к чему не относится: \(wording)",
            remedy: "Исправьте документ, номер пункта или исполнителя в этой строке")
    }

    static func ambiguous(_ entry: ProgressEntry, among candidates: [String], what: String) -> Remark {
        let list = candidates.prefix(6).joined(separator: "; ") + (candidates.count > 6 ? "; …" : "")
        return Remark(
            "progress-ambiguous", .error, "row \(entry.brief) matches more than one thing: \(list)",
            wording: "Строка \(entry.quotation) подходит более чем к одному (\(what)): \(list)",
            remedy: "Укажите в строке документ, номер пункта с разделом, исполнителя и показатель")
    }

    /// Rows of one file that are about so many obligations, all together, that they are not counted.
    static func tooManyFacts(_ rows: Int, _ limit: Int) -> Remark {
        Remark(
            "limit-exceeded", .error,
            "\(rows) rows are not counted: with them the rows of progress make more facts about obligations than the "
                + "limit facts, \(limit)" + Limits.advice("facts"),
            wording: "Сведений об исполнении больше, чем допустимо (\(limit)): не учтено строк – \(rows).",
            remedy: "Проверьте, тот ли это файл; если да, увеличьте limits.facts в настройках.")
    }

    /// Rows of one file that name no one item, where they would have to be compared with too many.
    static func tooManyComparisons(_ rows: Int, _ limit: Int) -> Remark {
        Remark(
            "limit-exceeded", .error,
            "\(rows) rows name no document and item of their own and are not counted: comparing such rows with all titles "
                + "and items takes more than the limit comparisons, \(limit); name the document and the item in each row, or "
                + "raise comparisons under limits: in kvartal.yaml",
            wording: "Строк без документа и номера пункта слишком много, чтобы сравнить их со всеми документами "
                + "и пунктами (допустимо сравнений: \(limit)): не учтено строк – \(rows).",
            remedy: "Укажите в каждой строке документ и номер пункта либо увеличьте limits.comparisons в настройках.")
    }

    /// `period` is empty where no occurrence of the duty has come up yet.
    static func unknownPeriod(_ entry: ProgressEntry, _ period: String, item: String, _ terms: [Term]) -> Remark {
        guard let first = terms.first?.period?.from, let last = terms.last?.period?.to else {
            return Remark(
                "progress-unknown-period", .error, "row \(entry.brief): item \(item) has no period to report on yet",
                wording: "Строка \(entry.quotation): у пункта \(item) ещё нет отчётных периодов; сведения не учтены",
                remedy: "Проверьте дату строки и срок пункта")
        }
        return Remark(
            "progress-unknown-period", .error,
            "row \(entry.brief) names the period «\(period)», which item \(item) does not have "
                + "(its periods run from \(first.iso) to \(last.iso)); not counted",
            wording: "Строка \(entry.quotation) называет период «\(period)», которого у пункта \(item) нет: его "
                + "отчётные периоды идут с \(first.dotted) по \(last.dotted); сведения не учтены",
            remedy: "Укажите период, за который сдаётся отчёт, например «за III квартал 2024 года», или уберите его")
    }

    static func emptyRow(_ entry: ProgressEntry) -> Remark {
        Remark(
            "progress-empty", .warning, "row \(entry.brief) gives neither a fact nor a status",
            wording: "В строке \(entry.quotation) нет ни факта, ни статуса",
            remedy: "Заполните «Факт» или «Статус»")
    }

    static func undated(_ entry: ProgressEntry) -> Remark {
        Remark(
            "progress-undated", .warning, "row \(entry.brief) has no date that could be read; it is not counted",
            wording: "В строке \(entry.quotation) нет даты; сведения не учтены", remedy: "Укажите дату вида 31.08.2024")
    }

    /// A decision of the controller without a date holds from the day that its file and the due date tell.
    static func undatedDecision(_ entry: ProgressEntry, day: CivilDate) -> Remark {
        Remark(
            "progress-undated", .note,
            "row \(entry.brief) has no date; it counts from \(day.iso), by the file's other rows and the due date",
            wording: "В строке \(entry.quotation) нет даты решения; учтено с \(day.dotted): по датам "
                + "остальных строк файла, но не позже срока пункта и не раньше документа",
            remedy: "Укажите дату решения вида 31.08.2024")
    }

    static func afterAsOf(_ entry: ProgressEntry, date: CivilDate, asOf: CivilDate) -> Remark {
        Remark(
            "fact-after-as-of", .note, "row \(entry.brief) is dated \(date.iso), after \(asOf.iso); it is not counted",
            wording: "Сведения от \(date.dotted) позже отчётной даты \(asOf.dotted) и пока не учтены")
    }

    static func foreignAssignee(_ entry: ProgressEntry, item: String, suggestion: String?) -> Remark {
        let hint = suggestion.map { "; возможно, «\($0)»" } ?? ""
        return Remark(
            "foreign-assignee", .error,
            "«\(entry.assignee)» is not among those who owe item \(item)\(suggestion.map { "; did you mean «\($0)»?" } ?? "")",
            wording: "«\(entry.assignee)» не значится среди исполнителей пункта \(item)\(hint); строка не учтена",
            remedy: "Исправьте исполнителя или добавьте псевдоним в kvartal.yaml")
    }

    static func wrongUnit(_ entry: ProgressEntry, given: String, target: Target) -> Remark {
        Remark(
            "unit-mismatch", .error,
            "«\(entry.factText)» is in «\(given)», the target in «\(target.unit)»; not counted",
            wording:
                "Факт «\(entry.factText)» указан в «\(given)», а показатель «\(target.text)» — в «\(target.unit)»; "
                + "значение не учтено",
            remedy: "Укажите значение в единицах показателя")
    }

    static func foreignIndicator(_ entry: ProgressEntry, item: String, target: Target) -> Remark {
        Remark(
            "progress-unmatched", .error,
            "row \(entry.brief) is about «\(entry.indicator)», item \(item) promises «\(target.text)»; not counted",
            wording: "Строка \(entry.quotation) ни к чему не относится: показатель «\(entry.indicator)», а пункт "
                + "\(item) обещает «\(target.text)»; значение не учтено",
            remedy: "Исправьте «Показатель» по тексту пункта или оставьте его пустым")
    }

    static func negativeFact(_ entry: ProgressEntry) -> Remark {
        Remark(
            "fact-negative", .error, "row \(entry.brief) gives «\(entry.factText)», less than nothing; not counted",
            wording: "В строке \(entry.quotation) факт меньше нуля; сведения не учтены",
            remedy: "Укажите значение нарастающим итогом, без минуса")
    }

    static func extensionBeforeDue(_ entry: ProgressEntry, _ new: CivilDate, due: CivilDate) -> Remark {
        Remark(
            "extension-before-due", .warning,
            "row \(entry.brief) moves the deadline to \(new.iso), before \(due.iso) when it was due",
            wording: "«Перенос срока» на \(new.dotted) — раньше прежнего срока \(due.dotted); действует новый срок",
            remedy: "Проверьте год и месяц в «Новом сроке»")
    }

    static func newDeadlineIgnored(_ entry: ProgressEntry, _ new: CivilDate) -> Remark {
        Remark(
            "new-deadline-ignored", .note,
            "row \(entry.brief) gives the new deadline \(new.iso) but does not move it; the old one stays in force",
            wording: "«Новый срок» \(new.dotted) указан без статуса «перенос срока»; прежний срок остаётся в силе",
            remedy: "Укажите перенос отдельной строкой со статусом «перенос срока» или очистите «Новый срок»")
    }

    static func factWithoutTarget(_ entry: ProgressEntry, item: String) -> Remark {
        Remark(
            "fact-without-target", .note,
            "row \(entry.brief) gives «\(entry.factText)», item \(item) promises no figure; kept as evidence only",
            wording: "Пункт \(item) не обещает показателя: факт «\(entry.factText)» приведён как подтверждение и в "
                + "расчёт не входит",
            remedy: "Проверьте номер пункта")
    }

    static func extensionWithoutDate(_ entry: ProgressEntry) -> Remark {
        Remark(
            "extension-without-date", .error, "row \(entry.brief) moves the deadline but gives no new one",
            wording: "«Перенос срока» без нового срока; прежний срок остаётся в силе", remedy: "Заполните «Новый срок»")
    }

    static func territoryFromProgress(_ territory: String, item: String, document: String) -> Remark {
        Remark(
            "territory-from-progress", .note,
            "territory «\(territory)» is known only from progress on item \(item) of \(document)",
            wording: "Территория «\(territory)» названа только в отчёте по пункту \(item) (\(document))",
            remedy: "Перечислите территории в kvartal.yaml")
    }
}

extension ProgressEntry {
    /// What the row says, on one line, for messages in English.
    var brief: String { "«\(parts.joined(separator: "; "))»" }
    /// The same in Russian: the words are the row's own.
    var quotation: String { brief }

    private var parts: [String] {
        [
            document, item.isEmpty ? "" : "п. " + item, assignee, indicator, factText, date?.dotted ?? "",
            status?.rawValue ?? "",
        ].filter { !$0.isEmpty }
    }

    /// How a row stands in the evidence: «31.03.2021: 60, в работе».
    var evidenceText: String {
        var words: [String] = []
        if !factText.isEmpty { words.append(factText) } else if let fact { words.append(numberText(fact, decimals: 2)) }
        if let status { words.append(status.rawValue) }
        if let newDeadline { words.append("новый срок " + newDeadline.dotted) }
        if !comment.isEmpty { words.append(comment) }
        let said = words.joined(separator: ", ")
        guard let date else { return said }
        return said.isEmpty ? date.dotted : "\(date.dotted): \(said)"
    }
}
