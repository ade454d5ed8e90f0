package import Model

/// The first stage: a file's bytes → its text in reading order with the place of every piece.
///
/// The format is told by the bytes, the file's name only breaks ties. Never throws: what cannot be read is a
/// diagnostic of severity error and no blocks.
package func readContent(_ bytes: [UInt8], path: String, limits: Limits) -> Content {
    Content(source: Source(path: path, format: .text))
}
