internal import Model

extension Chart {
    /// The chart's numbers as a table: what a format without pictures shows.
    var numbers: ReportTable {
        let (titles, rows) = grid
        let columns = titles.enumerated().map { index, title in
            ReportTable.Column(
                title, key: "c\(index)", alignment: index == 0 ? .start : .center, weight: index == 0 ? 4 : 1.5)
        }
        return ReportTable(id: id, caption: title, columns: columns, rows: rows.map { ReportTable.Row($0) })
    }

    private var grid: (titles: [String], rows: [[ReportCell]]) {
        switch shape {
        case .shares(let shares):
            (
                ["Состояние", "Число"],
                shares.map { [.status($0.name, sign: $0.sign, tone: $0.tone), .number(Double($0.count))] }
            )
        case .progress(let bars): (["Показатель", "Факт", "План", "Ожидалось к дате"], bars.map(\.cells))
        case .timeline(let spans, _, _, _):
            (
                ["Мероприятие", "Начало", "Окончание", "Состояние"],
                spans.map { [.text($0.name), .date($0.from), .date($0.to), .text($0.label)] }
            )
        case .matrix(let names, let columns, let cells):
            (
                ["Исполнитель"] + columns,
                zip(names, cells).map { name, row in
                    [.text(name)] + row.map { .status($0.label, sign: $0.sign, tone: $0.tone) }
                }
            )
        }
    }
}

extension Chart.Bar {
    fileprivate var cells: [ReportCell] {
        [
            .text(name), .number(actual, unit: unit), .number(promised, unit: unit),
            expected.map { .number($0, unit: unit) } ?? .empty,
        ]
    }
}
