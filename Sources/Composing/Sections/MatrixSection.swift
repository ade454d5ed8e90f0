internal import Model
internal import Russian

/// Bodies × items, a matrix for each document with more than one body: who stands where at a glance. A matrix keeps to
/// what a page can show: the items and bodies with most that is late; the annex has them all.
func matrixSection(_ selection: Selection) -> ReportSection {
    let title = "Исполнители и пункты"
    var blocks: [ReportBlock] = []
    let documents = selection.byDocument
    let shared = documents.indices.filter { selection.hasSeveralDebtors(documents[$0].indices) }
    let kept = foremost(shared, limits.matrices) { number in
        documents[number].indices.count { selection.standing($0).status == .overdue }
    }
    if kept.count < shared.count {
        blocks.append(
            .note(
                "Показаны \(numberText(kept.count)) документов из \(numberText(shared.count)), где больше всего "
                    + "просрочено; все – \(selection.fullList)."))
    }
    for number in kept {
        guard let matrix = Matrix(selection, documents[number].indices, number: number + 1) else { continue }
        blocks += matrix.blocks(selection.ledger.documentName(documents[number].path))
    }
    guard !blocks.isEmpty else {
        return ReportSection(
            id: "matrix", title: title,
            blocks: [.note("Документов с поручениями нескольким исполнителям в периоде нет.")])
    }
    let legend = Status.allCases.map { "\($0.sign) \($0.wording)" }.joined(separator: ", ")
    return ReportSection(id: "matrix", title: title, blocks: [.note("Знаки: \(legend).")] + blocks)
}

/// How many matrices there are at most, and the most that one of them shows.
private let limits = (matrices: 12, rows: 60, columns: 40)

private struct Matrix {
    var id: String
    /// Indices into `Ledger.debtors`.
    let rows: [Int]
    /// Indices into `items`.
    var columns: [Int]
    var hidden: (rows: Int, columns: Int)
    /// The document's item numbers, each once.
    private var items: [String] = []
    /// The worst obligation of a body and an item.
    private var cells: [Cell: Int] = [:]
    private let selection: Selection

    private struct Cell: Hashable {
        let debtor: Int
        let item: Int
    }

    init?(_ selection: Selection, _ indices: [Int], number: Int) {
        self.selection = selection
        id = "matrix-\(number)"
        let bodies = selection.debtorNumbers(indices)
        guard bodies.count > 1 else { return nil }
        var numbers: [TextKey: Int] = [:]
        var lateBodies: [Int: Int] = [:]
        var lateItems: [Int: Int] = [:]
        for group in selection.groups(indices) {
            guard group.indices.contains(where: { selection.standing($0).debtor != nil }) else { continue }
            let item = numbers[TextKey(group.item)] ?? items.count
            if item == items.count {
                numbers[TextKey(group.item)] = item
                items.append(group.item)
            }
            for index in group.indices {
                let standing = selection.standing(index)
                guard let debtor = standing.debtor.map(Int.init) else { continue }
                if standing.status == .overdue {
                    lateBodies[debtor, default: 0] += 1
                    lateItems[item, default: 0] += 1
                }
                let cell = Cell(debtor: debtor, item: item)
                if let known = cells[cell], selection.standing(known).status.gravity >= standing.status.gravity {
                    continue
                }
                cells[cell] = index
            }
        }
        rows = foremost(bodies, limits.rows) { lateBodies[$0] ?? 0 }
        columns = foremost(Array(items.indices), limits.columns) { lateItems[$0] ?? 0 }
        hidden = (bodies.count - rows.count, items.count - columns.count)
    }

    private func body(_ row: Int) -> String { selection.ledger.debtors[row] }

    /// As many charts with their tables as the columns take, twenty to a chart: a page is no wider.
    func blocks(_ name: String) -> [ReportBlock] {
        stride(from: 0, to: columns.count, by: 20).flatMap { start in
            var part = self
            part.columns = Array(columns[start..<min(start + 20, columns.count)])
            if start > 0 {
                part.id += "-\(start)"
                part.hidden = (0, 0)
            }
            return part.chartAndTable(name)
        }
    }

    private func chartAndTable(_ name: String) -> [ReportBlock] {
        var chart = Chart(
            id: id, title: name, summary: summary,
            shape: .matrix(
                rows: rows.map(body), columns: columns.map { "п. \(items[$0])" },
                cells: rows.map { row in columns.map { cell(row, $0) } }))
        chart.table = id + "-rows"
        return [.chart(chart), .table(table(name))]
    }

    private var summary: String {
        var words = "\(debtorsText(rows.count)) и \(itemsText(columns.count))."
        if hidden.rows + hidden.columns > 0 {
            words +=
                " Показаны те, где больше всего просрочено; ещё \(debtorsText(hidden.rows)) и "
                + "\(itemsText(hidden.columns)) – \(selection.fullList)."
        }
        return words
    }

    private func cell(_ row: Int, _ column: Int) -> Chart.MatrixCell {
        guard let index = cells[Cell(debtor: row, item: column)] else {
            return Chart.MatrixCell(sign: "", label: "не поручено", tone: .muted)
        }
        let obligation = selection.obligation(index)
        let due = obligation.effectiveDue.map { ", срок \($0.dotted)" } ?? ""
        return Chart.MatrixCell(
            sign: obligation.status.sign,
            label: "\(body(row)), п. \(items[column]): \(obligation.status.wording)\(due)",
            tone: obligation.status.tone, anchor: selection.anchor(index))
    }

    private func table(_ name: String) -> ReportTable {
        var table = ReportTable(
            id: id + "-rows", caption: "Исполнители и пункты: \(name)",
            columns: [.assignee]
                + columns.enumerated().map { number, item in
                    .init("п. \(items[item])", key: "item-\(number + 1)", alignment: .center, weight: 0.5)
                })
        table.rows = rows.map { row in
            ReportTable.Row(
                [.text(body(row))]
                    + columns.map { column in
                        cells[Cell(debtor: row, item: column)].map { .text(selection.standing($0).status.sign) }
                            ?? .empty
                    })
        }
        return table
    }
}

extension Selection {
    fileprivate func hasSeveralDebtors(_ indices: [Int]) -> Bool {
        let first = indices.lazy.compactMap { standing($0).debtor }.first
        return indices.contains { index in standing(index).debtor.map { $0 != first } ?? false }
    }
}
