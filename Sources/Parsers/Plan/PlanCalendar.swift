internal import Model
internal import Russian

/// The columns of a plan that stand for months, quarters or years, with a cross where the event is then.
struct PlanCalendar: Sendable {
    /// By column: the words that say when («март 2025 год»).
    private var terms: [Int: String] = [:]

    var isEmpty: Bool { terms.isEmpty }
    var columns: Set<Int> { Set(terms.keys) }

    init() {}

    /// Takes the headings of a row; where headings span several columns above it, their year or noun belongs to them.
    /// Nothing where fewer than three are names of months, quarters or years.
    init(_ row: Table.Row, under upper: Table.Row? = nil) {
        for cell in row.cells where cell.span == 1 && !cell.continuesAbove {
            let above = upper?.cell(atColumn: cell.column).flatMap { $0.span > 1 ? $0.text : nil } ?? ""
            terms[cell.column] = PlanCalendar.term(cell.text, under: above)
        }
        if terms.count < 3 { terms = [:] }
    }

    /// What the crosses of a row say: one span from the first to the last, or several with gaps between them.
    func term(of row: Table.Row) -> PlanRow.Text? {
        var marked: [(column: Int, cell: Table.Cell)] = []
        for cell in row.cells where !cell.text.isEmpty && !cell.continuesAbove {
            marked += (cell.column..<cell.column + cell.span).filter { terms[$0] != nil }.map { ($0, cell) }
        }
        guard let first = marked.first, let last = marked.last else { return nil }
        let order = terms.keys.sorted()
        let isWhole = order.firstIndex(of: last.column).map { end in
            order.firstIndex(of: first.column).map { end - $0 + 1 == marked.count } ?? false
        }
        let words = marked.map { terms[$0.column] ?? "" }
        let text =
            words.count == 1
            ? words[0]
            : isWhole == true
                ? "\(words[0]) – \(words[words.count - 1])"
                : words.joined(separator: ", ")
        return PlanRow.Text(text: text, place: first.cell.place)
    }

    /// «янв.», «III кв.», «3» under «Месяцы», «2025 год»; nil for any other heading.
    private static func term(_ heading: String, under upper: String) -> String? {
        let text = heading.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !text.isEmpty, text.utf8.count <= 40 else { return nil }
        let above = folded(upper)
        var words = text
        if contains(above, "месяц"), let number = Int(text), (1...12).contains(number) {
            words = monthName(number)
        } else if contains(above, "квартал"), Numerals.value(text).map({ (1...4).contains($0) }) == true {
            words += " квартал"
        }
        guard let read = readDeadline(words, in: DateContext(documentDate: .anyDay), at: .document),
            read.value.kind == .during, !read.remarks.contains(where: { $0.code == "deadline-remainder" }),
            words != text || text.unicodeScalars.contains(where: { Lettering($0) == .lower || Lettering($0) == .upper })
                || isYear(text)
        else { return nil }
        let years = upper.split { !("0"..."9").contains($0) }.filter { $0.utf8.count == 4 }
        guard let year = years.first, !isYear(text) else { return words }
        return "\(words) \(year) года"
    }

    private static func isYear(_ text: String) -> Bool {
        text.utf8.count == 4 && text.utf8.allSatisfy { (0x30...0x39).contains($0) } && text.hasPrefix("20")
    }
}

extension CivilDate {
    /// Some day: only whether words can be a term is asked.
    fileprivate static let anyDay = CivilDate(dayNumber: 20_000)
}
