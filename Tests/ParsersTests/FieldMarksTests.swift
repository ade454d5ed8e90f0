import Model
import TestSupport
import Testing

@testable import Parsers

@Suite("Fields behind an item's wording")
struct FieldMarksTests {
    @Test("wording, deadline and responsible are told apart", arguments: try tableRows("fields.tsv"))
    func cut(_ row: CaseRow) {
        let cut = FieldMarks(row.fields[0], at: .document)
        #expect(cut.wording == row.fields[1])
        #expect(cut.fields.filter { $0.kind == .deadline }.map(\.text).joined(separator: "|") == row.fields[2])
        let names = cut.fields.filter { [.responsible, .assignee, .coassignee].contains($0.kind) }.map(\.text)
        #expect(names.joined(separator: "|") == row.fields[3])
    }
}
