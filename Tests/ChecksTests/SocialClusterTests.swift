import Model
import TestSupport
import Testing

@testable import Checks

/// The minutes of the social cluster with the reports of its bodies: some late, one extended, one released. The expected
/// tables were worked out by hand from the rows of `progress.csv`.
@Suite("Социальный кластер")
struct SocialClusterTests {
    @Test(
        "Every status and figure is as worked out by hand",
        arguments: ["2024-07-31", "2024-08-20", "2024-09-30", "2024-10-10", "2024-12-31", "2025-01-31"])
    func statuses(_ asOf: String) throws {
        let assessment = try socialCluster(asOf: asOf)
        let lines = assessment.obligations.map(\.summary).joined(separator: "\n") + "\n"
        expectGolden(lines, at: casesFolder("social-cluster/\(asOf).tsv"))
        #expect(assessment.diagnostics.allSatisfy { $0.severity < .error }, "\(assessment.codes)")
    }

    @Test("The discipline index counts what fell due, by the initial and by the extended dates")
    func discipline() throws {
        let index = try socialCluster(asOf: "2024-09-30").discipline
        // Three ministries each with I.2.2 (20.08) and II.2 (30.08).
        #expect(index.initial == Discipline.Count(due: 6, onTime: 2, late: 3))
        #expect(index.extended == Discipline.Count(due: 6, onTime: 3, late: 2))
    }

    @Test("The quarters' sums by body equal the whole")
    func sums() throws {
        for asOf in ["2024-08-20", "2024-09-30", "2024-12-31", "2025-01-31"] {
            let assessment = try socialCluster(asOf: asOf)
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
        let assessment = try socialCluster(asOf: "2024-12-31")
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
        let first = try socialCluster(asOf: "2024-09-30")
        let moved = try #require(first.changes.first { $0.kind == .moved })
        #expect(moved.before == day("2024-08-20"))
        #expect(first.changes.contains { $0.kind == .new })
    }

    @Test("A fourth quarter's report moves forward, and the finding says why")
    func collision() throws {
        let assessment = try socialCluster(asOf: "2024-12-31")
        let finding = try #require(assessment.diagnostics.first { $0.code == "due-before-period-end" })
        #expect(finding.remark.wording.contains("28.12.2024") && finding.remark.wording.contains("09.01.2025"))
        #expect(assessment.codes.filter { $0 == "due-before-period-end" }.count == 1)
    }
}

private let ministries = [
    "Министерство социальной политики Свердловской области", "Министерство культуры Свердловской области",
    "Министерство здравоохранения Свердловской области",
]
private let towns = [
    "Администрация города Екатеринбурга", "Администрация Асбестовского городского округа",
    "Администрация городского округа Ревда",
]

func socialCluster(asOf: String) throws -> Assessment {
    var settings = Settings()
    settings.registry.bodies = ministries.map {
        Registry.Entry(name: $0, aliases: $0.hasPrefix("Министерство соц") ? ["Минсоцполитики"] : [])
    }
    let rows = try tableRows("social-cluster/progress.csv").dropFirst().flatMap(\.fields)
    let portfolio = Portfolio(documents: [.progress("progress.csv", rows), socialMinutes])
    let period = ReportingPeriod(length: .quarter, containing: day(asOf))
    return assess(portfolio, settings: settings, period: period, asOf: day(asOf))
}

private let socialMinutes = Document.make(
    .protocol, path: "protokol.docx", date: "2024-07-11", project: "Социальный кластер",
    title: "Протокол заседания проектного офиса", number: "7",
    items: [
        .make("I.1", .information, .none),
        .make("I.2.1", .directive, .by("2024-12-28"), to: ministries, advised: towns),
        .make("I.2.2", .directive, .by("2024-08-20"), to: ministries, advised: towns),
        .make("I.3.1", .directive, .each(.quarterly, day: 2, offset: 1), to: ministries, advised: towns),
        .make("I.4", .recommendation, .event),
        .make(
            "I.6", .recommendation, .by("2024-08-20"), advised: towns,
            targets: [.atLeast(10, "субъектов малого и среднего предпринимательства", .territory)]),
        .make("II.2", .directive, .by("2024-09-01"), to: ministries, advised: towns),
    ])
