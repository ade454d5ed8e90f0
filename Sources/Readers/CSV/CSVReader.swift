internal import Model

/// Reads comma-separated values (RFC 4180) with `;`, `,` or a tab between the cells, as spreadsheets under any locale
/// write them: one table, its places the rows as a spreadsheet counts them.
struct CSVReader: Reader {
    func recognises(_ nature: Recognition, path: String) -> Bool {
        let name = path.lowercased()
        return nature == .other && (name.hasSuffix(".csv") || name.hasSuffix(".tsv"))
    }

    /// Whether the lines of a file that is not named so are cells parted by semicolons all the same: no prose has line
    /// after line with the same two or more of them.
    static func recognises(_ lines: [Paragraph]) -> Bool {
        guard lines.count >= 2, let first = lines.first else { return false }
        func count(_ line: Paragraph) -> Int { line.text.utf8.count { $0 == UInt8(ascii: ";") } }
        let columns = count(first)
        guard columns >= 2 else { return false }
        let sample = lines.prefix(200)
        return sample.count { count($0) == columns } * 10 >= sample.count * 9
    }

    func read(_ bytes: [UInt8], path: String, limits: Limits) -> Content {
        var content = Content(source: Source(path: path, format: .csv))
        guard let decoded = decodeText(bytes) else {
            content.diagnostics.append(Diagnostic(.notCSV, at: Origin(path: path)))
            return content
        }
        return table(of: decoded, into: content, limits: limits)
    }

    /// The table of a text that is already decoded.
    func table(of decoded: DecodedText, into content: Content, limits: Limits) -> Content {
        var content = content
        let path = content.source.path
        content.source.format = .csv
        content.source.encoding = decoded.encoding
        guard decoded.bytes.count <= limits.textSize else {
            content.diagnostics.append(Diagnostic(.tooLong(decoded.bytes.count, limits), at: Origin(path: path)))
            return content
        }
        var records = CSVRecords(decoded.bytes, path: path, limits: limits)
        records.read()
        content.diagnostics = records.diagnostics
        if records.rows.isEmpty {
            if records.diagnostics.isEmpty {
                content.diagnostics.append(Diagnostic(.emptyDocument, at: Origin(path: path)))
            }
        } else {
            content.blocks = [.table(Table(index: 1, rows: records.rows))]
        }
        return content
    }
}

extension Remark {
    fileprivate static let notCSV = Remark(
        "not-a-document", .error, "holds binary data, although its name says CSV",
        wording: "Файл назван CSV, но содержит не текст.",
        remedy: "Сохраните таблицу как «CSV (разделитель — точка с запятой)» или как .xlsx.")
}
