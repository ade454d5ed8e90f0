internal import Model

/// Fields in tables: «№ | имя | значение», «имя | значение».
extension FieldList {
    mutating func add(_ table: Table) {
        let width = table.rows.map { $0.cells.map { $0.column + $0.span }.max() ?? 0 }.max() ?? 0
        let body = table.rows.filter { row in row.cells.count { !$0.text.isEmpty } > 0 }
        if let team = TeamTable(table) {
            takeOpenName()
            fields += team.fields
            isNamedByLine = false
            return
        }
        guard width >= 2, width <= 3 || Self.isFieldHeading(body.first) else {
            return tables.append((table, takeOpenName()))
        }
        if let first = body.first, Self.isColumnHeading(first) { return tables.append((table, takeOpenName())) }
        dropHeading()
        (nameColumn, isNamedByLine) = (nil, false)
        for row in body where !Self.isFieldHeading(row) { add(row) }
    }

    /// «№ п/п | Наименование | Содержание» over the fields.
    private static func isFieldHeading(_ row: Table.Row?) -> Bool {
        guard let row else { return false }
        let cells = row.cells.map { folded($0.text) }
        let isHeaded = cells.contains { cell in
            ["содержание", "значение", "описание", "характеристика", "информация", "данные", "сведения"]
                .contains { hasPrefix(cell, $0) && cell.utf8.count < 60 }
        }
        return isHeaded
            && cells.contains { cell in
                ["наименование", "раздел", "параметр", "поле", "реквизит", "название", "показатели проекта", "позиция"]
                    .contains { contains(cell, $0) }
            }
    }

    /// Headings of a table with columns of its own: indicators, stages, money by years.
    private static func isColumnHeading(_ row: Table.Row) -> Bool {
        let cells = row.cells.map { folded($0.text) }
        let named = cells.contains {
            contains($0, "показател") || hasPrefix($0, "этап") || contains($0, "наименование этапа")
                || hasPrefix($0, "стади") || hasPrefix($0, "индикатор")
        }
        let kinds = cells.map { ColumnKind(foldedHeading: $0) }
        if kinds.contains(.start), kinds.contains(.finish) { return true }
        return named
            && cells.contains { cell in
                ["единица", "ед. изм", "значение", "срок", "период", "план", "факт", "20", "дата"].contains {
                    contains(cell, $0)
                } && cell.utf8.count < 80 && !FieldName.isBare(cell)
            }
    }

    private mutating func add(_ row: Table.Row) {
        var cells = row.cells.filter { !$0.text.isEmpty }
        let isNumbered = cells.count >= 2 && Self.isNumber(cells[0].text)
        if isNumbered { cells.removeFirst() }
        guard let first = cells.first else { return }
        if let nameColumn, first.column > nameColumn, !fields.isEmpty {
            // The name above covers this row too: «Сроки | Начало | 01.03.2024».
            for cell in cells { extend(with: cell) }
            return
        }
        // A row of one cell without a number is a heading between two parts of the table.
        guard cells.count >= 2 || isNumbered else { return }
        nameColumn = first.column
        let name = first.text.split(separator: "\n").joined(separator: " ")
        fields.append(NamedField(name: Self.bareName(name[...]), pieces: [], origin: first.place))
        for cell in cells.dropFirst() { extend(with: cell) }
    }

    private mutating func extend(with cell: Table.Cell) {
        for block in cell.blocks {
            switch block {
            case .paragraph(let paragraph):
                fields[fields.count - 1].pieces.append(NamedField.Piece(paragraph, place: cell.place))
            case .table(let nested): tables.append((nested, fields[fields.count - 1].name))
            }
        }
    }

    private static func isNumber(_ text: String) -> Bool {
        text.utf8.count <= 8 && text.utf8.allSatisfy { (0x30...0x39).contains($0) || [0x2E, 0x29, 0x20].contains($0) }
            || ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"].contains(SectionHeading.bare(text))
    }
}
