/// One line of the log in logfmt: `key=value` pairs with a space between them, a value in quotes where it holds a space,
/// a quotation mark, an equals sign or a control character.
struct LogLine {
    private(set) var text = ""

    /// Adds a pair; where there is no value there is no pair.
    mutating func add(_ key: String, _ value: (some CustomStringConvertible)?) {
        guard let value else { return }
        if !text.isEmpty { text += " " }
        text += key + "=" + Self.quoted(value.description)
    }

    private static func quoted(_ value: String) -> String {
        let scalars = value.unicodeScalars
        let isBare = !value.isEmpty && scalars.allSatisfy { $0 > " " && $0 != "\"" && $0 != "=" && !isControl($0) }
        if isBare { return value }
        var text = "\""
        for scalar in scalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case _ where isControl(scalar):
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text + "\""
    }

    /// What a terminal would obey, and the line ends that are none to a reader of lines.
    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar < " " || (0x7F...0x9F).contains(scalar.value) || scalar == "\u{2028}" || scalar == "\u{2029}"
    }
}
