internal import Model
internal import OpenXML

/// What the body takes from other parts by a relationship: headers and footers, and whole documents (`altChunk`).
extension StoryReader {
    func openReference(_ element: Name, _ attributes: Attributes) -> Visit {
        guard kind == .body, let id = attributes.string(.relationshipId) else { return .skip }
        if element == .altChunk {
            flushUnfinished()
            flow.blocks.append(contentsOf: AlternativeChunk(document, at: flow.place).blocks(id))
        } else if let part = document.relationships[id]?.target, !document.margins.contains(part) {
            document.margins.append(part)
        }
        return .skip
    }
}
