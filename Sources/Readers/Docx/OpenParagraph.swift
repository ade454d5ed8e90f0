internal import Model

/// A paragraph between its start and its end.
struct OpenParagraph {
    /// Where its text begins in the buffer.
    var start: Int
    var place: Place
    var style: StyleSheet.Resolved
    /// What the paragraph itself says, over its style.
    var numId: Int?
    var level: Int?
    var outline: Int?
    /// The paragraph mark was deleted or moved away: what follows joins this paragraph.
    var isMarkDeleted = false
    var isMarkHidden = false
    /// A dropped capital: Word keeps it in a paragraph of its own, a reader sees the word that it begins.
    var isDropCap = false
    var notes: [String] = []
    /// Text boxes that are anchored here.
    var floats: [Block] = []
    /// Label and outline of a paragraph whose hidden mark joined it with this one.
    var label: ListCounters.Label?
}

/// What is known of the run that is being read.
struct OpenRun {
    var isHidden = false
    var isDeleted = false
    var font: SymbolFont?
    /// The property itself, and the character style's; nil where they say nothing.
    var vanish: Bool?
    var styleVanish: Bool?
}

/// A sequence of blocks being gathered: the body, a cell, a text box, a note.
struct Flow {
    enum Kind { case body, cell, box, note }

    var kind: Kind
    /// Of its paragraphs, where they are not counted themselves.
    var place: Place
    var blocks: [Block] = []
    var followsGap = false
    /// A paragraph without a mark of its own, which the next one continues.
    var unfinished: OpenParagraph?
    /// What goes on when this flow ends.
    var outer: (paragraph: OpenParagraph, isOpen: Bool, run: OpenRun, fields: [OpenField])?
}
