/// How a label is written, which tells a point from its sub-point.
enum LabelStyle: Sendable, Equatable {
    /// `2.1.`: its parent's number is part of it.
    case levels
    /// `2.`
    case point
    /// `2)`
    case bracket
    /// `а)`
    case letter
    /// A bullet under a numbered point.
    case bullet
    /// A bullet at the top, or no label at all.
    case none

    init(_ label: String) {
        let bare = SectionHeading.bare(label)
        if !bare.utf8.contains(where: { (0x30...0x39).contains($0) }) {
            self = .letter
        } else if bare.utf8.contains(0x2E) {
            self = .levels
        } else {
            self = label.utf8.last == 0x29 ? .bracket : .point
        }
    }
}
