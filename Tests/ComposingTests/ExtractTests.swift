import Composing
import Model
import TestSupport
import Testing

@Suite("Extracts and forms") struct ExtractTests {
    private let index = DebtorIndex(sampleMatter())

    @Test("An extract holds its body's obligations and nobody else's")
    func own() throws {
        for debtor in index.debtors {
            let names = try #require(index.extract(for: debtor).table("annex-1")).column("assignee")
            #expect(names.allSatisfy { if case .text(let name) = $0 { name.hasPrefix(debtor) } else { false } })
        }
    }

    @Test("All extracts together hold all obligations that somebody owes")
    func complete() {
        let rows = index.debtors.reduce(0) { sum, debtor in
            let report = index.extract(for: debtor)
            return sum + (1...3).reduce(0) { $0 + (report.table("annex-\($1)")?.standingAlone.rows.count ?? 0) }
        }
        #expect(rows == sampleMatter().assessment.obligations.count { $0.debtor != nil })
    }

    @Test("A form has the headings of the progress table, the known columns filled in")
    func form() throws {
        let table = try #require(index.form(for: "Заречный").table("form"))
        let contract = [
            "Документ", "Пункт", "Исполнитель", "Показатель", "Факт", "Дата", "Статус", "Новый срок", "Комментарий",
        ]
        #expect(contract.allSatisfy { heading in table.columns.contains { $0.title == heading } })
        #expect(table.column("assignee") == [.text("Заречный")])
        #expect(table.column("item") == [.item("1.2")])
        #expect(table.column("actual") == [.empty])
        #expect(table.column("latest") == [.number(60, unit: "контактов")])
    }

    @Test("What is released or done is not asked for again")
    func done() throws {
        let table = try #require(index.form(for: "Администрация Заречного городского округа").table("form"))
        #expect(table.rows.count == 2)
    }
}

@Suite("Calendar events") struct EventTests {
    @Test("A date that moves keeps its event's name; duties have names of their own")
    func stable() {
        let before = composeReport(sampleMatter()).events
        let after = composeReport(
            sampleMatter { sample in
                for index in sample.assessment.obligations.indices
                where sample.assessment.obligations[index].extended == nil {
                    sample.assessment.obligations[index].due = sample.assessment.obligations[index].due?.adding(days: 3)
                }
            }
        ).events
        #expect(before.map(\.uid) == after.map(\.uid))
        #expect(before.map(\.date) != after.map(\.date))
        #expect(Set(before.map(\.uid)).count == before.count)
    }

    @Test("The deadlines within so many days are those that are late or fall due by then")
    func deadlines() {
        let last = SampleAssessment.day.adding(days: 2)
        let report = composeDeadlines(sampleMatter(), within: 2)
        #expect(report.events.allSatisfy { $0.date <= last })
        #expect(report.table("coming-rows")?.rows.count == 1)
        #expect(report.table("late-rows") != nil)
    }
}

@Suite("Explanations") struct ExplanationTests {
    @Test("An item's whole chain is told: words, place, reading, rule, facts, status", arguments: ["I.1", "1.2"])
    func chain(item: String) throws {
        let text = explain(item: item, sampleMatter(), reasons: reasons).text
        expectGolden(text, at: casesFolder("explain/\(item).txt"))
    }

    private func reasons(_ obligation: Obligation) -> [String] {
        obligation.item == "I.1" ? ["01.09.2024 – воскресенье: срок перенесён на 30.08.2024."] : []
    }

    @Test("The end of an item's id names it, another item has no chain")
    func named() {
        #expect(explain(item: "2.1", sampleMatter(), reasons: reasons).text.hasPrefix("п. II.2.1."))
        #expect(explain(item: "9.9", sampleMatter(), reasons: reasons).items.isEmpty)
    }
}
