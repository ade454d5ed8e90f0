internal import Model

/// A named field of a passport or a report, with its value piece by piece: one piece a paragraph or list item.
struct NamedField {
    struct Piece {
        var text: String
        var isListItem: Bool
        var place: Place
    }

    var name: String
    var pieces: [Piece]
    var origin: Place

    /// The whole value on one line.
    var value: String { pieces.map(\.text).filter { !$0.isEmpty }.joined(separator: " ") }

    /// The name folded, for telling what the field is about.
    var subject: String { folded(name) }

    func isAbout(_ stems: String...) -> Bool {
        let subject = subject
        return stems.contains { contains(subject, $0) }
    }
}

/// Reads the named fields of a document: numbered lines «1. Имя<TAB>значение», lines «Имя: значение», names on a line of
/// their own with the value below, and two- or three-column tables.
struct FieldList {
    private(set) var fields: [NamedField] = []
    /// What stands before the first field: titles.
    private(set) var opening: [Paragraph] = []
    /// Tables that hold no fields but columns of their own (indicators, stages), each with the field it stands under.
    private(set) var tables: [(table: Table, under: String)] = []

    init(_ manuscript: Manuscript) {
        let numbered = manuscript.blocks.count { block in
            if case .paragraph(let paragraph) = block { return Self.isNumberedName(paragraph) }
            return false
        }
        for block in manuscript.blocks {
            switch block {
            case .paragraph(let paragraph): add(paragraph, areNumbered: numbered >= 3)
            case .table(let table): add(table)
            }
        }
    }

    // MARK: - Lines

    private static func isNumberedName(_ paragraph: Paragraph) -> Bool {
        guard let label = paragraph.label, !paragraph.isBullet else { return false }
        return label.utf8.first.map { (0x30...0x39).contains($0) } == true
            && !label.utf8.dropLast().contains(0x2E)
            && (paragraph.text.utf8.contains(0x09) || paragraph.text.utf8.count < 200)
    }

    private mutating func add(_ paragraph: Paragraph, areNumbered: Bool) {
        if areNumbered, Self.isNumberedName(paragraph) {
            let (name, value) = Self.cut(paragraph.text)
            return open(name, value, paragraph.place)
        }
        if !areNumbered, paragraph.label == nil || !paragraph.isBullet, let field = FieldLine(paragraph.text),
            Self.isFieldName(field.name)
        {
            return open(field.name, field.value, paragraph.place)
        }
        let piece = NamedField.Piece(
            text: paragraph.isBullet ? paragraph.text : paragraph.fullText, isListItem: paragraph.label != nil,
            place: paragraph.place)
        if fields.isEmpty { opening.append(paragraph) } else { fields[fields.count - 1].pieces.append(piece) }
    }

    private mutating func open(_ name: String, _ value: String, _ place: Place) {
        let pieces = value.isEmpty ? [] : [NamedField.Piece(text: value, isListItem: false, place: place)]
        fields.append(NamedField(name: name, pieces: pieces, origin: place))
    }

    /// The name and what follows a tab, a colon or a dash; all is name where neither stands there.
    private static func cut(_ text: String) -> (name: String, value: String) {
        if let tab = text.utf8.firstIndex(of: 0x09) {
            return (bareName(text[..<tab].trimmed), String(text[text.utf8.index(after: tab)...].trimmed))
        }
        if let field = FieldLine(text) { return (field.name, field.value) }
        for dash in [" – ", " — ", " - "] {
            if let found = offset(of: dash, in: text), found < 160 {
                let index = text.utf8.index(text.startIndex, offsetBy: found)
                return (String(text[..<index].trimmed), text.dropping(utf8: found + dash.utf8.count))
            }
        }
        return (bareName(text[...]), "")
    }

    private static func bareName(_ text: Substring) -> String {
        text.utf8.last == 0x3A ? String(text.dropLast().trimmed) : String(text)
    }

    /// A few words that begin with a capital and are no sentence.
    private static func isFieldName(_ name: String) -> Bool {
        guard name.utf8.count <= 120, Lettering.first(of: name) == .upper else { return false }
        return !name.utf8.contains(0x2E) && !contains(name, "http")
    }

    // MARK: - Tables

    private mutating func add(_ table: Table) {
        let width = table.rows.map { $0.cells.map { $0.column + $0.span }.max() ?? 0 }.max() ?? 0
        let body = table.rows.filter { row in row.cells.count { !$0.text.isEmpty } > 0 }
        guard width >= 2, width <= 3 || Self.isFieldHeading(body.first) else {
            return tables.append((table, fields.last?.name ?? opening.last?.text ?? ""))
        }
        if let first = body.first, Self.isColumnHeading(first) {
            return tables.append((table, fields.last?.name ?? opening.last?.text ?? ""))
        }
        for row in body where !Self.isFieldHeading(row) { add(row) }
    }

    /// «№ п/п | Наименование | Содержание» over the fields.
    private static func isFieldHeading(_ row: Table.Row?) -> Bool {
        guard let row else { return false }
        let cells = row.cells.map { folded($0.text) }
        return cells.contains { ["содержание", "значение", "описание", "характеристика", "информация"].contains($0) }
            && cells.contains { contains($0, "наименование") || contains($0, "раздел") || contains($0, "параметр") }
    }

    /// Headings of a table with columns of its own: indicators, stages, money by years.
    private static func isColumnHeading(_ row: Table.Row) -> Bool {
        let cells = row.cells.map { folded($0.text) }
        let named = cells.contains {
            contains($0, "показател") || hasPrefix($0, "этап") || contains($0, "наименование этапа")
        }
        return named
            && cells.contains { cell in
                ["единица", "ед. изм", "значение", "срок", "период", "план", "факт", "20"].contains {
                    contains(cell, $0)
                }
                    && cell.utf8.count < 80
            }
    }

    private mutating func add(_ row: Table.Row) {
        var cells = row.cells.filter { !$0.text.isEmpty }
        if cells.count >= 2, Self.isNumber(cells[0].text) { cells.removeFirst() }
        guard let first = cells.first else { return }
        guard cells.count >= 2 else {
            // A row of one cell: the rest of the field above, or a heading between two parts of the table.
            if row.cells.count > 1, first.column > 0, !fields.isEmpty { extend(with: first) }
            return
        }
        let name = first.text.split(separator: "\n").joined(separator: " ")
        fields.append(NamedField(name: Self.bareName(name[...]), pieces: [], origin: first.place))
        for cell in cells.dropFirst() { extend(with: cell) }
    }

    private mutating func extend(with cell: Table.Cell) {
        for block in cell.blocks {
            switch block {
            case .paragraph(let paragraph):
                fields[fields.count - 1].pieces.append(
                    NamedField.Piece(
                        text: paragraph.isBullet ? paragraph.text : paragraph.fullText,
                        isListItem: paragraph.label != nil, place: cell.place))
            case .table(let nested): tables.append((nested, fields[fields.count - 1].name))
            }
        }
    }

    private static func isNumber(_ text: String) -> Bool {
        text.utf8.count <= 8 && text.utf8.allSatisfy { (0x30...0x39).contains($0) || [0x2E, 0x29, 0x20].contains($0) }
            || ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"].contains(SectionHeading.bare(text))
    }
}
