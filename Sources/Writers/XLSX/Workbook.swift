internal import Model

/// A report's workbook (ECMA-376 part 1, §18.2). A form's table comes first, because that is where a reader looks for the
/// headings; elsewhere the overview does.
struct Workbook {
    private var sheets: [Sheet] = []
    private var styles = SheetStyles()
    private let report: Report

    init(_ report: Report) {
        let report = report.adapted(to: .sheets)
        self.report = report
        let isForm = report.kind == .form
        var taken: Set<String> = []
        var names: [String: String] = [:]
        let overview = sheetName(isForm ? "Пояснения" : "Отчёт", taken: &taken)
        let tables = report.sections.flatMap(\.blocks).compactMap(\.worksheet).map { table in
            let name = sheetName(table.caption.isEmpty ? table.id : table.caption, taken: &taken)
            names[table.id] = name
            return (name: name, table: table)
        }
        let about = OverviewSheet(report: report, sheetNames: names)
        if !isForm { sheets.append(about.sheet(named: overview, isFirst: true, &styles)) }
        for (name, table) in tables {
            let sheet = TableSheet(table: table.standingAlone, isForm: isForm)
            sheets.append(sheet.sheet(named: name, isFirst: sheets.isEmpty, &styles))
        }
        if isForm { sheets.append(about.sheet(named: overview, isFirst: sheets.isEmpty, &styles)) }
    }

    /// By name, in the order of the package.
    var parts: [(name: String, bytes: [UInt8])] {
        var parts = [
            (name: "[Content_Types].xml", bytes: contentTypes), ("_rels/.rels", WorkbookParts.relationships),
            ("xl/workbook.xml", workbook), ("xl/_rels/workbook.xml.rels", relationships), ("xl/styles.xml", styles.xml),
        ]
        for (index, sheet) in sheets.enumerated() { parts.append(("xl/worksheets/sheet\(index + 1).xml", sheet.xml)) }
        parts.append(("docProps/core.xml", coreProperties(of: report)))
        return parts
    }

    private var contentTypes: [UInt8] {
        var xml = Markup(capacity: 2048)
        xml.raw(WorkbookParts.contentTypes)
        for index in sheets.indices {
            xml.raw("<Override PartName=\"/xl/worksheets/sheet")
            xml.raw(index + 1)
            xml.raw(
                ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>")
        }
        xml.raw("</Types>")
        return xml.bytes
    }

    private var relationships: [UInt8] {
        var xml = Markup(capacity: 2048)
        xml.raw(WorkbookParts.workbookRelationships)
        for index in sheets.indices {
            xml.raw("<Relationship Id=\"rId")
            xml.raw(index + 1)
            xml.raw("\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\"")
            xml.raw(" Target=\"worksheets/sheet")
            xml.raw(index + 1)
            xml.raw(".xml\"/>")
        }
        xml.raw("</Relationships>")
        return xml.bytes
    }

    private var workbook: [UInt8] {
        var xml = Markup(capacity: 4096)
        xml.raw(WorkbookParts.workbookStart)
        for (index, sheet) in sheets.enumerated() {
            xml.raw("<sheet name=\"")
            xml.text(sheet.name)
            xml.raw("\" sheetId=\"")
            xml.raw(index + 1)
            xml.raw("\" r:id=\"rId")
            xml.raw(index + 1)
            xml.raw("\"/>")
        }
        xml.raw("</sheets>")
        if sheets.contains(where: { $0.filter != nil }) {
            xml.raw("<definedNames>")
            for (index, sheet) in sheets.enumerated() { define(index, sheet, in: &xml) }
            xml.raw("</definedNames>")
        }
        xml.raw("</workbook>")
        return xml.bytes
    }

    /// The filter's range and the rows that are printed on every page.
    private func define(_ index: Int, _ sheet: Sheet, in xml: inout Markup) {
        guard let filter = sheet.filter else { return }
        let quoted =
            "'" + sheet.name.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
        xml.raw("<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"")
        xml.raw(index)
        xml.raw("\" hidden=\"1\">")
        xml.text("\(quoted)!\(filter)")
        xml.raw("</definedName><definedName name=\"_xlnm.Print_Titles\" localSheetId=\"")
        xml.raw(index)
        xml.raw("\">")
        xml.text("\(quoted)!$1:$1")
        xml.raw("</definedName>")
    }
}

extension ReportBlock {
    /// What has a worksheet of its own: tables, and charts whose numbers no table has.
    fileprivate var worksheet: ReportTable? {
        switch self {
        case .table(let table): table
        case .chart(let chart) where chart.table == nil: chart.numbers
        default: nil
        }
    }
}
