extension HostileInput {
    private static func xml(_ name: String, _ code: String?, _ main: @escaping @Sendable () -> String) -> HostileInput {
        HostileInput("xml: " + name, "docx", code) { ForgedDocument.bytes(main: main()) }
    }

    private static func doctype(_ name: String, _ declaration: String, _ text: String = "да") -> HostileInput {
        xml(name, "xml-doctype") {
            declaration + ForgedDocument.part("document", "<w:body>\(ForgedDocument.paragraph(text))</w:body>")
        }
    }

    private static func body(_ content: String) -> String {
        ForgedDocument.part("document", "<w:body>\(content)</w:body>")
    }

    /// XML: declarations, depth, breadth, bytes that are no text.
    static let markup: [HostileInput] =
        [
            doctype("an entity that reads a file", #"<!DOCTYPE d [<!ENTITY x SYSTEM "/etc/hostname">]>"#, "&x;"),
            doctype("an entity from the network", #"<!DOCTYPE d [<!ENTITY x SYSTEM "http://127.0.0.1:9/">]>"#, "&x;"),
            doctype(
                "a parameter entity that loads declarations",
                #"<!DOCTYPE d [<!ENTITY % p SYSTEM "http://127.0.0.1:9/p.dtd"> %p; %q;]>"#),
            doctype(
                "a billion laughs",
                "<!DOCTYPE d [<!ENTITY a \"ха\">"
                    + zip("bcdefghij", "abcdefghi").map { entity, inner in
                        "<!ENTITY \(entity) \"" + String(repeating: "&\(inner);", count: 10) + "\">"
                    }.joined() + "]>", "&j;"),
            doctype("a quadratic entity", "<!DOCTYPE d [<!ENTITY a \"\(String(repeating: "a", count: 90_000))\">]>"),
            doctype("an external type declaration", #"<!DOCTYPE d PUBLIC "-//X//Y" "file:///dev/zero">"#),
            xml("200 000 elements deep", "limit-exceeded") { body(String(repeating: "<w:sdt>", count: 200_000)) },
            xml("deep in elements nobody knows", "limit-exceeded") { body(String(repeating: "<x>", count: 100_000)) },
            xml("100 000 attributes", "limit-exceeded") {
                body("<w:p\((0..<100_000).map { " a\($0)=\"\"" }.joined())/>")
            },
            xml("100 000 namespaces", "limit-exceeded") {
                body("<w:p\((0..<100_000).map { " xmlns:n\($0)=\"u\"" }.joined())/>")
            },
            xml("an attribute of 12 MB", "xml-malformed") {
                body("<w:p a=\"\(String(repeating: "a", count: 12_000_000))\"/>")
            },
            xml("a name of 200 000 letters", "xml-malformed") { body("<\(String(repeating: "n", count: 200_000))/>") },
            xml("a paragraph of 600 KB", "limit-exceeded") {
                body(ForgedDocument.paragraph(String(repeating: "слово ", count: 60_000)))
            },
            xml("a comment of 12 MB", "xml-malformed") { body("<!--\(String(repeating: "a", count: 12_000_000))-->") },
            xml("a CDATA section that does not end", "xml-malformed") { body("<w:p><![CDATA[да</w:p>") },
            xml("an instruction that asks for a style sheet", nil) {
                "<?xml-stylesheet href=\"http://127.0.0.1:9/x.xsl\"?>" + body(ForgedDocument.paragraph("да"))
            },
            xml("an inclusion of a file", nil) {
                body(
                    ForgedDocument.paragraph("да")
                        + #"<i:include xmlns:i="http://www.w3.org/2001/XInclude" href="/etc/hostname" parse="text"/>"#)
            },
            xml("an element that does not end", "xml-malformed") { String(body("<w:p>").dropLast(30)) },
            xml("elements that cross", "xml-malformed") { body("<w:p><w:r></w:p></w:r>") },
            xml("a character reference to NUL", "xml-malformed") { body(ForgedDocument.paragraph("&#0;")) },
            xml("a character reference to half a character", "xml-malformed") {
                body(ForgedDocument.paragraph("&#xD800;"))
            },
            xml("a NUL", "xml-malformed") { body(ForgedDocument.paragraph("а\u{0}б")) },
            xml("an encoding that does not exist", "xml-malformed") {
                "<?xml version=\"1.0\" encoding=\"klingon\"?>" + body(ForgedDocument.paragraph("да"))
            },
            xml("an empty part", "xml-malformed") { "" },
        ]
        + [
            HostileInput("xml: bytes that are no UTF-8", "docx", "xml-malformed") {
                let whole = Array(body(ForgedDocument.paragraph("@")).utf8)
                return ForgedDocument.bytes(main: whole.map { $0 == UInt8(ascii: "@") ? 0xFF : $0 })
            },
            HostileInput("xml: UTF-16 in name alone", "docx", "xml-malformed") {
                ForgedDocument.bytes(main: [0xFF, 0xFE] + Array(body(ForgedDocument.paragraph("да")).utf8))
            },
        ]
}
