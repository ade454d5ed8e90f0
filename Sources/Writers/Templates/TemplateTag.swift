/// One tag of a Mustache template, with the line it stands on.
struct TemplateTag: Equatable {
    enum Kind: Equatable { case value, section, inverted, end, partial, other }

    var kind: Kind
    /// Without transforms: `name` of `{{uppercased(name)}}`.
    var name: String
    var transforms: [String] = []
    /// From 1.
    var line: Int
}

/// Finds the tags of a template. It looks at names only; whether sections close is the parser's business.
func templateTags(_ text: String) -> [TemplateTag] {
    var tags: [TemplateTag] = []
    var (open, close) = ("{{", "}}")
    var rest = text[...]
    var line = 1
    while let start = rest.firstRange(of: open) {
        line += newlines(rest[..<start.lowerBound])
        rest = rest[start.upperBound...]
        let closing = rest.first == "{" && open == "{{" ? "}}}" : close
        guard let end = rest.firstRange(of: closing) else { break }
        let content = rest[..<end.lowerBound]
        if content.first == "=" {
            let marks = content.dropFirst().dropLast().split(whereSeparator: \.isWhitespace)
            if marks.count == 2 { (open, close) = (String(marks[0]), String(marks[1])) }
        } else {
            tags.append(tag(content, line: line))
        }
        line += newlines(content)
        rest = rest[end.upperBound...]
    }
    return tags
}

private func newlines(_ text: Substring) -> Int { text.utf8.reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) } }

private func tag(_ content: Substring, line: Int) -> TemplateTag {
    let kind: TemplateTag.Kind
    var words = content
    switch content.first {
    case "#": kind = .section
    case "^": kind = .inverted
    case "/": kind = .end
    case ">": kind = .partial
    case "!", "%", "<", "$": kind = .other
    default: kind = .value
    }
    if kind != .value || words.first == "{" || words.first == "&" { words = words.dropFirst() }
    let name = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard kind != .other, kind != .partial, name.hasSuffix(")") else {
        return TemplateTag(kind: kind == .other ? marked(content) : kind, name: name, line: line)
    }
    let parts = name.split(whereSeparator: { $0 == "(" || $0 == ")" }).map(String.init)
    let hasName = !name.contains("()")
    return TemplateTag(
        kind: kind, name: hasName ? parts.last ?? "" : "", transforms: hasName ? parts.dropLast() : parts, line: line)
}

/// Comments and pragmas say nothing; inheritance is refused by name.
private func marked(_ content: Substring) -> TemplateTag.Kind {
    content.first == "<" || content.first == "$" ? .partial : .other
}

extension Substring {
    /// The first place of a text of ASCII characters.
    fileprivate func firstRange(of text: String) -> Range<Index>? {
        let (source, wanted) = (utf8, Array(text.utf8))
        guard let first = wanted.first else { return nil }
        var index = source.startIndex
        while let found = source[index...].firstIndex(of: first) {
            if source[found...].starts(with: wanted) {
                return found..<source.index(found, offsetBy: wanted.count)
            }
            index = source.index(after: found)
        }
        return nil
    }
}
