/// Namespace URIs, transitional and strict alike, and the prefixes by which `Name` knows them.
enum Namespaces {
    private static let prefixes: [String: String] = {
        let transitional = "http://schemas.openxmlformats.org/"
        let strict = "http://purl.oclc.org/ooxml/"
        let both = [
            "wordprocessingml/2006/main": "w", "wordprocessingml/main": "w",
            "spreadsheetml/2006/main": "x", "spreadsheetml/main": "x",
            "officeDocument/2006/relationships": "r", "officeDocument/relationships": "r",
            "officeDocument/2006/math": "m", "officeDocument/math": "m",
            "drawingml/2006/main": "a", "drawingml/main": "a",
            "drawingml/2006/chart": "c", "drawingml/chart": "c",
            "drawingml/2006/diagram": "dgm", "drawingml/diagram": "dgm",
            "drawingml/2006/wordprocessingDrawing": "wp", "drawingml/wordprocessingDrawing": "wp",
            "package/2006/relationships": "rel", "package/2006/content-types": "ct",
            "markup-compatibility/2006": "mc",
        ]
        var table = [
            "http://www.w3.org/XML/1998/namespace": "xml",
            "urn:schemas-microsoft-com:vml": "v",
            "urn:schemas-microsoft-com:office:office": "o",
        ]
        for (path, prefix) in both {
            table[transitional + path] = prefix
            table[strict + path] = prefix
        }
        return table
    }()

    private static let names: [String: Name] = Dictionary(
        uniqueKeysWithValues: Name.allCases.map { ($0.rawValue, $0) })

    /// The name of an element or attribute, nil where it is not understood.
    static func name(_ local: String, in uri: String?) -> Name? {
        guard let uri else { return names[local] }
        guard let prefix = prefixes[uri] else { return nil }
        return names["\(prefix):\(local)"]
    }

    /// Whether a `mc:Choice` that requires this namespace can be read: the standard's own, and Word's and Excel's
    /// later additions, whose text stands in elements of the standard.
    static func isUnderstood(_ uri: String) -> Bool {
        prefixes[uri] != nil || uri.hasPrefix("http://schemas.microsoft.com/office/word/")
            || uri.hasPrefix("http://schemas.microsoft.com/office/spreadsheetml/")
    }
}
