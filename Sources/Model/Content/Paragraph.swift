/// One paragraph of a DOCX body, or one line of a text file.
package struct Paragraph: Sendable, Equatable {
    /// The text without the list label; a line break inside the paragraph is `\n`, a tab `\t`, no-break spaces are kept.
    package var text: String
    /// The computed label a reader sees before the text (`1.2.`, `I.`, `а)`), also where Word computes it.
    package var label: String?
    /// The label is a bullet, not a number.
    package var isBullet = false
    /// List level, 0 for the outermost; nil outside lists.
    package var level: Int?
    /// 1…9 for headings, 0 for a title; nil for body text.
    package var outlineLevel: Int?
    /// One or more blank lines stand before it.
    package var followsGap = false
    /// A form feed stands before it: a page of a converted text ends there.
    package var followsPage = false
    /// Footnotes and endnotes referred to here, in the order of reference, each with its mark («¹ Перечень …»).
    package var notes: [String] = []
    package var place: Place

    package init(_ text: String, place: Place) {
        self.text = text
        self.place = place
    }

    /// Label and text, as a reader sees them.
    package var fullText: String {
        guard let label, !label.isEmpty else { return text }
        return text.isEmpty ? label : "\(label) \(text)"
    }
}
