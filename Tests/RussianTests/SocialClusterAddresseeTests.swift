import Foundation
import Model
import Russian
import TestSupport
import Testing

@Suite struct SocialClusterAddresseeTests {
    @Test func everyItemOfTheProtocolHasTheAddresseesAPersonReads() throws {
        guard let shared = sharedFolder() else { return }
        let text = try String(
            contentsOf: shared.appendingPathComponent("documents/protocol-social-cluster.txt"), encoding: .utf8)
        let json = try Data(contentsOf: shared.appendingPathComponent("expected/protocol-social-cluster.json"))
        let expected = try JSONDecoder().decode(ExpectedDocument.self, from: json)
        let items = itemTexts(of: text)
        for item in expected.items {
            let parts = item.id.split(separator: ".").prefix(2).joined(separator: ".")
            let head = try #require(items[parts])
            // The words of 2.3 recommend; its lead-in's addressees are the same bodies.
            let read = readAddressees(repair(head).text, registry: Registry(), at: .document)
            let own =
                item.id == parts ? nil : items[item.id].map { readAddressees($0, registry: Registry(), at: .document) }
            let names = read.assignees.map { "\((own?.mode ?? $0.mode).rawValue) \(comparable($0.name))" }
            let wanted = (item.assignees ?? []).map { "\($0.mode) \(comparable($0.name))" }
            #expect(names == wanted, "\(item.id)")
            #expect(read.remarks.isEmpty, "\(item.id)")
        }
    }

    private func comparable(_ name: String) -> String { name.lowercased().filter { !"«»".contains($0) } }

    /// The items by section and number: paragraphs broken by a page end are joined again.
    private func itemTexts(of text: String) -> [String: String] {
        var section = ""
        var current = ""
        var items: [String: String] = [:]
        for line in text.split(separator: "\n") {
            let number = line.prefix { $0 != " " }
            if number == "I." || number == "II." {
                (section, current) = (String(number.dropLast()), "")
            } else if number.last == ".", number.first?.isNumber == true {
                current = section + "." + number.dropLast()
                items[current] = String(line.dropFirst(number.count + 1))
            } else if !current.isEmpty {
                items[current, default: ""] += " " + line
            }
        }
        return items
    }
}

private struct ExpectedDocument: Decodable {
    struct Item: Decodable {
        let id: String
        let assignees: [ExpectedAssignee]?
    }
    struct ExpectedAssignee: Decodable {
        let name: String
        let mode: String
    }
    let items: [Item]
}
