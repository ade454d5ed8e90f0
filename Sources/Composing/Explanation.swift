internal import Model
internal import Russian

/// The chain of one item's obligations in words: the sentence and its place, the reading of its deadline, the moving
/// rule, each fact with its place, the status and why. An item without an obligation in the period is shown as it was
/// read.
func explanation(
    of item: String, in paths: Set<String>?, _ matter: Matter, _ reasons: (Obligation) -> [String]
) -> Explanation {
    let ledger = Ledger(matter)
    func isMeant(_ id: String, _ path: String) -> Bool {
        (id == item || id.hasSuffix(".\(item)")) && paths?.contains(path) ?? true
    }
    var found: [(id: String, path: String, text: String)] = []
    let all = Selection(ledger)
    for group in all.groups(all.indices) where isMeant(group.item, group.document) {
        found.append((group.item, group.document, chains(of: group, ledger, reasons)))
    }
    let shown = Set(found.map { "\($0.path)#\($0.id)" })
    for document in matter.portfolio.documents where matter.assessment.originals[document.source.path] == nil {
        let path = document.source.path
        for item in document.items where isMeant(item.id, path) && !shown.contains("\(path)#\(item.id)") {
            found.append((item.id, path, reading(of: item, in: document, ledger)))
        }
    }
    if found.contains(where: { $0.id == item }) { found.removeAll { $0.id != item } }
    return Explanation(
        text: found.map(\.text).joined(separator: "\n"), items: found.map { ($0.id, $0.path) })
}

private func chains(of group: ItemGroup, _ ledger: Ledger, _ reasons: (Obligation) -> [String]) -> String {
    let first = group.first
    let obligation = ledger.obligation(first)
    let shift = ledger.matter.settings.shift(for: obligation.kind)
    var lines = [
        "п. \(group.item). \(ledger.documentName(group.document))",
        "  Слова: «\(ledger.text(first))»",
        "  Где: \(obligation.origin.wording)",
        "  Срок: \(obligation.deadline.wording)",
        "  Дата на нерабочий день: \(shift.wording) (\(obligation.kind.wording))",
        "",
    ]
    for index in group.indices { lines += chain(ledger, index, reasons) + [""] }
    return lines.joined(separator: "\n")
}

/// What was read of an item that has no obligation in the period.
private func reading(of item: Item, in document: Document, _ ledger: Ledger) -> String {
    """
    п. \(item.id). \(ledger.documentName(document.source.path))
      Слова: «\(ledger.shown(item.text))»
      Где: \(Origin(path: document.source.path, place: item.origin).wording)
      Срок: \(item.deadline.wording)
      К отчётному периоду (\(periodTitle(ledger.assessment.period))) не относится: \
    исполнено раньше, срок не в нём и не в следующем, или это не поручение.

    """
}

private func chain(_ ledger: Ledger, _ index: Int, _ reasons: (Obligation) -> [String]) -> [String] {
    let obligation = ledger.obligation(index)
    var title = "  \(obligation.debtorWording)"
    if let name = obligation.occurrence {
        title += ", за \(ReportingPeriod(name).map { periodTitle($0, .accusative) } ?? name)"
    }
    var lines = ["\(title): \(obligation.status.sign) \(obligation.status.wording)"]
    lines.append("    Сила: \(obligation.force.heading.lowercasedFirst)")
    if let stated = obligation.stated {
        let due = obligation.due.map { "; с учётом выходных \($0.dotted)" } ?? ""
        let extended = obligation.extended.map { "; перенесён на \($0.dotted)" } ?? ""
        lines.append("    Срок по тексту \(stated.dotted)\(due)\(extended)")
    }
    lines += reasons(obligation).map { "    \($0)" }
    if obligation.evidence.isEmpty { lines.append("    Сведений об исполнении нет.") }
    for evidence in obligation.evidence {
        lines.append("    Факт: \(ledger.shown(evidence.text)) (\(evidence.origin.wording))")
    }
    return lines
}
