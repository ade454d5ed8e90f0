import Model
import TestSupport
import Testing

@testable import Russian

@Suite("Deadlines of cells and lines «Срок»")
struct DeadlineTests {
    @Test("every phrase of the table is read as a person reads it", arguments: try tableRows("deadlines.tsv"))
    func phrase(row: CaseRow) throws {
        let date = CivilDate(iso: row.fields[1])
        let reading = readDeadline(row.fields[0], in: DateContext(documentDate: date), at: .line(1))
        #expect(reading?.value.summary ?? "nil" == row.fields[2], "\(row.name): \(row.fields[0])")
        guard row.fields.count > 3 else { return }
        let codes = Set((reading?.remarks ?? []).map(\.code))
        for code in row.fields[3].split(separator: " ") {
            #expect(codes.contains(String(code)), "\(row.name): \(row.fields[0]): has \(codes.sorted())")
        }
    }
}

extension Deadline {
    /// As the case tables write it: `by 2024-12-28`, `recurring quarterly day=2 offset=1`.
    var summary: String {
        switch kind {
        case .by: "by \(to?.iso ?? "-")"
        case .during: "during \(from?.iso ?? "-") \(to?.iso ?? "-")"
        case .recurring:
            (["recurring"] + (recurrence?.summary ?? []) + (to.map { ["until=\($0.iso)"] } ?? [])).joined(
                separator: " ")
        case .relative:
            (["relative"] + (relative.map { ["\($0.count)", $0.unit.rawValue, $0.anchor] } ?? [])
                + (to.map { [$0.iso] } ?? [])).joined(separator: " ")
        case .event, .standing, .unspecified: kind.rawValue
        }
    }
}

extension Recurrence {
    fileprivate var summary: [String] {
        let parts = [
            ("day", day), ("workday", workingDay), ("month", month), ("offset", monthOffset), ("weekday", weekday),
        ]
        return [frequency.rawValue] + parts.compactMap { name, value in value.map { "\(name)=\($0)" } }
    }
}
