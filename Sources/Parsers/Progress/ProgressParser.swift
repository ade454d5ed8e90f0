internal import Model
internal import Russian

/// Reads a table of progress (CONTRACT §3) from CSV, a worksheet or a table of a DOCX. A row that cannot be read costs
/// itself only, with a finding that names it; a row in which nothing was filled in says nothing.
struct ProgressParser: DocumentParser {
    let kind = DocumentKind.progress

    func score(_ signals: Signals) -> Int { signals.progressTables > 0 ? 95 : 0 }

    func parse(_ manuscript: Manuscript, into draft: inout Draft) {
        var title: [String] = []
        for block in manuscript.blocks {
            switch block {
            case .paragraph(let paragraph): if title.count < 3 { title.append(paragraph.fullText) }
            case .table(let table): readTable(table, into: &draft)
            }
        }
        draft.document.title = title.first ?? "Сведения об исполнении"
    }

    private func readTable(_ table: Table, into draft: inout Draft) {
        guard let header = ProgressHeader(table) else { return }
        for (heading, _) in header.unknown {
            draft.note(.unknownColumn(heading), at: table.rows[header.row].place, excerpt: heading)
        }
        for row in table.rows.dropFirst(header.row + 1) {
            let reading = ProgressRow(row, header)
            if reading.isBlank || ProgressHeader(Table(index: 1, rows: [row])) != nil { continue }
            if let entry = reading.entry(path: draft.document.source.path, into: &draft) {
                draft.document.progress.append(entry)
            }
        }
    }
}

/// One row, by the meaning of its columns.
private struct ProgressRow {
    private let texts: [ProgressColumn: String]
    private let place: Place

    init(_ row: Table.Row, _ header: ProgressHeader) {
        place = row.place
        texts = header.columns.compactMapValues { column in
            row.cell(atColumn: column).map { $0.text.split(separator: "\n").joined(separator: " ") }
        }
    }

    /// Nothing was reported in it: a form's line that was left empty, or a spreadsheet's empty row.
    var isBlank: Bool {
        let filled: [ProgressColumn] = [.fact, .date, .status, .newDeadline, .comment]
        return filled.allSatisfy { text($0).isEmpty }
    }

    func text(_ column: ProgressColumn) -> String { texts[column] ?? "" }

    /// The row's values; nil where something in it cannot be read, so that no half of a row changes a figure.
    func entry(path: String, into draft: inout Draft) -> ProgressEntry? {
        var entry = ProgressEntry(origin: Origin(path: path, place: place))
        entry.document = text(.document)
        entry.item = text(.item)
        entry.assignee = text(.assignee)
        entry.indicator = text(.indicator)
        entry.factText = text(.fact)
        entry.period = text(.period)
        entry.comment = text(.comment)
        var isRead = true
        func value<Value>(_ column: ProgressColumn, _ expected: String, _ read: (String) -> Value?) -> Value? {
            let text = text(column)
            if text.isEmpty || ["-", "–", "—"].contains(text) { return nil }
            if let value = read(text) { return value }
            draft.note(.unreadProgress(text, expected), at: place, excerpt: text)
            isRead = false
            return nil
        }
        entry.fact = value(.fact, "число («1 200,5»)") { fact($0) }
        entry.date = value(.date, "дата («31.08.2024»)") { date($0, draft.context) }
        entry.newDeadline = value(.newDeadline, "дата («31.08.2024»)") { date($0, draft.context) }
        entry.status = value(.status, "статус («исполнено», «в работе», …)") { status($0) }
        return isRead ? entry : nil
    }

    /// A number, also with its unit behind it («60 чел.», «1,2 тыс. человек»); two numbers («60 из 100») are none.
    private func fact(_ text: String) -> Double? {
        if let number = readNumber(text) { return number }
        guard let letter = text.unicodeScalars.firstIndex(where: { Lettering($0) == .lower }), letter > text.startIndex,
            let number = readNumber(String(text[..<letter].trimmed))
        else { return nil }
        let unit = folded(text[letter...])
        guard !unit.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return nil }
        let scale = [("тыс", 1e3), ("млн", 1e6), ("млрд", 1e9)].first { hasPrefix(unit, $0.0) }?.1
        return number * (scale ?? 1)
    }

    /// `31.08.2024`, ISO with or without a time, or a date in words.
    private func date(_ text: String, _ context: DateContext) -> CivilDate? {
        let day = text.split(whereSeparator: { $0 == " " || $0 == "T" }).first ?? ""
        return CivilDate(dotted: day) ?? CivilDate(iso: day) ?? findDate(in: text, context: context)?.value
    }

    private func status(_ text: String) -> ProgressEntry.Status? {
        let words = folded(text)
        if let status = ProgressEntry.Status.allCases.first(where: { folded($0.rawValue) == words }) { return status }
        return statuses.first { words.hasPrefix($0.words) }?.status
    }
}

/// What staff write for the five statuses; longer beginnings before the shorter ones.
private let statuses: [(words: String, status: ProgressEntry.Status)] = [
    ("не исполн", .notDone), ("не выполн", .notDone), ("исполняется", .inProgress), ("выполняется", .inProgress),
    ("исполнен", .done), ("выполнен", .done), ("в работе", .inProgress), ("в процессе", .inProgress),
    ("снят", .released), ("перенос", .extended), ("перенесен", .extended), ("продлен", .extended),
]

extension Remark {
    fileprivate static func unknownColumn(_ heading: String) -> Remark {
        Remark(
            "unknown-column", .note,
            "the column '\(shortened(heading, to: 40))' is not one of a progress table; not read",
            wording: "графа «\(shortened(heading, to: 40))» не относится к сведениям об исполнении и не прочитана")
    }

    fileprivate static func unreadProgress(_ text: String, _ expected: String) -> Remark {
        Remark(
            "unread-progress", .error, "'\(shortened(text, to: 40))' is not understood, so the row is not counted",
            wording: "значение «\(shortened(text, to: 40))» не распознано, строка не учтена; ожидается \(expected)",
            remedy: "исправьте значение и положите файл снова")
    }
}
