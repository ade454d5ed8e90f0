import Composing
import Model
import TestSupport
import Testing

/// Every obligation for programs: rows of one item share the cells in which they are alike.
@Suite("The listing of every obligation") struct ListingTests {
    @Test("Bodies that have not reported stand alike; whatever a column shows tells obligations apart")
    func alike() throws {
        let changes: [(inout Obligation) -> Void] = [
            { $0.due = date("2024-09-02") }, { $0.stated = date("2024-09-02") }, { $0.extended = date("2024-10-01") },
            { $0.done = date("2024-08-30") }, { $0.released = date("2024-08-30") },
            { $0.window = DateWindow(from: date("2024-08-01"), to: date("2024-09-01")) }, { $0.status = .open },
            { $0.mode = .recommendation }, { $0.isResponsible = false }, { $0.progress = .partly },
            { $0.occurrence = "2024-Q3" }, { $0.measures[0].actual = 3 }, { $0.measures[0].percent = 30 },
            { $0.measures.append($0.measures[0]) }, { $0.measures[0].target.value = 11 },
            { $0.evidence = [Evidence(origin: $0.origin, date: nil, fact: nil, text: "в работе")] },
        ]
        let obligations =
            [obligation("Первая"), obligation("Вторая")]
            + changes.map { change in
                var changed = obligation("Третья")
                change(&changed)
                return changed
            }
        let matter = sampleMatter { sample in
            (sample.assessment.obligations, sample.assessment.changes) = (obligations, [])
        }
        let listing = try #require(composeReport(matter).listing)
        let rows = listing.items.flatMap(\.obligations)
        #expect(rows.count == obligations.count)
        let cells = rows.map { row in
            var cells: [ReportCell] = []
            listing.rows.state(row) { cells.append($0) }
            return cells
        }
        #expect(listing.rows.areAlike(rows[0], rows[1]) && cells[0] == cells[1])
        for index in rows.indices.dropFirst(2) {
            #expect(!listing.rows.areAlike(rows[0], rows[index]), "change \(index - 2)")
            #expect(cells[0] != cells[index], "change \(index - 2)")
        }
        #expect(cells.allSatisfy { $0.count == listing.stateColumns.count })
    }
}

private let subject = ObligationSubject(
    document: "input/протокол.docx", kind: .protocol,
    item: Item(
        id: "1", number: "1", text: "Провести ярмарки", modality: .directive,
        deadline: Deadline(.by, text: "до 1 сентября", to: date("2024-09-01"), origin: .paragraph(1)),
        origin: .paragraph(1)))

private func obligation(_ assignee: String) -> Obligation {
    var obligation = Obligation(subject, mode: .directive, status: .overdue)
    obligation.assignee = assignee
    (obligation.stated, obligation.due) = (date("2024-09-01"), date("2024-09-01"))
    let target = Target(
        text: "10 ярмарок", comparison: .atLeast, value: 10, unit: "ярмарок", scope: .assignee, origin: .paragraph(1))
    obligation.measures = [Measure(target: target)]
    return obligation
}
