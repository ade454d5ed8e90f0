/// Remnants of Markdown and HTML that conversion left in a text.
enum Markup {
    /// The text without them: emphasis, headings, escapes, code ticks, links, tags and entities. Addresses stay.
    static func removed(from bytes: [UInt8]) -> (bytes: [UInt8], hadMarkup: Bool) {
        guard bytes.contains(where: { signs.contains($0) }) else { return (bytes, false) }
        var remover = MarkupRemover(bytes)
        remover.run()
        return (remover.plain, remover.hadMarkup)
    }

    private static let signs = Set("*\\<&`#_[".utf8)

    /// Tags that are left out; those that part words leave a space.
    static let tags: [String: Bool] = [
        "b": false, "i": false, "u": false, "s": false, "a": false, "em": false, "strong": false, "span": false,
        "font": false, "sup": false, "sub": false, "small": false, "mark": false, "center": false, "del": false,
        "ins": false, "code": false, "br": true, "p": true, "div": true, "li": true, "ul": true, "ol": true, "td": true,
        "th": true, "tr": true, "table": true, "tbody": true, "thead": true, "hr": true, "h1": true, "h2": true,
        "h3": true, "h4": true, "h5": true, "h6": true, "blockquote": true, "pre": true, "img": true,
    ]

    static let entities: [String: String] = [
        "nbsp": "\u{A0}", "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "laquo": "«", "raquo": "»",
        "ndash": "–", "mdash": "—", "shy": "", "hellip": "…", "bull": "•", "middot": "·", "sect": "§", "deg": "°",
        "ensp": " ", "emsp": " ", "thinsp": " ", "minus": "−", "times": "×", "numero": "№",
    ]
}

/// One walk over a text's bytes.
struct MarkupRemover {
    private let bytes: [UInt8]
    private(set) var plain: [UInt8] = []
    private(set) var hadMarkup = false
    private var index = 0
    /// Offsets of emphasis signs that have a partner.
    private let emphasis: Set<Int>

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        emphasis = Emphasis.pairs(in: bytes)
        plain.reserveCapacity(bytes.count)
    }

    mutating func run() {
        while index < bytes.count {
            if let end = address() {
                plain.append(contentsOf: bytes[index..<end])
                index = end
            } else if let (end, text) = markup() {
                hadMarkup = true
                plain.append(contentsOf: text)
                index = end
            } else {
                plain.append(bytes[index])
                index += 1
            }
        }
    }

    /// The end of a web address that begins here.
    private func address() -> Int? {
        guard bytes[index] == UInt8(ascii: "h") || bytes[index] == UInt8(ascii: "w") else { return nil }
        let rest = bytes[index...]
        guard rest.starts(with: "http".utf8) || rest.starts(with: "www.".utf8) else { return nil }
        return rest.firstIndex { $0 <= 0x20 || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "<") || $0 == 0xC2 }
            ?? bytes.count
    }

    /// The end of the markup that begins here and what stands for it.
    private func markup() -> (Int, [UInt8])? {
        switch bytes[index] {
        case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"): emphasis.contains(index) ? (index + 1, []) : nil
        case UInt8(ascii: "\\"): escape()
        case UInt8(ascii: "#"): heading()
        case UInt8(ascii: "<"): tag() ?? bracketedAddress()
        case UInt8(ascii: "&"): entity()
        case UInt8(ascii: "["): link()
        default: nil
        }
    }

    private func escape() -> (Int, [UInt8])? {
        guard index + 1 < bytes.count, "\\`*_{}[]()#+-.!|<>~\"'$%&,:;=?@^/".utf8.contains(bytes[index + 1]) else {
            return nil
        }
        return (index + 2, [bytes[index + 1]])
    }

    private func heading() -> (Int, [UInt8])? {
        guard plain.allSatisfy({ $0 == 0x20 || $0 == 0x0A }) || plain.last == 0x0A else { return nil }
        let end = bytes[index...].firstIndex { $0 != UInt8(ascii: "#") } ?? bytes.count
        guard end - index <= 6, end < bytes.count, bytes[end] == 0x20 else { return nil }
        return (end + 1, [])
    }

    private func tag() -> (Int, [UInt8])? {
        guard let close = bytes[index...].prefix(200).firstIndex(of: UInt8(ascii: ">")) else { return nil }
        let name = bytes[(index + 1)..<close].drop { $0 == UInt8(ascii: "/") }
            .prefix { ($0 | 0x20) >= UInt8(ascii: "a") && ($0 | 0x20) <= UInt8(ascii: "z") || $0 >= 0x31 && $0 <= 0x36 }
        guard let parts = Markup.tags[String(decoding: name, as: UTF8.self).lowercased()] else { return nil }
        return (close + 1, parts ? [0x20] : [])
    }

    /// `<https://…>`: the address without its brackets.
    private func bracketedAddress() -> (Int, [UInt8])? {
        guard bytes[(index + 1)...].starts(with: "http".utf8) || bytes[(index + 1)...].starts(with: "mailto:".utf8),
            let close = bytes[index...].firstIndex(of: UInt8(ascii: ">"))
        else { return nil }
        return (close + 1, Array(bytes[(index + 1)..<close]))
    }

    private func entity() -> (Int, [UInt8])? {
        guard let end = bytes[index...].prefix(10).firstIndex(of: UInt8(ascii: ";")) else { return nil }
        let name = String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
        if let text = Markup.entities[name] { return (end + 1, Array(text.utf8)) }
        guard name.hasPrefix("#") else { return nil }
        let isHex = name.hasPrefix("#x") || name.hasPrefix("#X")
        let digits = name.dropFirst(isHex ? 2 : 1)
        guard let code = UInt32(digits, radix: isHex ? 16 : 10), code >= 0x20, let scalar = Unicode.Scalar(code) else {
            return nil
        }
        return (end + 1, Array(String(scalar).utf8))
    }

    /// `[words](address)`: the words, and the address in brackets.
    private func link() -> (Int, [UInt8])? {
        guard let close = bytes[index...].prefix(400).firstIndex(of: UInt8(ascii: "]")), close + 1 < bytes.count,
            bytes[close + 1] == UInt8(ascii: "("),
            let end = bytes[close...].prefix(600).firstIndex(of: UInt8(ascii: ")"))
        else { return nil }
        let (words, address) = (bytes[(index + 1)..<close], bytes[(close + 2)..<end])
        guard address.starts(with: "http".utf8) || address.starts(with: "mailto:".utf8) else { return nil }
        if words.elementsEqual(address) { return (end + 1, Array(words)) }
        return (end + 1, Array([words, ArraySlice(" (".utf8), address, ArraySlice(")".utf8)].joined()))
    }
}
