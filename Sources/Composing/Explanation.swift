internal import Model
internal import Russian

/// The chain of one item's obligations in words: the sentence and its place, the reading of its deadline, the moving
/// rule, each fact with its place, the status and why. Nil where there is no such item.
func explanation(of item: String, _ matter: Matter) -> String? {
    let ledger = Ledger(matter)
    let groups = ledger.groups.filter { $0.item == item || $0.item.hasSuffix(".\(item)") }
    let exact = groups.filter { $0.item == item }
    let found = exact.isEmpty ? groups : exact
    guard !found.isEmpty else { return reading(of: item, ledger) }
    return found.map { explanation(of: $0, ledger) }.joined(separator: "\n")
}

private func explanation(of group: ItemGroup, _ ledger: Ledger) -> String {
    guard let first = group.indices.first else { return "" }
    let obligation = ledger.obligation(first)
    let shift = ledger.matter.settings.shift(for: obligation.kind)
    var lines = [
        "п. \(group.item). \(ledger.documentName(group.document))",
        "  Слова: «\(ledger.texts[first])»",
        "  Где: \(obligation.origin.wording)",
        "  Срок: \(obligation.deadline.wording)",
        "  Дата на нерабочий день: \(shift.wording) (\(obligation.kind.wording))",
        "",
    ]
    for index in group.indices { lines += chain(ledger, index) + [""] }
    return lines.joined(separator: "\n")
}

/// What was read of an item that has no obligation in the period; nil where no document has it.
private func reading(of item: String, _ ledger: Ledger) -> String? {
    var texts: [String] = []
    for document in ledger.matter.portfolio.documents {
        for found in document.items where found.id == item || found.id.hasSuffix(".\(item)") {
            texts.append(
                """
                п. \(found.id). \(ledger.documentName(document.source.path))
                  Слова: «\(ledger.shown(found.text))»
                  Где: \(Origin(path: document.source.path, place: found.origin).wording)
                  Срок: \(found.deadline.wording)
                  К отчётному периоду (\(periodTitle(ledger.assessment.period))) не относится: \
                исполнено раньше, срок не в нём и не в следующем, или это не поручение.

                """)
        }
    }
    return texts.isEmpty ? nil : texts.joined(separator: "\n")
}

private func chain(_ ledger: Ledger, _ index: Int) -> [String] {
    let obligation = ledger.obligation(index)
    var title = "  \(obligation.debtorWording)"
    if let name = obligation.occurrence {
        title += ", за \(ReportingPeriod(name).map { periodTitle($0, .accusative) } ?? name)"
    }
    var lines = ["\(title): \(obligation.status.sign) \(obligation.status.wording)"]
    lines.append("    Сила: \(obligation.modality.heading(obligation.mode).lowercasedFirst)")
    if let stated = obligation.stated {
        let due = obligation.due.map { "; с учётом выходных \($0.dotted)" } ?? ""
        let extended = obligation.extended.map { "; перенесён на \($0.dotted)" } ?? ""
        lines.append("    Срок по тексту \(stated.dotted)\(due)\(extended)")
    }
    lines += obligation.reasons.map { "    \($0)" }
    for measure in obligation.measures {
        let actual = measure.actual.map { numberText($0, decimals: 2) } ?? "нет данных"
        let percent = measure.percent.map { ", \(percentText($0))" } ?? ""
        lines.append("    Показатель: \(measure.target.promise) («\(measure.target.text)»); факт: \(actual)\(percent)")
    }
    if obligation.evidence.isEmpty { lines.append("    Сведений об исполнении нет.") }
    for evidence in obligation.evidence {
        lines.append("    Факт: \(ledger.shown(evidence.text)) (\(evidence.origin.wording))")
    }
    return lines
}
