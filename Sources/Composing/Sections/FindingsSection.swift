internal import Model
internal import Russian

/// What is wrong with the documents, worst first, each with its place and what to do. Of one kind at most 50 are shown;
/// the rest is counted.
func findingsSection(_ selection: Selection) -> ReportSection {
    let findings = selection.assessment.diagnostics.filter { !$0.isUnread }
    return section(
        selection, findings, id: "findings", title: "Замечания к документам",
        empty: "Замечаний к документам нет.", caption: "Замечания к документам, начиная с ошибок")
}

/// What was not understood: nothing is lost quietly.
func unreadSection(_ selection: Selection) -> ReportSection {
    let unread = selection.assessment.diagnostics.filter(\.isUnread)
    return section(
        selection, unread, id: "unread", title: "Что не удалось понять",
        empty: "Всё содержание документов понято, непонятых фрагментов нет.",
        caption: "Фрагменты и файлы, которые не удалось понять")
}

extension Diagnostic {
    /// Codes that begin with `unread` say that something was passed over.
    var isUnread: Bool { code.hasPrefix("unread") }
}

private func section(
    _ selection: Selection, _ findings: [Diagnostic], id: String, title: String, empty: String, caption: String
) -> ReportSection {
    guard !findings.isEmpty else { return ReportSection(id: id, title: title, blocks: [.note(empty)]) }
    var table = ReportTable(
        id: id + "-rows", caption: caption,
        columns: [
            .init("Важность", key: "severity", weight: 1), .init("Замечание", key: "message", weight: 3),
            .init("Что сделать", key: "remedy", weight: 2), .init("Место", key: "place", weight: 2),
        ])
    var seen: [String: Int] = [:]
    var shown: [Diagnostic] = []
    for finding in findings {
        seen[finding.code, default: 0] += 1
        if seen[finding.code, default: 0] <= 50 { shown.append(finding) }
    }
    // The findings come in the order of their places, which a stable sort keeps.
    table.rows = shown.sorted { $0.severity > $1.severity }.map { row(selection, $0) }
    for code in seen.keys.sorted() {
        guard let count = seen[code], count > 50 else { continue }
        table.rows.append(
            .init([
                .empty,
                .text("Ещё \(counted(count - 50, "такое замечание", "таких замечания", "таких замечаний")) (\(code))."),
                .text("Полный список выдаёт kvartal check."), .empty,
            ]))
    }
    let counts = Severity.allCases.compactMap { severity -> String? in
        let count = findings.count { $0.severity == severity }
        return count == 0 ? nil : severity.counted(count)
    }
    var section = ReportSection(
        id: id, title: title,
        blocks: [.paragraph("Всего: \(counts.joined(separator: ", ")).".capitalizedFirst), .table(table)])
    section.isAnnex = findings.count > 20
    return section
}

private func row(_ selection: Selection, _ finding: Diagnostic) -> ReportTable.Row {
    let message = selection.ledger.shown(finding.remark.wording)
    let place = finding.origin.wording
    let excerpt = finding.excerpt.map { selection.ledger.shown($0) }
    return ReportTable.Row(
        [
            .status(finding.severity.wording, sign: finding.severity.sign, tone: finding.severity.tone),
            .text(message), .text(finding.remark.remedy),
            excerpt.map { .quotation(shortened($0, to: 120), place: place) } ?? .text(place),
        ], tone: finding.severity.tone)
}

extension Severity {
    fileprivate func counted(_ n: Int) -> String {
        switch self {
        case .error: Russian.counted(n, "ошибка", "ошибки", "ошибок")
        case .warning: Russian.counted(n, "предупреждение", "предупреждения", "предупреждений")
        case .note: Russian.counted(n, "примечание", "примечания", "примечаний")
        }
    }
    fileprivate var sign: String {
        switch self {
        case .error: "×"
        case .warning: "!"
        case .note: "i"
        }
    }
    fileprivate var tone: Tone {
        switch self {
        case .error: .bad
        case .warning: .attention
        case .note: .muted
        }
    }
}
