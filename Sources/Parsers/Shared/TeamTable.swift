internal import Model

/// A table of those who carry a project: «Роль в проекте | Фамилия, имя, отчество | Должность», the columns in any order.
struct TeamTable {
    private let table: Table
    private let role: Int?
    private let person: Int
    /// The other columns, in which post and telephone stand.
    private let rest: [Int]

    /// Nil where no column of the first row is one of persons' names.
    init?(_ table: Table) {
        guard let heading = table.rows.first, heading.cells.count >= 2, table.rows.count > 1 else { return nil }
        let cells = heading.cells.map { (text: folded($0.text), column: $0.column) }
        func column(_ words: [String]) -> Int? {
            cells.first { cell in words.contains { hasPrefix(cell.text, $0) } }?.column
        }
        guard let person = column(["фио", "ф.и.о", "ф. и. о", "фамилия"]) else { return nil }
        let role = column(["роль", "статус", "функци"])
        guard role != nil || column(["должност"]) != nil else { return nil }
        self.table = table
        (self.person, self.role) = (person, role)
        rest = cells.filter { $0.column != person && $0.column != role && !ColumnKind.isNumber($0.text) }
            .map(\.column)
    }

    /// A field for each person, named by the role: «Руководитель проекта»: «Сорокина Анна Львовна, начальник отдела».
    var fields: [NamedField] {
        table.rows.dropFirst().compactMap { row in
            let columns = [person] + rest
            let parts = columns.compactMap { row.cell(atColumn: $0) }.map { joinedText($0) }.filter { !$0.isEmpty }
            guard !parts.isEmpty else { return nil }
            let place = row.cell(atColumn: person)?.place ?? row.place
            let name = role.flatMap { row.cell(atColumn: $0) }.map { joinedText($0) } ?? ""
            return NamedField(
                name: name.isEmpty ? "Участник команды проекта" : name,
                pieces: [NamedField.Piece(text: parts.joined(separator: ", "), place: place)], origin: place)
        }
    }
}
