extension HostileInput {
    /// Those that are hostile by their size, to the limits that the program has where nothing is set: some are a little
    /// more than is read, some as much as just is.
    package static let large: [HostileInput] =
        largeDocuments + [
            HostileInput("text: one line of a hundred megabytes", "txt", "file-too-large") {
                [UInt8](repeating: 0x61, count: 100 << 20)
            },
            HostileInput("text: one line of a file as large as may be", "txt", "text-too-long") {
                [UInt8](repeating: 0x61, count: 64 << 20)
            },
            HostileInput("text: one line of a text as long as may be", "txt", "text-too-long") {
                [UInt8](repeating: 0x61, count: 16 << 20)
            },
            HostileInput("text: as much as is read", "txt", nil) {
                Array(String(repeating: "Справка о работе за месяц, составленная отделом.\n", count: 140_000).utf8)
            },
            HostileInput("text: more lines than are read", "txt", "too-many-paragraphs") {
                Array(String(repeating: "да\n", count: 2_000_000).utf8)
            },
            HostileInput("text: as many cells as are read", "txt", nil) {
                Array(String(repeating: "а\tб\tв\tг\n", count: 49_000).utf8)
            },
            HostileInput("text: minutes with a page over thousands of points", "txt", "limit-exceeded") {
                let lead = "РЕШИЛИ:\n\n1. Обеспечить " + String(repeating: "занятия школы ", count: 40_000) + ":\n\n"
                let points = (1...3_000).map { "1.\($0). направить отчет \($0)\n\n" }.joined()
                return Array(("ПРОТОКОЛ № 5\nсовещания от 18.04.2024\n\n" + lead + points).utf8)
            },
            HostileInput("csv: a million columns", "csv", "table-too-large") {
                Array((String(repeating: "1;", count: 1_000_000) + "\n2;3\n").utf8)
            },
            HostileInput("csv: a million rows", "csv", "table-too-large") {
                Array(String(repeating: "1;2\n", count: 1_000_000).utf8)
            },
            HostileInput("csv: as many cells as are read", "csv", nil) {
                Array(String(repeating: "а;б;в;г\n", count: 49_000).utf8)
            },
        ]

    private static let largeDocuments: [HostileInput] = [
        HostileInput("docx: a quarter of a gigabyte of blanks", "docx", "limit-exceeded") {
            var entries = ForgedDocument.entries("")
            let comment = "<!--" + String(repeating: "да", count: 500_000) + "-->"
            entries[2].method = 8
            entries[2].bytes = bomb(comment + "<w:document>", 0x20, times: 1_000_000)
            entries[2].size = 256 << 20
            return ForgedArchive(entries: entries).bytes
        },
        HostileInput("docx: as many paragraphs as are read", "docx", nil) {
            ForgedDocument.bytes(String(repeating: ForgedDocument.paragraph("да"), count: 140_000))
        },
        HostileInput("docx: as many cells as are read", "docx", nil) {
            let cell = "<w:tc>\(ForgedDocument.paragraph("да"))</w:tc>"
            let row = "<w:tr>" + String(repeating: cell, count: 10) + "</w:tr>"
            return ForgedDocument.bytes("<w:tbl>" + String(repeating: row, count: 19_000) + "</w:tbl>")
        },
        HostileInput("docx: as much text as is read", "docx", nil) {
            let words = String(repeating: "Справка о работе за месяц, составленная отделом. ", count: 1_000)
            return ForgedDocument.bytes(String(repeating: ForgedDocument.paragraph(words), count: 170))
        },
        HostileInput("docx: more styles than are read", "docx", "limit-exceeded") {
            let styles = (0..<210_000).map {
                "<w:style w:styleId=\"s\($0)\"><w:basedOn w:val=\"s\($0 + 1)\"/></w:style>"
            }
            return ForgedDocument.bytes(
                ForgedDocument.paragraph("да"),
                [.init("word/styles.xml", ForgedDocument.part("styles", styles.joined()))],
                [("s", "styles", "styles.xml")])
        },
        HostileInput("docx: more relationships than there can be parts", "docx", "limit-exceeded") {
            let links = (0..<11_000).map { ("r\($0)", "header", "document.xml") }
            return ForgedDocument.bytes(ForgedDocument.paragraph("да"), [], links)
        },
        sheet("one long text in very many cells", "limit-exceeded", strings: [String(repeating: "да", count: 100_000)])
        {
            "<sheetData><row>" + String(repeating: #"<c t="s"><v>0</v></c>"#, count: 150_000) + "</row></sheetData>"
        },
    ]
}
