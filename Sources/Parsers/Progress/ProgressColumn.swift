internal import Model

/// The columns of a progress table (CONTRACT §3), told by their headings in any order and case.
enum ProgressColumn: Hashable, Sendable {
    case document, item, assignee, indicator, period, fact, date, status, newDeadline, comment
    /// What the program's own forms tell the reader, and nobody fills in.
    case context

    /// The column of a heading; nil for one that is not known.
    init?(heading: String) {
        guard Self.openings.mayBegin(heading) else { return nil }
        var words = folded(heading)
        if words.utf8.contains(where: { $0 == 0x2A || $0 == 0x3A }) {
            words.unicodeScalars.removeAll { $0 == "*" || $0 == ":" }
        }
        guard Self.openings.begin(words),
            let column = Self.headings[words] ?? Self.beginnings.first(where: { hasPrefix(words, $0.start) })?.column
        else { return nil }
        self = column
    }

    /// What a heading may add is an explanation: «Факт на отчётную дату, чел.».
    private static let beginnings: [(start: String, column: ProgressColumn)] = [
        ("последний факт", .context), ("факт", .fact), ("статус", .status), ("новый срок", .newDeadline),
        ("комментари", .comment), ("примечани", .comment), ("показател", .indicator), ("исполнител", .assignee),
        ("дата", .date), ("пункт", .item), ("№ пункта", .item), ("документ", .document), ("план", .context),
        ("срок", .context),
    ]

    private static let openings = Openings(beginnings.map(\.start) + headings.keys)

    private static let headings: [String: ProgressColumn] = [
        "документ": .document, "наименование документа": .document, "план (документ)": .document,
        "пункт": .item, "№ пункта": .item, "номер пункта": .item, "пункт документа": .item, "п.": .item,
        "исполнитель": .assignee, "ответственный": .assignee, "ответственный исполнитель": .assignee,
        "территория": .assignee, "муниципальное образование": .assignee, "орган": .assignee,
        "показатель": .indicator, "наименование показателя": .indicator,
        "факт": .fact, "фактическое значение": .fact, "факт (нарастающим итогом)": .fact, "фактически": .fact,
        "дата": .date, "дата отчета": .date, "на дату": .date, "по состоянию на": .date, "дата факта": .date,
        "статус": .status, "состояние": .status, "статус исполнения": .status,
        "новый срок": .newDeadline, "срок новый": .newDeadline, "перенести на": .newDeadline,
        "комментарий": .comment, "примечание": .comment, "комментарии": .comment,
        "срок по тексту": .context, "срок с учетом выходных": .context, "план": .context, "последний факт": .context,
        "срок": .context, "№": .context, "№ п/п": .context, "поручение": .context, "мероприятие": .context,
        "содержание": .context, "период": .period, "отчетный период": .period, "текст пункта": .context,
        "ед. изм.": .context,
        "единица измерения": .context, "остаток": .context,
    ]
}

/// The heading row of a progress table, wherever it stands: forms have lines above it.
struct ProgressHeader: Sendable {
    /// Grid column by meaning; the first of two alike counts.
    private(set) var columns: [ProgressColumn: Int] = [:]
    /// Headings that mean nothing here, with their columns.
    private(set) var unknown: [(heading: String, column: Int)] = []
    /// Index of the heading row.
    let row: Int

    /// Looks for the row; it must name the item or the document, and a fact or a status.
    init?(_ table: Table) {
        for (index, row) in table.rows.prefix(40).enumerated() {
            if let header = ProgressHeader(row, at: index) {
                self = header
                return
            }
        }
        return nil
    }

    private init?(_ row: Table.Row, at index: Int) {
        self.row = index
        for cell in row.cells {
            let heading = cell.text
            if heading.isEmpty || heading.utf8.count > 120 { continue }
            if let column = ProgressColumn(heading: heading) {
                if columns[column] == nil { columns[column] = cell.column }
            } else {
                unknown.append((heading, cell.column))
            }
        }
        let names = columns[.item] != nil || columns[.document] != nil
        guard names, columns[.fact] != nil || columns[.status] != nil, columns.count >= 3 else { return nil }
    }
}
