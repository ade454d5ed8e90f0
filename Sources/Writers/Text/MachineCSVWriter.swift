package import Model

/// Sets the rows of the annex for programs: `report.machine.csv`, one rectangle with the keys of the columns as its
/// first line; `,`, UTF-8 without BOM, LF, ISO dates, a decimal point, percent as a number of percent. A value in cells
/// stands apart from its words: a status is its words alone, a quotation is followed by its place in a column of its own.
package struct MachineCSVWriter: ReportWriter {
    package static let format = "machine-csv"
    package static let fileExtension = "machine.csv"
    package static func serves(_ kind: Report.Kind) -> Bool { kind == .portfolio || kind == .extract }
    package init() {}

    package func write(_ report: Report, templates: Templates) throws(TemplateError) -> [UInt8] {
        let tables = report.tables.filter { $0.section.id == "annex" }.map(\.table.standingAlone)
        var bytes: [UInt8] = []
        guard let first = tables.first else { return bytes }
        let quoted = first.columns.indices.filter { column in
            tables.contains { $0.rows.contains { $0.cells[column].place != nil } }
        }
        append(
            first.columns.indices.flatMap { column in
                quoted.contains(column)
                    ? [first.columns[column].key, first.columns[column].key + "-place"] : [first.columns[column].key]
            }, to: &bytes)
        for row in tables.flatMap(\.rows) {
            append(
                row.cells.indices.flatMap { column in
                    let value = field(row.cells[column])
                    return quoted.contains(column) ? [value, row.cells[column].place ?? ""] : [value]
                }, to: &bytes)
        }
        return bytes
    }
}

extension ReportCell {
    fileprivate var place: String? { if case .quotation(_, let place) = self { place } else { nil } }
}

private func append(_ fields: [String], to bytes: inout [UInt8]) {
    for (index, text) in fields.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        appendField(text, separator: UInt8(ascii: ","), to: &bytes)
    }
    bytes.append(0x0A)
}

private func field(_ cell: ReportCell) -> String {
    switch cell {
    case .number(let value, _): pointNumber(value)
    case .percent(let share): pointNumber((share * 1000).rounded() / 10)
    case .date(let date): date.iso
    case .status(let words, _, _): words
    case .item(let number): number
    case .quotation(let text, _): text
    case .empty, .text, .link: cell.shown
    }
}

private func pointNumber(_ value: Double) -> String {
    Int(exactly: value).map(String.init) ?? value.description
}
