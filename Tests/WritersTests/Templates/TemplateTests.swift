import Composing
import Foundation
import Model
import TestSupport
import Testing

@testable import Writers

/// Templates are the user's; what they name is checked before anything is written.
@Suite("Templates") struct TemplateTests {
    private let report = SampleReports().index.report()

    private func templates(_ files: [String: String]) throws -> Templates {
        try Templates(files: files.mapValues { Array($0.utf8) })
    }

    private func text(_ files: [String: String]) throws -> String {
        String(decoding: try MarkdownWriter().write(report, templates: try templates(files)), as: UTF8.self)
    }

    @Test("A user's template replaces the built-in one of the same name, the others stay")
    func replaced() throws {
        let text = try text(["report.md.mustache": "{{title}}\n{{#sections}}{{id}} {{/sections}}\n"])
        #expect(text.hasSuffix("unread documents annex sources \n"))
        let html = try HTMLWriter().write(report, templates: try templates(["report.md.mustache": "{{title}}"]))
        #expect(String(decoding: html, as: UTF8.self).contains("<main"))
    }

    @Test("A section is set alone by its name, and its tables row by row")
    func data() throws {
        let text = try text([
            "report.md.mustache": """
            {{#section.coming}}{{#tables}}{{caption}}:
            {{#rows}}{{cell.due}} {{cell.item}} {{#cells}}{{key}},{{/cells}}
            {{/rows}}{{/tables}}{{/section.coming}}
            """
        ])
        #expect(text.contains("02.10.2024 п.\u{A0}II.2.1 due,extended,stated,item,text,assignee,count,status,"))
    }

    @Test("What a template inserts is escaped as its format wants it")
    func escaped() throws {
        let shell = [
            "extract.html.mustache": "{{> a}}", "a.mustache": "<p>{{#requisites}}{{value}}{{/requisites}}</p>",
        ]
        let extract = SampleReports().index.extract(for: SampleAssessment.hostileBody)
        let html = try HTMLWriter().write(extract, templates: try templates(shell))
        #expect(
            String(decoding: html, as: UTF8.self).contains("ООО «&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;Ко"))
    }

    @Test(
        "An error names the template, the line and the nearest name",
        arguments: [
            ("{{title}}\n{{subtitel}}", "report.md.mustache:2: unknown name subtitel; did you mean subtitle?"),
            ("{{#section.lat}}{{/section.lat}}", "report.md.mustache:1: unknown name section.lat; did you mean late?"),
            (
                "{{#sections}}\n\n{{titel}}{{/sections}}",
                "report.md.mustache:3: unknown name titel; did you mean title?"
            ),
            ("{{> stile}}", "report.md.mustache:1: no partial stile.mustache; did you mean style?"),
            ("{{uppercase(title)}}", "report.md.mustache:1: unknown function uppercase; did you mean uppercased?"),
            ("{{> *title}}", "report.md.mustache:1: *title is dynamic or inherited"),
            ("{{#sections}}\n{{title}}", "report.md.mustache:2: expectedSectionEnd"),
            ("{{> report.md}}", "report.md.mustache:1: partial report.md includes itself"),
            ("{{=<% %>=}}\n<% nothing %>", "report.md.mustache:2: unknown name nothing"),
        ])
    func errors(template: String, message: String) {
        let error = #expect(throws: TemplateError.self) { try templates(["report.md.mustache": template]) }
        #expect(error?.description.hasPrefix(message) == true, "\(error?.description ?? "none")")
    }

    @Test("A template that nothing asks for is an error, because it was meant to be one that is")
    func unused() {
        let error = #expect(throws: TemplateError.self) { try templates(["raport.html.mustache": "{{title}}"]) }
        #expect(error?.description.hasSuffix("did you mean report.html?") == true)
    }

    @Test("The built-in templates are the files in templates/, and the guide lists every name")
    func builtIn() throws {
        let root = URL(fileURLWithPath: casesAnchor).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let folder = root.appendingPathComponent("templates")
        let sources = root.appendingPathComponent("Sources/Writers/Templates/BuiltIn")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix(".mustache") }.map { String($0.dropLast(9)) }.sorted()
        for name in names {
            let text = try String(contentsOf: folder.appendingPathComponent("\(name).mustache"), encoding: .utf8)
            let file = compiledName(name).prefix(1).uppercased() + compiledName(name).dropFirst()
            expectGolden(compiled(name, text), at: sources.appendingPathComponent("\(file).swift"))
        }
        expectGolden(compiledList(names), at: sources.appendingPathComponent("BuiltInTemplates.swift"))
        expectGolden(templatesGuide, at: folder.appendingPathComponent("README.md"))
    }

    @Test("Every section and column that reports have can be named")
    func known() {
        for report in SampleReports().all {
            for section in report.sections { #expect(TemplateName.sectionIDs.contains(section.id)) }
            for (section, table) in report.tables where section.id != "matrix" && table.id != "summary-force" {
                for column in table.columns { #expect(TemplateName.columnKeys.contains(column.key), "\(column.key)") }
            }
        }
    }
}
