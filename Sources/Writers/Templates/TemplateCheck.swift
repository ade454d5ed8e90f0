/// Checks a template's names before anything is rendered: Mustache renders an unknown name as nothing, which a reader
/// of the report would never notice.
struct TemplateCheck {
    /// All templates by name: `report.html`, `style`.
    let texts: [String: String]
    /// The templates that the checked ones include, themselves included.
    private(set) var reached: Set<String> = []
    /// Every last part of a name that is used.
    private(set) var used: Set<String> = []
    private var path: [String] = []

    init(texts: [String: String]) { self.texts = texts }

    mutating func check(_ template: String, names: [TemplateName]) throws(TemplateError) {
        try check(template, scopes: [names])
    }

    private mutating func check(_ template: String, scopes: [[TemplateName]]) throws(TemplateError) {
        guard let text = texts[template] else { return }
        reached.insert(template)
        path.append(template)
        defer { path.removeLast() }
        var scopes = scopes
        let depth = scopes.count
        for tag in templateTags(text) {
            switch tag.kind {
            case .other: break
            case .partial: try include(tag, in: template, scopes: scopes)
            case .end: if scopes.count > depth { scopes.removeLast() }
            case .value: _ = try find(tag, in: template, scopes: scopes)
            case .section: scopes.append(try find(tag, in: template, scopes: scopes)?.members ?? [])
            case .inverted:
                _ = try find(tag, in: template, scopes: scopes)
                scopes.append([])
            }
        }
    }

    private mutating func include(
        _ tag: TemplateTag, in template: String, scopes: [[TemplateName]]
    ) throws(TemplateError) {
        if tag.name.hasPrefix("*") || tag.name.hasPrefix("<") || tag.name.hasPrefix("$") {
            throw problem(
                template, tag, "\(tag.name) is dynamic or inherited, which cannot be checked; name a partial instead")
        }
        guard texts[tag.name] != nil else {
            throw problem(template, tag, "no partial \(tag.name).mustache" + suggestion(tag.name, Array(texts.keys)))
        }
        if path.contains(tag.name) {
            throw problem(template, tag, "partial \(tag.name) includes itself (\(path.joined(separator: " > ")))")
        }
        try check(tag.name, scopes: scopes)
    }

    /// The name that a tag means; nil for the current object itself.
    private mutating func find(
        _ tag: TemplateTag, in template: String, scopes: [[TemplateName]]
    ) throws(TemplateError) -> TemplateName? {
        for transform in tag.transforms where !transforms.contains(transform) {
            throw problem(template, tag, "unknown function \(transform)" + suggestion(transform, transforms))
        }
        if tag.name == "." || tag.name.isEmpty && !tag.transforms.isEmpty { return nil }
        let parts = tag.name.split(separator: ".").map(String.init)
        var visible = tag.name.hasPrefix(".") ? scopes.suffix(1).flatMap { $0 } : scopes.reversed().flatMap { $0 }
        var found: TemplateName?
        for part in parts {
            guard let name = visible.first(where: { $0.name == part }) else {
                throw problem(template, tag, "unknown name \(tag.name)" + suggestion(part, visible.map(\.name)))
            }
            used.insert(part)
            found = name
            visible = name.members
        }
        guard found != nil else { throw problem(template, tag, "a tag without a name") }
        return found
    }

    private func problem(_ template: String, _ tag: TemplateTag, _ words: String) -> TemplateError {
        TemplateError("\(template).mustache:\(tag.line): \(words); templates/README.md lists every name")
    }
}

/// The functions of swift-mustache (its `Transform.swift`).
private let transforms = [
    "capitalized", "lowercased", "uppercased", "reversed", "first", "last", "count", "empty", "sorted", "enumerated",
    "equalzero", "plusone", "minusone", "even", "odd", "index",
]

/// «; did you mean late?», where a known name is near enough.
func suggestion(_ name: String, _ known: [String]) -> String {
    let near = known.map { (name: $0, distance: editDistance(Array(name.utf8), Array($0.utf8))) }
        .filter { $0.distance <= max(2, name.utf8.count / 3) }
        .min { ($0.distance, $0.name) < ($1.distance, $1.name) }
    return near.map { "; did you mean \($0.name)?" } ?? ""
}

/// The fewest insertions, deletions and replacements that turn one into the other (Levenshtein).
private func editDistance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var previous = Array(0...b.count)
    for (i, x) in a.enumerated() {
        var current = [i + 1]
        for (j, y) in b.enumerated() {
            current.append(min(previous[j + 1] + 1, current[j] + 1, previous[j] + (x == y ? 0 : 1)))
        }
        previous = current
    }
    return previous[b.count]
}
