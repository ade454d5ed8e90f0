import Foundation
import Model
import OpenXML
import TestSupport
import Testing

@testable import Writers

@Suite("DOCX reports")
struct DocxWriterTests {
    private let template = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("templates/report.docx")

    private func written(_ report: Report, _ templates: Templates = Templates()) throws -> OfficePackage {
        try OfficePackage(DocxWriter().write(report, templates: templates))
    }

    @Test("The template that staff edit is the one that the program has built in")
    func builtInTemplate() throws {
        if ProcessInfo.processInfo.environment["KVARTAL_RECORD"] != nil {
            try Data(zipPackage(DefaultTemplate.parts)).write(to: template)
            Issue.record("recorded \(template.path): look at it, then run without KVARTAL_RECORD")
        }
        let parts = try unzipPackage(try bytes(of: template), limits: Limits())
        #expect(parts.map(\.name) == DefaultTemplate.parts.map(\.name))
        for (kept, built) in zip(parts, DefaultTemplate.parts) { #expect(kept.bytes == built.bytes, "\(built.name)") }
    }

    @Test("The same report gives the same bytes")
    func deterministic() throws {
        let first = try DocxWriter().write(sampleReport(), templates: Templates())
        #expect(try DocxWriter().write(sampleReport(), templates: Templates()) == first)
        let user = try Templates(files: ["report.docx": bytes(of: template)])
        #expect(try DocxWriter().write(sampleReport(), templates: user) == first)
    }

    @Test("Title, requisites, signature and sources stand at their places, in order")
    func frame() throws {
        let texts = try written(sampleReport()).texts(of: "w:t", in: "word/document.xml")
        let order = [
            "Отчёт о ходе исполнения поручений проектного офиса за III\u{A0}квартал 2024\u{A0}года",
            "по состоянию на 30.09.2024", "Проект:", "Главное", "Просрочено", "Матрица исполнения",
            "Руководитель проектного офиса", "А.Б. Сидорова",
        ].map { texts.firstIndex(of: $0) ?? -1 }
        #expect(order == order.sorted() && !order.contains(-1), "\(order)")
    }

    @Test("A wide table turns the page, and only the first page goes without its number")
    func turnedPages() throws {
        let xml = try written(sampleReport()).text("word/document.xml")
        let sections = xml.components(separatedBy: "<w:sectPr>").dropFirst()
        #expect(sections.map { $0.contains("w:orient=\"landscape\"") } == [false, true])
        #expect(sections.map { $0.contains("<w:titlePg/>") } == [true, false])
        #expect(xml.contains("<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"))
    }

    @Test("A matrix is set once, and words about bars that are not drawn are left out")
    func chartsOfTables() throws {
        let bars = Chart.Bar(name: "А", actual: 1, promised: 2, expected: nil, unit: "", tone: .bad)
        var progress = Chart(id: "bars", title: "Ход", summary: "Показаны 24.", shape: .progress([bars]))
        progress.key = "Метка на полосе."
        progress.table = "figures"
        let cell = Chart.MatrixCell(sign: "!", label: "просрочено", tone: .bad)
        var matrix = Chart(
            id: "m", title: "Матрица", summary: "1 исполнитель.",
            shape: .matrix(rows: ["Заречный"], columns: ["п. 1"], cells: [[cell]]))
        matrix.table = "m-rows"
        let tables = [("figures", "План и факт"), ("m-rows", "Та же матрица")].map { id, caption in
            ReportTable(
                id: id, caption: caption, columns: [.init("Исполнитель", key: "a"), .init("п. 1", key: "b")],
                rows: [.init([.text("Нижнее Озеро"), .text("!")])])
        }
        var report = sampleReport(rows: 1)
        report.sections = [
            ReportSection(
                id: "s", title: "Раздел", blocks: [.chart(progress), .chart(matrix)] + tables.map { .table($0) })
        ]
        let texts = try written(report).texts(of: "w:t", in: "word/document.xml")
        let said = ["Показаны 24.", "Метка на полосе.", "План и факт", "Матрица", "1 исполнитель.", "Та же матрица"]
        #expect(said.filter(texts.contains) == ["План и факт", "Матрица", "1 исполнитель."])
        #expect(texts.count { $0 == "Нижнее Озеро" } == 1)
    }

    @Test("Whatever a text holds, the document is well-formed and says it", arguments: hostileTexts)
    func hostile(text: String) throws {
        let package = try written(hostileReport(text))
        let said = package.texts(of: "w:t", in: "word/document.xml").joined()
        #expect(said.contains(plain(text)))
    }

    /// What Word can hold of a text; line breaks and tabs are elements.
    private func plain(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.filter { scalar in
                    scalar.value >= 0x20 && scalar.value != 0xFFFE && !(0x202A...0x202E).contains(scalar.value)
                }))
    }
}

