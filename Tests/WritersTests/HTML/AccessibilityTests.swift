import Foundation
import Model
import TestSupport
import Testing

@testable import Writers

/// What an HTML checker and a reader without eyes, colours or a network would ask of the pages.
@Suite("HTML pages") struct AccessibilityTests {
    private let texts: [String]
    private let pages: [HTMLPage]

    init() throws {
        texts =
            try SampleReports().all.map {
                String(decoding: try HTMLWriter().write($0, templates: Templates()), as: UTF8.self)
            } + [String(decoding: try writeIndex(sampleIndex, templates: Templates()), as: UTF8.self)]
        pages = texts.map(HTMLPage.init)
    }

    @Test("Heading levels begin at one and do not jump")
    func headings() {
        for page in pages {
            let levels = page.tags.filter { !$0.isEnd }.compactMap { tag in
                tag.name.count == 2 && tag.name.first == "h" ? Int(tag.name.dropFirst()) : nil
            }
            #expect(levels.first == 1 && levels.count { $0 == 1 } == 1)
            for (a, b) in zip(levels, levels.dropFirst()) { #expect(b <= a + 1) }
        }
    }

    @Test("Every table has a caption, and every header cell a scope")
    func tables() {
        for page in pages {
            #expect(page.opening("table").count == page.opening("caption").count)
            #expect(page.opening("caption").allSatisfy { !$0.text.isEmpty })
            #expect(page.opening("th").allSatisfy { $0.attributes["scope"] != nil })
        }
    }

    @Test("Every picture has a title and a description")
    func pictures() {
        for page in pages {
            for (index, tag) in page.tags.enumerated() where tag.name == "svg" && !tag.isEnd {
                #expect(page.tags[index + 1].name == "title" && !page.tags[index + 1].text.isEmpty)
                let ids = tag.attributes["aria-labelledby"]?.split(separator: " ").map(String.init) ?? []
                #expect(ids.count == 2 && ids.allSatisfy { id in page.tags.contains { $0.attributes["id"] == id } })
            }
        }
    }

    @Test("Ids are unique and every link within the page leads somewhere")
    func links() {
        for page in pages {
            let ids = page.tags.compactMap { $0.attributes["id"] }
            #expect(Set(ids).count == ids.count)
            for tag in page.opening("a") {
                let href = tag.attributes["href"] ?? ""
                if href.hasPrefix("#") { #expect(ids.contains(String(href.dropFirst())), "\(href)") }
            }
        }
    }

    @Test("Nothing is fetched from anywhere, and nothing that was read runs")
    func network() {
        for page in pages {
            for tag in page.tags {
                #expect(tag.attributes["src"] == nil)
                #expect(tag.attributes.keys.allSatisfy { !$0.lowercased().hasPrefix("on") })
                let href = tag.attributes["href"] ?? ""
                #expect(!href.contains(":"), "\(href)")
            }
            #expect(page.opening("script").count == 1)
            #expect(page.opening("link").isEmpty && page.opening("img").isEmpty && page.opening("iframe").isEmpty)
            #expect(!page.opening("style").contains { $0.text.contains("url(") || $0.text.contains("@import") })
        }
    }

    @Test("An HTML checker finds no error")
    func checker() throws {
        let tidy = "/usr/bin/tidy"
        guard FileManager.default.isExecutableFile(atPath: tidy) else { return }
        for text in texts {
            let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).html")
            try text.write(to: file, atomically: true, encoding: .utf8)
            defer { try? FileManager.default.removeItem(at: file) }
            let process = Process()
            process.executableURL = URL(fileURLWithPath: tidy)
            process.arguments = ["-e", "-q", "--show-warnings", "no", file.path]
            process.standardError = FileHandle.nullDevice
            try process.run()
            process.waitUntilExit()
            #expect(process.terminationStatus < 2)
        }
    }
}

/// The way into a folder with a name made to break the page and one as long as they come.
let sampleIndex = FolderIndex(
    title: "Отчёты за III квартал 2024 года", subtitle: "по состоянию на 30.09.2024",
    groups: [.init(title: "Отчёт", files: [.init(path: "report.html", name: "страница")])],
    recipients: [
        .init(
            name: SampleAssessment.hostileBody, obligations: 3, overdue: 1,
            groups: [
                .init(
                    title: "Выписка",
                    files: [
                        .init(path: "recipients/ООО _script_ & \"Ко\"#1/report.html", name: "Выписка (страница)"),
                        .init(path: "recipients/javascript:x/report.md", name: "Выписка (Markdown)"),
                    ])
            ]),
        .init(
            name: "Министерство инвестиций и развития Озёрной области", obligations: 12, overdue: 3,
            groups: [
                .init(title: "Выписка", files: [.init(path: "recipients/mir/report.docx", name: "Word")]),
                .init(title: "Бланк отчёта", files: [.init(path: "recipients/mir/form.xlsx", name: "Excel")]),
            ]),
    ], footer: ["kvartal 1.0"])
