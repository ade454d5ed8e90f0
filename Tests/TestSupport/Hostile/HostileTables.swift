extension HostileInput {
    static func sheet(
        _ name: String, _ code: String?, strings: [String] = [], _ content: @escaping @Sendable () -> String
    ) -> HostileInput {
        HostileInput("xlsx: " + name, "xlsx", code) {
            let space = #"xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main""#
            let links = #"xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships""#
            let items = strings.map { "<si><t>\($0)</t></si>" }.joined()
            return ForgedArchive(entries: [
                .init("_rels/.rels", ForgedDocument.relationships([("m", "officeDocument", "xl/workbook.xml")])),
                .init(
                    "xl/workbook.xml",
                    #"<workbook \#(space) \#(links)><sheets><sheet name="А" r:id="s"/></sheets></workbook>"#),
                .init(
                    "xl/_rels/workbook.xml.rels",
                    ForgedDocument.relationships([("s", "worksheet", "sheet.xml"), ("t", "sharedStrings", "texts.xml")])
                ),
                .init("xl/sheet.xml", "<worksheet \(space)>\(content())</worksheet>"),
                .init("xl/texts.xml", "<sst \(space)>\(items)</sst>"),
            ]).bytes
        }
    }

    private static func rows(_ cells: String) -> String { "<sheetData><row r=\"1\">\(cells)</row></sheetData>" }
    private static let cell = #"<c r="A1" t="inlineStr"><is><t>да</t></is></c>"#

    /// Workbooks.
    static let workbooks: [HostileInput] = [
        sheet("too many cells", "limit-exceeded") { rows(String(repeating: "<c/>", count: 60_000)) },
        sheet("a cell in the last column of all", nil) { rows(cell + #"<c r="XFD1"><v>1</v></c>"#) },
        sheet("a row before the first and one after the last", nil) {
            #"<sheetData><row r="-5">\#(cell)</row><row r="9223372036854775807">\#(cell)</row><row>\#(cell)</row></sheetData>"#
        },
        sheet("20 000 merged ranges over the whole sheet", nil) {
            rows(cell) + "<mergeCells>" + String(repeating: #"<mergeCell ref="A1:XFD1048576"/>"#, count: 20_000)
                + "</mergeCells>"
        },
        sheet("a text number nobody has, a number beyond all numbers", nil) {
            rows(cell + #"<c t="s"><v>99999999999999999999</v></c><c><v>1e999999</v></c><c s="-1"><v>-0</v></c>"#)
        },
    ]

    /// CSV.
    static let tables: [HostileInput] = [
        HostileInput("csv: a quotation mark that is not closed", "csv", "unclosed-quote") {
            Array(("Пункт;Факт\n\"1;2\n" + String(repeating: "2;3\n", count: 5_000)).utf8)
        },
        HostileInput("csv: a quotation mark in every line", "csv", nil) {
            Array(String(repeating: "1;\"2\n", count: 20_000).utf8)
        },
        HostileInput("csv: quoted cells longer than a cell may be", "csv", "unclosed-quote") {
            Array(String(repeating: "1;\"" + String(repeating: "2;3\n", count: 60_000), count: 2).utf8)
        },
        HostileInput("csv: too many columns", "csv", "table-too-large") {
            Array((String(repeating: ";", count: 60_000) + "\nа;б\n").utf8)
        },
        HostileInput("csv: too many rows", "csv", "table-too-large") {
            Array(String(repeating: ";\n", count: 20_001).utf8)
        },
        HostileInput("csv: damage in every row", "csv", "invalid-bytes") {
            [0xEF, 0xBB, 0xBF] + Array(String(repeating: "@;1\n", count: 5_000).utf8).map { $0 == 0x40 ? 0xFF : $0 }
        },
        HostileInput("csv: NULs", "csv", "not-a-document") { Array("Пункт;Факт\n1;\u{0}\n".utf8) },
        HostileInput("csv: nothing", "csv", "empty-document") { [] },
    ]

    /// Texts.
    static let texts: [HostileInput] = [
        HostileInput("text: NULs", "txt", "not-a-document") { Array("да\u{0}нет\n".utf8) },
        HostileInput("text: nothing but NULs", "txt", "not-a-document") { [UInt8](repeating: 0, count: 100_000) },
        HostileInput("text: half characters in UTF-16", "txt", "invalid-bytes") {
            [0xFF, 0xFE] + Array(repeating: [UInt8]([0x00, 0xD8, 0x34, 0x04]), count: 1000).joined()
        },
        HostileInput("text: half characters in UTF-8", "txt", "invalid-bytes") {
            [0xEF, 0xBB, 0xBF] + Array("да ".utf8) + [0xED, 0xA0, 0x80, 0x0A]
        },
        HostileInput("text: longer than shortest forms", "txt", "invalid-bytes") {
            [0xEF, 0xBB, 0xBF] + Array("да ".utf8) + [0xC0, 0xAF, 0xE0, 0x80, 0xAF, 0xF8, 0x88, 0x80, 0x80, 0x80]
        },
        HostileInput("text: one line of a megabyte", "txt", "text-too-long") {
            [UInt8](repeating: 0x61, count: 1 << 20)
        },
        HostileInput("text: damage in every line", "txt", "invalid-bytes") {
            [0xEF, 0xBB, 0xBF] + Array(String(repeating: "@\n", count: 15_000).utf8).map { $0 == 0x40 ? 0xFF : $0 }
        },
        HostileInput("text: too many lines", "txt", "too-many-paragraphs") {
            Array(String(repeating: "a\n", count: 20_001).utf8)
        },
        HostileInput("text: nothing but line ends", "txt", "empty-document") {
            [UInt8](repeating: 0x0A, count: 300_000)
        },
        HostileInput("text: escape sequences for a terminal", "txt", "control-characters") {
            Array("План \u{1B}]0;x\u{7}\u{1B}[2J на год\n".utf8)
        },
        HostileInput("text: four hundred thousand tabs", "txt", "table-too-large") {
            Array(String(repeating: String(repeating: "\t", count: 2_000) + "а\n", count: 200).utf8)
        },
        HostileInput("text: table rules of bars without end", "txt", nil) {
            Array(("|а|\n|-|\n" + String(repeating: "|", count: 45_000) + "\n").utf8)
        },
        HostileInput("text: nothing but a table's first heading", "txt", nil) {
            Array(("План мероприятий\n" + String(repeating: "№ п/п\n", count: 15_000)).utf8)
        },
        HostileInput("text: lines with bars that are no table", "txt", nil) {
            Array(String(repeating: "а|б\nв|г|д\n", count: 9_000).utf8)
        },
        HostileInput("text: lines with a cell less each time", "txt", nil) {
            Array((3..<300).reversed().map { String(repeating: "а\t", count: $0) + "б\n" }.joined().utf8)
        },
        HostileInput("text: marks over one letter without end", "txt", nil) {
            Array(("а" + String(repeating: "\u{301}", count: 200_000) + "\n").utf8)
        },
    ]
}
