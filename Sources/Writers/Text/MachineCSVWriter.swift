package import Model

/// Sets every obligation for programs: `report.machine.csv`, one rectangle with the keys of the columns as its first line;
/// `,`, UTF-8 without BOM, LF, ISO dates, a decimal point, percent as a number of percent, statuses by their codes.
package struct MachineCSVWriter: ReportWriter {
    package static let format = "machine-csv"
    package static let fileExtension = "machine.csv"
    package static func serves(_ kind: Report.Kind) -> Bool { kind == .portfolio || kind == .extract }
    package init() {}

    package func write(_ report: Report, templates: Templates) -> [UInt8] {
        var bytes: [UInt8] = []
        stream(report) { bytes += $0 }
        return bytes
    }

    package func write(_ report: Report, templates: Templates, to sink: ([UInt8]) throws -> Void) throws {
        try stream(report, to: sink)
    }

    private func stream(_ report: Report, to sink: ([UInt8]) throws -> Void) rethrows {
        guard let listing = report.listing else { return }
        var bytes = Array(listing.columns.joined(separator: ",").utf8) + [0x0A]
        for row in 0..<listing.count {
            listing.row(row) { cell in
                append(cell, to: &bytes)
                bytes.append(UInt8(ascii: ","))
            }
            bytes[bytes.count - 1] = 0x0A
            guard bytes.count > MachineCSVWriter.chunk else { continue }
            try sink(bytes)
            bytes.removeAll(keepingCapacity: true)
        }
        try sink(bytes)
    }

    /// Bytes that are kept before they are handed on.
    private static let chunk = 1 << 20
}

private func append(_ cell: ReportCell, to bytes: inout [UInt8]) {
    switch cell {
    case .empty: break
    case .date(let date): bytes.append(contentsOf: date.iso.utf8)
    case .number(let value, _): bytes.append(contentsOf: pointNumber(value).utf8)
    case .percent(let share): bytes.append(contentsOf: pointNumber((share * 1000).rounded() / 10).utf8)
    case .item(let text), .text(let text), .status(let text, _, _), .quotation(let text, _), .link(let text, _):
        appendField(text, separator: UInt8(ascii: ","), to: &bytes)
    }
}

private func pointNumber(_ value: Double) -> String {
    Int(exactly: value).map(String.init) ?? value.description
}
