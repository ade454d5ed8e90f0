package import Model
internal import OpenXML

/// Excel workbooks.
package struct XLSXReader: Reader {
    package init() {}

    func recognises(_ nature: Recognition, path: String) -> Bool { nature == .xlsx }

    package func read(_ bytes: [UInt8], path: String, limits: Limits) -> Content {
        Content(source: Source(path: path, format: .xlsx))
    }
}
