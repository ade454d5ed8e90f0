internal import Model
internal import OpenXML

enum NoteKind: Hashable {
    case footnote, endnote

    var relationship: RelationshipKind { self == .footnote ? .footnotes : .endnotes }

    /// The mark before the n-th note's text: raised digits, and small Roman numerals for endnotes.
    func mark(_ number: Int) -> String {
        guard self == .footnote else { return NumberFormat.lowerRoman.write(number) }
        let raised = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
        return String("\(number)".compactMap(\.wholeNumberValue).map { raised[$0] })
    }
}

/// Footnotes and endnotes (ECMA-376 part 1, §17.11): numbered by their references, kept with the paragraph that refers
/// to them.
extension StoryReader {
    func openNote(_ element: Name, _ attributes: Attributes) -> Visit {
        switch element {
        case .footnoteReference: refer(.footnote, attributes)
        case .endnoteReference: refer(.endnote, attributes)
        default: return openNoteText(attributes)
        }
        return .pass
    }

    /// A mark of the author's own is text beside the reference, and part of the note's text.
    private func refer(_ kind: NoteKind, _ attributes: Attributes) {
        guard isSeen, self.kind == .body, let id = attributes.string(.id) else { return }
        let isCustom = attributes.bytes(.customMarkFollows) != nil && attributes.isOn(.customMarkFollows)
        if !isCustom { document.noteCounts[kind, default: 0] += 1 }
        guard document.noteIsNew(kind, id), let words = document.note(kind, id), !words.isEmpty else { return }
        let mark = isCustom ? "" : kind.mark(document.noteCounts[kind] ?? 0) + " "
        paragraph.notes.append(mark + words)
    }

    private func openNoteText(_ attributes: Attributes) -> Visit {
        let type = attributes.string(.type) ?? "normal"
        guard kind == .notes, !isInParagraph, type == "normal" else { return .skip }
        noteId = attributes.string(.id)
        flow = Flow(kind: .note, place: .document)
        return .enter
    }

    func closeNote() {
        flushUnfinished()
        if let noteId { notes[noteId] = Self.plainText(flow.blocks) }
        flow = Flow(kind: .note, place: .document)
    }

    private static func plainText(_ blocks: [Block]) -> String {
        Table.Cell(blocks, column: 0, place: .document).text
    }
}
