import Model
import Testing

@testable import Writers

@Suite("Columns on paper")
struct ColumnTests {
    private func columns(_ titles: [String]) -> [ReportTable.Column] {
        titles.map { ReportTable.Column($0, key: "", weight: 1) }
    }

    private func laidOut(_ columns: [ReportTable.Column], _ rows: [[ReportCell]], width: Int) -> ColumnLayout {
        ColumnLayout(columns, needed: neededWidths(columns, rows), width: width)
    }

    @Test("Where words fit, the weights decide, and the width is used up")
    func weights() {
        var columns = columns(["Пункт", "Поручение"])
        columns[1].weight = 3
        let layout = laidOut(columns, [[.item("2"), .text("провести осмотр")]], width: 10_000)
        #expect(layout.widths == [2500, 7500])
        #expect(layout.typeSize == nil)
    }

    @Test("A date, a figure with its unit and a heading are never torn")
    func words() {
        var columns = columns(["Срок", "Содержание"])
        columns[1].weight = 30
        let date = CivilDate(year: 2024, month: 9, clampingDay: 30)
        let layout = laidOut(columns, [[.date(date), .text("обеспечить участие")]], width: 10_000)
        #expect(layout.widths[0] >= 10 * 105 + 190)
        #expect(layout.widths.reduce(0, +) <= 10_000)
    }

    @Test("Too many columns get smaller type, not torn words")
    func smallType() {
        let layout = laidOut(columns(Array(repeating: "Исполнитель", count: 9)), [], width: 10_205)
        #expect((15...20).contains(layout.typeSize ?? 0))
        #expect(layout.widths.reduce(0, +) <= 10_205)
    }

    @Test("Half a sentence held together by no-break spaces may break, a figure with its unit may not")
    func noBreakSpaces() {
        #expect(ReportCell.text("за III\u{A0}квартал\u{A0}2024\u{A0}года").onPaper == "за III квартал 2024 года")
        #expect(ReportCell.number(1200.5, unit: "чел.").onPaper == "1\u{A0}200,5\u{A0}чел.")
    }

    @Test("A squeezed table of counts stands up; one with words does not")
    func transposed() throws {
        let titles = ["Сила", "Просрочено", "В работе", "Всего"]
        var table = ReportTable(
            id: "t", caption: "", columns: columns(titles),
            rows: [.init([.text("Поручения"), .number(1), .number(2), .number(3)])])
        let turned = try #require(table.transposed)
        #expect(turned.columns.map(\.title) == ["Сила", "Поручения"])
        #expect(
            turned.rows.map(\.cells) == [
                [.text("Просрочено"), .number(1)], [.text("В работе"), .number(2)], [.text("Всего"), .number(3)],
            ])
        table.rows[0].cells[1] = .text("нет")
        #expect(table.transposed == nil)
    }
}
