internal import Model
internal import OpenXML

/// `report.docx`, cut at its named places: what every report of a run shares is prepared once.
struct DocxTemplate: Sendable {
    enum Piece: Sendable {
        case fixed([UInt8])
        case place(NamedPlace, PlaceSetting)
        /// The page setting at the end of the document.
        case lastPage
    }

    /// Where a place stands, and in which manner.
    struct PlaceSetting: Sendable {
        /// Within a paragraph: only runs fit.
        var isInline = false
        /// The `w:pPr` and `w:rPr` of the text that stands there; empty where there are none.
        var paragraph: [UInt8] = []
        var run: [UInt8] = []
        /// Directly in the body, where pages can be turned.
        var isTopLevel = false
    }

    let pieces: [Piece]
    /// Style identifiers, escaped.
    let styles: [DocxStyle: [UInt8]]
    let page: DocxPage
    let parts: [(name: String, bytes: [UInt8])]
    /// The main part's name: `word/document.xml`.
    let documentName: String

    /// Reads a template as Word or LibreOffice saved it. Throws where it is no DOCX, or lacks a named place or a style.
    init(_ bytes: [UInt8], path: String) throws(TemplateError) {
        do {
            try self.init(parts: unzipPackage(bytes, limits: Limits()), path: path)
        } catch let error as PackageError {
            throw TemplateError(
                "\(path): error: cannot be read as a Word document: \(error); save it from Word as .docx")
        } catch let error as TemplateError {
            throw error
        } catch {
            throw TemplateError("\(path): error: \(error)")
        }
    }

    init(parts: [(name: String, bytes: [UInt8])], path: String) throws(TemplateError) {
        let package = TemplatePackage(parts: parts, path: path)
        documentName = try package.target(of: "/officeDocument", from: "")
        let scan = try TemplateScan(try package.part(documentName), path: path)
        let stylesName = try package.target(of: "/styles", from: documentName)
        pieces = scan.pieces
        page = scan.page
        styles = try DocxTemplate.identifiers(in: try package.part(stylesName), path: path)
        self.parts = parts.map { part in
            part.name == "[Content_Types].xml" ? (part.name, TemplatePackage.asDocument(part.bytes)) : part
        }
    }

    func style(_ style: DocxStyle) -> [UInt8] { styles[style] ?? [] }

    /// Word shows names, XML refers to identifiers: «heading 1» may be `1`, `Heading1` or `berschrift1`.
    private static func identifiers(in xml: [UInt8], path: String) throws(TemplateError) -> [DocxStyle: [UInt8]] {
        var scanner = TagScanner(xml)
        var identifiers: [String: String] = [:]
        var current: String?
        while let tag = scanner.next() {
            if tag.name == "w:style", tag.kind == .start {
                current = attribute("w:styleId", of: tag, in: xml)
            } else if tag.name == "w:name", let id = current, let name = attribute("w:val", of: tag, in: xml) {
                identifiers[name.lowercased()] = id
                current = nil
            }
        }
        var found: [DocxStyle: [UInt8]] = [:]
        for style in DocxStyle.allCases {
            guard let id = identifiers[style.name.lowercased()] else {
                let near =
                    nearest(style.name, among: identifiers.keys.sorted()).map { "; did you mean “\($0)”?" } ?? ""
                throw TemplateError(
                    "\(path): error: there is no style “\(style.name)”\(near): create it in Word, or take the file "
                        + "that the program came with")
            }
            found[style] = Array(id.utf8)
        }
        return found
    }
}
