import Foundation
import TestSupport
import Testing

/// Two real documents with reports on them, from the folder to the published files: the figures were worked out by hand
/// and stand in every format alike.
@Suite("Real documents") struct RealDocumentsTests {
    private static let progress = """
        Документ;Пункт;Исполнитель;Показатель;Факт;Дата;Статус;Новый срок;Комментарий
        График мероприятий;1;Первоуральск;контактов;60;31.03.2021;в работе;;
        График мероприятий;1;Арамиль;контактов;100;31.03.2021;исполнено;;
        График мероприятий;1;Сысерть;контактов;120;31.03.2021;исполнено;;
        График мероприятий;2;Первоуральск;человек;12;28.04.2021;исполнено;;
        заседания проектного офиса;I.3.1;Министерство культуры Свердловской области;;;01.10.2024;исполнено;;
        заседания проектного офиса;I.3.1;Министерства здравоохранения Свердловской области;;;02.10.2024;исполнено;;
        заседания проектного офиса;I.3.1;Департамент внутренней политики Свердловской области;;;04.10.2024;исполнено;;

        """

    private func report(_ period: String, asOf: String) throws -> TemporaryFolder? {
        guard let shared = sharedFolder() else { return nil }
        let folder = try TemporaryFolder()
        for name in ["schedule-craft-cluster.txt", "protocol-social-cluster.txt"] {
            try folder.write(Data(contentsOf: shared.appendingPathComponent("documents/\(name)")), to: "input/\(name)")
        }
        try folder.write(Self.progress, to: "input/progress.csv")
        let run = try Program(in: folder.url).run(["report", "--period", period, "--as-of", asOf])
        #expect(run.status == 0, "\(run.errors)")
        return folder
    }

    /// The rows of all tables of a report as their cells' words, whatever the format.
    private func rows(_ folder: TemporaryFolder, _ period: String, _ format: String) throws -> [[String]] {
        let text = try folder.text("output/\(period)/report.\(format)")
            .replacingOccurrences(of: "\u{A0}", with: " ").replacingOccurrences(of: "\u{FEFF}", with: "")
        switch format {
        case "md":
            return text.split(separator: "\n").filter { $0.hasPrefix("|") }.map { line in
                line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            }
        case "csv":
            return text.split(separator: "\r\n").map { line in
                line.split(separator: ";", omittingEmptySubsequences: false).map {
                    $0.trimmingCharacters(in: CharacterSet(charactersIn: "\""))
                }
            }
        default:
            return text.split(separator: "<tr").dropFirst().map { row in
                row.split(separator: "</td>").map { cell in
                    cell.replacing(/<[^>]*>/, with: " ").replacing(/^.*>/, with: "").replacing(/\s+/, with: " ")
                        .trimmingCharacters(in: .whitespaces)
                }
            }
        }
    }

    @Test("the three territories' contacts are the same in every format", arguments: ["md", "csv", "html"])
    func contacts(format: String) throws {
        guard let folder = try report("2021-Q1", asOf: "2021-03-31") else { return }
        let rows = try rows(folder, "2021-Q1", format)
        for (name, actual, row) in [
            ("городской округ Первоуральск", "60", 2), ("Арамиль", "100", 3), ("Сысерть", "120", 4),
        ] {
            let place = "input/progress.csv, строка \(row)"
            let own = rows.filter { cells in
                cells.contains { $0.contains(place) && $0.contains("31.03.2021: \(actual),") }
            }
            #expect(!own.isEmpty, "no row of \(format) rests on \(place)")
            for cells in own {
                #expect(cells.contains { $0.hasSuffix(name) }, "\(cells)")
                #expect(cells.contains(actual), "\(cells)")
                #expect(cells.contains { $0 == actual || $0 == "\(actual) %" }, "\(cells)")
            }
        }
        #expect(rows.contains { cells in cells.contains { $0.contains("60 + 100 + 120 = 280") } })
    }

    @Test("the first quarterly reports of three bodies are kept apart from the missed ones")
    func quarterlyReports() throws {
        guard let folder = try report("2024-Q4", asOf: "2024-10-15") else { return }
        let arguments = ["check", "--format", "jsonl", "--period", "2024-Q4", "--as-of", "2024-10-15"]
        let lines = try Program(in: folder.url).run(arguments).output.split(separator: "\n")
        let reports = lines.filter {
            $0.contains("\"item\":\"I.3.1\"") && $0.contains("\"occurrence\":\"2024-Q3\"")
        }
        #expect(reports.count == 29)
        #expect(reports.count { $0.contains("\"status\":\"done-on-time\"") } == 2)
        #expect(reports.count { $0.contains("\"status\":\"done-late\"") } == 1)
        #expect(reports.count { $0.contains("\"status\":\"overdue\"") } == 26)
        let next = lines.filter { $0.contains("\"item\":\"I.3.1\"") && $0.contains("\"occurrence\":\"2024-Q4\"") }
        #expect(next.count == 29)
        #expect(next.allSatisfy { $0.contains("\"stated\":\"2025-01-02\",\"due\":\"2025-01-09\"") })
        for format in ["md", "csv", "html"] {
            let late = try rows(folder, "2024-Q4", format).filter { cells in
                cells.contains { $0.hasSuffix("Департамент внутренней политики Свердловской области") }
                    && cells.contains { $0.contains("04.10.2024: исполнено") }
            }
            #expect(!late.isEmpty, "\(format)")
            for cells in late { #expect(cells.contains { $0.contains("исполнено с опозданием") }, "\(cells)") }
        }
    }
}
