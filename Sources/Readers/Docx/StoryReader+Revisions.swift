internal import OpenXML

/// Tracked changes (ECMA-376 part 1, §17.13.5) as if all were accepted: insertions in, deletions out, moved text where
/// it went. What an element means depends on where it stands: in a paragraph mark's properties, in a row's, or around
/// content. Old properties (`*PrChange`) are passed over by `StoryReader`.
extension StoryReader {
    func openRevision(_ element: Name) -> Visit {
        switch element {
        case .ins: document.findings.inserted(at: place)
        case .del: document.findings.deleted(at: place)
        case .moveTo: document.findings.moved(at: place)
        default: break
        }
        guard element == .del || element == .moveFrom else { return .pass }
        switch scope {
        case .rPr where outerScope == .pPr: paragraph.isMarkDeleted = true
        case .rPr: run.isDeleted = true
        case .trPr: amendRow { $0.isDropped = true }
        default: return .skip
        }
        return .pass
    }
}
