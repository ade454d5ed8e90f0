/// The fixed pieces of a workbook's parts.
enum WorkbookParts {
    private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006"
    private static let types = "application/vnd.openxmlformats-officedocument.spreadsheetml"

    /// Continued with an override for each worksheet.
    static let contentTypes = part(
        """
        <Types xmlns="\(package)/content-types">\
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
        <Default Extension="xml" ContentType="application/xml"/>\
        <Override PartName="/xl/workbook.xml" ContentType="\(types).sheet.main+xml"/>\
        <Override PartName="/xl/styles.xml" ContentType="\(types).styles+xml"/>\
        <Override PartName="/docProps/core.xml" \
        ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
        """)

    static let relationships = part(
        """
        <Relationships xmlns="\(package)/relationships">\
        <Relationship Id="rId1" Type="\(office)/officeDocument" Target="xl/workbook.xml"/>\
        <Relationship Id="rId2" Type="\(package)/relationships/metadata/core-properties" Target="docProps/core.xml"/>\
        </Relationships>
        """)

    /// Continued with a relationship for each worksheet.
    static let workbookRelationships = part(
        """
        <Relationships xmlns="\(package)/relationships">\
        <Relationship Id="rIdStyles" Type="\(office)/styles" Target="styles.xml"/>
        """)

    /// Continued with a `sheet` for each worksheet.
    static let workbookStart = part(
        """
        <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="\(office)">\
        <bookViews><workbookView activeTab="0"/></bookViews><sheets>
        """)

    private static func part(_ xml: String) -> [UInt8] { Array((declaration + xml).utf8) }
}
