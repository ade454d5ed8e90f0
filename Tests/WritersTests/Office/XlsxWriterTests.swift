import Foundation
import Model
import Testing

@testable import Writers

@Suite("XLSX reports")
struct XlsxWriterTests {
    private func written(_ report: Report) throws -> OfficePackage {
        try OfficePackage(XlsxWriter().write(report, templates: Templates()))
    }

    @Test("The same report gives the same bytes")
    func deterministic() throws {
        #expect(
            try XlsxWriter().write(sampleReport(), templates: Templates())
                == XlsxWriter().write(sampleReport(), templates: Templates()))
    }

    @Test("Numbers, shares and dates are values; text is never a formula", arguments: hostileTexts)
    func hostile(text: String) throws {
        let package = try written(hostileReport(text))
        for name in package.parts.keys where name.hasPrefix("xl/worksheets/") {
            #expect(!package.text(name).contains("<f>"))
        }
        #expect(package.texts(of: "v", in: "xl/worksheets/sheet2.xml") == ["5"])
    }

    @Test("Heading frozen, filtered and printed on every page; dates count from 1899-12-30")
    func frame() throws {
        let package = try written(sampleReport(rows: 2))
        let sheet = package.text("xl/worksheets/sheet4.xml")
        #expect(sheet.contains("state=\"frozen\""))
        #expect(sheet.contains("<autoFilter ref=\"A1:H3\"/>"))
        #expect(package.texts(of: "v", in: "xl/worksheets/sheet4.xml") == ["45505", "0", "45506", "12.5", "0.025"])
        #expect(package.text("xl/workbook.xml").contains("'Просроченные поручения'!$1:$1"))
        #expect(package.text("xl/styles.xml").contains("#,##0.0&quot; чел.&quot;"))
    }

    @Test("Worksheets have safe, short and different names")
    func names() {
        var taken: Set<String> = []
        let captions = [
            "Просрочено [1/2]: «срок»", "просрочено 1 2 «срок»", "'", "", String(repeating: "Очень длинное ", count: 9),
            "\u{0}\u{202E}", "Итоги*?",
        ]
        let names = captions.map { sheetName($0, taken: &taken) }
        #expect(Set(names.map { $0.lowercased() }).count == names.count)
        for name in names {
            #expect(!name.isEmpty && name.utf16.count <= 31, "\(name)")
            #expect(!name.contains { "[]:*?/\\".contains($0) }, "\(name)")
        }
    }

    @Test(
        "An underscore that would begin an escape is kept", arguments: [("_x0041_", "_x005F_x0041_"), ("a_b", "a_b")])
    func escapes(text: String, written: String) { #expect(sheetText(text) == written) }

    @Test(
        "Columns are named as Excel names them",
        arguments: [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
    func columns(index: Int, name: String) { #expect(columnName(index) == name) }
}
