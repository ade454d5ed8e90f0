internal import Composing
internal import Model
internal import Russian
internal import Writers

/// `index.html`: the way into a period's folder, from the paths of what was written.
func folderPage(_ edition: Edition, written: [String], _ templates: Templates) throws -> OutputFile {
    let assessment = edition.matter.assessment
    var folders: [String: [String]] = [:]
    for path in written {
        folders[path.lastIndex(of: "/").map { String(path[...$0]) } ?? "", default: []].append(path)
    }
    let recipients = edition.extracts.filter { !$0.folder.isEmpty }.map { recipient in
        let count = edition.debtors.count(of: recipient.body)
        return FolderIndex.Recipient(
            name: recipient.body, obligations: count.all, overdue: count.overdue,
            groups: groups(folders[recipient.folder] ?? [], isExtract: true))
    }
    let index = FolderIndex(
        title: "Отчёты за \(periodTitle(assessment.period, .accusative))",
        subtitle: "по состоянию на \(assessment.asOf.dotted)", groups: groups(folders[""] ?? [], isExtract: false),
        recipients: recipients,
        footer: ["kvartal \(edition.matter.version)"])
    return OutputFile(path: "index.html", bytes: try writeIndex(index, templates: templates))
}

/// The files of one folder, by what they report, each in the order of `formats`.
private func groups(_ paths: [String], isExtract: Bool) -> [FolderIndex.Group] {
    var order: [String] = []
    var files: [String: [(rank: Int, file: FolderIndex.File)]] = [:]
    for path in paths {
        let name = path.split(separator: "/").last ?? ""
        let stem = String(name.prefix { $0 != "." })
        let suffix = String(name.dropFirst(stem.count + 1))
        let rank = formats.firstIndex { $0.suffix == suffix } ?? formats.count
        if files[stem] == nil { order.append(stem) }
        let title = rank < formats.count ? formats[rank].title : suffix
        files[stem, default: []].append((rank, FolderIndex.File(path: path, name: title)))
    }
    return order.map { stem in
        let sorted = (files[stem] ?? []).sorted { ($0.rank, $0.file.path) < ($1.rank, $1.file.path) }
        return FolderIndex.Group(title: title(stem, isExtract: isExtract), files: sorted.map(\.file))
    }
}

private func title(_ stem: String, isExtract: Bool) -> String {
    switch stem {
    case "report": isExtract ? "Выписка" : "Отчёт"
    case "deadlines": "Сроки"
    case "form": "Бланк"
    default: stem
    }
}

/// What people open comes first.
private let formats: [(suffix: String, title: String)] = [
    ("html", "страница"), ("docx", "Word"), ("xlsx", "Excel"), ("ics", "календарь"), ("csv", "CSV"), ("md", "Markdown"),
    ("machine.csv", "CSV для программ"),
]
