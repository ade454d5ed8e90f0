import Model
import Parsers
import Testing

/// A cell as a DOCX has it: text, a number that Word computes, the columns it spans, or the lower part of a merge.
private struct CellText: ExpressibleByStringLiteral {
    var text: String
    var label: String?
    var span = 1
    var continuesAbove = false

    init(stringLiteral value: String) { text = value }

    static func automatic(_ label: String, _ text: String = "") -> CellText {
        var cell = CellText(stringLiteral: text)
        cell.label = label
        return cell
    }

    static func wide(_ span: Int, _ text: String) -> CellText {
        var cell = CellText(stringLiteral: text)
        cell.span = span
        return cell
    }

    static var merged: CellText {
        var cell = CellText(stringLiteral: "")
        cell.continuesAbove = true
        return cell
    }
}

private func table(_ rows: [[CellText]], index: Int = 1) -> Block {
    var table = Table(index: index)
    for (number, texts) in rows.enumerated() {
        var cells: [Table.Cell] = []
        var column = 0
        for text in texts {
            let place = Place.cell(table: index, row: number + 1, cell: cells.count + 1)
            var blocks = text.text.split(separator: "\n").map { Block.paragraph(Paragraph(String($0), place: place)) }
            if let label = text.label {
                var paragraph = Paragraph(text.text, place: place)
                paragraph.label = label
                blocks = [.paragraph(paragraph)]
            }
            var cell = Table.Cell(blocks, column: column, span: text.span, place: place)
            cell.continuesAbove = text.continuesAbove
            cells.append(cell)
            column += text.span
        }
        table.rows.append(Table.Row(cells, place: .cell(table: index, row: number + 1, cell: 1)))
    }
    return .table(table)
}

private func plan(_ title: String, _ blocks: Block...) -> Document {
    let source = Source(path: "input.docx", format: .docx)
    let content = Content(source: source, blocks: [.paragraph(Paragraph(title, place: .paragraph(1)))] + blocks)
    return parse(content, settings: Settings())
}

private func terms(_ document: Document) -> [String] {
    document.items.map {
        "\($0.id) \($0.deadline.from.map { "\($0)…" } ?? "")\($0.deadline.to?.iso ?? $0.deadline.kind.rawValue)"
    }
}

@Suite("Tables of plans in DOCX")
struct PlanTableTests {
    private let head: [CellText] = ["№ п/п", "Мероприятие", "Срок", "Ответственный"]

    @Test("numbers that Word computes are the items' numbers")
    func automaticNumbers() {
        let document = plan(
            "План мероприятий проекта «Ткачи»",
            table([
                head, [.automatic("1."), "Опрос", "март 2025 года", "Дом ремёсел"],
                [.automatic("2."), "Выставка", "до 1 мая 2025 года", "Дом ремёсел"],
            ]))
        #expect(terms(document) == ["1 2025-03-01…2025-03-31", "2 2025-05-01"])
    }

    @Test("a number that Word computes for the event itself counts where no column has one")
    func automaticNumbersOfEvents() {
        let document = plan(
            "План мероприятий",
            table([
                ["Мероприятие", "Срок"], [.automatic("1.", "Опрос"), "март 2025 года"],
                [.automatic("2.", "Выставка"), "до 1 мая 2025 года"],
            ]))
        #expect(document.items.map(\.number) == ["1", "2"])
        #expect(document.items.map(\.text) == ["Опрос", "Выставка"])
    }

    @Test("headings that are repeated on a new page, and numbers of columns, are no items")
    func repeatedHeadings() {
        let document = plan(
            "График мероприятий",
            table([
                head, ["1", "2", "3", "4"], ["1", "Опрос", "март 2025 года", "Дом ремёсел"], head,
                ["2", "Выставка", "май 2025 года", "Дом ремёсел"],
            ]))
        #expect(document.items.map(\.id) == ["1", "2"])
    }

    @Test("a table that goes on after a page end without headings")
    func continuedTable() {
        let document = plan(
            "График мероприятий",
            table([head, ["1", "Опрос", "март 2025 года", "Дом ремёсел"]]),
            table([["2", "Выставка", "май 2025 года", "Музей истории"]], index: 2))
        #expect(terms(document) == ["1 2025-03-01…2025-03-31", "2 2025-05-01…2025-05-31"])
        #expect(document.items.last?.assignees.map(\.name) == ["Музей истории"])
    }

