import TestSupport
import Testing

@testable import Parsers

@Suite("Typed list labels")
struct LabelTests {
    @Test("a label is told from a date, a time and a figure", arguments: try tableRows("labels.tsv"))
    func label(_ row: CaseRow) {
        let label = typedLabel(of: row.fields[0])
        #expect(label?.text ?? "" == row.fields[1])
        guard let label else { return }
        #expect(row.fields[0].dropping(utf8: label.length) == row.fields[2])
    }
}
