package import Model
internal import OpenXML

/// Excel workbooks.
package struct XLSXReader: Sendable {
    package init() {}

    package func read(_ bytes: [UInt8], path: String, limits: Limits) -> Content {
        Content(source: Source(path: path, format: .xlsx))
    }
}
