internal import Model

/// Reads comma-separated values (RFC 4180) with `;`, `,` or a tab between the cells, as spreadsheets under any locale
/// write them: one table, its places the rows as a spreadsheet counts them.
struct CSVReader: Reader {
    func recognises(_ nature: Recognition, path: String) -> Bool {
        let name = path.lowercased()
        return nature == .other && (name.hasSuffix(".csv") || name.hasSuffix(".tsv"))
    }

    func read(_ bytes: [UInt8], path: String, limits: Limits) -> Content {
        var content = Content(source: Source(path: path, format: .csv))
        guard let decoded = decodeText(bytes) else {
            content.diagnostics.append(Diagnostic(.notCSV, at: Origin(path: path)))
            return content
        }
        content.source.encoding = decoded.encoding
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
