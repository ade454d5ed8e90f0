extension HostileInput {
    private typealias Link = (id: String, kind: String, target: String)

    private static func document(
        _ name: String, _ code: String?, _ body: @autoclosure @escaping @Sendable () -> String,
        _ others: [(name: String, content: String)] = [], _ links: [(id: String, kind: String, target: String)] = []
    ) -> HostileInput {
        HostileInput("docx: " + name, "docx", code) {
            ForgedDocument.bytes(body(), others.map { .init($0.name, $0.content) }, links)
        }
    }

    private static func listed(_ text: String, list: Int, level: Int = 0) -> String {
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr></w:pPr>"
            + "<w:r><w:t>\(text)</w:t></w:r></w:p>"
    }

    private static let yes = ForgedDocument.paragraph("да")

    /// Word documents whose parts refer to each other, to nothing, or to themselves without end.
    static let documents: [HostileInput] =
        references + declarations
        + [
            document(
                "numbering that is defined by itself", nil, listed("да", list: 1),
                [
                    (
                        "word/numbering.xml",
                        ForgedDocument.part(
                            "numbering",
                            #"<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="S"/></w:abstractNum>"#
                                + #"<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"#)
                    ),
                    (
                        "word/styles.xml",
                        ForgedDocument.part(
                            "styles",
                            #"<w:style w:type="numbering" w:styleId="S"><w:pPr><w:numPr><w:numId w:val="1"/>"#
                                + "</w:numPr></w:pPr></w:style>")
                    ),
                ], [("n", "numbering", "numbering.xml"), ("s", "styles", "styles.xml")]),
            document(
                "styles based on each other", nil,
                #"<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr><w:r><w:t>да</w:t></w:r></w:p>"#,
                [
                    (
                        "word/styles.xml",
                        ForgedDocument.part(
                            "styles",
                            #"<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style>"#
                                + #"<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>"#)
                    )
                ], [("s", "styles", "styles.xml")]),
            document(
                "numbers beyond all integers", nil,
                listed("да", list: Int.max, level: Int.max)
                    + "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"-99999999999999999999\"/><w:numId w:val=\"1e9\"/></w:numPr>"
                    + "</w:pPr></w:p>"),
            document("too many empty paragraphs", "limit-exceeded", String(repeating: "<w:p/>", count: 25_000)),
            document(
                "a table of too many cells", "limit-exceeded",
                "<w:tbl><w:tr>" + String(repeating: "<w:tc/>", count: 60_000) + "</w:tr></w:tbl>"),
            document(
                "a cell over two thousand million columns", nil,
                "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2147483647\"/></w:tcPr>\(yes)</w:tc></w:tr></w:tbl>"),
            document(
                "tables in tables in tables", "limit-exceeded",
                String(repeating: "<w:tbl><w:tr><w:tc>", count: 5_000)),
            document(
                "a field that does not end", nil, yes + "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r></w:p>"),
            document(
                "fields in fields", nil,
                yes + "<w:p>" + String(repeating: "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>", count: 50_000)
                    + "</w:p>"),
        ]

    /// A document type declaration in each of the parts that are read besides the main one, and in those that are not.
    private static let declarations: [HostileInput] =
        [
            ("styles", yes, "styles.xml"), ("numbering", listed("да", list: 1), "numbering.xml"),
            ("footnotes", noted, "footnotes.xml"),
            ("endnotes", noted.replacing("footnote", with: "endnote"), "endnotes.xml"),
            ("header", headed, "header1.xml"),
        ].map { kind, body, name in
            document(
                "a declaration in the \(kind)", "xml-doctype", body,
                [("word/" + name, "<!DOCTYPE x>" + ForgedDocument.part(kind, yes))], [("x", kind, name)])
        } + [
            HostileInput("docx: a declaration in the relationships", "docx", "xml-doctype") {
                var entries = ForgedDocument.entries(yes)
                entries[3] = .init("word/_rels/document.xml.rels", "<!DOCTYPE x>" + ForgedDocument.relationships([]))
                return ForgedArchive(entries: entries).bytes
            },
            document(
                "declarations in parts that nobody reads", nil, yes,
                ["docProps/core.xml", "word/theme/theme1.xml", "word/footnotes.xml", "customXml/item1.xml"].map {
                    ($0, #"<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><x>&e;</x>"#)
                }, [("f", "footnotes", "footnotes.xml"), ("t", "theme", "theme/theme1.xml")]),
        ]

    private static let noted = #"<w:p><w:r><w:t>да</w:t><w:footnoteReference w:id="1"/></w:r></w:p>"#
    private static let headed = yes + #"<w:sectPr><w:headerReference w:type="default" r:id="x"/></w:sectPr>"#

    private static let references: [HostileInput] = [
        document(
            "a document that embeds itself", "embedded-document-not-read", #"<w:altChunk r:id="c"/>"# + yes, [],
            [
                ("c", "aFChunk", "document.xml")
            ]),
        document("a chunk that is missing", "embedded-document-not-read", yes + #"<w:altChunk r:id="c"/>"#),
        document(
            "a page embedded a thousand times", "embedded-document-not-read",
            String(repeating: #"<w:altChunk r:id="c"/>"#, count: 1_000),
            [("word/chunk.html", "<html>" + String(repeating: "<p>да", count: 50))],
            [("c", "aFChunk", "chunk.html")]),
        document(
            "a chunk from outside", "package-part-missing", yes + #"<w:altChunk r:id="c"/>"#, [],
            [
                ("c", "aFChunk", "file:///etc/hostname")
            ]),
        document(
            "a note that refers to itself", nil, #"<w:p><w:r><w:t>да</w:t><w:footnoteReference w:id="1"/></w:r></w:p>"#,
            [
                (
                    "word/footnotes.xml",
                    ForgedDocument.part(
                        "footnotes",
                        #"<w:footnote w:id="1"><w:p><w:r><w:t>сноска</w:t><w:footnoteReference w:id="1"/></w:r></w:p>"#
                            + "</w:footnote>")
                )
            ], [("f", "footnotes", "footnotes.xml")]),
        document(
            "a header that is the document", nil,
            yes + #"<w:sectPr><w:headerReference w:type="default" r:id="h"/></w:sectPr>"#, [],
            [("h", "header", "document.xml")]),
        document(
            "styles that are missing", "package-part-missing", yes, [], [("s", "styles", "../../../etc/passwd")]),
        HostileInput("docx: not one byte", "docx", "empty-document") { [] },
        HostileInput("docx: nothing but zeros", "docx", "package-damaged") { [UInt8](repeating: 0, count: 5_000) },
        HostileInput("docx: a main part of zeros", "docx", "package-damaged") {
            ForgedDocument.bytes(main: [UInt8](repeating: 0, count: 5_000))
        },
        HostileInput("docx: no main part", "docx", "package-part-missing") {
            ForgedArchive(entries: ForgedDocument.entries(yes).filter { $0.name != Array("word/document.xml".utf8) })
                .bytes
        },
        HostileInput("docx: no relationships", "docx", "format-not-read") {
            ForgedArchive(entries: ForgedDocument.entries(yes).filter { $0.name != Array("_rels/.rels".utf8) }).bytes
        },
        HostileInput("docx: a main part that is its own list of relationships", "docx", nil) {
            var entries = ForgedDocument.entries(yes)
            let loop = ForgedDocument.relationships([("m", "officeDocument", "_rels/.rels")])
            entries[1] = .init("_rels/.rels", loop)
            return ForgedArchive(entries: entries).bytes
        },
    ]
}
