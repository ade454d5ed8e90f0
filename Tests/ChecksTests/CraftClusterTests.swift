import Model
import TestSupport
import Testing

@testable import Checks

/// The schedule of a craft cluster with what three territories sent back over four quarters, on six days, from the files
/// in `input`. The expected tables were worked out by hand from the rows of the territories' tables.
@Suite("Ремесленный кластер")
struct CraftClusterTests {
    private let input: InputFolder

    init() throws { input = try InputFolder(casesFolder("craft-cluster/input")) }

    @Test(
        "Every status and figure is as worked out by hand",
        arguments: ["2021-03-31", "2021-04-30", "2021-06-30", "2021-08-31", "2021-09-30", "2021-12-31"])
    func statuses(_ asOf: String) {
        let assessment = input.assessed(asOf: asOf)
        expectGolden(assessment.table, at: casesFolder("craft-cluster/\(asOf).tsv"))
        #expect(assessment.diagnostics.allSatisfy { $0.severity < .error }, "\(assessment.codes)")
    }

    @Test("The order of files and rows changes nothing")
    func shuffled() {
        let straight = input.assessed(asOf: "2021-12-31").obligations.map(\.whole)
        var random = Seeded(7)
        for _ in 0..<10 {
            var mixed = input
            mixed.portfolio.documents.shuffle(using: &random)
            for index in mixed.portfolio.documents.indices {
                mixed.portfolio.documents[index].progress.shuffle(using: &random)
            }
            #expect(mixed.assessed(asOf: "2021-12-31").obligations.map(\.whole) == straight)
        }
    }
}
