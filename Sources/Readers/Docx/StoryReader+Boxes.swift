internal import Model
internal import OpenXML

/// Text boxes: their blocks come after the paragraph that they are anchored in. Each comes once, because the stream
/// takes either the drawing or its VML fallback. What is drawn and not written is reported where it holds text.
extension StoryReader {
    func openBox(_ element: Name, _ attributes: Attributes) -> Visit {
        guard isSeen else {
            if isInParagraph, run.isHidden { document.findings.hid(at: place) }
            return isInParagraph ? .skip : .pass
        }
        switch element {
        case .textPath:
            if let words = attributes.string(.string), !words.isEmpty {
                paragraph.floats.append(.paragraph(Paragraph(words, place: place)))
            }
            return .pass
        case .drawingParagraph:
            beginBox()
            beginParagraph(at: flow.place)
        default: beginBox()
        }
        return .enter
    }

    private func beginBox() {
        outerFlows.append(flow)
        flow = Flow(kind: .box, place: paragraph.place)
        flow.outer = (paragraph, isInParagraph, run, fields)
        isInParagraph = false
        fields = []
        codes = 0
    }

    /// A picture's alternative text (`wp:docPr/@descr`) stands in for it, as a note beside the paragraph's own words.
    func describePicture(_ attributes: Attributes) -> Visit {
        if isSeen, isInParagraph, let words = attributes.string(.description), !words.isEmpty {
            paragraph.notes.append("[рисунок: \(words)]")
        }
        return .pass
    }

    func closeBox() {
        flushUnfinished()
        let blocks = flow.blocks
        guard let outer = flow.outer else { return }
        (paragraph, isInParagraph, run, fields) = outer
        codes = fields.count { !$0.isInResult }
        flow = outerFlows.popLast() ?? Flow(kind: .body, place: .document)
        paragraph.floats.append(contentsOf: blocks)
    }

    func openForeignObject(_ element: Name, _ attributes: Attributes) -> Visit {
        guard isSeen else { return .skip }
        switch element {
        case .oleObject:
            let program = attributes.string(.programId) ?? ""
            if !program.hasPrefix("Equation") { document.report(Self.embedded(program), at: place) }
        case .diagram: reportDrawing(attributes.string(.diagramData), "diagram", "схема SmartArt")
        default: reportDrawing(attributes.string(.relationshipId), "chart", "диаграмма")
        }
        return .skip
    }

    private func reportDrawing(_ id: String?, _ what: String, _ russian: String) {
        guard let part = id.flatMap({ document.relationships[$0] })?.target else { return }
        let finder = DrawingText()
        guard document.readAside(part, with: finder), finder.hasText else { return }
        let remark = Remark(
            "drawing-not-read", .warning, "a \(what) with text was not read",
            wording: "Не прочитана \(russian) с текстом",
            remedy: "Если в ней есть сроки или показатели, повторите их в тексте.")
        document.report(remark, at: place)
    }

    private static func embedded(_ program: String) -> Remark {
        Remark(
            "embedded-object-not-read", .warning, "an embedded object (\(program)) was not read",
            wording: "Не прочитан вложенный объект (\(program))",
            remedy: "Если в нём есть сроки или показатели, повторите их в тексте.")
    }
}

/// Whether a drawing's part holds any words.
private final class DrawingText: ElementHandler {
    private(set) var hasText = false

    func open(_ element: Name, _ attributes: Attributes) -> Visit {
        guard element == .drawingText || element == .chartValue else { return .pass }
        hasText = true
        return .stop
    }

    func close(_ element: Name) {}
}
