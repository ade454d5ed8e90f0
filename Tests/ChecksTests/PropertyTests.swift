import Model
import TestSupport
import Testing

@testable import Checks

/// What must hold for whatever portfolio; each case is made from its seed.
@Suite("Свойства")
struct PropertyTests {
    @Test("Statuses only move forward in time when nothing new is reported", arguments: UInt64(1)...6)
    func forward(_ seed: UInt64) {
        var random = Seeded(seed)
        let documents = randomPortfolio(&random, rows: 0)
        var last: [String: Int] = [:]
        let start = day("2024-01-15")
        for week in 0..<20 {
            let asOf = start.adding(days: week * 18)
            let assessment = assess(
                Portfolio(documents: documents), settings: Settings(), period: quarter("2024-Q3"), asOf: asOf)
            for obligation in assessment.obligations {
                let rank = PropertyTests.rank(obligation.status)
                #expect(rank >= last[obligation.key] ?? 0, "\(obligation.key) on \(asOf)")
                last[obligation.key] = rank
            }
        }
    }

    @Test("Obligations are told apart by document, item, debtor and occurrence", arguments: UInt64(1)...6)
    func unique(_ seed: UInt64) {
        var random = Seeded(seed)
        let documents = randomPortfolio(&random, rows: 60)
        let keys = assessed(documents, asOf: "2024-09-30").obligations.map(\.key)
        #expect(Set(keys).count == keys.count)
    }

    @Test("Files and rows in another order give the same obligations and the same sums", arguments: UInt64(1)...6)
    func orderless(_ seed: UInt64) {
        var random = Seeded(seed)
        var documents = randomPortfolio(&random, rows: 80)
        let straight = assessed(documents, asOf: "2024-12-31")
        for index in documents.indices { documents[index].progress.shuffle(using: &random) }
        documents.shuffle(using: &random)
        let mixed = assessed(documents, asOf: "2024-12-31")
        #expect(mixed.obligations.map(\.whole) == straight.obligations.map(\.whole))
        #expect(mixed.discipline == straight.discipline)
        var sum = 0
        for body in mixed.disciplineByBody { sum += body.index.extended.due }
        #expect(sum == mixed.discipline.extended.due)
        #expect(mixed.discipline.extended.onTime + mixed.discipline.extended.late <= sum)
    }

    @Test("What an obligation says agrees with itself", arguments: UInt64(1)...6)
    func consistent(_ seed: UInt64) {
        var random = Seeded(seed)
        let reasons = Reasons(settings: Settings(), asOf: day("2024-12-31"))
        for obligation in assessed(randomPortfolio(&random, rows: 80), asOf: "2024-12-31").obligations {
            #expect(obligation.status.isDone == (obligation.done != nil))
            if let due = obligation.effectiveDue, let done = obligation.done {
                if obligation.status == .doneOnTime { #expect(done <= due) }
                if obligation.status == .doneLate { #expect(done > due) }
            }
            if obligation.status == .overdue {
                #expect((obligation.effectiveDue ?? day("2025-01-01")) < day("2024-12-31"))
            }
            if obligation.status == .released { #expect(obligation.released != nil) }
            for measure in obligation.measures where measure.progress == .met { #expect(measure.shortfall == 0) }
            #expect(!reasons.lines(for: obligation).isEmpty)
        }
    }

    private static func rank(_ status: Status) -> Int {
        switch status {
        case .notStarted: 0
        case .open, .standing, .noDeadline, .information: 1
        case .dueSoon: 2
        case .overdue: 3
        default: 4
        }
    }
}

extension Obligation {
    /// Everything that a reader is told of it.
    var whole: String { "\(summary)\n\(evidence)\n\(measures)" }

    var key: String { [document, item, assignee ?? "", territory ?? "", occurrence ?? ""].joined(separator: "|") }
}

/// Minutes and a schedule with every sort of deadline, and rows with distinct dates about them.
func randomPortfolio(_ random: inout Seeded, rows: Int) -> [Document] {
    let bodies = ["Министерство культуры", "Департамент информации", "Фонд ремёсел", "Палата промышленников"]
    let territories = ["город Верхний", "Заречный район", "Лесной район"]
    let deadlines: [Deadline] = [
        .by("2024-09-01"), .by("2024-12-28"), .by("2024-07-20"), .each(.quarterly, day: 2, offset: 1),
        .each(.monthly, day: 5), .each(.weekly, weekday: 5), .during("2024-08-01", "2024-10-31"), .none, .event,
        .always,
    ]
    func items(_ count: Int, _ isSchedule: Bool) -> [Item] {
        (1...count).map { number in
            let deadline = deadlines[Int(random.next() % UInt64(deadlines.count))]
            let targets: [Target] =
                random.next() % 2 == 0 ? [] : [.atLeast(20, "участников", isSchedule ? .territory : .assignee)]
            let owed = isSchedule ? [] : bodies.filter { _ in random.next() % 2 == 0 }
            return .make("\(number)", isSchedule ? .event : .directive, deadline, to: owed, targets: targets)
        }
    }
    let minutes = Document.make(.protocol, path: "a.txt", date: "2024-07-01", title: "Протокол", items: items(8, false))
    let schedule = Document.make(
        .schedule, path: "b.txt", title: "График", territories: territories, items: items(8, true))
    let statuses = ["в работе", "исполнено", "не исполнено", "снято с контроля", "перенос срока", ""]
    var files = [[String]](repeating: [], count: 3)
    for row in 0..<rows {
        let isSchedule = random.next() % 2 == 0
        let names = isSchedule ? territories : bodies
        let cells = [
            isSchedule ? "b.txt" : "a.txt", "\(random.next() % 9 + 1)", names[Int(random.next() % UInt64(names.count))],
            "",
            random.next() % 3 == 0 ? "" : "\(random.next() % 40)", day("2024-07-02").adding(days: row * 2).iso,
            statuses[Int(random.next() % 6)], day("2024-09-02").adding(days: row).iso,
        ]
        files[row % 3].append(cells.joined(separator: ";"))
    }
    return [minutes, schedule] + files.enumerated().map { .progress("p\($0).csv", $1) }
}
