import Foundation
import Model
import Parsers
import Readers
import TestSupport
import Testing

/// The shape of `../shared/expected/*.json`, as far as items are concerned.
private struct Expected: Decodable {
    struct Item: Decodable {
        var id: String
        var modality: String?
        var deadline: Deadline?
        var targets: [Target]?
        var assignees: [Assignee]?
    }

    struct Deadline: Decodable {
        struct Recurrence: Decodable {
            var frequency: String
            var month, day, workingDay, monthOffset: Int?
        }

        var kind: String
        var from, to: String?
        var recurrence: Recurrence?
    }

    struct Target: Decodable {
        var comparison: String
        var value: Double
        var scope: String?
        var period: String?
    }

    struct Assignee: Decodable {
        var name, mode: String
    }

    struct Person: Decodable {
        var name, part: String
    }

    var kind: String
    var date, place, project: String?
    var attendees: Int?
    var people: [Person]?
    var items: [Item]
}

@Suite("The sample documents", .enabled(if: sharedFolder() != nil))
struct SampleTests {
    @Test(
        "the items, their deadlines, targets and assignees are those that a person read",
        arguments: ["protocol-social-cluster", "schedule-craft-cluster"], Form.allCases)
    func items(_ name: String, _ form: Form) throws {
        let shared = try #require(sharedFolder())
        let json = try Data(contentsOf: shared.appendingPathComponent("expected/\(name).json"))
        let expected = try JSONDecoder().decode(Expected.self, from: json)
        let text = try bytes(of: shared.appendingPathComponent("documents/\(name).txt"))
        let content = form.content(readContent(text, path: "document.txt", limits: Limits()))
        let document = parse(content, settings: Settings())

        #expect(document.kind.rawValue == expected.kind)
        #expect(document.items.map(\.id) == expected.items.map(\.id))
        for (item, want) in zip(document.items, expected.items) { compare(item, want) }
        if let attendees = expected.attendees { #expect(document.attendees == attendees) }
        if let date = expected.date { #expect(document.date?.iso == date) }
        for person in expected.people ?? [] {
            #expect(document.people.contains { $0.name == person.name && $0.part.rawValue == person.part })
        }
    }

    private func compare(_ item: Item, _ want: Expected.Item) {
        let id = Comment(rawValue: want.id)
        #expect(item.modality.rawValue == want.modality ?? item.modality.rawValue, id)
        if let deadline = want.deadline { #expect(words(item.deadline) == words(deadline), id) }
        if let targets = want.targets { #expect(item.targets.map(words).sorted() == targets.map(words).sorted(), id) }
        guard let assignees = want.assignees else { return }
        #expect(
            item.assignees.map { "\($0.name) \($0.mode.rawValue)" } == assignees.map { "\($0.name) \($0.mode)" }, id)
    }

    private func words(_ deadline: Deadline) -> [String] {
        let window = deadline.kind == .during ? deadline.from?.iso : nil
        let day = deadline.kind == .recurring ? nil : deadline.to?.iso
        let recurrence = deadline.recurrence.map {
            "\($0.frequency.rawValue) \($0.month ?? 0) \($0.day ?? 0) \($0.workingDay ?? 0) \($0.monthOffset ?? 0)"
        }
        return [deadline.kind.rawValue, window, day, recurrence].compactMap { $0 }
    }

    private func words(_ deadline: Expected.Deadline) -> [String] {
        let recurrence = deadline.recurrence.map {
            "\($0.frequency) \($0.month ?? 0) \($0.day ?? 0) \($0.workingDay ?? 0) \($0.monthOffset ?? 0)"
        }
        return [deadline.kind, deadline.from, deadline.to, recurrence].compactMap { $0 }
    }

    private func words(_ target: Target) -> String {
        "\(target.comparison.rawValue) \(target.value) \(target.scope.rawValue) \(target.period?.rawValue ?? "")"
    }

    private func words(_ target: Expected.Target) -> String {
        "\(target.comparison) \(target.value) \(target.scope ?? "total") \(target.period ?? "")"
    }
}

/// The forms in which the same document may come.
enum Form: String, CaseIterable {
    case text, paragraphs, automaticNumbers, table

    func content(_ content: Content) -> Content {
        switch self {
        case .text: content
        case .paragraphs: content.asParagraphs()
        case .automaticNumbers: content.asParagraphs().withAutomaticNumbers()
        case .table: content.asParagraphs().withTable()
        }
    }
}

extension Content {
    /// Typed numbers as Word's own: `2.1.` leaves the text and becomes the paragraph's label.
    func withAutomaticNumbers() -> Content {
        var copy = self
        copy.blocks = blocks.map { block in
            guard case .paragraph(var paragraph) = block else { return block }
            let parts = paragraph.text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
            guard let label = parts.first, label.hasSuffix("."), label.allSatisfy({ "IVX0123456789.".contains($0) })
            else { return block }
            paragraph.label = String(label)
            paragraph.level = label.filter { $0 == "." }.count - 1
            paragraph.text = parts.count > 1 ? String(parts[1]) : ""
            return .paragraph(paragraph)
        }
        return copy
    }

    /// Cells that stand one to a line as a real table of three columns.
    func withTable() -> Content {
        var copy = self
        var table = Table(index: 1)
        copy.blocks = []
        var cells: [Table.Cell] = []
        for block in blocks {
            guard case .paragraph(let paragraph) = block else { continue }
            if paragraph.text.hasPrefix("\t") {
                var cell = Table.Cell([], column: cells.count, place: paragraph.place)
                var line = paragraph
                line.text = paragraph.text.trimmingCharacters(in: .whitespaces)
                cell.blocks = [.paragraph(line)]
                cells.append(cell)
                if cells.count == 3 {
                    table.rows.append(Table.Row(cells, place: paragraph.place))
                    cells = []
                }
            } else if var row = table.rows.last, !paragraph.followsGap {
                row.cells[2].blocks.append(block)
                table.rows[table.rows.count - 1] = row
            } else {
                copy.blocks.append(block)
            }
        }
        if !table.rows.isEmpty { copy.blocks.append(.table(table)) }
        return copy
    }
}
