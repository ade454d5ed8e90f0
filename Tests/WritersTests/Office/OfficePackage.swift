import Foundation
import Model
import OpenXML
import Testing

@testable import Writers

/// A package that was written, taken apart again.
struct OfficePackage {
    let parts: [String: [UInt8]]

    /// Fails where the package is no package, or one of its parts is not well-formed XML.
    init(_ bytes: [UInt8]) throws {
        let package = try Package(bytes, limits: Limits())
        let stream = XMLStream(limits: Limits())
        let listener = Listener()
        parts = Dictionary(uniqueKeysWithValues: try unzipPackage(bytes, limits: Limits()).map { ($0.name, $0.bytes) })
        for name in parts.keys { try stream.read(name, of: package, listener) }
    }

    func text(_ name: String) -> String { String(decoding: parts[name] ?? [], as: UTF8.self) }

    /// The text of all elements of a name, each with its entities resolved.
    func texts(of element: String, in part: String) -> [String] {
        let xml = parts[part] ?? []
        var scanner = TagScanner(xml)
        var start: Int?
        var found: [String] = []
        while let tag = scanner.next() {
            if tag.kind == .start, tag.name == element { start = tag.range.upperBound }
            if tag.kind == .end, tag.name == element, let begin = start {
                found.append(resolved(String(decoding: xml[begin..<tag.range.lowerBound], as: UTF8.self)))
                start = nil
            }
        }
        return found
    }

    private func resolved(_ xml: String) -> String {
        let entities = [
            ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#10;", "\n"), ("&#9;", "\t"), ("&amp;", "&"),
        ]
        return entities.reduce(xml) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
    }

    private final class Listener: ElementHandler {
        func open(_ element: Name, _ attributes: Attributes) -> Visit { .pass }
        func close(_ element: Name) {}
    }
}

/// Texts that would break a format that does not escape them.
let hostileTexts = [
    "<script>alert(1)</script>", "\"кавычки\" & 'апострофы' &amp;", "]]> <!-- -->", "=cmd|' /C calc'!A0", "+1", "-1",
    "@x",
    "а|б\nв\tг", "\u{0}\u{1}\u{B}\u{1F}\u{FFFE}знак", "_x0041_ и _x0000_", "\u{202E}наоборот\u{202C}",
    String(repeating: "длинноеслово", count: 400), "{{имя}} {{{имя}}}", "&C&\"Arial\"&P", "javascript:alert(1)",
]

/// A report with one text in every field.
func hostileReport(_ text: String) -> Report {
    var report = sampleReport(rows: 1)
    report.title = text
    report.subtitle = text
    report.requisites = [(text, text)]
    report.signatory = (text, text)
    report.footer = [text]
    let cells: [ReportCell] = [
        .text(text), .item(text), .link(text, anchor: "a"), .status(text, sign: "!", tone: .bad),
        .quotation(text, place: text), .number(5, unit: text),
    ]
    let columns = cells.indices.map { ReportTable.Column(text, key: "c\($0)") }
    let table = ReportTable(
        id: "t", caption: text, columns: columns, rows: [.init([.text(text)], isGroup: true), .init(cells)])
    let figure = KeyFigure(name: text, value: .text(text), detail: text)
    let shape = Chart.Shape.matrix(
        rows: [text], columns: [text], cells: [[Chart.MatrixCell(sign: text, label: text, tone: .bad)]])
    report.sections = [
        ReportSection(
            id: "s", title: text,
            blocks: [
                .paragraph(text), .note(text), .list([text]), .figures([figure]), .table(table),
                .chart(Chart(id: "c", title: text, summary: text, shape: shape)),
            ])
    ]
    return report
}
