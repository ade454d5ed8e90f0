/// The one place where text becomes XML.
package enum XMLEscape {
    /// Safe as element content and between double quotes. What XML 1.0 cannot hold (control characters, U+FFFE,
    /// U+FFFF) is left out; tab, line feed and carriage return stay as character references, which survive attribute
    /// normalisation.
    package static func append(_ text: String, to bytes: inout [UInt8]) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": bytes.append(contentsOf: "&amp;".utf8)
            case "<": bytes.append(contentsOf: "&lt;".utf8)
            case ">": bytes.append(contentsOf: "&gt;".utf8)
            case "\"": bytes.append(contentsOf: "&quot;".utf8)
            case "\t": bytes.append(contentsOf: "&#9;".utf8)
            case "\n": bytes.append(contentsOf: "&#10;".utf8)
            case "\r": bytes.append(contentsOf: "&#13;".utf8)
            case "\u{0}"..<" ", "\u{FFFE}", "\u{FFFF}": break
            default: bytes.append(contentsOf: scalar.utf8)
            }
        }
    }

    package static func escaped(_ text: String) -> String {
        var bytes: [UInt8] = []
        append(text, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}
