internal import Model

/// Results and fields in tables, and in lines with tabs.
extension ResultsReading {
    mutating func take(_ table: Table, into draft: inout Draft) {
        guard let heading = table.rows.first else { return }
        let columns = heading.cells.map(\.text).filter { !$0.isEmpty && !$0.utf8.starts(with: "№".utf8) }
        if columns.count == 2, FieldName.isColumnHeading(columns[0], over: columns[1]) {
            return readFields(table.rows.dropFirst(), into: &draft)
        }
        guard let columns = ResultColumns(heading) else { return readFields(table.rows[...], into: &draft) }
        isFieldOpen = false
        for row in table.rows.dropFirst() { add(row, columns, into: &draft) }
    }

    private func add(_ row: Table.Row, _ columns: ResultColumns, into draft: inout Draft) {
        guard let cell = row.cell(atColumn: columns.name), !cell.text.isEmpty else { return }
        let unit = columns.unit.flatMap { row.cell(atColumn: $0)?.text } ?? ""
        let fact = columns.fact.flatMap { row.cell(atColumn: $0) }
        draft.addResult(
            joinedText(cell), fact: fact.map { joinedText($0) } ?? "", unit: unit, at: fact?.place ?? cell.place)
    }

    /// «Мероприятие<TAB>Итоги» over lines of two cells: a table too narrow to be told from fields by the reader.
    mutating func takeTabRow(_ row: Table.Row, into draft: inout Draft) -> Bool {
        if let tabColumns {
            guard row.cells.filter({ !$0.text.isEmpty }).count >= 2 else { return false }
            add(row, tabColumns, into: &draft)
            return true
        }
        guard let columns = ResultColumns(tabLine: row) else { return false }
        tabColumns = columns
        (isInList, isFieldOpen) = (true, false)
        return true
    }

    /// A table of «name | value» rows is a head of fields, or the list under a results' name.
    private func readFields(_ rows: ArraySlice<Table.Row>, into draft: inout Draft) {
        for row in rows {
            let cells = row.cells.filter { !$0.text.isEmpty }
            guard cells.count >= 2 else { continue }
            let field = FieldLine(name: joinedText(cells[cells.count - 2]), value: joinedText(cells[cells.count - 1]))
            if headings.contains(where: { hasPrefix(folded(field.name), $0) }) {
                for block in cells[cells.count - 1].blocks {
                    guard case .paragraph(let paragraph) = block else { continue }
                    for part in paragraph.text.split(separator: ";") {
                        draft.addResult(String(part.trimmed), at: cells[cells.count - 1].place)
                    }
                }
            } else {
                draft.document.fields.append(Field(name: field.name, value: field.value, origin: cells[0].place))
                draft.read(field, about: FieldSubject(field.name), at: cells[0].place)
            }
        }
    }
}
