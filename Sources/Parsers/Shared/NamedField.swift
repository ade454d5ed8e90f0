internal import Model

/// A named field of a passport or a report, with its value piece by piece: one piece a paragraph or list item.
struct NamedField {
    struct Piece {
        /// Without bullet or number.
        var text: String
        /// As it stands in the value: with its number, but without a bullet.
        var shown: String
        var isListItem: Bool
        var place: Place

        init(_ paragraph: Paragraph, place: Place? = nil) {
            text = paragraph.text
            shown = paragraph.isBullet ? paragraph.text : paragraph.fullText
            isListItem = paragraph.label != nil
            self.place = place ?? paragraph.place
        }

        init(text: String, place: Place) {
            (self.text, shown, isListItem, self.place) = (text, text, false, place)
        }
    }

    var name: String
    var pieces: [Piece]
    var origin: Place

    /// Adds a line of the value, to the piece above where that one's sentence goes on in it.
    mutating func add(_ paragraph: Paragraph) {
        guard let last = pieces.indices.last, paragraph.label == nil, !pieces[last].isListItem,
            Lettering.first(of: paragraph.text) == .lower, NamedField.isOpen(pieces[last].text)
        else { return pieces.append(Piece(paragraph)) }
        pieces[last].text += " " + paragraph.text
        pieces[last].shown += " " + paragraph.text
    }

    private static func isOpen(_ text: String) -> Bool {
        switch Lettering.last(of: text) {
        case .lower, .comma: true
        default: false
        }
    }

    /// The whole value on one line.
    var value: String { pieces.map(\.shown).filter { !$0.isEmpty }.joined(separator: " ") }

    /// The name folded, for telling what the field is about.
    var subject: String { folded(name) }

    func isAbout(_ stems: String...) -> Bool {
        let subject = subject
        return stems.contains { contains(subject, $0) }
    }
}
