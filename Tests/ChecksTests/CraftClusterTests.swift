import Model
import TestSupport
import Testing

@testable import Checks

/// The schedule of the craft cluster with what three territories sent back over four quarters, on six days. The
/// expected tables were worked out by hand from the rows of `progress.csv`.
@Suite("Ремесленный кластер")
struct CraftClusterTests {
    @Test(
        "Every status and figure is as worked out by hand",
        arguments: ["2021-03-31", "2021-04-30", "2021-06-30", "2021-08-31", "2021-09-30", "2021-12-31"])
    func statuses(_ asOf: String) throws {
        let assessment = try craftCluster(asOf: asOf)
        let lines = assessment.obligations.map(\.summary).joined(separator: "\n") + "\n"
        expectGolden(lines, at: casesFolder("craft-cluster/\(asOf).tsv"))
    }

    @Test("The order of files and rows changes nothing")
    func shuffled() throws {
        let straight = try craftCluster(asOf: "2021-12-31").obligations.map(\.summary)
        var random = Seeded(7)
        for _ in 0..<10 {
            let mixed = try craftCluster(asOf: "2021-12-31") { portfolio in
                portfolio.documents.shuffle(using: &random)
                for index in portfolio.documents.indices {
                    portfolio.documents[index].progress.shuffle(using: &random)
                }
            }
            #expect(mixed.obligations.map(\.summary) == straight)
        }
    }
}

func craftCluster(asOf: String, changing change: (inout Portfolio) -> Void = { _ in }) throws -> Assessment {
    var settings = Settings()
    settings.registry.territories = [
        "городской округ Первоуральск", "Арамильский городской округ", "Сысертский городской округ",
    ]
    .map { Registry.Entry(name: $0) }
    let rows = try tableRows("craft-cluster/progress.csv").dropFirst().flatMap(\.fields)
    var portfolio = Portfolio(documents: [craftSchedule, .progress("progress.csv", rows)])
    change(&portfolio)
    let period = ReportingPeriod(length: .quarter, containing: day(asOf))
    return assess(portfolio, settings: settings, period: period, asOf: day(asOf))
}

private let craftSchedule = Document.make(
    .schedule, path: "grafik.txt", project: "Создание ремесленного кластера", title: "График мероприятий",
    territories: ["городской округ Первоуральск"],
    items: [
        .make("1", .event, .during("2021-03-01", "2021-03-31"), targets: [.atLeast(100, "контактов", .territory)]),
        .make("2", .event, .during("2021-04-01", "2021-04-30"), targets: [.atLeast(10, "человек", .territory)]),
        .make("3", .event, .during("2021-05-01", "2021-05-31"), targets: [.atLeast(35, "участников")]),
        .make("4", .event, .during("2021-06-01", "2021-07-31")),
        .make(
            "5", .event, .during("2021-06-01", "2021-09-30"), targets: [.atLeast(100, "участников опроса", .territory)]),
        .make(
            "7", .event, .during("2021-08-01", "2021-09-30"),
            targets: [
                .atLeast(15, "ремесленников старшего возраста", .territory),
                .atLeast(5, "молодых участников", .territory),
            ]),
        .make("9", .event, .during("2021-09-01", "2021-11-30")),
        .make("10", .event, .during("2021-12-01", "2022-01-31"), targets: [.atLeast(3, "мастер-класса")]),
        .make(
            "11", .event, .during("2022-02-01", "2022-03-31"),
            targets: [.atLeast(30, "ремесленников", .territory), .atLeast(300, "посетителей")]),
    ])

extension Obligation {
    /// One line of the hand-checked tables: item, debtor, occurrence, due, extended, status, done, figures.
    var summary: String {
        let figures = measures.map { measure in
            let actual = measure.actual.map { "\($0)" } ?? "–"
            let percent = measure.percent.map { " \($0)%" } ?? ""
            let missing = measure.shortfall.map { " missing \($0)" } ?? ""
            return "\(actual)/\(measure.target.value)\(percent)\(missing) \(measure.progress.rawValue)"
        }
        let columns = [
            item, debtor ?? "–", occurrence ?? "–", due?.iso ?? "–", extended?.iso ?? "–", status.rawValue,
            done?.iso ?? released.map { "(\($0.iso))" } ?? "–", figures.joined(separator: ", "),
        ]
        return columns.joined(separator: "\t")
    }
}

/// A small generator with a seed (SplitMix64), so that a failing case can be repeated.
struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
