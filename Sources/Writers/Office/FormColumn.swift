internal import Model

/// The headings by which a filled form is read back (CONTRACT §3).
enum FormColumn: String {
    case document = "Документ"
    case item = "Пункт"
    case assignee = "Исполнитель"
    case indicator = "Показатель"
    case fact = "Факт"
    case date = "Дата"
    case status = "Статус"
    case newDeadline = "Новый срок"
    case comment = "Комментарий"

    var isDate: Bool { self == .date || self == .newDeadline }

    /// Characters that one writes into an empty cell.
    var characters: Int {
        switch self {
        case .document, .item, .assignee, .indicator: 0
        case .fact: 7
        case .date, .newDeadline, .comment: 10
        case .status: 12
        }
    }
}

extension ReportTable {
    /// A form on paper: columns that only inform are left out where they say nothing.
    var asForm: ReportTable {
        let kept = columns.indices.filter { index in
            FormColumn(rawValue: columns[index].title) != nil
                || rows.contains { index < $0.cells.count && $0.cells[index] != .empty }
        }
        var copy = self
        copy.columns = kept.map { columns[$0] }
        for (index, row) in rows.enumerated() {
            copy.rows[index].cells = kept.map { $0 < row.cells.count ? row.cells[$0] : .empty }
            copy.rows[index].links = [:]
        }
        return copy
    }
}
