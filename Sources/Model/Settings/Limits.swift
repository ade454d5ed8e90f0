/// How much of a document is read before it is refused. Counted while reading, never taken from headers. And how much is
/// written on the strength of what strangers' documents say: each body they name gets an extract and a form.
package struct Limits: Sendable, Hashable {
    /// Bytes of one input file.
    package var fileSize = 64 << 20
    /// Entries of one package.
    package var entries = 10_000
    /// Uncompressed bytes of one part, and of all parts of a package.
    package var partSize = 128 << 20
    package var totalSize = 256 << 20
    /// Uncompressed to compressed bytes of one part, once it is larger than a megabyte.
    package var compressionRatio = 200
    /// Nested elements.
    package var depth = 256
    /// Attributes of one element.
    package var attributes = 256
    /// UTF-8 bytes of all text of a document, texts that cells share counted for each cell; as many again for the words
    /// of points that their sub-points repeat.
    package var textSize = 16 << 20
    /// UTF-8 bytes of one paragraph, cell or line.
    package var paragraphLength = 4 << 20
    package var paragraphs = 150_000
    package var tableCells = 200_000
    /// Styles, lists, shared strings, number formats, merged ranges of one part.
    package var definitions = 200_000
    /// Obligations of one document: an item for each of its bodies and each occurrence.
    package var obligations = 200_000
    /// Facts of all obligations together: a row of progress for each obligation that it is about.
    package var facts = 500_000
    /// Documents and items that rows of progress are compared with, all together, where they name no one item. As many
    /// again for the references of results, and for the names nearest to unknown ones, which are then no longer suggested.
    package var comparisons = 2_000_000
    /// Seconds of a processor for one document; ten times as many by the clock.
    package var seconds = 30.0

    /// Bodies that get pages of their own; those with the most that is overdue come first.
    package var recipients = 1_000
    /// Bytes of all bodies' pages together. The report itself is always written.
    package var outputSize = 512 << 20

    package init() {}

    /// What to do about a limit that was passed, as the end of a sentence on standard error or in the log.
    package static func advice(_ key: String) -> String {
        "; if it is the right file, raise \(key) under limits: in kvartal.yaml"
    }
}
