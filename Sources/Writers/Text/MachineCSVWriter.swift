package import Model

/// Sets every obligation for programs: `report.machine.csv`, one rectangle with the keys of the columns as its first line;
/// `,`, UTF-8 without BOM, LF, ISO dates, a decimal point, percent as a number of percent, statuses by their codes.
package struct MachineCSVWriter: ReportWriter {
    package static let format = "machine-csv"
    package static let fileExtension = "machine.csv"
    package static func serves(_ kind: Report.Kind) -> Bool { kind == .portfolio }
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
        let columns = listing.itemColumns + listing.debtorColumns + listing.stateColumns
        var bytes = Array(columns.joined(separator: ",").utf8) + [0x0A]
        for item in listing.items {
            var beginning: [UInt8] = []
            for cell in item.cells() { append(cell, to: &beginning) }
            var endings: [(obligation: Int, bytes: [UInt8])] = []
            for obligation in item.obligations {
                bytes += beginning
                listing.rows.debtor(obligation) { append($0, to: &bytes) }
                if let known = endings.first(where: { listing.rows.areAlike($0.obligation, obligation) }) {
                    bytes += known.bytes
                } else {
                    var ending: [UInt8] = []
                    listing.rows.state(obligation) { append($0, to: &ending) }
                    ending[ending.count - 1] = 0x0A
                    bytes += ending
                    if endings.count >= MachineCSVWriter.mostEndings { endings.removeAll() }
                    endings.append((obligation, ending))
                }
                guard bytes.count > MachineCSVWriter.chunk else { continue }
                try sink(bytes)
                bytes.removeAll(keepingCapacity: true)
            }
        }
        try sink(bytes)
    }

    /// Bytes that are kept before they are handed on.
    private static let chunk = 1 << 20
    /// Ends of an item's rows that are kept for rows alike: of a duty that recurs monthly, those of two years.
    private static let mostEndings = 24
}

/// A field with the comma after it.
private func append(_ cell: ReportCell, to bytes: inout [UInt8]) {
    switch cell {
    case .empty: break
    case .date(let date): appendISO(date, to: &bytes)
    case .number(let value, _): bytes.append(contentsOf: value.plain.utf8)
    case .percent(let share): bytes.append(contentsOf: ((share * 1000).rounded() / 10).plain.utf8)
    case .item(let text), .text(let text), .status(let text, _, _), .quotation(let text, _), .link(let text, _):
        appendField(text, separator: UInt8(ascii: ","), to: &bytes)
    }
    bytes.append(UInt8(ascii: ","))
}

/// `2024-09-30`.
private func appendISO(_ date: CivilDate, to bytes: inout [UInt8]) {
    let (year, month, day) = date.components
    func digit(_ value: Int) { bytes.append(UInt8(ascii: "0") + UInt8(value % 10)) }
    digit(year / 1000)
    digit(year / 100)
    digit(year / 10)
    digit(year)
    bytes.append(UInt8(ascii: "-"))
    digit(month / 10)
    digit(month)
    bytes.append(UInt8(ascii: "-"))
    digit(day / 10)
    digit(day)
}
