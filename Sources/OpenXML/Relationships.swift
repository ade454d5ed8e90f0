internal import Model

/// The kinds of relationship that are followed; transitional and strict documents name them alike but for the
/// beginning of the URI.
package enum RelationshipKind: String, Sendable {
    case officeDocument, styles, numbering, footnotes, endnotes, header, footer, chart, diagramData
    case alternativeFormat = "aFChunk"
    case sharedStrings, worksheet, chartsheet

    init?(type: String) {
        let roots = [
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
            "http://purl.oclc.org/ooxml/officeDocument/relationships/",
        ]
        guard let root = roots.first(where: { type.hasPrefix($0) }) else { return nil }
        self.init(rawValue: String(type.dropFirst(root.count)))
    }
}

/// What a part refers to (ECMA-376 part 2, §6.5). Targets outside the package, and kinds that nobody follows, are left
/// out.
package struct Relationships: Sendable {
    package struct Entry: Sendable {
        package let id: String
        package let kind: RelationshipKind
        /// The name of a part, without a leading slash.
        package let target: String
    }

    package private(set) var entries: [Entry] = []

    package init() {}

    /// The part that lists those of a part, or of the package where the part's name is empty.
    package static func list(of part: String) -> String {
        let folder = folder(of: part)
        return "\(folder)_rels/\(part.dropFirst(folder.count)).rels"
    }

    private static func folder(of part: String) -> String { part.lastIndex(of: "/").map { String(part[...$0]) } ?? "" }

    /// Those of a part, or of the package where the part's name is empty; none where there is no such list.
    package init(of part: String, in package: borrowing Package, _ stream: XMLStream? = nil) throws(PackageError) {
        let (folder, list) = (Self.folder(of: part), Self.list(of: part))
        guard package.index(of: list) != nil else { return }
        let handler = RelationshipHandler(folder: folder, limit: package.limits.entries)
        try (stream ?? XMLStream(limits: package.limits)).read(list, of: package, handler)
        if handler.entries.count > handler.limit {
            throw PackageError(.limit("entries", handler.limit), part: list)
        }
        entries = handler.entries
    }

    package func first(_ kind: RelationshipKind) -> Entry? { entries.first { $0.kind == kind } }
    package subscript(id: String) -> Entry? { entries.first { $0.id == id } }
}

private final class RelationshipHandler: ElementHandler {
    var entries: [Relationships.Entry] = []
    let folder: String
    /// There cannot be more parts to refer to.
    let limit: Int

    init(folder: String, limit: Int) { (self.folder, self.limit) = (folder, limit) }

    func open(_ element: Name, _ attributes: Attributes) -> Visit {
        guard element == .relationship, !attributes.equals(.targetMode, "External"),
            let id = attributes.string(.relationshipIdentifier), let target = attributes.string(.target),
            let kind = attributes.string(.relationshipType).flatMap(RelationshipKind.init(type:))
        else { return .pass }
        entries.append(.init(id: id, kind: kind, target: partName(target, from: folder)))
        return entries.count > limit ? .stop : .pass
    }

    func close(_ element: Name) {}
}

/// A target as a part's name: resolved against the folder of the part that refers to it, `.` and `..` followed,
/// escapes undone. It is only ever compared with names inside the package.
func partName(_ target: String, from folder: String) -> String {
    let plain = target.utf8.contains(UInt8(ascii: "%")) ? withoutEscapes(target) : target
    let path = plain.utf8.first == UInt8(ascii: "/") ? plain : folder + plain
    var segments: [String] = []
    for segment in path.utf8.split(separator: UInt8(ascii: "/")).map({ String(Substring($0)) }) where segment != "." {
        if segment == ".." { _ = segments.popLast() } else { segments.append(segment) }
    }
    return segments.dropFirst().reduce(segments.first ?? "") { $0 + "/" + $1 }
}

private func withoutEscapes(_ text: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
        if byte == UInt8(ascii: "%"), rest.count >= 2,
            let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
        {
            bytes.append(code)
            rest = rest.dropFirst(2)
        } else {
            bytes.append(byte)
        }
    }
    return String(decoding: bytes, as: UTF8.self)
}
