/// The places of `report.docx` that a report fills in: content controls whose tag is `kvartal:` and the name. What
/// stands around them (letterhead, headers and footers, styles, margins) is the template's own.
enum NamedPlace: String, CaseIterable {
    /// One paragraph, set in the manner of the control's own paragraph.
    case title, subtitle
    /// Name and value of each requisite, a line each.
    case requisites
    /// All sections.
    case body
    /// Post at the left, name at the right; nothing where nobody signs.
    case signature
    /// Input files, calendar, rules and version.
    case sources

    static let tagPrefix = "kvartal:"

    var tag: String { NamedPlace.tagPrefix + rawValue }
    /// Fits into a paragraph; the others are paragraphs and tables of their own.
    var isInline: Bool { self == .title || self == .subtitle }
}
