import Model
import Russian
import TestSupport
import Testing

@Suite struct NameTests {
    @Test(arguments: try tableRows("bodies.tsv"))
    func aBodyInAnyCaseIsPutInTheNominative(_ row: CaseRow) {
        #expect(nominative(ofBody: row.fields[0], registry: Registry()) == row.fields[1], "\(row.name)")
    }

    @Test(arguments: try tableRows("bodies.tsv"))
    func aNominativeStaysAsItIs(_ row: CaseRow) {
        #expect(nominative(ofBody: row.fields[1], registry: Registry()) == row.fields[1], "\(row.name)")
    }

    @Test(arguments: try tableRows("persons.tsv"))
    func aPersonInAnyCaseIsPutInTheNominative(_ row: CaseRow) throws {
        let cases: [String: GrammaticalCase] = [
            "nominative": .nominative, "genitive": .genitive, "dative": .dative, "accusative": .accusative,
            "instrumental": .instrumental, "prepositional": .prepositional,
        ]
        let name = nominative(ofPerson: row.fields[0], expecting: cases[row.fields[1]])
        #expect(name == row.fields[2], "\(row.name)")
    }

    @Test(arguments: try tableRows("addressees.tsv"))
    func theHeadOfAnItemSaysWhoIsAddressed(_ row: CaseRow) throws {
        let text = row.fields[0]
        let read = readAddressees(text, registry: Registry(), at: .document)
        #expect(described(read) == (row.fields[1] == "-" ? "" : row.fields[1]), "\(row.name)")
        let rest = text.utf8.dropFirst(read.range.upperBound)
        let wording = String(Substring(rest)).trimmingPrefix { $0 == " " }
        #expect(row.fields[2] == "-" ? wording.isEmpty : wording.hasPrefix(row.fields[2]), "\(row.name): \(wording)")
    }

    @Test(arguments: try tableRows("assignee-lists.tsv"))
    func aCellNamesThoseResponsible(_ row: CaseRow) {
        let read = readAssigneeList(row.fields[0], registry: Registry(), at: .document)
        #expect(described(read) == (row.fields[1] == "-" ? "" : row.fields[1]), "\(row.name)")
    }

    @Test(arguments: try tableRows("territories.tsv"))
    func aTextNamesTerritories(_ row: CaseRow) {
        #expect(
            readTerritories(row.fields[0], registry: Registry()).joined(separator: "; ") == row.fields[1], "\(row.name)"
        )
    }

    @Test(arguments: try tableRows("repairs.tsv"))
    func aTextIsRepaired(_ row: CaseRow) {
        let (text, remarks) = repair(row.fields[0])
        #expect(text == row.fields[1], "\(row.name)")
        #expect(
            remarks.map(\.code).joined(separator: " ") == (row.fields[2] == "-" ? "" : row.fields[2]), "\(row.name)")
    }

    private func described(_ read: Addressees) -> String {
        read.assignees.map { assignee in
            (assignee.isResponsible ? "" : "+") + (assignee.isPerson ? "@" : "")
                + (assignee.mode == .recommendation ? "!" : "") + assignee.name
        }.joined(separator: "; ")
    }
}
