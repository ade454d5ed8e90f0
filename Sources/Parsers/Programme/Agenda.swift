internal import Model

/// The agenda while it is being read. An entry without an end lasts until the next one begins.
struct Agenda {
    private var open: [(span: TimeSpan, title: String, place: Place)] = []

    var isEmpty: Bool { open.isEmpty }

    mutating func open(_ span: TimeSpan, title: String, at place: Place) {
        open.append((span, Agenda.stripped(title), place))
    }

    /// A line below an entry: its title where it had none, else what belongs to it (speakers, rooms).
    mutating func extend(_ text: String) {
        guard !open.isEmpty else { return }
        let title = open[open.count - 1].title
        open[open.count - 1].title = title.isEmpty ? text : title + " " + text
    }

    var entries: [AgendaEntry] {
        open.enumerated().map { index, entry in
            let next = index + 1 < open.count ? open[index + 1].span.from : nil
            let to = entry.span.to ?? next.flatMap { $0 > entry.span.from ? $0 : nil }
            return AgendaEntry(
                from: TimeSpan.text(entry.span.from), to: to.map(TimeSpan.text), title: entry.title, origin: entry.place
            )
        }
    }

    // MARK: - Tables

    /// Whether some column holds times in most of its filled cells.
    static func holdsTimes(_ table: Table) -> Bool { timeColumn(table) != nil }

    private static func timeColumn(_ table: Table) -> Int? {
        let width = table.rows.map { $0.cells.map { $0.column + $0.span }.max() ?? 0 }.max() ?? 0
        return (0..<width).first { column in
            let texts = table.rows.compactMap { $0.cell(atColumn: column)?.text }.filter { !$0.isEmpty }
            let times = texts.count {
                TimeSpan(at: $0.split(separator: "\n").joined(separator: " "), isExpected: texts.count >= 4) != nil
            }
            return times >= 1 && times * 2 >= texts.count - 1
        }
    }

    mutating func read(_ table: Table) {
        guard let column = Agenda.timeColumn(table) else { return }
        let headed = table.rows.first?.cells.first { cell in
            let heading = folded(cell.text)
            return ["мероприят", "тема", "содержание", "наименование", "вопрос", "событие", "форма работы"]
                .contains { contains(heading, $0) }
        }?
        .column
        for row in table.rows {
            guard let cell = row.cell(atColumn: column) else { continue }
            let text = cell.text.split(separator: "\n").joined(separator: " ")
            let title = title(in: row, besides: column, headedAt: headed)
            if let span = TimeSpan(at: text, isExpected: true) {
                let rest = Agenda.stripped(text.dropping(utf8: span.length))
                open(span, title: title.isEmpty ? rest : title, at: cell.place)
            } else if text.isEmpty, !title.isEmpty, !open.isEmpty {
                extend(title)
            }
        }
    }

    /// The cells of the columns that say who speaks or presides.
    static func speakers(_ table: Table) -> [(text: String, place: Place)] {
        let columns = (table.rows.first?.cells ?? []).filter { cell in
            let heading = folded(cell.text)
            return ["ведущ", "модератор", "спикер", "докладчик", "выступающ", "лектор"].contains {
                contains(heading, $0)
            }
        }
        .map(\.column)
        return table.rows.dropFirst().flatMap { row in
            columns.compactMap { row.cell(atColumn: $0) }.filter { !$0.continuesAbove && !$0.text.isEmpty }
                .map { (joinedText($0), $0.place) }
        }
    }

    /// What takes place: in the column that says so, else behind the time, else before it.
    private func title(in row: Table.Row, besides column: Int, headedAt headed: Int?) -> String {
        if let headed, headed != column, let cell = row.cell(atColumn: headed), !cell.text.isEmpty {
            return joinedText(cell)
        }
        let others = row.cells.filter { $0.column != column && !$0.text.isEmpty }
        let cell = others.first { $0.column > column } ?? others.last { Int($0.text) == nil }
        return cell.map { joinedText($0) } ?? ""
    }

    private static func stripped(_ text: String) -> String {
        var part: Substring = text[...].trimmed
        while let first = part.unicodeScalars.first, ".:;,–—-|".unicodeScalars.contains(first) {
            part = part.dropFirst().trimmed
        }
        return String(part)
    }
}
