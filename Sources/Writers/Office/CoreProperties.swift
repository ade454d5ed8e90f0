internal import Model

/// `docProps/core.xml`: title and date of a report (ECMA-376 part 2, §8). The date is the as-of date: the clock is not
/// read.
func coreProperties(of report: Report) -> [UInt8] {
    var xml = Markup(capacity: 1024)
    xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<cp:coreProperties ")
    xml.raw("xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" ")
    xml.raw("xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" ")
    xml.raw("xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>")
    xml.text(report.title)
    xml.raw("</dc:title><dc:subject>")
    xml.text(report.subtitle)
    xml.raw("</dc:subject><dc:language>ru-RU</dc:language>")
    xml.raw("<dcterms:created xsi:type=\"dcterms:W3CDTF\">")
    xml.text(report.asOf.iso)
    xml.raw("T00:00:00Z</dcterms:created><dcterms:modified xsi:type=\"dcterms:W3CDTF\">")
    xml.text(report.asOf.iso)
    xml.raw("T00:00:00Z</dcterms:modified></cp:coreProperties>")
    return xml.bytes
}
