internal import Model
internal import OpenXML

/// Turns the XML of one story (body, header, notes) into blocks. This file says what each element leads to; what it
/// does stands in one file for each family of constructs.
final class StoryReader: ElementHandler {
    /// What part is being read: paragraphs of the body are counted, notes are kept by their ids.
    enum Kind { case body, margin, notes }

    let document: WordDocument
    let stream: XMLStream
    let text: TextBuffer
    let kind: Kind
    // Properties that every element touches are spared the run-time check of exclusive access.

    /// Elements between the root and the current one that matter to what stands in them.
    @exclusivity(unchecked) private var scopes: [Name] = []
    @exclusivity(unchecked) private(set) var scope = Name.body

    @exclusivity(unchecked) var flow: Flow
    var outerFlows: [Flow] = []
    var tables: [OpenTable] = []
    @exclusivity(unchecked) var paragraph: OpenParagraph
    @exclusivity(unchecked) var isInParagraph = false
    @exclusivity(unchecked) var run = OpenRun()
    var fields: [OpenField] = []
    /// Fields whose code, not result, is being read.
    @exclusivity(unchecked) var codes = 0
    /// Where the text of the current `w:t` begins in the buffer, and whether its outer blanks count.
    @exclusivity(unchecked) var textStart = 0
    @exclusivity(unchecked) var keepsBlanks = false
    var bodyParagraphs = 0
    var sawBody = false
    lazy var counters = ListCounters(document.numbering(), document.styles)
    /// Footnotes or endnotes by their ids.
    var notes: [String: String] = [:]
    var noteId: String?

    /// - Parameter place: of everything in it, where the story is not counted itself.
    init(_ document: WordDocument, _ stream: XMLStream, _ kind: Kind, at place: Place? = nil) {
        self.document = document
        self.stream = stream
        self.text = stream.text
        self.kind = kind
        flow = Flow(kind: kind == .body && place == nil ? .body : .note, place: place ?? .document)
        paragraph = OpenParagraph(start: stream.text.count, place: .document, style: document.defaultStyle)
    }

    func open(_ element: Name, _ attributes: Attributes) -> Visit {
        let answer = visit(element, attributes)
        switch answer {
        case .enter, .text:
            scopes.append(scope)
            scope = element
        case .pass, .skip, .stop: break
        }
        return answer
    }

    private func visit(_ element: Name, _ attributes: Attributes) -> Visit {
        switch element {
        case .r, .mathRun: return openRun()
        case .rPr: return openRunProperties()
        case .t, .mathText, .drawingText: return openText(element, attributes)
        case .rFonts, .rStyle, .vanish, .specVanish: return openRunProperty(element, attributes)
        case .p: return openParagraph()
        case .pPr: return isInParagraph ? .enter : .skip
        case .pStyle, .ilvl, .numId, .outlineLvl, .framePr: return openParagraphProperty(element, attributes)
        case .tab, .ptab, .br, .cr, .sym, .noBreakHyphen, .denominator: return openSign(element, attributes)
        case .tbl, .tr, .trPr, .tc, .tcPr: return openTablePart(element)
        case .gridSpan, .gridBefore, .vMerge, .hMerge, .tblHeader, .hidden, .cellDel:
            return openTableProperty(element, attributes)
        case .fldChar, .ddList, .result, .listEntry: return openFieldPart(element, attributes)
        case .ins, .moveTo, .del, .moveFrom: return openRevision(element)
        case .footnoteReference, .endnoteReference, .footnote, .endnote: return openNote(element, attributes)
        case .txbxContent, .drawingParagraph, .textPath: return openBox(element, attributes)
        case .drawingProperties: return describePicture(attributes)
        case .diagram, .chart, .oleObject: return openForeignObject(element, attributes)
        case .headerReference, .footerReference, .altChunk: return openReference(element, attributes)
        case .body:
            sawBody = true
            return .pass
        case .tabs, .tblPr, .tblGrid, .rt, .sdtPr, .sdtEndPr: return .skip
        case .pPrChange, .rPrChange, .sectPrChange, .tblPrChange, .trPrChange, .tcPrChange: return .skip
        default: return .pass
        }
    }

    func close(_ element: Name) {
        scope = scopes.popLast() ?? .body
        switch element {
        case .t, .mathText, .drawingText: closeText()
        case .rPr: closeRunProperties()
        case .p: closeParagraph()
        case .tbl: closeTable()
        case .tr: closeRow()
        case .tc: closeCell()
        case .footnote, .endnote: closeNote()
        case .txbxContent: closeBox()
        case .drawingParagraph:
            closeParagraph()
            closeBox()
        default: break
        }
    }

    /// The scope around the current one.
    var outerScope: Name { scopes.last ?? .body }

    /// Where findings about the current element belong.
    var place: Place { isInParagraph ? paragraph.place : flow.place }

    /// Ends the story and hands over its blocks.
    func finish() -> [Block] {
        flushUnfinished()
        return flow.blocks
    }
}
