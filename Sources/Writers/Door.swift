package import Model

/// Sets a report in one format: the only thing to write for a new format, with one line in `writers`.
package protocol ReportWriter: Sendable {
    /// As `--formats` names it: `md`.
    static var format: String { get }
    /// What follows the report's name and a dot: `md`, `machine.csv`.
    static var fileExtension: String { get }
    /// Whether reports of that kind are set in this format: a blank form is a table, not a page.
    static func serves(_ kind: Report.Kind) -> Bool
    init()
    /// Sets `report.adapted(to: .pages)` in a format that people read, `.sheets` in one that they compute with: long tables
    /// have a form for each.
    func write(_ report: Report, templates: Templates) throws(TemplateError) -> [UInt8]
    /// The same, a part at a time, for a format whose files may be larger than memory should hold; by default at once.
    /// Throws what `sink` throws, and `TemplateError`.
    func write(_ report: Report, templates: Templates, to sink: ([UInt8]) throws -> Void) throws
}

extension ReportWriter {
    package static var fileExtension: String { format }
    package static func serves(_ kind: Report.Kind) -> Bool { kind != .form }

    package func write(_ report: Report, templates: Templates, to sink: ([UInt8]) throws -> Void) throws {
        try sink(write(report, templates: templates))
    }
}

/// Every format there is, in the order in which they are written.
package let writers: [any ReportWriter.Type] = [
    MarkdownWriter.self, HTMLWriter.self, CSVWriter.self, MachineCSVWriter.self, DocxWriter.self, XlsxWriter.self,
    CalendarWriter.self,
]
