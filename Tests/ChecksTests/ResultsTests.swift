import Foundation
import Model
import TestSupport
import Testing

@testable import Checks

/// What documents on results prove and what they do not: a folder each with the documents, and what the obligations
/// come to on 30 September 2024, each with its evidence, then the findings about results.
@Suite("Отчёты о результатах")
struct ResultsTests {
    @Test(
        "A figure counts where the project, the words, the unit and the body leave no doubt, or a finding says why not",
        arguments: subfolders(of: casesFolder("results")))
    func cases(_ folder: URL) throws {
        let assessment = try InputFolder(folder.appendingPathComponent("input")).assessed(asOf: "2024-09-30")
        var lines = assessment.obligations.flatMap { obligation in
            [obligation.summary] + obligation.evidence.map { "\t" + $0.summary }
        }
        let findings = assessment.diagnostics.filter { $0.code.hasPrefix("result") || $0.code.contains("fact") }
        lines += findings.map { "\($0.code) \($0.severity) \($0.origin.path):\($0.origin.place) \($0.remark.wording)" }
        expectGolden(lines.joined(separator: "\n") + "\n", at: folder.appendingPathComponent("expected.tsv"))
    }

    @Test("Evidence from results names its file and place in what explains the figure")
    func evidence() throws {
        let folder = casesFolder("results/same-project/input")
        let obligation = try #require(try InputFolder(folder).assessed(asOf: "2024-09-30").find("1"))
        let evidence = try #require(obligation.measures.first?.evidence.first)
        #expect(evidence.origin == Origin(path: "itogi.txt", place: .line(10)))
        #expect(evidence.text == "24.09.2024: проведено 12 обучающих занятий для мастеров")
        #expect(obligation.evidence == [evidence])
    }
}