    @Test("headings over two rows: «Срок» over «начало» and «окончание»")
    func twoRowsOfHeadings() {
        let document = plan(
            "Дорожная карта проекта «Ткачи»",
            table([
                ["№", "Мероприятие", .wide(2, "Срок реализации"), "Исполнитель"],
                [.merged, .merged, "начало", "окончание", .merged],
                ["1", "Опрос", "01.03.2025", "31.03.2025", "Дом ремёсел"],
            ]))
        #expect(terms(document) == ["1 2025-03-01…2025-03-31"])
        #expect(document.items.first?.assignees.map(\.name) == ["Дом ремёсел"])
    }

    @Test("a merged deadline or assignee counts for every row that it covers")
    func mergedCells() {
        let document = plan(
            "План мероприятий",
            table([
                head, ["1", "Опрос", "до 1 июня 2025 года", "Дом ремёсел"], ["2", "Выставка", .merged, .merged],
                ["3", "Отчёт", "до 1 июля 2025 года", .merged],
            ]))
        #expect(terms(document) == ["1 2025-06-01", "2 2025-06-01", "3 2025-07-01"])
        #expect(document.items.allSatisfy { $0.assignees.map(\.name) == ["Дом ремёсел"] })
    }

    @Test("rows that span the table are sections, numbered or not")
    func sectionRows() {
        let document = plan(
            "План мероприятий",
            table([
                head, [.wide(4, "I. Подготовка")], ["1", "Опрос", "март 2025 года", "Дом ремёсел"],
                [.wide(4, "II. Проведение")], ["1", "Выставка", "май 2025 года", "Дом ремёсел"],
            ]))
        #expect(document.items.map(\.id) == ["I.1", "II.1"])
        #expect(document.sections.map(\.title) == ["Подготовка", "Проведение"])
    }

    @Test("a row with a number and one text over the other columns is a section too")
    func numberedSectionRows() {
        let document = plan(
            "План мероприятий",
            table([
                head, ["1.", .wide(3, "Подготовка")], ["1.1.", "Опрос", "март 2025 года", "Дом ремёсел"],
                ["2.", .wide(3, "Проведение")], ["2.1.", "Выставка", "май 2025 года", "Дом ремёсел"],
            ]))
        #expect(document.items.map(\.id) == ["1.1", "2.1"])
        #expect(document.sections.map(\.number) == ["1", "2"])
    }

    @Test("a row without number goes on with the one above")
    func continuedRow() {
        let document = plan(
            "План мероприятий",
            table([
                head, ["1", "Провести опрос мастеров", "март 2025 года", "Дом ремёсел,"],
                ["", "и учеников (не менее 40 человек)", "", "Музей истории"],
                ["2", "Выставка", "май 2025 года", "Дом ремёсел"],
            ]))
        #expect(document.items.map(\.id) == ["1", "2"])
        #expect(document.items.first?.targets.map(\.value) == [40])
        #expect(document.items.first?.assignees.map(\.name) == ["Дом ремёсел", "Музей истории"])
    }

    @Test("crosses under quarters of a merged year are terms, and the year is theirs")
    func crossesUnderQuarters() {
        let document = plan(
            "План мероприятий",
            table([
                ["№ п/п", "Наименование работ", .wide(4, "2026 год"), "Ответственный"],
                [.merged, .merged, "I кв.", "II кв.", "III кв.", "IV кв.", .merged],
                ["1", "Обход дворов", "х", "", "", "", "Отдел хозяйства"],
                ["2", "Ремонт дорожек", "", "х", "х", "", "МКУ «Двор»"],
            ]))
        #expect(document.items.map(\.id) == ["1", "2"])
        #expect(document.items.map { $0.deadline.from?.iso } == ["2026-01-01", "2026-04-01"])
        #expect(document.items.map { $0.deadline.to?.iso } == ["2026-03-31", "2026-09-30"])
        #expect(document.items.flatMap(\.assignees).map(\.name) == ["Отдел хозяйства", "МКУ «Двор»"])
    }
}
