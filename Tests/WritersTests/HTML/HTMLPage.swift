/// As much of an HTML page as tests ask for: its tags in order, and the words between them.
struct HTMLPage {
    struct Tag {
        let name: String
        let attributes: [String: String]
        /// What stands between this tag and the next, unescaped.
        var text: String
        let isEnd: Bool
    }

    private(set) var tags: [Tag] = []

    init(_ html: String) {
        var rest = html[...]
        while let start = rest.utf8.firstIndex(of: UInt8(ascii: "<")),
            let end = rest.utf8[start...].firstIndex(of: UInt8(ascii: ">"))
        {
            let content = rest[rest.index(after: start)..<end]
            rest = rest[rest.index(after: end)...]
            let isEnd = content.first == "/"
            let name = content.drop { $0 == "/" }.prefix { !$0.isWhitespace && $0 != "/" }.lowercased()
            var text = Substring(rest.utf8.prefix { $0 != UInt8(ascii: "<") })
            if name == "script" || name == "style", !isEnd, let close = rest.range(of: "</\(name)") {
                text = rest[..<close.lowerBound]
                rest = rest[close.lowerBound...]
            }
            tags.append(
                Tag(name: name, attributes: attributes(content), text: unescaped(String(text)), isEnd: isEnd))
        }
    }

    func opening(_ name: String) -> [Tag] { tags.filter { $0.name == name && !$0.isEnd } }

    /// The words of every row of a table's bodies, cell by cell.
    func cells(ofTable id: String) -> [[String]] {
        guard let start = tags.firstIndex(where: { $0.name == "table" && $0.attributes["id"] == id && !$0.isEnd })
        else { return [] }
        var rows: [[String]] = []
        var isBody = false
        var isOpen = false
        for tag in tags[start...] {
            if tag.name == "table", tag.isEnd { break }
            if tag.name == "tbody" { isBody = !tag.isEnd }
            if tag.name == "tr", isBody, !tag.isEnd { rows.append([]) }
            let isCell = tag.name == "td" || tag.name == "th"
            if isCell, isBody, !tag.isEnd { rows[rows.count - 1].append("") }
            if isCell { isOpen = !tag.isEnd }
            if isBody, isOpen, let row = rows.indices.last, let cell = rows[row].indices.last {
                rows[row][cell] += tag.text
            }
        }
        return rows
    }
}

private func attributes(_ content: Substring) -> [String: String] {
    var found: [String: String] = [:]
    var rest = content.utf8[...]
    while let equals = rest.firstIndex(of: UInt8(ascii: "=")) {
        let name = rest[..<equals].split(separator: UInt8(ascii: " ")).last.map { String(Substring($0)) } ?? ""
        let start = rest.index(equals, offsetBy: 2)
        guard start <= rest.endIndex, let end = rest[start...].firstIndex(of: UInt8(ascii: "\"")) else { break }
        found[name] = unescaped(String(Substring(rest[start..<end])))
        rest = rest[rest.index(after: end)...]
    }
    return found
}

private func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
        .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
}

extension Substring {
    fileprivate func range(of text: String) -> Range<Index>? { ranges(of: text).first }
}
