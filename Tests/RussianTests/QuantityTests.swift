import Model
import TestSupport
import Testing

@testable import Russian

@Suite("Figures in running text")
struct QuantityTests {
    @Test("every phrase of the table yields its figures and no others", arguments: try tableRows("quantities.tsv"))
    func phrase(row: CaseRow) throws {
        let count = try #require(Int(row.fields[1]))
        let found = findTargets(in: row.fields[0], addresseeCount: count, at: .line(1)).map(\.value.summary)
        #expect(
            found.isEmpty ? "-" == row.fields[2] : found.joined(separator: "; ") == row.fields[2],
            "\(row.fields[0]): \(found)")
    }

    @Test(
        "each word of a sentence of thousands of figures is looked at once, and holds for all of them",
        arguments: [
            ("увеличить", " до 2 школ и", "exactly 2 школ total"),
            ("обеспечить", " до 2 школ и", "at-most 2 школ total"),
            ("еженедельно проводить", " не менее 3 занятий и", "at-least 3 занятий total week"),
            ("поступило", " взносов от 5 предприятий и", "exactly 5 предприятий total"),
        ])
    func longSentence(opening: String, figure: String, expected: String) {
        let count = 15_000
        let text = opening + String(repeating: figure, count: count)
        let found = findTargets(in: text, addresseeCount: 1, at: .line(1)).map(\.value.summary)
        #expect(found.count == count)
        #expect(Set(found) == [expected])
    }

    @Test("sums are resolved to whole roubles", arguments: try tableRows("amounts.tsv"))
    func amount(row: CaseRow) {
        let found = findAmounts(in: row.fields[0], at: .line(1)).map(\.value.summary)
        #expect((found.isEmpty ? "-" : found.joined(separator: "; ")) == row.fields[1], "\(row.fields[0])")
    }
}

extension Target {
    fileprivate var summary: String {
        let range = upper.map { "\(value.plain)..\($0.plain)" } ?? value.plain
        return ([comparison.rawValue, range, unit, scope.rawValue] + (period.map { [$0.rawValue] } ?? [])).joined(
            separator: " ")
    }
}

extension Amount {
    fileprivate var summary: String { "\(comparison.rawValue) \(value.plain) \(currency)" }
}

extension Double {
    /// Without a fraction where there is none.
    fileprivate var plain: String { self == rounded() && abs(self) < 1e15 ? "\(Int(self))" : "\(self)" }
}
