import Foundation
import Model
import Parsers
import Readers
import Testing

@testable import Writers

/// A form goes out, is filled in, is saved by an office program, and comes back.
@Suite("Progress forms", .serialized)
struct FormTests {
    private static let headings = [
        "Документ", "Пункт", "Исполнитель", "Показатель", "Срок по тексту", "Факт", "Дата", "Статус", "Новый срок",
        "Комментарий",
    ]

    private var filled: Report {
        var report = Report(
            kind: .form, title: "Сведения об исполнении", subtitle: "по состоянию на 30.09.2024",
            period: ReportingPeriod(length: .quarter, year: 2024, index: 3),
            asOf: CivilDate(year: 2024, month: 9, clampingDay: 30))
        report.requisites = [("Исполнитель", "Администрация города Лесного")]
        let date = CivilDate(year: 2024, month: 9, clampingDay: 12)
        let table = ReportTable(
            id: "form", caption: "Сведения: Администрация города Лесного",
            columns: Self.headings.enumerated().map { ReportTable.Column($1, key: "c\($0)") },
            rows: [
                .init([
                    .text("протокол.docx"), .item("I.2.1"), .text("Администрация города Лесного"),
                    .text("не менее 100"),
                    .date(date), .number(1200.5), .date(date), .text("в работе"), .empty, .text("=1+1; «да»"),
                ]),
                .init([
                    .text("протокол.docx"), .item("2"), .text("Администрация города Лесного"), .empty, .empty, .empty,
                    .date(date), .text("перенос срока"), .date(date.adding(days: 30)), .empty,
                ]),
            ])
        report.sections = [
            ReportSection(id: "form", title: "Сведения", blocks: [.table(table), .note("Заполните графы.")])
        ]
        return report
    }

    private func expectEntries(in bytes: [UInt8], path: String, sourceLocation: SourceLocation = #_sourceLocation) {
        let document = parse(readContent(bytes, path: path, limits: Limits()), settings: Settings())
        #expect(document.kind == .progress, sourceLocation: sourceLocation)
        guard document.progress.count == 2 else {
            Issue.record("\(path): \(document.progress.count) rows", sourceLocation: sourceLocation)
            return
        }
        let (first, second) = (document.progress[0], document.progress[1])
        #expect(first.document == "протокол.docx", sourceLocation: sourceLocation)
        #expect(first.item.hasSuffix("I.2.1"), sourceLocation: sourceLocation)
        #expect(first.assignee == "Администрация города Лесного", sourceLocation: sourceLocation)
        #expect(first.fact == 1200.5, sourceLocation: sourceLocation)
        #expect(first.date?.iso == "2024-09-12", sourceLocation: sourceLocation)
        #expect(first.status == .inProgress, sourceLocation: sourceLocation)
        #expect(first.comment == "=1+1; «да»", sourceLocation: sourceLocation)
        #expect(second.status == .extended, sourceLocation: sourceLocation)
        #expect(second.newDeadline?.iso == "2024-10-12", sourceLocation: sourceLocation)
    }

    @Test("A filled form is read back", arguments: ["docx", "xlsx"])
    func roundTrip(format: String) throws {
        let writer: any ReportWriter = format == "docx" ? DocxWriter() : XlsxWriter()
        expectEntries(in: try writer.write(filled, templates: Templates()), path: "form.\(format)")
    }

    @Test("An empty form offers the statuses and keeps dates as dates")
    func blank() throws {
        var report = filled
        report.sections[0].blocks = report.sections[0].blocks.map { block in
            guard case .table(var table) = block else { return block }
            table.rows[0].cells.replaceSubrange(5..., with: Array(repeating: ReportCell.empty, count: 5))
            return .table(table)
        }
        let package = try OfficePackage(XlsxWriter().write(report, templates: Templates()))
        #expect(package.text("xl/worksheets/sheet1.xml").contains("исполнено,в работе,не исполнено,снято с контроля"))
        #expect(package.text("xl/styles.xml").contains("dd\\.mm\\.yyyy"))
    }

    @Test("A form that LibreOffice has opened and saved is read back", .enabled(if: LibreOffice.isWanted))
    func savedByLibreOffice() throws {
        let office = try LibreOffice()
        for writer in [DocxWriter() as any ReportWriter, XlsxWriter()] {
            let format = type(of: writer).format
            let saved = try office.saved(try writer.write(filled, templates: Templates()), format: format)
            expectEntries(in: saved, path: "form.\(format)")
        }
    }
}

/// The office program that the tests open forms with.
private struct LibreOffice {
    private static let path = ["/usr/bin/soffice", "/usr/bin/libreoffice", "/opt/libreoffice/program/soffice"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    /// Where it is missing the test is skipped; not so in CI.
    static var isWanted: Bool { path != nil || ProcessInfo.processInfo.environment["CI"] != nil }

    private let folder: URL
    private let program: String

    init() throws {
        program = try #require(LibreOffice.path, "LibreOffice is not installed")
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("kvartal-forms-\(getpid())")
        try FileManager.default.createDirectory(
            at: folder.appendingPathComponent("saved"), withIntermediateDirectories: true)
    }

    /// A file's bytes after opening and saving.
    func saved(_ bytes: [UInt8], format: String) throws -> [UInt8] {
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("form.\(format)")
        let saved = folder.appendingPathComponent("saved")
        try FileManager.default.createDirectory(at: saved, withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
        let run = Process()
        run.executableURL = URL(fileURLWithPath: program)
        run.arguments = [
            "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--convert-to", format, "--outdir",
            saved.path, file.path,
        ]
        run.standardOutput = FileHandle.nullDevice
        run.standardError = FileHandle.nullDevice
        try run.run()
        run.waitUntilExit()
        return Array(try Data(contentsOf: saved.appendingPathComponent("form.\(format)")))
    }
}
