internal import Model
internal import OpenXML

/// Reads one worksheet (ECMA-376 part 1, §18.3): rows with the texts of their cells, merged ranges.
final class SheetReader: ElementHandler {
    struct Row {
        var number: Int
        var cells: [(column: Int, text: String)] = []
    }

    private(set) var rows: [Row] = []
    private(set) var merged: [MergedRange] = []
    private(set) var hiddenRows = 0
    private let workbook: Workbook
    private let text: TextBuffer
    private var row = Row(number: 0)
    private var column = -1
    private var type = CellType.number
    private var style = NumberStyle.plain

    private enum CellType { case number, shared, text, boolean, date }

    init(_ workbook: Workbook) {
        self.workbook = workbook
        text = workbook.stream.text
        text.truncate(to: 0)
    }

    func open(_ element: Name, _ attributes: Attributes) -> Visit {
        switch element {
        case .row:
            row = Row(number: attributes.int(.reference) ?? row.number + 1)
            column = -1
            if attributes.bytes(.rowIsHidden) != nil, attributes.isOn(.rowIsHidden) { hiddenRows += 1 }
            return .enter
        case .cell: return openCell(attributes)
        case .value, .sheetText: return .text
        case .phonetic: return .skip
        case .mergeCell: if let range = attributes.string(.ref).flatMap(MergedRange.init) { merged.append(range) }
        default: break
        }
        return .pass
    }

    private func openCell(_ attributes: Attributes) -> Visit {
        guard workbook.countCell() else {
            workbook.stream.fail(PackageError(.limit("tableCells", workbook.limits.tableCells)))
            return .stop
        }
        column = attributes.string(.reference).flatMap { CellReference($0) }?.column ?? column + 1
        style = attributes.int(.cellStyle).flatMap(workbook.style) ?? .plain
        switch attributes.string(.cellType) {
        case "s": type = .shared
        case "str", "inlineStr", "e": type = .text
        case "b": type = .boolean
        case "d": type = .date
        default: type = .number
        }
        return .enter
    }

    func close(_ element: Name) {
        switch element {
        case .cell:
            let words = content(text.string(from: 0))
            text.truncate(to: 0)
            if !workbook.countText(words) {
                workbook.stream.fail(PackageError(.limit("textSize", workbook.limits.textSize)))
            } else if !words.isEmpty {
                row.cells.append((column, words))
            }
        case .row: if !row.cells.isEmpty { rows.append(row) }
        default: break
        }
    }

    private func content(_ written: String) -> String {
        guard !written.isEmpty else { return "" }
        switch type {
        case .shared: return Int(written).flatMap(workbook.string) ?? ""
        case .text: return sheetText(written)
        case .boolean: return written == "1" || written == "true" ? "ИСТИНА" : "ЛОЖЬ"
        case .date: return CellText.isoDate(written)
        case .number: return CellText.number(written, style, workbook.dateSystem)
        }
    }
}
