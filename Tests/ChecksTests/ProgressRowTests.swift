import Model
import TestSupport
import Testing

@testable import Checks

@Suite("Строки отчётности")
struct ProgressRowTests {
    @Test("A row counts where it belongs, or says why it does not", arguments: try tableRows("progress-rows.tsv"))
    func rows(_ row: CaseRow) {
        let lines = row.fields[0].split(separator: "|").map { $0.trimmed }
        let assessment = assessed([minutes, .progress("p.csv", lines)], asOf: "2024-09-30")
        let own: Set<String> = [
            "progress", "fact", "foreign", "unit", "done", "corrected", "contradicting", "extension", "new",
        ]
        let codes = assessment.codes.filter { own.contains(String($0.split(separator: "-")[0])) }
        #expect(codes.joined(separator: ", ") == (row.fields[1] == "-" ? "" : row.fields[1]), "\(row.name)")
        let item = String(row.fields[2].prefix { $0 != " " })
        let found = assessment.obligations.filter { $0.item == item }.map(brief)
        #expect(found.contains(row.fields[2]), "\(row.name): \(found)")
    }

    @Test("Two files that differ about one day contradict each other; the lesser figure counts, in either order")
    func contradiction() {
        let one = Document.progress("x.csv", ["a.docx;I.2;Фонд развития;;60;2024-08-01;в работе"])
        let two = Document.progress("y.csv", ["a.docx;I.2;Фонд развития;;70;2024-08-01;в работе"])
        for documents in [[minutes, one, two], [two, one, minutes]] {
            let assessment = assessed(documents, asOf: "2024-09-30")
            #expect(assessment.find("I.2")?.measures.first?.actual == 60)
            let finding = assessment.diagnostics.first { $0.code == "contradicting-facts" }
            #expect(finding?.origin.path == "y.csv")
            #expect(finding?.severity == .error)
        }
    }

    @Test("A decision without a date is news in one period only, however many follow")
    func undatedDecision() {
        let rows = Document.progress(
            "p.csv",
            [
                "a.docx;I.1;Департамент культуры;;;;перенос срока;2025-03-20",
                "a.docx;I.1;Департамент информации;;;;снято с контроля",
                "a.docx;II.1;Фонд развития;;;2024-12-20;исполнено",
            ])
        let days = [("2024-09-30", "2024-Q3"), ("2024-12-31", "2024-Q4"), ("2025-03-31", "2025-Q1")]
        let news = days.map { asOf, period in
            assessed([minutes, rows], asOf: asOf, period: period).changes
                .filter { $0.kind == .moved || $0.kind == .released }.count
        }
        #expect(news == [2, 0, 0])
    }

    @Test("Once the due date has come there is nothing to forecast")
    func forecast() {
        let rows = Document.progress(
            "p.csv",
            [
                "a.docx;I.2;Фонд развития;;20;2024-08-01;в работе", "a.docx;I.2;Фонд развития;;40;2024-09-01;в работе",
            ])
        let forecasts = [("2024-11-14", "2024-Q4"), ("2024-11-15", "2024-Q4"), ("2024-12-31", "2024-Q4")].map {
            assessed([minutes, rows], asOf: $0, period: $1).find("I.2")?.measures.first?.forecast != nil
        }
        #expect(forecasts == [true, false, false])
    }

    @Test("A monthly report belongs to the month that ended before it, a missed one stays overdue")
    func monthly() {
        let rows = Document.progress(
            "p.csv",
            [
                "a.docx;II.2;Департамент культуры;;;2024-08-04;исполнено",
                "a.docx;II.2;Департамент культуры;;;2024-10-03;исполнено",
                "a.docx;II.2;Департамент культуры;;;2024-10-04;исполнено;;за август 2024 года",
            ])
        let assessment = assessed([minutes, rows], asOf: "2024-10-31", period: "2024-Q4")
        #expect(assessment.find("II.2", culture, "2024-07") == nil)
        #expect(assessment.find("II.2", culture, "2024-09")?.status == .doneOnTime)
        #expect(assessment.find("II.2", culture, "2024-10")?.status == .dueSoon)
        #expect(assessment.find("II.2", culture, "2024-11")?.status == .notStarted)
        let before = assessed([minutes, rows], asOf: "2024-09-30")
        #expect(before.find("II.2", culture, "2024-07")?.done == day("2024-08-04"))
        #expect(before.find("II.2", culture, "2024-08")?.status == .overdue)
    }

