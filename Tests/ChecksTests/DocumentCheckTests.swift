import Model
import Testing

@testable import Checks

@Suite("Замечания к документам")
struct DocumentCheckTests {
    @Test("A deadline that is missing or bound to an event is said")
    func deadlines() {
        let codes = findings([
            minutes([
                .make("1", .directive, .none), .make("2", .recommendation, .none), .make("3", .information, .none),
                .make("4", .directive, .event), .make("5", .directive, .always),
            ])
        ])
        #expect(
            codes == [
                "no-deadline warning", "no-deadline note", "event-bound-deadline note",
            ])
    }

    @Test("A deadline on a day off or before the document's own date is said, with both dates")
    func dates() {
        let found = diagnostics([
            minutes([
                .make("1", .directive, .by("2024-09-01")), .make("2", .directive, .by("2024-12-28")),
                .make("3", .directive, .by("2023-08-20")), .make("4", .event, .during("2024-08-01", "2024-08-31")),
            ])
        ])
        let wordings = found.map(\.remark.wording)
        #expect(found.map(\.code) == ["deadline-on-day-off", "deadline-on-day-off", "deadline-before-document"])
        #expect(wordings.contains { $0.contains("01.09.2024") && $0.contains("30.08.2024") })
        #expect(wordings.contains { $0.contains("20.08.2023") && $0.contains("11.07.2024") })
    }

    @Test("Gaps and duplicates in the numbering are said at every level")
    func numbering() {
        let found = diagnostics([
            minutes(["1.1", "1.2", "1.4", "3", "3", "4"].map { .make($0, .directive, .by("2024-08-20")) })
        ])
        #expect(found.map(\.code).sorted() == ["numbering-duplicate", "numbering-gap", "numbering-gap"])
        #expect(found.contains { $0.remark.wording.contains("1.3") })
        #expect(found.contains { $0.remark.wording.hasSuffix("номер: 2") })
        var sections = minutes(["1", "2", "1", "2"].map { .make($0, .directive, .by("2024-08-20")) })
        sections.items = sections.items.enumerated().map { $1.with(section: $0 < 2 ? "I" : "II") }
        #expect(findings([sections]).isEmpty)
        sections.items = zip(sections.items, ["1", "2", "3", "4"]).map { $0.with(number: $1) }
        #expect(findings([sections]).isEmpty)
    }

    @Test("An agenda whose entries overlap or leave a gap is said; the next day's is not")
    func agenda() {
        var programme = Document.make(.programme, path: "p.txt")
        let times = [
            ("10:00", "11:00"), ("11:00", "12:00"), ("11:30", "12:30"), ("13:00", "14:00"), ("09:00", "10:00"),
        ]
        programme.agenda = times.map { AgendaEntry(from: $0.0, to: $0.1, title: "Беседа", origin: .document) }
        #expect(findings([programme]) == ["agenda-overlap warning", "agenda-gap note"])
    }

    @Test("A body that the settings do not know is said once, with the nearest one")
    func bodies() {
        var settings = Settings()
        settings.registry.bodies = [Registry.Entry(name: "Департамент культуры"), Registry.Entry(name: "Фонд ремёсел")]
        let document = minutes([
            .make("1", .directive, .by("2024-08-20"), to: ["Департамент культуры", "Депортамент культуры"]),
            .make("2", .directive, .by("2024-08-20"), to: ["Депортамент культуры"]),
        ])
        let found = diagnostics([document], settings: settings)
        #expect(found.map(\.code) == ["unknown-body"])
        #expect(found.first?.remark.wording.contains("возможно, «Департамент культуры»") ?? false)
        #expect(findings([document]).isEmpty)

        settings.limits.comparisons = 1
        let unaided = diagnostics([document], settings: settings)
        #expect(unaided.map(\.code) == ["unknown-body"])
        #expect(!(unaided.first?.remark.wording.contains("возможно") ?? true))
    }

    @Test(
        "Phones and addresses are found, other numbers are not",
        arguments: [
            ("телефон 8-912-000-11-22", "personal-phone"), ("тел. +7 (343) 000-11-22", "personal-phone"),
            ("(343) 000-11-22", "personal-phone"), ("звонить 300-11-22", "personal-phone"),
            ("8 912 000 11 22", "personal-phone"),
            ("почта ivanova.a@example.ru.", "personal-email"), ("ИНН 6670123456", ""), ("80 000 000 000 рублей", ""),
            ("от 18.09.2019 № 453-УГ", ""), ("2023-2024 гг., 15-20 человек", ""), ("2024-07-11", ""), ("имя@", ""),
        ])
    func contacts(_ text: String, _ code: String) {
        let found = diagnostics([minutes([.make("1", .directive, .by("2024-08-20"), text: text)])])
        #expect(found.map(\.code) == (code.isEmpty ? [] : [code]), "\(text)")
        #expect(!found.contains { $0.remark.message.contains("000-11") || $0.remark.message.contains("ivanova") })
    }

    @Test("The same document twice, and two editions under one number, are told apart")
    func duplicates() {
        let original = minutes([.make("1", .directive, .by("2024-08-20"))])
        var copy = original
        copy.source.path = "n.txt"
        #expect(findings([original, copy]) == ["duplicate-document warning"])
        copy.items = minutes([.make("1", .directive, .by("2024-08-20"), to: ["Министерство культуры"])]).items
        #expect(findings([original, copy]) == ["conflicting-documents error"])
        copy.items = [.make("1", .directive, .by("2024-08-21"), text: "Другое поручение")]
        #expect(findings([original, copy]) == ["conflicting-documents error"])
    }

    @Test("Plans without number and date that are made after one pattern are no copies of each other")
    func pattern() {
        var (first, second) = (Document.make(.schedule, path: "a.txt"), Document.make(.schedule, path: "b.txt"))
        (first.title, first.items) = ("План субботников", [.make("1", .directive, .by("2024-08-20"))])
        (second.title, second.items) = (first.title, first.items)
        (first.textHash, second.textHash) = (1, 2)
        let both = assessed([first, second], asOf: "2024-08-10")
        #expect(both.obligations.count == 2 && both.originals.isEmpty)
        #expect(both.diagnostics.contains { $0.code == "duplicate-document" && $0.remark.message.contains("both are") })
        second.textHash = 1
        #expect(assessed([first, second], asOf: "2024-08-10").originals == ["b.txt": "a.txt"])
        (first.people, second.people) = ([], [Person(name: "И.И. Рыбин", part: .signatory, origin: .document)])
        #expect(assessed([first, second], asOf: "2024-08-10").originals.isEmpty)
    }

    @Test("A copy is owed once, whichever of the two a row of progress names", arguments: ["", "m.txt", "n", "n.txt"])
    func copies(_ name: String) {
        let original = minutes([.make("1", .directive, .by("2024-08-20"), to: ["Министерство культуры"])])
        var copy = original
        copy.source.path = "n.txt"
        var row = ProgressEntry(origin: Origin(path: "rows.csv", place: .row(2)))
        (row.document, row.item, row.status, row.date) = (name, "1", .done, day("2024-08-19"))
        var table = Document.make(.progress, path: "rows.csv")
        table.progress = [row]
        let assessment = assessed([copy, original, table], asOf: "2024-09-30")
        #expect(assessment.obligations.map { "\($0.document) \($0.status.rawValue)" } == ["m.txt done-on-time"])
        #expect(assessment.diagnostics.map { "\($0.origin.path) \($0.code)" } == ["n.txt duplicate-document"])
        #expect(assessment.originals == ["n.txt": "m.txt"])
    }

    @Test("The same task with two dates in two documents is a contradiction")
    func contradiction() {
        let task = "Представить предложения о площадках для ярмарки ремесленников"
        let first = minutes([.make("1", .directive, .by("2024-08-20"), text: task)])
        var second = Document.make(.protocol, path: "n.txt", date: "2024-08-01", title: "Другой протокол", number: "8")
        second.items = [.make("4", .directive, .by("2024-08-22"), text: task.uppercased()).with(number: "1")]
        #expect(findings([first, second]) == ["contradicting-deadlines error"])
    }

    @Test("A severity can be set and a check switched off")
    func severities() {
        var settings = Settings()
        settings.severities = ["no-deadline": .error, "event-bound-deadline": nil]
        let document = minutes([.make("1", .directive, .none), .make("2", .directive, .event)])
        let assessment = assessed([document], settings: settings, asOf: "2024-09-30")
        #expect(assessment.diagnostics.map { "\($0.code) \($0.severity)" } == ["no-deadline error"])
    }

    private func minutes(_ items: [Item]) -> Document {
        Document.make(
            .protocol, path: "m.txt", date: "2024-07-11", title: "Протокол", number: "7",
            items: items.enumerated().map { $1.moved(to: .line($0 + 1)) })
    }

    private func diagnostics(_ documents: [Document], settings: Settings = Settings()) -> [Diagnostic] {
        let editions = Editions(documents)
        return editions.findings
            + documentChecks.flatMap { $0.findings(in: editions.documents, settings: settings) }
    }

    private func findings(_ documents: [Document]) -> [String] {
        diagnostics(documents).map { "\($0.code) \($0.severity)" }
    }
}
