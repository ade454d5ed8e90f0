import Foundation
import TestSupport
import Testing

/// The way of a form: out of `kvartal forms`, filled in, dropped into the input folder, and counted.
@Suite("Forms there and back", .serialized) struct FormRoundTripTests {
    private static let minutes = """
        ПРОТОКОЛ
        совещания по развитию ремёсел

        11 июля 2024 года                                   № 3

        1. Департаменту культуры провести не менее 10 выставок.
        Срок – до 20 декабря 2024 года.

        2. Департаменту культуры направлять отчёт в проектный офис.
        Срок – ежеквартально до 2 числа месяца, следующего за отчетным кварталом.

        3. Департаменту культуры представить список мастеров.
        Срок – до 20 августа 2024 года.

        4. Департаменту культуры провести ярмарку ремёсел.
        Срок – ноябрь 2024 года.

        """

    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(Self.minutes, to: "input/protokol.txt")
        let run = try Program(in: folder.url).run(["forms", "--quiet"] + Self.when("2024-09-30"))
        #expect(run.status == 0, "\(run.errors)")
    }

    private static func when(_ day: String) -> [String] { ["--period", "2024-Q3", "--as-of", day] }

    private func form(_ format: String) -> URL {
        folder.url.appendingPathComponent("output/2024-Q3-forms/Департамент культуры.\(format)")
    }

    /// The rows of a form in CSV, by column.
    private func rows(_ csv: URL) throws -> (headings: [String], rows: [[String]]) {
        let text = try String(contentsOf: csv, encoding: .utf8).replacingOccurrences(of: "\"", with: "")
        let lines = text.split(whereSeparator: \.isNewline).map {
            $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
        }
        let heading = try #require(lines.firstIndex { $0.contains("Пункт") })
        return (lines[heading], Array(lines[(heading + 1)...].filter { $0.count == lines[heading].count }))
    }

    @Test("the open rows stand by due date, and a period that has not ended is marked")
    func order() throws {
        let (headings, rows) = try rows(form("csv"))
        let item = try #require(headings.firstIndex(of: "Пункт"))
        let period = try #require(headings.firstIndex(of: "Период"))
        let items = rows.map { $0[item].filter { $0.isNumber || $0 == "." }.drop { $0 == "." } }
        #expect(items == ["3", "2", "4", "1"])
        let periods = rows.map { $0[period].replacingOccurrences(of: "\u{A0}", with: " ") }
        #expect(periods == ["", "III квартал 2024 года", "01.11.2024–30.11.2024 (ещё не начат)", ""])
    }

    @Test("a form filled in as CSV counts, row by row; rows left empty say nothing")
    func csv() throws {
        try filled(form("csv")).write(to: folder.url.appendingPathComponent("input/Департамент культуры.csv"))
        try expectCounted()
    }

    @Test("a form that LibreOffice has opened, filled and saved as XLSX counts", .enabled(if: Office.isWanted))
    func office() throws {
        let csv = try Office.convert(form("xlsx"), to: "csv:Text - txt - csv (StarCalc):59,34,76,1", in: folder.url)
        let file = try folder.write(try filled(csv), to: "Департамент культуры.csv")
        let saved = try Office.convert(file, to: "xlsx", in: folder.url, filter: "CSV:59,34,76,1")
        try FileManager.default.moveItem(at: saved, to: folder.url.appendingPathComponent("input/form.xlsx"))
        try expectCounted()
    }

    /// Item 1: 4 of 10, under way; item 2: the third quarter's report done on 1 October; items 3 and 4 stay empty.
    private func filled(_ csv: URL) throws -> Data {
        var (headings, rows) = try rows(csv)
        func set(_ column: String, _ row: Int, _ value: String) {
            if let index = headings.firstIndex(of: column) { rows[row][index] = value }
        }
        set("Факт", 3, "4")
        set("Дата", 3, "25.09.2024")
        set("Статус", 3, "в работе")
        set("Дата", 1, "01.10.2024")
        set("Статус", 1, "исполнено")
        set("Комментарий", 1, "отправлен почтой")
        return Data(([headings] + rows).map { $0.joined(separator: ";") + "\r\n" }.joined().utf8)
    }

    private func expectCounted(sourceLocation: SourceLocation = #_sourceLocation) throws {
        let run = try Program(in: folder.url)
            .run(["check", "--format", "jsonl", "--period", "2024-Q4", "--as-of", "2024-10-15"])
        #expect(run.status == 0, "\(run.errors)", sourceLocation: sourceLocation)
        let lines = run.output.split(separator: "\n")
        func line(_ marks: String...) -> Substring? { lines.first { line in marks.allSatisfy { line.contains($0) } } }
        let quarter = line("\"item\":\"2\"", "\"occurrence\":\"2024-Q3\"")
        #expect(quarter?.contains("\"status\":\"done-on-time\",\"done\":\"2024-10-01\"") == true, "\(quarter ?? "")")
        #expect(line("\"item\":\"2\"", "\"occurrence\":\"2024-Q4\"")?.contains("\"status\":\"open\"") == true)
        #expect(line("\"item\":\"1\"")?.contains("\"actual\":4,\"percent\":40") == true)
        #expect(line("\"item\":\"3\"")?.contains("\"status\":\"overdue\"") == true)
        #expect(!lines.contains { $0.contains("progress-") }, "\(run.output)")
    }
}

/// The office program that people open forms with.
private enum Office {
    private static let path = ["/usr/bin/soffice", "/usr/bin/libreoffice", "/opt/libreoffice/program/soffice"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    /// Where it is missing the test is skipped; not so in CI.
    static var isWanted: Bool { path != nil || ProcessInfo.processInfo.environment["CI"] != nil }

    /// Opens a file and saves it in another format; returns the new file.
    static func convert(_ file: URL, to format: String, in folder: URL, filter: String? = nil) throws -> URL {
        let saved = folder.appendingPathComponent("saved")
        try FileManager.default.createDirectory(at: saved, withIntermediateDirectories: true)
        let run = Process()
        run.executableURL = URL(fileURLWithPath: try #require(path, "LibreOffice is not installed"))
        run.arguments =
            ["-env:UserInstallation=file://\(folder.path)/profile", "--headless"]
            + (filter.map { ["--infilter=\($0)"] } ?? []) + ["--convert-to", format, "--outdir", saved.path, file.path]
        run.standardOutput = FileHandle.nullDevice
        run.standardError = FileHandle.nullDevice
        try run.run()
        run.waitUntilExit()
        let suffix = format.prefix { $0 != ":" }
        return saved.appendingPathComponent("\(file.deletingPathExtension().lastPathComponent).\(suffix)")
    }
}
