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
    var rows: [String]
    var columns: [String]
    var hidden: (rows: Int, columns: Int)
    /// The worst obligation by body and item.
    var cells: [String: [String: Int]] = [:]
    let selection: Selection

    init?(_ selection: Selection, _ indices: [Int], number: Int) {
        self.selection = selection
        id = "matrix-\(number)"
        var lateBy: [String: Int] = [:]
        var (bodies, items): ([String], [String]) = ([], [])
        var (seenBodies, seenItems): (Set<String>, Set<String>) = ([], [])
        for index in indices {
            let obligation = selection.obligation(index)
            guard let body = obligation.debtor else { continue }
            if seenBodies.insert(body).inserted { bodies.append(body) }
            if seenItems.insert(obligation.item).inserted { items.append(obligation.item) }
            if obligation.status == .overdue {
                lateBy[body, default: 0] += 1
                lateBy["\u{0}" + obligation.item, default: 0] += 1
            }
            if let known = cells[body]?[obligation.item],
                selection.obligation(known).status.gravity >= obligation.status.gravity
            {
                continue
            }
            cells[body, default: [:]][obligation.item] = index
        }
        guard bodies.count > 1 else { return nil }
        rows = foremost(bodies, limits.rows) { lateBy[$0] ?? 0 }
        columns = foremost(items, limits.columns) { lateBy["\u{0}" + $0] ?? 0 }
        hidden = (bodies.count - rows.count, items.count - columns.count)
    }

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
                rows: rows, columns: columns.map { "п. \($0)" },
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

    private func cell(_ row: String, _ column: String) -> Chart.MatrixCell {
        guard let index = cells[row]?[column] else {
            return Chart.MatrixCell(sign: "", label: "не поручено", tone: .muted)
        }
        let obligation = selection.obligation(index)
        let due = obligation.effectiveDue.map { ", срок \($0.dotted)" } ?? ""
        return Chart.MatrixCell(
            sign: obligation.status.sign, label: "\(row), п. \(column): \(obligation.status.wording)\(due)",
            tone: obligation.status.tone, anchor: selection.anchor(index))
    }

    private func table(_ name: String) -> ReportTable {
        var table = ReportTable(
            id: id + "-rows", caption: "Исполнители и пункты: \(name)",
            columns: [.assignee]
                + columns.enumerated().map { number, item in
                    .init("п. \(item)", key: "item-\(number + 1)", alignment: .center, weight: 0.5)
                })
        table.rows = rows.map { row in
            ReportTable.Row(
                [.text(row)]
                    + columns.map { column in
                        cells[row]?[column].map { .text(selection.obligation($0).status.sign) } ?? .empty
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
