import Composing
import Model
import TestSupport
import Testing

/// 300 items for 30 bodies each: a report that summarises by design.
@Suite("A large portfolio") struct LargePortfolioTests {
    @Test("Late items are listed once each, matrix and annex keep to what a page can show, sheets have every row")
    func large() throws {
        let matter = sampleMatter { sample in sample.assessment.obligations = many(items: 300, bodies: 30) }
        let report = composeReport(matter)
        #expect(report.table("late-rows")?.rows.count == 100)
        #expect(report.table("annex-1")?.standingAlone.rows.count == 9000)
        #expect(report.listing?.count == 9000)
        let annex = try #require(report.adapted(to: .pages).section("annex"))
        for case .table(let table) in annex.blocks { #expect(table.rows.count <= 300) }
        let cells = report.section("matrix")?.blocks.reduce(0) { sum, block in
            guard case .chart(let chart) = block, case .matrix(let rows, let columns, _) = chart.shape else {
                return sum
            }
            #expect(columns.count <= 20)
            return sum + rows.count * columns.count
        }
        #expect((cells ?? 0) <= 60 * 40)
    }
}

private func many(items: Int, bodies: Int) -> [Obligation] {
    (1...items).flatMap { number -> [Obligation] in
        let place = Place.paragraph(number)
        let item = Item(
            id: "\(number)", number: "\(number)", text: "Сделать дело \(number)", modality: .directive,
            deadline: Deadline(.by, text: "до 1 сентября", to: date("2024-09-01"), origin: place), origin: place)
        let subject = ObligationSubject(document: "input/протокол.docx", kind: .protocol, item: item)
        return (1...bodies).map { body in
            var obligation = Obligation(
                subject, mode: .directive, status: number % 3 == 0 ? .overdue : .doneOnTime)
            obligation.assignee = "Администрация № \(body)"
            (obligation.stated, obligation.due) = (date("2024-09-01"), date("2024-09-01"))
            return obligation
        }
    }
}
