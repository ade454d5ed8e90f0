package import Model
internal import OpenXML

/// The workbook for those who compute: a worksheet for each table, with numbers, shares and dates as values.
package struct XlsxWriter: ReportWriter {
    package static let format = "xlsx"
    package static func serves(_ kind: Report.Kind) -> Bool { true }

    package init() {}

    package func write(_ report: Report, templates: Templates) throws(TemplateError) -> [UInt8] {
        do {
            return try zipPackage(Workbook(report).parts)
        } catch {
            throw TemplateError("report.xlsx: error: \(error)")
        }
    }
}