    @Test("A period that the row names with its year decides, also where it has not begun")
    func ahead() {
        let rows = Document.progress(
            "p.csv", ["a.docx;II.2;Департамент культуры;;;2024-10-03;исполнено;;за декабрь 2024 года"])
        let assessment = assessed([minutes, rows], asOf: "2024-10-31", period: "2024-Q4")
        #expect(assessment.find("II.2", culture, "2024-09")?.status == .overdue)
        #expect(assessment.find("II.2", culture, "2024-12")?.done == day("2024-10-03"))
    }

    @Test(
        "A period that the row names and the duty lacks is a finding, and no occurrence is touched",
        arguments: [
            ("за июнь 2024 года", nil), ("2024-06", nil), ("за II квартал 2024 года", nil), ("2024-Q3", nil),
            ("за отчётный период с 1 по 15 августа 2024 года", nil), ("за май", nil),
            ("за V квартал", nil), ("за V квартал 2024 года", nil), ("отчёт за 3 полугодие", nil),
            ("за квартал", "2024-09"),
            ("за август 2024 года", "2024-08"), ("отчёт за август", "2024-08"), ("2024-08", "2024-08"),
            ("за 8 месяцев 2024 года", "2024-08"), ("за счёт сентябрьских поступлений", "2024-09"),
            ("сдан 2 октября за подписью директора", "2024-09"), ("", "2024-09"),
        ])
    func lackingPeriod(_ comment: String, _ expected: String?) {
        let rows = Document.progress("p.csv", ["a.docx;II.2;Департамент культуры;;;2024-10-03;исполнено;;\(comment)"])
        let assessment = assessed([minutes, rows], asOf: "2024-10-31", period: "2024-Q4")
        let done = assessment.obligations.filter { $0.item == "II.2" && $0.status.isDone }.map(\.occurrence)
        #expect(done == expected.map { [$0] } ?? [])
        #expect(assessment.codes.contains("progress-unknown-period") == (expected == nil))
    }

    @Test("The column «Период» of a form names the occurrence, whatever the comment says")
    func periodColumn() {
        var rows = Document.progress("p.csv", ["a.docx;II.2;Департамент культуры;;;2024-10-03;исполнено;;позже"])
        rows.progress[0].period = "август 2024 года (ещё не окончен)"
        let assessment = assessed([minutes, rows], asOf: "2024-10-31", period: "2024-Q4")
        #expect(assessment.find("II.2", culture, "2024-08")?.done == day("2024-10-03"))
    }

    @Test("A report before the first period has ended belongs to the running one")
    func early() {
        let rows = Document.progress("p.csv", ["a.docx;II.2;Департамент культуры;;;2024-07-20;исполнено"])
        let found = assessed([minutes, rows], asOf: "2024-09-30").find("II.2", culture, "2024-07")
        #expect(found?.status == .doneOnTime)
    }

    private let culture = "Департамент культуры"

    @Test(
        "Of several figures the one is meant whose words the row has, also those that lead up to it",
        arguments: [
            ("ремесленники старшего возраста", 0), ("ремесленники", 0), ("молодые ремесленники", 1), ("человек", 1),
            ("участники Дискуссионной площадки", 1), ("группа Школы", 0), ("посетители", nil), ("", nil),
        ])
    func figures(_ indicator: String, _ expected: Int?) {
        let text = """
            Собрать группу Школы ремёсел (не менее 15 ремесленников старшего возраста от территории, привлечь молодых \
            ремесленников к Дискуссионной площадке, не менее 5 человек от территории)
            """
        let targets = [
            ("не менее 15 ремесленников старшего возраста от территории", 15.0, "ремесленников"),
            ("не менее 5 человек от территории", 5, "человек"),
        ].map {
            Target(text: $0.0, comparison: .atLeast, value: $0.1, unit: $0.2, scope: .territory, origin: .document)
        }
        let match = TargetFinder(targets, in: text).find(indicator: indicator, factText: "5", hasFact: true)
        #expect(match == (expected.map { .one($0) } ?? .ambiguous))
    }

