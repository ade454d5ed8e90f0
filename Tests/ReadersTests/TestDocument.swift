import Model
import OpenXML
import Readers

/// A Word document written in a test: the XML of its body, and of other parts where the test is about them.
struct TestDocument {
    static let transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    var body = ""
    var styles: String?
    var numbering: String?
    var footnotes: String?
    var endnotes: String?
    /// Parts beside these, by name; each has a relationship from the document, whose id is its number: r1, r2, …
    var others: [(name: String, kind: String, content: [UInt8])] = []
    var word = transitional
    var relationships = office
    var mainPart = "word/document.xml"

    init(_ body: String, styles: String? = nil, numbering: String? = nil) {
        self.body = body
        self.styles = styles
        self.numbering = numbering
    }

    private var namespaces: String {
        """
        xmlns:w="\(word)" xmlns:r="\(relationships)" \
        xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
        xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" \
        xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml" \
        xmlns:cx="http://schemas.microsoft.com/office/drawing/2014/chartex" \
        xmlns:o="urn:schemas-microsoft-com:office:office" \
        xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"
        """
    }

    /// The XML of a part whose root is of WordprocessingML.
    func part(_ root: String, _ content: String) -> [UInt8] {
        Array(#"<?xml version="1.0" encoding="UTF-8"?><w:\#(root) \#(namespaces)>\#(content)</w:\#(root)>"#.utf8)
    }

    var parts: [(name: String, bytes: [UInt8])] {
        let folder = mainPart.split(separator: "/").dropLast().joined(separator: "/")
        let file = mainPart.split(separator: "/").last.map(String.init) ?? mainPart
        var parts: [(name: String, bytes: [UInt8])] = [
            ("[Content_Types].xml", Array("<Types/>".utf8)),
            ("_rels/.rels", relationshipPart([("main", "officeDocument", "/" + mainPart)])),
            (mainPart, part("document", "<w:body>\(body)</w:body>")),
        ]
        var references: [(String, String, String)] = []
        let shared = [("styles", styles), ("numbering", numbering), ("footnotes", footnotes), ("endnotes", endnotes)]
        for (name, content) in shared {
            guard let content else { continue }
            parts.append(("\(folder)/\(name).xml", part(name, content)))
            references.append((name, name, "\(name).xml"))
        }
        for (index, other) in others.enumerated() {
            parts.append((other.name, other.content))
            references.append(("r\(index + 1)", other.kind, "/" + other.name))
        }
        parts.append(("\(folder)/_rels/\(file).rels", relationshipPart(references)))
        return parts
    }

    private func relationshipPart(_ entries: [(id: String, kind: String, target: String)]) -> [UInt8] {
        let list = entries.map {
            #"<Relationship Id="\#($0.id)" Type="\#(relationships)/\#($0.kind)" Target="\#($0.target)"/>"#
        }
        let namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
        return Array("<Relationships xmlns=\"\(namespace)\">\(list.joined())</Relationships>".utf8)
    }

    func bytes() throws -> [UInt8] { try zipPackage(parts) }

    func read(_ limits: Limits = Limits()) throws -> Content {
        DocxReader().read(try bytes(), path: "test.docx", limits: limits)
    }

    /// What a reader sees: one line a paragraph, label first; a table's row in one line, cells between bars.
    func lines() throws -> [String] { seen(try read().blocks) }
}

/// One line a block: `label text`; a row as `| cell | cell |`, a continued cell as `^`.
func seen(_ blocks: [Block]) -> [String] {
    blocks.flatMap { block -> [String] in
        switch block {
        case .paragraph(let paragraph): [paragraph.fullText]
        case .table(let table):
            table.rows.map { row in
                "| " + row.cells.map { $0.continuesAbove ? "^" : $0.text }.joined(separator: " | ") + " |"
            }
        }
    }
}

/// The paragraphs among blocks, tables' not counted.
func paragraphs(_ blocks: [Block]) -> [Paragraph] {
    blocks.compactMap { if case .paragraph(let paragraph) = $0 { paragraph } else { nil } }
}

/// A paragraph of one run.
func p(_ text: String, _ properties: String = "") -> String {
    #"<w:p><w:pPr>\#(properties)</w:pPr><w:r><w:t xml:space="preserve">\#(text)</w:t></w:r></w:p>"#
}

/// A run of text.
func r(_ text: String, _ properties: String = "") -> String {
    #"<w:r><w:rPr>\#(properties)</w:rPr><w:t xml:space="preserve">\#(text)</w:t></w:r>"#
}

/// A paragraph in a list.
func item(_ text: String, _ list: Int, _ level: Int = 0) -> String {
    p(text, #"<w:numPr><w:ilvl w:val="\#(level)"/><w:numId w:val="\#(list)"/></w:numPr>"#)
}

func row(_ cells: [String], _ properties: String = "") -> String {
    "<w:tr><w:trPr>\(properties)</w:trPr>\(cells.map { "<w:tc>\($0)</w:tc>" }.joined())</w:tr>"
}
