package import Model

/// The first stage: a file's bytes → its text in reading order with the place of every piece.
///
/// The format is told by the bytes, the file's name only breaks ties. Never throws: what cannot be read is a
/// diagnostic of severity error and no blocks.
package func readContent(_ bytes: [UInt8], path: String, limits: Limits) -> Content {
    var content = unboundedContent(bytes, path: path, limits: limits)
    let omitted = content.diagnostics.count - mostFindings
    if omitted > 0 {
        content.diagnostics.removeLast(omitted)
        content.diagnostics.append(Diagnostic(.omittedFindings(omitted), at: Origin(path: path)))
    }
    return content
}

/// A file that is damaged in every line is one matter for one person: what is found after so many is only counted.
private let mostFindings = 1000

private func unboundedContent(_ bytes: [UInt8], path: String, limits: Limits) -> Content {
    if bytes.isEmpty { return refused(.emptyFile, path) }
    let nature = recognisePackage(bytes, limits: limits)
    if let remark = FileName.mismatch(path, nature, bytes) { return refused(remark, path) }
    if case .refused(let remark) = nature { return refused(remark, path) }
    let reader = readers.first { $0.recognises(nature, path: path) } ?? TextReader()
    return reader.read(bytes, path: path, limits: limits)
}

private func refused(_ remark: Remark, _ path: String) -> Content {
    var content = Content(source: Source(path: path, format: .text))
    content.diagnostics.append(Diagnostic(remark, at: Origin(path: path)))
    return content
}

/// Reads one file format: the extension point of this module. A format is added by writing one such type, naming it in
/// `readers` and giving it a folder of tests.
protocol Reader: Sendable {
    /// Whether a file of that nature is of this format; the path only breaks ties.
    func recognises(_ nature: Recognition, path: String) -> Bool
    func read(_ bytes: [UInt8], path: String, limits: Limits) -> Content
}

/// Every format that can be read; the first that recognises a file reads it.
let readers: [any Reader] = [DocxReader(), XLSXReader(), CSVReader(), TextReader()]

extension Remark {
    fileprivate static let emptyFile = Remark(
        "empty-document", .error, "the file is empty: was it copied whole?",
        wording: "Файл пуст: в нём ни одного байта.",
        remedy: "Проверьте, до конца ли он скопирован, и запросите его у отправителя заново.")

    fileprivate static func omittedFindings(_ count: Int) -> Remark {
        Remark(
            "findings-omitted", .warning, "\(count) more findings about this file are not listed",
            wording: "В файле ещё много замечаний (\(count)), они не перечислены.",
            remedy: "Проверьте, тот ли это файл и не повреждён ли он.")
    }
}