    @Test("Territories that only the rows name stand under one name, and their administrations mean them")
    func territories() {
        let plan = Document.make(
            .schedule, path: "plan.txt", title: "План",
            items: [
                .make("1", .event, .by("2024-09-20"), targets: [.atLeast(10, "мастеров", .territory)]),
                .make("2", .event, .by("2024-09-25"), targets: [.atLeast(10, "мастеров", .territory)]),
            ])
        let rows = Document.progress(
            "p.csv",
            [
                "plan.txt;1;ГО Арамиль;;10;2024-09-10;", "plan.txt;2;Арамиль;;4;2024-09-10;",
                "plan.txt;2;Администрация Арамильского городского округа;;9;2024-09-12;",
            ])
        let assessment = assessed([plan, rows], asOf: "2024-09-30")
        #expect(assessment.obligations.map { "\($0.item) \($0.territory ?? "")" } == ["1 Арамиль", "2 Арамиль"])
        #expect(assessment.find("2")?.measures.first?.actual == 9)
        let minutes = Document.make(
            .protocol, path: "m.txt", date: "2024-07-11",
            items: [.make("1", .directive, .by("2024-09-20"), to: ["Администрация Режевского городского округа"])])
        let reply = Document.progress("p.csv", ["m.txt;1;Реж;;;2024-09-10;исполнено"])
        #expect(assessed([minutes, reply], asOf: "2024-09-30").find("1")?.status == .doneOnTime)
    }

    @Test("Rows that almost name documents are looked up as the limit comparisons allows, the others are counted")
    func comparisons() {
        let documents = (1...10).map {
            Document.make(
                .protocol, path: "\($0).txt", date: "2024-07-11",
                title: "Ремонт школ и ремонт музеев, благоустройство дворов и озеленение улиц города и посёлков",
                number: "\($0)",
                items: [.make("1", .directive, .by("2024-09-20"), to: ["Фонд развития"], text: "построить дом \($0)")])
        }
        let names = (1...4).map { "ремонт школ" + String(repeating: " и ремонт школ", count: $0) }
        let rows = Document.progress("p.csv", names.map { "\($0);1;Фонд развития;;;2024-09-10;исполнено" })
        var settings = Settings()
        settings.limits.comparisons = 25
        let findings = assess(
            Portfolio(documents: documents + [rows]), settings: settings, period: quarter("2024-Q3"),
            asOf: day("2024-09-30")
        ).diagnostics
        #expect(findings.count { $0.code == "progress-unmatched" } == 2)
        let exceeded = findings.filter { $0.code == "limit-exceeded" }
        #expect(exceeded.map { $0.remark.message.prefix(7) } == ["2 rows "])
    }

    private func brief(_ obligation: Obligation) -> String {
        var words = [obligation.item, obligation.debtor ?? "", obligation.status.rawValue, obligation.done?.iso ?? "-"]
        words += obligation.measures.map { "\($0.actual.map { "\(Int($0))" } ?? "-")/\(Int($0.target.value))" }
        return words.joined(separator: " ")
    }

    private let minutes = Document.make(
        .protocol, path: "input/a.docx", date: "2024-07-11", project: "Кластер",
        title: "Протокол совещания по кластеру",
        number: "5",
        items: [
            .make("I.1", .directive, .by("2024-08-14"), to: ["Департамент культуры", "Департамент информации"]),
            .make("I.2", .directive, .by("2024-11-15"), to: ["Фонд развития"], targets: [.atLeast(100, "контактов")]),
            .make("II.1", .directive, .by("2024-11-15"), to: ["Фонд развития"]),
            .make(
                "II.2", .directive, .each(.monthly, day: 5, offset: 1), to: ["Департамент культуры", "Фонд развития"]),
        ])
}

func assessed(
    _ documents: [Document], settings: Settings = Settings(), asOf: String, period: String? = nil
) -> Assessment {
    let period = period.map(quarter) ?? ReportingPeriod(length: .quarter, containing: day(asOf))
    return assess(Portfolio(documents: documents), settings: settings, period: period, asOf: day(asOf))
}
