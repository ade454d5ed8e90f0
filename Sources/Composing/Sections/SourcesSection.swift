internal import Model
internal import Russian

/// The files that the report rests on with their SHA-256, so that anybody can tell later what it was made from.
func sourcesSection(_ selection: Selection) -> ReportSection {
    let matter = selection.ledger.matter
    let restsOn = selection.debtor == nil ? nil : selection.restsOn
    let sources = matter.sources.filter { !$0.isDocument || restsOn?.contains($0.path) ?? true }
    var table = ReportTable(
        id: "sources-rows", caption: "Файлы и их контрольные суммы",
        columns: [
            .init("Файл", key: "path", weight: 2), .init("Вид документа", key: "kind", weight: 1.4),
            .init("Дата на нерабочий день", key: "shift", weight: 1.6), .init("SHA-256", key: "sha256", weight: 4),
        ])
    // An extract of a vast portfolio rests on as many files as the portfolio does, whose report names them all.
    let shown = selection.debtor != nil && selection.isVast ? sources.prefix(Extent.vastRows) : sources[...]
    table.rows = shown.map { source in
        ReportTable.Row([
            .text(source.path), .text(source.role.wording),
            source.role.shift(in: matter.settings).map { .text($0.wording) } ?? .empty, .text(source.sha256),
        ])
    }
    var blocks: [ReportBlock] = [.list(selection.ledger.footer)]
    if table.rows.isEmpty { blocks.append(.note("Исходных файлов нет.")) }
    blocks +=
        table.rows.isEmpty
        ? []
        : table.blocks(
            total: sources.count, isWhole: shown.count == sources.count, rest: "все – в файле manifest.json")
    var section = ReportSection(id: "sources", title: "Источники и правила", blocks: blocks)
    section.isAnnex = sources.count > 20
    return section
}

/// The as-of date, the calendar, the rules, what was not understood and the version, a line each.
func footerLines(_ matter: Matter) -> [String] {
    let unread = matter.assessment.diagnostics.count(where: \.isUnread)
    let years = matter.settings.calendar.years.sorted()
    let known = years.isEmpty ? "данных нет, учтены выходные и праздники по ТК РФ ст. 112" : yearRanges(years)
    return [
        "Состояние на \(matter.assessment.asOf.dotted), отчётный период \(dateRange(matter.assessment.period.window)).",
        "Производственный календарь: \(known).",
        "«До» включает названный день: \(matter.settings.doIncludesDate ? "да" : "нет").",
        "Не удалось понять: \(counted(unread, "фрагмент", "фрагмента", "фрагментов")).",
        "kvartal \(matter.version).",
    ]
}

/// 2019, 2020, 2021, 2023 → «2019–2021, 2023 годы».
private func yearRanges(_ years: [Int]) -> String {
    var ranges: [ClosedRange<Int>] = []
    for year in years {
        if let last = ranges.last, last.upperBound + 1 == year {
            ranges[ranges.count - 1] = last.lowerBound...year
        } else {
            ranges.append(year...year)
        }
    }
    let words = ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)\(enDash)\($0.upperBound)" }
    return words.joined(separator: ", ") + noBreakSpace + (years.count == 1 ? "год" : "годы")
}

extension SourceFile.Role {
    fileprivate var wording: String {
        switch self {
        case .document(let kind): kind.wording
        case .settings: "настройки"
        case .calendar: "производственный календарь"
        }
    }

    /// The moving rule for the dates that stand in it; nil where none do.
    fileprivate func shift(in settings: Settings) -> Shift? {
        switch self {
        case .document(let kind) where [.schedule, .protocol, .unknown].contains(kind): settings.shift(for: kind)
        case .document, .settings, .calendar: nil
        }
    }
}

extension Selection {
    /// The files that these obligations and their facts stand in.
    var restsOn: Set<String> {
        var paths: Set<String> = []
        var last: Int32?
        for index in indices {
            if standing(index).item != last { paths.insert(ledger.obligations[index].document) }
            last = standing(index).item
            for evidence in ledger.obligations[index].evidence { paths.insert(evidence.origin.path) }
        }
        return paths
    }
}
