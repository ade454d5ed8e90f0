import Composing
import Model
import TestSupport
import Testing

@Suite("The report of a period") struct ReportTests {
    private let report = composeReport(sampleMatter())

    @Test("It has its sections in the order of what matters")
    func order() {
        #expect(
            report.sections.map(\.id) == [
                "summary", "late", "changes", "coming", "progress", "discipline", "matrix", "plan", "findings",
                "unread",
                "documents", "annex", "sources",
            ])
        #expect(
            report.title
                == "Отчёт о ходе исполнения проекта «Ремесленный круг» за III\u{A0}квартал 2024\u{A0}года".replacing(
                    "квартал ", with: "квартал\u{A0}"))
        #expect(report.subtitle == "по состоянию на 30.09.2024")
    }

    @Test("What is longest late comes first")
    func lateFirst() throws {
        let days = try #require(report.table("late-rows")).column("days-late")
        #expect(days == days.sorted { a, b in number(a) > number(b) })
        #expect(days.count == 8)
    }

    @Test("The summary counts what binds, what is advised and what is only noted apart, and its totals agree")
    func force() throws {
        let table = try #require(report.table("summary-force"))
        #expect(
            table.column("mode")
                == ["Обязательно к исполнению", "Рекомендовано", "Принято к сведению", "Итого"].map(ReportCell.text))
        let totals = table.column("total").map(number)
        #expect(totals.dropLast().reduce(0, +) == totals.last)
        #expect(totals.last == Double(sampleMatter().assessment.obligations.count))
    }

    @Test("The matrices show every item of every body once, with the worst that it owes, and nothing else")
    func matrices() throws {
        let assessment = sampleMatter().assessment
        var owed: [String: [String: Set<Status>]] = [:]
        for obligation in assessment.obligations {
            guard let debtor = obligation.debtor else { continue }
            owed[obligation.document, default: [:]]["\(debtor)|\(obligation.item)", default: []]
                .insert(obligation.status)
        }
        let shared = owed.values.filter { Set($0.keys.map { $0.split(separator: "|")[0] }).count > 1 }
        let matrices = report.sections.flatMap(\.blocks).compactMap { block -> [[Chart.MatrixCell]]? in
            if case .chart(let chart) = block, case .matrix(_, _, let cells) = chart.shape { cells } else { nil }
        }
        let shown = matrices.joined().joined().filter { !$0.sign.isEmpty }
        #expect(shown.count == shared.reduce(0) { $0 + $1.count } && !shown.isEmpty)
        let isLate = shared.reduce(0) { $0 + $1.values.count { $0.contains(.overdue) } }
        #expect(shown.count { $0.label.contains("просрочено") } == isLate)
    }

    @Test("A promise of every territory is summed up where one can see how")
    func total() throws {
        let table = try #require(report.table("progress-rows"))
        let row = try #require(
            table.rows.first {
                $0.cells.contains { if case .text(let words) = $0 { words.hasPrefix("Итого") } else { false } }
            })
        #expect(row.cells.contains(.number(400, unit: "контактов")))
        #expect(row.cells.contains(.text("60 + 1\u{A0}200,5 + 25 = 1\u{A0}285,5")))
        #expect(row.cells.contains(.text("Итого: достигли 1 из 4, сведения дали 3")))
    }

    @Test("A figure that nobody has reported is no zero: neither a bar nor a total")
    func unknown() throws {
        let silent = composeReport(
            sampleMatter({ sample in
                for number in sample.assessment.obligations.indices {
                    for measure in sample.assessment.obligations[number].measures.indices {
                        sample.assessment.obligations[number].measures[measure].actual = nil
                        sample.assessment.obligations[number].measures[measure].progress = .noData
                    }
                }
            }))
        let blocks = try #require(silent.section("progress")).blocks
        #expect(!blocks.contains { if case .chart = $0 { true } else { false } })
        guard case .note(let words) = blocks.first else {
            Issue.record("no note about figures that nobody has reported")
            return
        }
        #expect(words == "Нет сведений по 5\u{A0}показателям.")
        let row = try #require(
            silent.table("progress-rows")?.rows.first {
                $0.cells.contains(.text("Итого: достигли 0 из 4, сведения дали 0"))
            })
        #expect(row.cells.suffix(5) == [.text("нет данных"), .empty, .empty, .text(""), .empty])
    }

    @Test("Pictures name the document beside the item, and say what is only advised")
    func namesInPictures() throws {
        let names = try #require(report.section("plan")).blocks.compactMap { block -> [String]? in
            guard case .chart(let chart) = block, case .timeline(let spans, _, _, _) = chart.shape else { return nil }
            return spans.map(\.name)
        }.joined()
        #expect(names.allSatisfy { $0.contains(", п.\u{A0}") }, "\(names)")
        #expect(names.contains { $0.contains(", рекомендовано") }, "\(names)")
    }

    @Test("Every link of a figure leads to a row of the same report")
    func links() {
        let tables = report.sections.flatMap(\.blocks).compactMap { block in
            if case .table(let table) = block { table } else { nil }
        }
        let anchors = Set(tables.flatMap(\.rows).compactMap(\.anchor))
        let links = tables.flatMap(\.rows).flatMap(\.links.values)
        #expect(!links.isEmpty)
        #expect(links.allSatisfy { anchors.contains($0) || $0.hasPrefix("late") })
        #expect(Set(tables.map(\.id)).count == tables.count)
    }

    @Test("A section without content says why")
    func empty() {
        let empty = composeReport(
            sampleMatter({ sample in
                sample.assessment.obligations = []
                sample.assessment.changes = []
                sample.assessment.diagnostics = []
                sample.assessment.disciplineByBody = []
                sample.assessment.discipline = Discipline()
                sample.portfolio.documents = []
            }))
        #expect(empty.sections.map(\.id) == report.sections.map(\.id))
        for section in empty.sections where section.id != "summary" && section.id != "sources" {
            guard case .note(let words) = section.blocks.first else {
                Issue.record("\(section.id) is silent")
                continue
            }
            #expect(words.hasSuffix("."))
        }
        #expect(empty.events.isEmpty)
    }

    @Test("Personal data are masked, unless the user wants them")
    func masked() {
        #expect(!"\(report)".contains("312-00-12"))
        var settings = Settings()
        settings.masksPersonalData = false
        #expect("\(composeReport(sampleMatter({ _ in }, settings)))".contains("312-00-12"))
    }
}

private func number(_ cell: ReportCell) -> Double { if case .number(let value, _) = cell { value } else { -1 } }
