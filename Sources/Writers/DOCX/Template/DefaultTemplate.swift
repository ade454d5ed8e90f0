internal import OpenXML

/// The paper that the program sets without a template of the user's: A4, margins of 20, 10, 20 and 20 mm, Times New
/// Roman 14, page numbers from the second page at the top middle (ГОСТ Р 7.0.97-2016, 3.3, 3.5). `templates/report.docx` is
/// this very package, for staff to change in Word.
enum DefaultTemplate {
    static let path = "report.docx"

    /// Prepared once a run.
    static let prepared: Result<DocxTemplate, TemplateError> = {
        do throws(TemplateError) {
            return .success(try DocxTemplate(parts: parts, path: path))
        } catch {
            return .failure(error)
        }
    }()

    static var parts: [(name: String, bytes: [UInt8])] {
        [
            ("[Content_Types].xml", contentTypes), ("_rels/.rels", relationships),
            ("word/document.xml", document), ("word/_rels/document.xml.rels", documentRelationships),
            ("word/styles.xml", DefaultStyles.xml), ("word/numbering.xml", numbering),
            ("word/header1.xml", header), ("word/settings.xml", settings), ("word/fontTable.xml", fonts),
            ("docProps/core.xml", core),
        ].map { ($0.0, Array((declaration + $0.1).utf8)) }
    }

    private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    private static let types = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006"
    private static let word =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"\(office)\""

    private static let contentTypes = """
        <Types xmlns="\(package)/content-types">\
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
        <Default Extension="xml" ContentType="application/xml"/>\
        <Override PartName="/word/document.xml" ContentType="\(types).document.main+xml"/>\
        <Override PartName="/word/styles.xml" ContentType="\(types).styles+xml"/>\
        <Override PartName="/word/numbering.xml" ContentType="\(types).numbering+xml"/>\
        <Override PartName="/word/header1.xml" ContentType="\(types).header+xml"/>\
        <Override PartName="/word/settings.xml" ContentType="\(types).settings+xml"/>\
        <Override PartName="/word/fontTable.xml" ContentType="\(types).fontTable+xml"/>\
        <Override PartName="/docProps/core.xml" \
        ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>
        """

    private static let relationships = """
        <Relationships xmlns="\(package)/relationships">\
        <Relationship Id="rId1" Type="\(office)/officeDocument" Target="word/document.xml"/>\
        <Relationship Id="rId2" Type="\(package)/relationships/metadata/core-properties" Target="docProps/core.xml"/>\
        </Relationships>
        """

    private static let documentRelationships = """
        <Relationships xmlns="\(package)/relationships">\
        <Relationship Id="rId1" Type="\(office)/styles" Target="styles.xml"/>\
        <Relationship Id="rId2" Type="\(office)/numbering" Target="numbering.xml"/>\
        <Relationship Id="rId3" Type="\(office)/settings" Target="settings.xml"/>\
        <Relationship Id="rId4" Type="\(office)/fontTable" Target="fontTable.xml"/>\
        <Relationship Id="rId5" Type="\(office)/header" Target="header1.xml"/></Relationships>
        """

    /// The number of the page; the first page has none (`w:titlePg`).
    private static let header = """
        <w:hdr \(word)><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>\
        <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>\
        <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r>\
        <w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>
        """

    /// A list's mark is a dash, as Russian paper has it.
    private static let numbering = """
        <w:numbering \(word)><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>\
        <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="ListBullet"/>\
        <w:lvlText w:val="–"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="1066" w:hanging="357"/></w:pPr></w:lvl>\
        </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>
        """

    private static let settings = """
        <w:settings \(word)><w:zoom w:percent="100"/><w:defaultTabStop w:val="709"/>\
        <w:autoHyphenation w:val="false"/><w:characterSpacingControl w:val="doNotCompress"/>\
        <w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" \
        w:val="15"/></w:compat><w:themeFontLang w:val="ru-RU"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>\
        </w:settings>
        """

    private static let fonts = """
        <w:fonts \(word)><w:font w:name="Times New Roman">\
        <w:altName w:val="PT Astra Serif,Liberation Serif,Tinos"/><w:panose1 w:val="02020603050405020304"/>\
        <w:charset w:val="CC"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>
        """

    private static let core = """
        <cp:coreProperties xmlns:cp="\(package)/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">\
        <dc:title>Шаблон отчёта</dc:title><dc:language>ru-RU</dc:language></cp:coreProperties>
        """

    private static var document: String {
        let places = NamedPlace.allCases.enumerated().map { index, place in control(place, id: index + 1) }
        return """
            <w:document \(word)><w:body>\(places.joined())<w:sectPr>\
            <w:headerReference w:type="default" r:id="rId5"/><w:pgSz w:w="11906" w:h="16838"/>\
            <w:pgMar w:top="1134" w:right="567" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/>\
            <w:titlePg/></w:sectPr></w:body></w:document>
            """
    }

    private static func control(_ place: NamedPlace, id: Int) -> String {
        """
        <w:sdt><w:sdtPr><w:alias w:val="\(place.prompt)"/><w:tag w:val="\(place.tag)"/><w:id w:val="\(id)"/></w:sdtPr>\
        <w:sdtContent><w:p><w:pPr><w:pStyle w:val="\(place.style)"/></w:pPr><w:r><w:t>\(place.prompt)</w:t></w:r></w:p>\
        </w:sdtContent></w:sdt>
        """
    }
}

extension NamedPlace {
    /// What stands in the template until a report is written.
    var prompt: String {
        switch self {
        case .title: "Название отчёта"
        case .subtitle: "По состоянию на дату"
        case .requisites: "Реквизиты"
        case .body: "Разделы отчёта"
        case .signature: "Должность и подпись"
        case .sources: "Источники данных"
        }
    }

    fileprivate var style: String {
        switch self {
        case .title: "Title"
        case .subtitle: "Subtitle"
        case .requisites: "KvRequisite"
        case .body: "BodyText"
        case .signature: "KvSignature"
        case .sources: "KvSource"
        }
    }
}
