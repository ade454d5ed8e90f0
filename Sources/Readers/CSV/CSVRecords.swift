internal import Model

/// The records of a CSV file. A cell in quotes may hold the delimiter, line ends and doubled quotes. A quote that is
/// never closed where a cell may end costs its own line only: the line is read as if it were a letter, with a finding.
struct CSVRecords {
    private(set) var rows: [Table.Row] = []
    private(set) var diagnostics: [Diagnostic] = []
    private let bytes: [UInt8]
    private let path: String
    private let limits: Limits
    private var delimiter = UInt8(ascii: ";")
    private var index = 0
    private var rowNumber = 0
    private var cellCount = 0

    init(_ bytes: [UInt8], path: String, limits: Limits) {
        self.bytes = bytes
        self.path = path
        self.limits = limits
        delimiter = csvDelimiter(of: bytes)
        if bytes.starts(with: Array("sep=".utf8)) { skipLine() }
    }

    mutating func read() {
        while index < bytes.count {
            rowNumber += 1
            guard rowNumber <= limits.paragraphs else { return find(.tooLarge(limits)) }
            let start = index
            var cells = record(quotes: true)
            if cells == nil {
                find(.unclosedQuote)
                index = start
                cells = record(quotes: false)
            }
            let texts = cells ?? []
            cellCount += texts.count
            guard cellCount <= limits.tableCells else { return find(.tooLarge(limits)) }
            if texts.contains(where: { !$0.isEmpty }) { rows.append(row(texts)) }
        }
    }

    private func row(_ texts: [String]) -> Table.Row {
        let place = Place.row(rowNumber)
        let cells = texts.enumerated().map { column, text in
            Table.Cell([.paragraph(Paragraph(text, place: place))], column: column, place: place)
        }
        return Table.Row(cells, place: place)
    }

    /// The cells up to the record's end; nil where a quote is not closed where a cell may end.
    private mutating func record(quotes: Bool) -> [String]? {
        var cells: [String] = []
        while true {
            guard let cell = quotes && byte(index) == quote ? quotedCell() : plainCell() else { return nil }
            cells.append(trimmed(cell))
            guard byte(index) == delimiter else { break }
            // More than any table may have: the caller says so.
            guard cells.count <= limits.tableCells else { return cells }
            index += 1
        }
        if byte(index) == 0x0D { index += 1 }
        if byte(index) == 0x0A { index += 1 }
        return cells
    }

    private mutating func plainCell() -> String {
        let start = index
        while index < bytes.count, bytes[index] != delimiter, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
        return text(bytes[start..<index])
    }

    private mutating func quotedCell() -> String? {
        var cell: [UInt8] = []
        index += 1
        while index < bytes.count {
            if bytes[index] != quote {
                cell.append(bytes[index])
                index += 1
            } else if byte(index + 1) == quote {
                cell.append(quote)
                index += 2
            } else {
                index += 1
                let rest = plainCell()
                // Words behind a closing mark: it closed nothing, and what spans lines is not one cell.
                return trimmed(rest).isEmpty || !cell.contains(0x0A) ? text(cell[...]) + rest : nil
            }
            if cell.count > limits.paragraphLength { return nil }
        }
        return nil
    }

    private mutating func text(_ slice: ArraySlice<UInt8>) -> String {
        let text = String(decoding: slice, as: UTF8.self)
        if text.utf8.count > slice.count || text.utf8.contains(0xEF) && text.contains("\u{FFFD}") {
            find(.invalidBytes)
        }
        return text
    }

    private func byte(_ index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func skipLine() {
        while let next = byte(index), next != 0x0A { index += 1 }
        index += 1
    }

    private mutating func find(_ remark: Remark) {
        let diagnostic = Diagnostic(remark, at: Origin(path: path, place: .row(max(rowNumber, 1))))
        // Those of one row stand together at the end: a search through all would cost the square of a damaged file.
        let isKnown = diagnostics.reversed().prefix { $0.origin == diagnostic.origin }.contains(diagnostic)
        if !isKnown { diagnostics.append(diagnostic) }
    }

    private let quote = UInt8(ascii: "\"")
}

extension Remark {
    fileprivate static let unclosedQuote = Remark(
        "unclosed-quote", .error, "a quotation mark is not closed; the line is read as if it were a letter",
        wording: "В строке не закрыты кавычки.", remedy: "Закройте кавычки или удвойте их внутри ячейки.")

    fileprivate static let invalidBytes = Remark(
        "invalid-bytes", .warning, "bytes that are no character of the file's encoding were replaced by U+FFFD",
        wording: "В строке есть повреждённые символы.", remedy: "Сохраните таблицу в кодировке UTF-8.")

    static func tooLarge(_ limits: Limits) -> Remark {
        Remark(
            "table-too-large", .error,
            "more rows than the limit paragraphs, \(limits.paragraphs), or cells than tableCells, \(limits.tableCells); "
                + "the rest is not read" + Limits.advice("the one that is too low"),
            wording: "Таблица больше допустимого, остаток не прочитан.",
            remedy: "Разделите таблицу или увеличьте limits.tableCells в настройках.")
    }
}
