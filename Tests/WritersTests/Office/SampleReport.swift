import Model

/// A report with every kind of block and cell.
func sampleReport(rows: Int = 40) -> Report {
    var report = Report(
        kind: .portfolio,
        title: "Отчёт о ходе исполнения поручений проектного офиса за III\u{A0}квартал 2024\u{A0}года",
        subtitle: "по состоянию на 30.09.2024", period: ReportingPeriod(length: .quarter, year: 2024, index: 3),
        asOf: CivilDate(year: 2024, month: 9, clampingDay: 30))
    report.requisites = [
        ("Проект", "«Тихие дворы»"), ("Составитель", "Проектный офис при заместителе главы администрации области"),
        ("Кому", "Заместителю главы администрации области, куратору проекта"),
    ]
    report.sections = [summarySection(), lateSection(rows: rows), matrixSection()]
    report.signatory = ("Руководитель проектного офиса", "А.Б. Сидорова")
    report.footer = [
        "Источники: input/протокол.docx, SHA-256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08.",
        "Производственный календарь 2019–2027; сроки поручений переносятся на предыдущий рабочий день.",
    ]
    return report
}

private func summarySection() -> ReportSection {
    var shares = Chart(
        id: "shares", title: "Состояние обязательств",
        summary: "Из 57 обязательств исполнено в срок 31, просрочено 12, в работе 14.",
        shape: .shares([
            Chart.Share(name: "исполнено в срок", count: 31, sign: "✓", tone: .good),
            Chart.Share(name: "просрочено", count: 12, sign: "!", tone: .bad),
            Chart.Share(name: "в работе", count: 14, sign: "○", tone: .neutral),
        ]))
    shares.table = nil
    let progress = Chart(
        id: "bars", title: "Ход достижения показателей", summary: "Достигнуто 60 из 100 контактов.",
        shape: .progress([
            Chart.Bar(name: "Контакты", actual: 60, promised: 100, expected: 75.5, unit: "контактов", tone: .attention)
        ]))
    return ReportSection(
        id: "summary", title: "Главное",
        blocks: [
            .paragraph("В периоде наступил срок 43 обязательств, в срок исполнено 31, с опозданием 4, просрочено 8."),
            .figures([
                KeyFigure(
                    name: "Исполнительская дисциплина", value: .percent(0.7209), detail: "31 из 43 в срок",
                    tone: .attention),
                KeyFigure(name: "Просрочено", value: .number(12), detail: "у 7 исполнителей", tone: .bad),
            ]),
            .list(["Новых поручений: 5", "Перенесено: 2"]), .chart(shares), .chart(progress),
            .note("Доля в срок = n₁ / N; рекомендации не учитываются."),
        ])
}

private func lateSection(rows: Int) -> ReportSection {
    let columns = [
        ReportTable.Column("Пункт", key: "item", weight: 1), ReportTable.Column("Содержание", key: "text", weight: 4),
        ReportTable.Column("Исполнитель", key: "assignee", weight: 3, repeatsGroup: true),
        ReportTable.Column("Срок", key: "due", alignment: .center, weight: 1.4),
        ReportTable.Column("Выполнено", key: "actual", alignment: .end, weight: 1.6),
        ReportTable.Column("%", key: "percent", alignment: .end, weight: 1),
        ReportTable.Column("Состояние", key: "status", weight: 2),
        ReportTable.Column("Основание", key: "quotation", weight: 4),
    ]
    var table = ReportTable(id: "late", caption: "Просроченные поручения", columns: columns)
    for index in 0..<rows {
        if index % 10 == 0 {
            table.rows.append(.init([.text("Администрация города Лесного, район № \(index / 10 + 1)")], isGroup: true))
        }
        table.rows.append(.init(sampleRow(index), tone: .neutral, anchor: "o-\(index)"))
    }
    return ReportSection(id: "late", title: "Просрочено", blocks: [.table(table)])
}

private func sampleRow(_ index: Int) -> [ReportCell] {
    [
        .item("I.\(index + 1)"),
        .text("Провести обследование дворовых территорий и представить сведения о числе участников"),
        .text("Администрация города Лесного, район № \(index / 10 + 1)"),
        .date(CivilDate(year: 2024, month: 8, clampingDay: index % 28 + 1)),
        index % 3 == 0 ? .empty : .number(Double(index) * 12.5, unit: "чел."), .percent(Double(index) / 40),
        .status("просрочено", sign: "!", tone: .bad),
        .quotation("провести обследование до 28 августа", place: "input/протокол.docx, абзац \(index)"),
    ]
}

private func matrixSection() -> ReportSection {
    let columns = (1...14).map { "п. I.\($0)" }
    let rows = (1...12).map { "Министерство № \($0) Лесной области" }
    let cells = rows.indices.map { row in
        columns.indices.map { column in
            (row + column) % 3 == 0
                ? Chart.MatrixCell(sign: "✓", label: "исполнено в срок", tone: .good)
                : (row + column) % 3 == 1
                    ? Chart.MatrixCell(sign: "!", label: "просрочено", tone: .bad)
                    : Chart.MatrixCell(sign: "", label: "", tone: .neutral)
        }
    }
    let chart = Chart(
        id: "matrix", title: "Исполнители и пункты", summary: "12 исполнителей, 14 пунктов.",
        shape: .matrix(rows: rows, columns: columns, cells: cells))
    return ReportSection(id: "matrix", title: "Матрица исполнения", blocks: [.chart(chart)])
}
