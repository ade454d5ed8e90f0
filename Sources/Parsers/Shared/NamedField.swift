internal import Model

/// A named field of a passport or a report, with its value piece by piece: one piece a paragraph or list item.
struct NamedField {
    struct Piece {
        var text: String
        var isListItem: Bool
        var place: Place

        /// A paragraph without its bullet, but with its number.
        init(_ paragraph: Paragraph, place: Place? = nil) {
            text = paragraph.isBullet ? paragraph.text : paragraph.fullText
            isListItem = paragraph.label != nil
            self.place = place ?? paragraph.place
        }

        init(text: String, place: Place) {
            (self.text, self.isListItem, self.place) = (text, false, place)
        }
    }

    var name: String
    var pieces: [Piece]
    var origin: Place

    /// The whole value on one line.
    var value: String { pieces.map(\.text).filter { !$0.isEmpty }.joined(separator: " ") }

    /// The name folded, for telling what the field is about.
    var subject: String { folded(name) }

    func isAbout(_ stems: String...) -> Bool {
        let subject = subject
        return stems.contains { contains(subject, $0) }
    }
}
