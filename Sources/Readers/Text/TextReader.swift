internal import Model

/// Reads plain text: a paragraph a line, with its number. What a line means, and which lines belong together, is for the
/// parsers; here only what is certain is done: the encoding, the ends of lines (LF, CRLF, CR, form feed, U+2028, U+2029),
/// tables drawn with bars or frames, tables of three or more columns set with tabs, and comma-separated values under
/// another name.
struct TextReader: Reader {
    /// Whatever may be text and is claimed by nobody else.
    func recognises(_ nature: Recognition, path: String) -> Bool { nature == .other }

    func read(_ bytes: [UInt8], path: String, limits: Limits) -> Content {
        var content = Content(source: Source(path: path, format: .text))
        guard let decoded = decodeText(bytes) else {
            content.diagnostics.append(Diagnostic(.notText, at: Origin(path: path)))
            return content
        }
        content.source.encoding = decoded.encoding
        guard decoded.bytes.count <= limits.textSize else {
            content.diagnostics.append(Diagnostic(.tooLong(decoded.bytes.count, limits), at: Origin(path: path)))
            return content
        }
        var lines = TextLines(path: path, limits: limits)
        lines.split(decoded.bytes)
        if CSVReader.recognises(lines.paragraphs) {
            return CSVReader().table(of: decoded, into: content, limits: limits)
        }
        content.diagnostics += lines.diagnostics
        if mayHoldTables(lines.paragraphs, limits) {
            content.blocks = blocks(of: lines.paragraphs)
        } else {
            content.blocks = lines.paragraphs.map { .paragraph($0) }
            content.diagnostics.append(Diagnostic(.tooManyCells(limits), at: Origin(path: path)))
        }
        if content.blocks.isEmpty { content.diagnostics.append(Diagnostic(.emptyDocument, at: Origin(path: path))) }
        return content
    }
}

extension Remark {
    fileprivate static let notText = Remark(
        "not-a-document", .error, "holds binary data: neither a text nor a DOCX, XLSX or CSV file",
        wording: "Файл не является текстом или документом известного вида.",
        remedy: "Сохраните документ как .docx или текст в кодировке UTF-8 и положите снова.")

    fileprivate static func tooManyCells(_ limits: Limits) -> Remark {
        Remark(
            "table-too-large", .error,
            "more tabs and bars than the limit tableCells, \(limits.tableCells); the lines are not put together to tables"
                + Limits.advice("tableCells"),
            wording: "В тексте слишком много ячеек таблиц, он прочитан построчно.",
            remedy: "Проверьте, что это документ, или увеличьте limits.tableCells в настройках.")
    }

    static func tooLong(_ count: Int, _ limits: Limits) -> Remark {
        Remark(
            "text-too-long", .error,
            "has \(count) bytes of text; the limit textSize is \(limits.textSize)\(Limits.advice("textSize"))",
            wording: "Текст длиннее допустимого и не прочитан.",
            remedy: "Проверьте, что это документ, или увеличьте limits.textSize в настройках.")
    }

    static let emptyDocument = Remark(
        "empty-document", .error, "there is no text in the file", wording: "В файле нет текста.",
        remedy: "Проверьте, что сохранён тот файл; скан без распознанного текста не читается.")
}
