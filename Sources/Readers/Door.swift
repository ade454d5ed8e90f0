package import Model

/// The first stage: a file's bytes → its text in reading order with the place of every piece.
///
/// The format is told by the bytes, the file's name only breaks ties. Never throws: what cannot be read is a
/// diagnostic of severity error and no blocks.
package func readContent(_ bytes: [UInt8], path: String, limits: Limits) -> Content {
    let reader = readers.first { $0.recognises(bytes, path: path) } ?? TextReader()
    return reader.read(bytes, path: path, limits: limits)
}

/// Reads one file format: the extension point of this module. A format is added by writing one such type, naming it in
/// `readers` and giving it a folder of tests.
protocol Reader: Sendable {
    /// Whether the bytes are of this format; the path only breaks ties.
    func recognises(_ bytes: [UInt8], path: String) -> Bool
    func read(_ bytes: [UInt8], path: String, limits: Limits) -> Content
}

/// Every format that can be read; the first that recognises the bytes reads them.
let readers: [any Reader] = [CSVReader(), TextReader()]
