package import Model
internal import Russian

/// Sets a report as Russian Excel opens it: UTF-8 with BOM, `;`, CRLF, decimal comma, DD.MM.YYYY. All tables stand one
/// under the other, each under its own headings, with the section in the first column so that one filter serves them.
/// A form is its one table, just as it is to come back (CONTRACT §3).
package struct CSVWriter: ReportWriter {
    package static let format = "csv"
    package static func serves(_ kind: Report.Kind) -> Bool { true }
    package init() {}

    package func write(_ report: Report, templates: Templates) throws(TemplateError) -> [UInt8] {
        let report = report.adapted(to: .sheets)
        var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
        if report.kind == .form {
            for table in report.tables { append(table.table, section: nil, to: &bytes) }
            return bytes
        }
        append(["", report.title], to: &bytes)
        append(["", report.subtitle], to: &bytes)
        for (name, value) in report.requisites { append(["", name, value], to: &bytes) }
        for section in report.sections { append(section, to: &bytes) }
        for line in report.footer { append(["", line], to: &bytes) }
        return bytes
    }
}

private func append(_ section: ReportSection, to bytes: inout [UInt8]) {
    append([], to: &bytes)
    for block in section.blocks {
        switch block {
        case .paragraph(let text), .note(let text): append([section.title, text], to: &bytes)
        case .list(let lines): for line in lines { append([section.title, line], to: &bytes) }
        case .figures(let figures):
            for figure in figures {
                append([section.title, figure.name, field(figure.value), figure.detail], to: &bytes)
            }
        case .chart(let chart):
            if chart.table == nil { for line in chart.lines { append([section.title, line], to: &bytes) } }
        case .table(let table):
            append([section.title, table.caption], to: &bytes)
            append(table.standingAlone, section: section.title, to: &bytes)
        }
    }
}

private func append(_ table: ReportTable, section: String?, to bytes: inout [UInt8]) {
    let lead = section.map { [$0] } ?? []
    append((section == nil ? [] : ["Раздел"]) + table.columns.map(\.title), to: &bytes)
    for row in table.rows { append(lead + row.cells.map(field), to: &bytes) }
}

private func append(_ fields: [String], to bytes: inout [UInt8]) {
    for (index, text) in fields.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ";")) }
        appendField(text, separator: UInt8(ascii: ";"), to: &bytes)
    }
    bytes += [0x0D, 0x0A]
}

/// A cell as Excel reads it: numbers without spaces and units, so that they stay numbers.
private func field(_ cell: ReportCell) -> String {
    switch cell {
    case .number(let value, _): commaNumber(value)
    case .percent(let share): commaNumber((share * 1000).rounded() / 10)
    case .status(let words, _, _): words
    case .item(let number): "п. \(number)"
    default: cell.shown
    }
}

/// At most two decimals, a comma, no grouping.
private func commaNumber(_ value: Double) -> String {
    let text = numberText(value, decimals: 2)
    return text.unicodeScalars.reduce(into: "") { result, scalar in
        if scalar != "\u{A0}" { result.unicodeScalars.append(scalar == "\u{2212}" ? "-" : scalar) }
    }
}

extension Report {
    /// All tables with the section they stand in, in their order.
    var tables: [(section: ReportSection, table: ReportTable)] {
        sections.flatMap { section in
            section.blocks.compactMap { block in
                if case .table(let table) = block { (section, table) } else { nil }
            }
        }
    }
}
