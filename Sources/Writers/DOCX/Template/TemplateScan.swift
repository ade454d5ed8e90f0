internal import Model

/// Cuts a template's main part at its named places.
struct TemplateScan {
    private(set) var pieces: [DocxTemplate.Piece] = []
    private(set) var page = DocxPage()

    private struct Element {
        var name: String
        var start: Int
        /// The named place that this content control is, or that takes this whole paragraph.
        var place: NamedPlace?
        var setting = DocxTemplate.PlaceSetting()
    }

    private static let namespace = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""

    private let xml: [UInt8]
    private let path: String
    private var stack: [Element] = []
    private var done = 0
    private var found: Set<NamedPlace> = []

    init(_ xml: [UInt8], path: String) throws(TemplateError) {
        self.xml = xml
        self.path = path
        var scanner = TagScanner(xml)
        while let tag = scanner.next() { try take(tag) }
        guard stack.isEmpty, !xml.isEmpty else { throw malformed("an element is not closed") }
        pieces.append(.fixed(Array(xml[done...])))
        for place in NamedPlace.allCases where !found.contains(place) {
            throw TemplateError(
                "\(path): error: there is no content control with the tag “\(place.tag)”: add one in Word "
                    + "(Developer, Controls, Properties, Tag)")
        }
    }

    private mutating func take(_ tag: TagScanner.Tag) throws(TemplateError) {
        if stack.isEmpty, tag.kind == .start { try checkRoot(tag) }
        switch tag.kind {
        case .start, .empty:
            if tag.name == "w:tag" { try name(tag) }
            stack.append(Element(name: tag.name, start: tag.range.lowerBound))
            if tag.kind == .empty { try close(tag) }
        case .end:
            try close(tag)
        }
    }

    private func checkRoot(_ tag: TagScanner.Tag) throws(TemplateError) {
        guard tag.name == "w:document",
            String(decoding: xml[tag.range], as: UTF8.self).firstRange(ofText: TemplateScan.namespace) != nil
        else {
            throw TemplateError(
                "\(path): error: not a transitional Word document; save it from Word as .docx (not strict)")
        }
    }

    /// `w:tag` within `w:sdtPr` names the content control two levels up.
    private mutating func name(_ tag: TagScanner.Tag) throws(TemplateError) {
        guard stack.count >= 2, stack[stack.count - 2].name == "w:sdt",
            let value = attribute("w:val", of: tag, in: xml), value.hasPrefix(NamedPlace.tagPrefix)
        else { return }
        guard let place = NamedPlace(rawValue: String(value.dropFirst(NamedPlace.tagPrefix.count))) else {
            let near = nearest(value, among: NamedPlace.allCases.map(\.tag)).map { "; did you mean “\($0)”?" } ?? ""
            throw TemplateError("\(path): error: there is no place “\(value)”\(near)")
        }
        stack[stack.count - 2].place = place
    }

    private mutating func close(_ tag: TagScanner.Tag) throws(TemplateError) {
        guard let element = stack.popLast(), element.name == tag.name else {
            throw malformed("“\(tag.name)” is closed but not open")
        }
        let range = element.start..<tag.range.upperBound
        if element.name == "w:sectPr", stack.map(\.name) == ["w:document", "w:body"] {
            page = DocxPage(sectionProperties: Array(xml[range]))
            cut(range, .lastPage)
        } else if let place = element.place, !stack.contains(where: { $0.name == "w:sdt" && $0.place != nil }) {
            close(place, element, range)
        }
    }

    private mutating func close(_ place: NamedPlace, _ element: Element, _ range: Range<Int>) {
        let paragraph = stack.lastIndex { $0.name == "w:p" }
        if element.name == "w:sdt", let paragraph, !place.isInline {
            stack[paragraph].place = place
            return
        }
        var setting = PlaceManner(Array(xml[range])).setting
        setting.isInline = paragraph != nil
        setting.isTopLevel = stack.map(\.name) == ["w:document", "w:body"]
        found.insert(place)
        cut(range, .place(place, setting))
    }

    private mutating func cut(_ range: Range<Int>, _ piece: DocxTemplate.Piece) {
        pieces.append(.fixed(Array(xml[done..<range.lowerBound])))
        pieces.append(piece)
        done = range.upperBound
    }

    private func malformed(_ what: String) -> TemplateError {
        TemplateError("\(path): error: its main part is not well-formed: \(what); save it from Word again")
    }
}

/// The manner in which a content control's own text is set: what takes its place is set likewise.
private struct PlaceManner {
    var setting = DocxTemplate.PlaceSetting()

    /// The first paragraph's and the first run's properties. Where the control shows only its prompt, the run's are the
    /// prompt's grey and are not taken.
    init(_ xml: [UInt8]) {
        var scanner = TagScanner(xml)
        var opened: (name: String, start: Int)?
        var showsPrompt = false
        var path: [String] = []
        while let tag = scanner.next() {
            if tag.name == "w:showingPlcHdr" { showsPrompt = true }
            if tag.kind == .end {
                path.removeLast()
                if let (name, start) = opened, name == tag.name {
                    take(name, Array(xml[start..<tag.range.upperBound]), within: path.last)
                    opened = nil
                }
            } else {
                let isWanted = (tag.name == "w:pPr" || tag.name == "w:rPr") && opened == nil
                if isWanted, tag.kind == .start { opened = (tag.name, tag.range.lowerBound) }
                if tag.kind == .start { path.append(tag.name) }
            }
        }
        if showsPrompt { setting.run = [] }
    }

    private mutating func take(_ name: String, _ bytes: [UInt8], within parent: String?) {
        if name == "w:pPr", setting.paragraph.isEmpty { setting.paragraph = bytes }
        if name == "w:rPr", parent == "w:r", setting.run.isEmpty { setting.run = bytes }
    }
}
