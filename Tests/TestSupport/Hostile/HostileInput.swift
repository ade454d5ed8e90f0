/// A file that nobody sends by mistake, or nearly: what is to come of it, and when to stop waiting.
package struct HostileInput: Sendable, CustomStringConvertible {
    package let name: String
    /// `docx`, `txt`, `csv`, `xlsx`: the name's end.
    package let suffix: String
    /// The finding it deserves; nil where it is harmless and read as it stands.
    package let code: String?
    package let make: @Sendable () -> [UInt8]

    package var description: String { name }

    /// The limits under which the findings are those deserved, lower than the program's own, so that the inputs are
    /// small. As `limits:` of the settings has them.
    package static let limits = [
        "paragraphs": 20_000, "tableCells": 50_000, "paragraphLength": 200_000, "partSize": 64 << 20,
        "totalSize": 128 << 20,
    ]

    init(_ name: String, _ suffix: String, _ code: String?, _ make: @escaping @Sendable () -> [UInt8]) {
        self.name = name
        self.suffix = suffix
        self.code = code
        self.make = make
    }

    package static var all: [HostileInput] { archives + markup + documents + workbooks + texts + tables }
}

/// A Word document's parts, and the whole made of them.
struct ForgedDocument {
    private static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let spaces = """
        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="\(relations)"
        """

    static func relationships(_ entries: [(id: String, kind: String, target: String)]) -> String {
        let list = entries.map {
            #"<Relationship Id="\#($0.id)" Type="\#(relations)/\#($0.kind)" Target="\#($0.target)"/>"#
        }
        return #"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#
            + list.joined() + "</Relationships>"
    }

    static func part(_ root: String, _ content: String) -> String {
        "<w:\(root) \(spaces)>\(content)</w:\(root)>"
    }

    static func paragraph(_ text: String) -> String { "<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>" }

    /// The entries of a document with this main part.
    static func entries(
        main: [UInt8], _ others: [ForgedArchive.Entry] = [],
        _ links: [(id: String, kind: String, target: String)] = []
    ) -> [ForgedArchive.Entry] {
        [
            .init("[Content_Types].xml", "<Types/>"),
            .init("_rels/.rels", relationships([("m", "officeDocument", "word/document.xml")])),
            .init("word/document.xml", main), .init("word/_rels/document.xml.rels", relationships(links)),
        ] + others
    }

    static func entries(_ body: String, _ others: [ForgedArchive.Entry] = []) -> [ForgedArchive.Entry] {
        entries(main: Array(part("document", "<w:body>\(body)</w:body>").utf8), others)
    }

    static func bytes(
        _ body: String, _ others: [ForgedArchive.Entry] = [],
        _ links: [(id: String, kind: String, target: String)] = []
    ) -> [UInt8] {
        ForgedArchive(
            entries: entries(main: Array(part("document", "<w:body>\(body)</w:body>").utf8), others, links)
        ).bytes
    }

    /// A document whose main part is exactly this.
    static func bytes(main: [UInt8]) -> [UInt8] { ForgedArchive(entries: entries(main: main)).bytes }
    static func bytes(main: String) -> [UInt8] { bytes(main: Array(main.utf8)) }
}
