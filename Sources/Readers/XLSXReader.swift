package import Model
internal import OpenXML

/// Excel workbooks (ECMA-376, transitional and strict): each worksheet with content becomes a table.
///
/// Supported:
/// - [x] shared, inline and formula texts, rich text without the readings of Japanese characters
/// - [x] numbers without notation («85.5»), percentages («85%»), logical values, error values as shown
/// - [x] dates, months, years and times by number format, built in or custom, in both date systems (`NumberStyle`,
///   `CellText`)
/// - [x] the last value of formulas
/// - [x] merged cells (`SheetTable`), gaps, rows and cells without references
/// - [x] hidden rows and sheets, with a note
/// - [ ] chart sheets, pivot caches, comments: not part of the text
package struct XLSXReader: Reader {
    package init() {}

    func recognises(_ nature: Recognition, path: String) -> Bool { nature == .xlsx }

    /// Never throws: a workbook that cannot be read to its end has no blocks and a diagnostic that says why.
    package func read(_ bytes: [UInt8], path: String, limits: Limits) -> Content {
        var content = Content(source: Source(path: path, format: .xlsx))
        do {
            let workbook = try Workbook(bytes, path: path, limits: limits)
            content.blocks = try workbook.tables()
            content.diagnostics = workbook.diagnostics
        } catch {
            content.diagnostics.append(Diagnostic(error.remark, at: Origin(path: path)))
        }
        return content
    }
}
