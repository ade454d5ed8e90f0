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

    /// The whole value on one line.
    var value: String { pieces.map(\.shown).filter { !$0.isEmpty }.joined(separator: " ") }

    /// The name folded, for telling what the field is about.
    var subject: String { folded(name) }

    func isAbout(_ stems: String...) -> Bool {
        let subject = subject
        return stems.contains { contains(subject, $0) }
    }
}
