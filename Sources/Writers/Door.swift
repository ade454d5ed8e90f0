package import Model

/// Sets a report in one format: the only thing to write for a new format, with one line in `writers`.
package protocol ReportWriter: Sendable {
    /// As `--formats` names it, and the file's extension: `md`.
    static var format: String { get }
    init()
    func write(_ report: Report, templates: Templates) throws(TemplateError) -> [UInt8]
}

/// Every format there is, in the order in which they are written.
package let writers: [any ReportWriter.Type] = []

/// The user's shells of the reports, read and checked before anything is written.
package struct Templates: Sendable {
    package init() {}
}

/// A template that names what does not exist, or cannot be read: nothing is written.
package struct TemplateError: Error, Sendable, CustomStringConvertible {
    package var description: String

    package init(_ description: String) { self.description = description }
}
