internal import Composing
internal import Model
internal import Russian
internal import Writers

/// `index.html`: the way into a period's folder, from the paths of what was written.
func folderPage(_ edition: Edition, written: [String], _ templates: Templates) throws -> OutputFile {
    let assessment = edition.matter.assessment
    var files: [String: [FolderIndex.File]] = [:]
    for path in written {
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
        files[folder, default: []].append(FolderIndex.File(path: path, name: fileTitle(path, isExtract: folder != "")))
    }
    var counts: [String: (all: Int, overdue: Int)] = [:]
    for obligation in assessment.obligations {
        guard let debtor = obligation.debtor else { continue }
        counts[debtor, default: (0, 0)].all += 1
        if obligation.status == .overdue { counts[debtor, default: (0, 0)].overdue += 1 }
    }
    let recipients = edition.recipients.map { recipient in
        FolderIndex.Recipient(
            name: recipient.name, obligations: counts[recipient.name]?.all ?? 0,
            overdue: counts[recipient.name]?.overdue ?? 0, files: files[recipient.folder] ?? [])
    }
    let index = FolderIndex(
        title: "Отчёты за \(periodTitle(assessment.period, .accusative))",
        subtitle: "по состоянию на \(assessment.asOf.dotted)", files: files[""] ?? [], recipients: recipients,
        footer: ["kvartal \(edition.matter.version)"])
    return OutputFile(path: "index.html", bytes: try writeIndex(index, templates: templates))
}

/// «Выписка (Word)»: what a file is, and what opens it.
private func fileTitle(_ path: String, isExtract: Bool) -> String {
    let file = path.split(separator: "/").last ?? ""
    let stem = file.split(separator: ".").first.map(String.init) ?? ""
    let title =
        switch stem {
        case "report": isExtract ? "Выписка" : "Отчёт"
        case "deadlines": "Сроки"
        case "form": "Бланк"
        default: stem
        }
    return "\(title) (\(formatTitle(String(file.dropFirst(stem.count + 1)))))"
}

private func formatTitle(_ fileExtension: String) -> String {
    switch fileExtension {
    case "html": "страница"
    case "docx": "Word"
    case "xlsx": "Excel"
    case "csv": "CSV"
    case "machine.csv": "CSV для программ"
    case "md": "Markdown"
    case "ics": "календарь"
    default: fileExtension
    }
}
