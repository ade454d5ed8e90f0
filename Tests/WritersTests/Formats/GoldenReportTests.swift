import Composing
import Foundation
import Model
import TestSupport
import Testing
import Writers

/// The sample's reports in the formats that are text, as they are to look.
@Suite("Reports as text") struct GoldenReportTests {
    @Test(
        "A report, a digest of deadlines and an extract look as expected",
        arguments: ["md", "csv", "machine-csv", "ics"])
    func golden(format: String) throws {
        let writer = try #require(writers.first { $0.format == format })
        for report in SampleReports().all.prefix(3) where writer.serves(report.kind) {
            let bytes = try writer.init().write(report, templates: Templates())
            expectGolden(
                withoutMark(bytes),
                at: casesFolder("reports/\(report.kind.rawValue).\(writer.fileExtension)", of: casesAnchor))
        }
    }

    @Test("A form is a table that can be filled in and read back")
    func form() throws {
        let form = SampleReports().index.form(for: "Заречный")
        let bytes = try CSVWriter().write(form, templates: Templates())
        #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        expectGolden(withoutMark(bytes), at: casesFolder("reports/form.csv", of: casesAnchor))
    }

    @Test("The same report gives the same bytes twice")
    func twice() throws {
        for writer in writers {
            for (a, b) in zip(SampleReports().all, SampleReports().all) where writer.serves(a.kind) {
                let (first, second) = (
                    try writer.init().write(a, templates: Templates()),
                    try writer.init().write(b, templates: Templates())
                )
                #expect(first == second, "\(writer.format)")
            }
        }
    }

    @Test("A calendar has lines of at most 75 octets and ends them with CRLF")
    func folding() throws {
        let bytes = try CalendarWriter().write(SampleReports().index.deadlines(within: 92), templates: Templates())
        let text = String(decoding: bytes, as: UTF8.self)
        let lines = text.split(separator: "\r\n", omittingEmptySubsequences: true)
        #expect(lines.allSatisfy { $0.utf8.count <= 75 })
        #expect(!text.replacing("\r\n", with: "").contains("\n"))
        #expect(!text.contains("\u{FFFD}"))
        #expect(lines.count { $0 == "BEGIN:VEVENT" } == lines.count { $0 == "END:VEVENT" })
    }
}

/// The text without its byte order mark, which reading an expected file drops too.
private func withoutMark(_ bytes: [UInt8]) -> String {
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    return String(decoding: hasMark ? bytes.dropFirst(3) : bytes[...], as: UTF8.self)
}