@Suite("DOCX templates")
struct DocxTemplateTests {
    /// The built-in template with one piece of a part replaced.
    private func template(_ part: String, _ old: String, _ new: String) throws -> Templates {
        let parts = DefaultTemplate.parts.map { name, bytes -> (name: String, bytes: [UInt8]) in
            guard name == part else { return (name, bytes) }
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(text.contains(old))
            return (name, Array(text.replacingOccurrences(of: old, with: new).utf8))
        }
        return try Templates(files: ["report.docx": zipPackage(parts)])
    }

    private func message(_ part: String, _ old: String, _ new: String) -> String {
        do {
            _ = try template(part, old, new)
            return ""
        } catch {
            return "\(error)"
        }
    }

    @Test("A template without a named place or a style is refused by its name")
    func missing() {
        let place = message("word/document.xml", "kvartal:signature", "podpis")
        #expect(place.contains("no content control with the tag “kvartal:signature”"))
        let misspelt = message("word/document.xml", "kvartal:signature", "kvartal:signatur")
        #expect(misspelt.contains("“kvartal:signatur”; did you mean “kvartal:signature”?"))
        let style = message("word/styles.xml", "Текст таблицы", "Текст таблиц")
        #expect(style.contains("no style “Текст таблицы”"))
        #expect(message("word/document.xml", "</w:body>", "").contains("not well-formed"))
    }

    @Test("A file that is no Word document is refused with what to do")
    func noDocument() {
        #expect(throws: TemplateError.self) { _ = try Templates(files: ["report.docx": Array("PK".utf8)]) }
    }

    @Test("What surrounds the places stays: letterhead, a title within a sentence, its own type")
    func letterhead() throws {
        let control = "<w:sdt><w:sdtPr><w:tag w:val=\"kvartal:title\"/></w:sdtPr><w:sdtContent>"
        let inline = """
            <w:p><w:r><w:t>АДМИНИСТРАЦИЯ</w:t></w:r>\(control)<w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t>x</w:t></w:r>\
            </w:sdtContent></w:sdt></w:p><w:sdt><w:sdtPr><w:tag w:val="other"/></w:sdtPr><w:sdtContent><w:p/>\
            </w:sdtContent></w:sdt>
            """
        let templates = try template("word/document.xml", "<w:body><w:sdt>", "<w:body>\(inline)<w:sdt>")
        var report = sampleReport(rows: 1)
        report.title = "О ходе"
        let package = try OfficePackage(DocxWriter().write(report, templates: templates))
        let xml = package.text("word/document.xml")
        #expect(
            xml.contains(
                "<w:t>АДМИНИСТРАЦИЯ</w:t></w:r><w:r><w:rPr><w:u w:val=\"single\"/></w:rPr>"
                    + "<w:t xml:space=\"preserve\">О ходе</w:t></w:r></w:p>"))
        #expect(xml.contains("w:val=\"other\""))
        #expect(!xml.contains("kvartal:"))
    }

    @Test("Styles are found by the name that Word shows, whatever their identifier")
    func localisedStyles() throws {
        let templates = try template("word/styles.xml", "w:styleId=\"Heading1\"", "w:styleId=\"1\"")
        let package = try OfficePackage(DocxWriter().write(sampleReport(rows: 1), templates: templates))
        #expect(package.text("word/document.xml").contains("<w:pStyle w:val=\"1\"/>"))
    }
}
