package import Model
internal import OpenXML

/// The official paper, in the manner of ГОСТ Р 7.0.97-2016: a template's letterhead, styles and page, filled in at its
/// named places. The same report and template give the same bytes.
package struct DocxWriter: ReportWriter {
    package static let format = "docx"
    package static func serves(_ kind: Report.Kind) -> Bool { true }

    package init() {}

    package func write(_ report: Report, templates: Templates) throws(TemplateError) -> [UInt8] {
        let template = try templates.docx()
        let document = DocxDocument(report.adapted(to: .pages), template).bytes
        let parts = template.parts.map { part -> (name: String, bytes: [UInt8]) in
            switch part.name {
            case template.documentName: (part.name, document)
            case "docProps/core.xml": (part.name, coreProperties(of: report))
            default: part
            }
        }
        do {
            return try zipPackage(parts)
        } catch {
            throw TemplateError("report.docx: error: \(error)")
        }
    }
}

/// A report's main part.
private struct DocxDocument {
    private var text: DocxText

    var bytes: [UInt8] { text.xml.bytes }

    init(_ report: Report, _ template: DocxTemplate) {
        text = DocxText(template)
        for piece in template.pieces {
            switch piece {
            case .fixed(let xml): text.xml.raw(xml)
            case .lastPage: text.xml.raw(template.page.last(turned: text.isTurned, isOnly: !text.hasTurned))
            case .place(let place, let setting): fill(place, setting, report)
            }
        }
    }

    private mutating func fill(_ place: NamedPlace, _ setting: DocxTemplate.PlaceSetting, _ report: Report) {
        switch place {
        case .title: line(report.title, setting)
        case .subtitle: line(report.subtitle, setting)
        case .requisites: text.addRequisites(report.requisites)
        case .body: text.addSections(report.sections, isForm: report.kind == .form, canTurn: setting.isTopLevel)
        case .signature: text.addSignature(report.signatory)
        case .sources: text.addSources(report.footer)
        }
    }

    /// A line in the manner of the template's own.
    private mutating func line(_ words: String, _ setting: DocxTemplate.PlaceSetting) {
        if !setting.isInline {
            text.xml.raw("<w:p>")
            text.xml.raw(setting.paragraph)
        }
        text.xml.raw("<w:r>")
        text.xml.raw(setting.run)
        text.characters(words)
        text.xml.raw("</w:r>")
        if !setting.isInline { text.xml.raw("</w:p>") }
    }
}
