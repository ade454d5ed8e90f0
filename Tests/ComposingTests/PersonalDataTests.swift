import TestSupport
import Testing

@testable import Composing

@Test("Telephone numbers and addresses are masked, other figures stay", arguments: try tableRows("personal-data.tsv"))
func personalData(row: CaseRow) {
    #expect(maskingPersonalData(row.fields[0]) == row.fields[1], "\(row.name)")
}
