import Model
import TestSupport
import Testing

@testable import Checks

/// The minutes of a social cluster with the reports of its dozen bodies, some late, two extended, one released, on six
/// days, from the files in `input`. The expected tables were worked out by hand from the rows of the bodies' tables.
@Suite("Социальный кластер")
struct SocialClusterTests {
    private let input: InputFolder

    init() throws { input = try InputFolder(casesFolder("social-cluster/input")) }

    @Test(
        "Every status and figure is as worked out by hand",
        arguments: ["2024-07-31", "2024-08-20", "2024-09-30", "2024-10-10", "2024-12-31", "2025-01-31"])
    func statuses(_ asOf: String) {
        let assessment = input.assessed(asOf: asOf)
        expectGolden(assessment.table, at: casesFolder("social-cluster/\(asOf).tsv"))
        #expect(assessment.diagnostics.allSatisfy { $0.severity < .error }, "\(assessment.codes)")
    }

    @Test("The discipline index counts what fell due, by the initial and by the extended dates")
    func discipline() throws {
        let index = input.assessed(asOf: "2024-09-30").discipline
        // Six ministries and departments each with I.2.2 (20.08) and II.2 (30.08). I.2.2: culture and information in time,
        // health and education late, social policy late by the initial date and in time by the extended one. II.2: culture
        // and information in time, health late.
        #expect(index.initial == Discipline.Count(due: 12, onTime: 4, late: 4))
        #expect(index.extended == Discipline.Count(due: 12, onTime: 5, late: 3))
    }

    @Test("The quarters' sums by body equal the whole")
    func sums() throws {
        for asOf in ["2024-08-20", "2024-09-30", "2024-12-31", "2025-01-31"] {
            let assessment = input.assessed(asOf: asOf)
            var (due, onTime, late) = (0, 0, 0)
            for (_, index) in assessment.disciplineByBody {
                due += index.initial.due
                onTime += index.initial.onTime
                late += index.initial.late
            }
            #expect(assessment.discipline.initial == Discipline.Count(due: due, onTime: onTime, late: late))
        }
    }

    @Test("What changed since the previous period is computed from the same input")
    func changes() throws {
        let assessment = input.assessed(asOf: "2024-12-31")
        let said = assessment.changes.map { change in
            let obligation = assessment.obligations[change.obligation]
            return
                "\(change.kind.rawValue) \(obligation.item) \(obligation.debtor ?? "") \(obligation.occurrence ?? "")"
        }
        #expect(said.contains("done I.2.1 Министерство культуры Свердловской области "))
        #expect(said.contains("done I.3.1 Министерство здравоохранения Свердловской области 2024-Q3"))
        #expect(said.contains("newly-late I.3.1 Министерство социальной политики Свердловской области 2024-Q3"))
        #expect(said.contains("released I.3.1 Администрация городского округа Ревда 2024-Q4"))
        #expect(!said.contains { $0.hasPrefix("new ") })
        let first = input.assessed(asOf: "2024-09-30")
        let moved = try #require(first.changes.first { $0.kind == .moved })
        #expect(moved.before == day("2024-08-20"))
        #expect(first.changes.contains { $0.kind == .new })
    }

    @Test("A fourth quarter's report moves forward, and the finding says why")
    func collision() throws {
        let assessment = input.assessed(asOf: "2024-12-31")
        let finding = try #require(assessment.diagnostics.first { $0.code == "due-before-period-end" })
        #expect(finding.remark.wording.contains("28.12.2024") && finding.remark.wording.contains("09.01.2025"))
        #expect(assessment.codes.filter { $0 == "due-before-period-end" }.count == 1)
    }
}
