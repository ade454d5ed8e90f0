/// The words of an HTML page as paragraphs: enough for what office programs embed. Every block element begins a new
/// paragraph; scripts, styles and comments are left out.
enum HTMLText {
    private static let blocks: Set<String> = [
        "p", "div", "br", "li", "ul", "ol", "tr", "td", "th", "table", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "dd",
        "dt", "dl", "section", "article", "header", "footer", "blockquote", "pre", "body", "caption",
    ]
    private static let unseen: Set<String> = ["script", "style", "head", "title"]

    static func paragraphs(_ html: String) -> [String] {
        var paragraphs: [String] = []
        var current = ""
        var rest = Substring(html)
        while let character = rest.popFirst() {
            switch character {
            case "<":
                let tag = takeTag(&rest)
                if blocks.contains(tag.name) {
                    paragraphs.append(current)
                    current = ""
                } else if unseen.contains(tag.name), !tag.isEnd {
                    skip(to: tag.name, &rest)
                }
            case "&": current += takeEntity(&rest)
            case _ where character.isNewline: current += " "
            default: current.append(character)
            }
        }
        paragraphs.append(current)
        return paragraphs
    }

    /// What follows `<`, up to and with `>`; a comment has no name.
    private static func takeTag(_ rest: inout Substring) -> (name: String, isEnd: Bool) {
        if rest.hasPrefix("!--") {
            drop(through: "-->", &rest)
            return ("", false)
        }
        let isEnd = rest.first == "/"
        let name = rest.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }.lowercased()
        drop(through: ">", &rest)
        return (name, isEnd)
    }

    private static func skip(to name: String, _ rest: inout Substring) {
        while let bracket = rest.firstIndex(of: "<") {
            rest = rest[rest.index(after: bracket)...]
            if rest.first == "/", rest.dropFirst().prefix(name.count).lowercased() == name {
                return drop(through: ">", &rest)
            }
        }
        rest = ""
    }

    private static func drop(through mark: String, _ rest: inout Substring) {
        while !rest.isEmpty {
            if rest.hasPrefix(mark) {
                rest.removeFirst(mark.count)
                return
            }
            rest.removeFirst()
        }
    }

    private static let entities: [String: String] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "laquo": "«", "raquo": "»",
        "ndash": "–", "mdash": "—", "hellip": "…", "bull": "•", "middot": "·", "sect": "§", "shy": "", "times": "×",
        "ldquo": "“", "rdquo": "”", "bdquo": "„", "minus": "−", "deg": "°", "le": "≤", "ge": "≥",
    ]

    /// What follows `&`; where it is no reference that is known, the ampersand stays.
    private static func takeEntity(_ rest: inout Substring) -> String {
        let head = rest.prefix(10)
        guard let end = head.firstIndex(of: ";") else { return "&" }
        let name = String(head[..<end])
        guard let value = entities[name] ?? numeric(name) else { return "&" }
        rest = rest[rest.index(after: end)...]
        return value
    }

    private static func numeric(_ name: String) -> String? {
        guard name.hasPrefix("#") else { return nil }
        let digits = name.dropFirst()
        let code = digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return code.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
    }
}
