/// A template's page: how wide its text is, upright and turned, and the section properties that turn it (ECMA-376 part 1,
/// §17.6).
struct DocxPage: Sendable {
    /// In twentieths of a point; A4 where the template says nothing.
    private var width = 11_906
    private var height = 16_838
    private var leftMargin = 1134
    private var rightMargin = 567
    private let original: [UInt8]
    /// Children of `w:sectPr` with their names, in their order.
    private var children: [(name: String, bytes: [UInt8])] = []

    init() { original = Array("<w:sectPr/>".utf8) }

    /// From a `w:sectPr` element.
    init(sectionProperties xml: [UInt8]) {
        original = xml
        var scanner = TagScanner(xml)
        var depth = 0
        var start = 0
        while let tag = scanner.next() {
            if tag.kind == .end { depth -= 1 }
            if depth == 1 {
                if tag.kind == .start { start = tag.range.lowerBound }
                let begin = tag.kind == .end ? start : tag.range.lowerBound
                if tag.kind != .start { children.append((tag.name, Array(xml[begin..<tag.range.upperBound]))) }
                measure(tag, xml)
            }
            if tag.kind == .start { depth += 1 }
        }
    }

    private mutating func measure(_ tag: TagScanner.Tag, _ xml: [UInt8]) {
        func value(_ name: String) -> Int? { attribute(name, of: tag, in: xml).flatMap { Int($0) } }
        if tag.name == "w:pgSz" {
            let (w, h) = (value("w:w") ?? width, value("w:h") ?? height)
            (width, height) = (min(w, h), max(w, h))
        } else if tag.name == "w:pgMar" {
            leftMargin = value("w:left") ?? value("w:start") ?? leftMargin
            rightMargin = value("w:right") ?? value("w:end") ?? rightMargin
        }
    }

    /// The width of the text in twentieths of a point.
    func textWidth(turned: Bool) -> Int { max(2000, (turned ? height : width) - leftMargin - rightMargin) }

    /// The template's own properties at the end of the document, without those of the first page where it is not the
    /// document's only section.
    func last(turned: Bool, isOnly: Bool) -> [UInt8] {
        isOnly && !turned ? original : section(turned: turned, isFirst: isOnly)
    }

    /// The properties of a section: later ones take over the first one's headers and footers, and have no first page of
    /// their own, so that their pages are numbered.
    func section(turned: Bool, isFirst: Bool) -> [UInt8] {
        var xml = Markup(capacity: 512)
        xml.raw("<w:sectPr>")
        for (name, bytes) in children {
            switch name {
            case "w:headerReference", "w:footerReference", "w:titlePg", "w:pgNumType", "w:type":
                if isFirst { xml.raw(bytes) }
            case "w:pgSz":
                xml.raw("<w:pgSz w:w=\"")
                xml.raw(turned ? height : width)
                xml.raw("\" w:h=\"")
                xml.raw(turned ? width : height)
                turned ? xml.raw("\" w:orient=\"landscape\"/>") : xml.raw("\"/>")
            default: xml.raw(bytes)
            }
        }
        xml.raw("</w:sectPr>")
        return xml.bytes
    }
}
