internal import Model

/// A table set with tabs: lines in succession with the same three or more cells, at least two of them. A line may lack
/// its last cells; a line without tabs between two rows goes on in the last cell, or is a heading over all columns.
func tabTable(_ lines: [Paragraph], from start: Int) -> TableRun? {
    guard lines[start].text.utf8.contains(tab), lines[start].text.utf8.first != tab else { return nil }
    let first = tabCells(lines[start].text)
    guard first.count >= 3, first.count(where: { !$0.isEmpty }) >= 2 else { return nil }
    var reading = TabTable(lines: lines, width: first.count, index: start + 1)
    reading.rows.append(TableRun.Row(line: lines[start], cells: first))
    reading.read()
    return reading.fullRows >= 2 ? TableRun(rows: reading.rows, end: reading.index) : nil
}

private let tab: UInt8 = 0x09

private func tabCells(_ text: String) -> [String] {
    text.utf8.split(separator: tab, omittingEmptySubsequences: false).map { trimmed(String(Substring($0))) }
}

private struct TabTable {
    let lines: [Paragraph]
    let width: Int
    var index: Int
    var rows: [TableRun.Row] = []
    var fullRows = 1

    /// A table whose second row with all its cells does not come within so many lines is none.
    private static let farthest = 50

    mutating func read() {
        let last = index + Self.farthest
        while index < lines.count, fullRows > 1 || index < last, take(lines[index]) { index += 1 }
    }

    /// False where the table has ended.
    private mutating func take(_ line: Paragraph) -> Bool {
        let cells = tabCells(line.text)
        if cells.count == width {
            fullRows += 1
            rows.append(TableRun.Row(line: line, cells: cells))
            return true
        }
        guard !line.followsGap, cells.count < width, cells[0] != "" else { return false }
        return cells.count > 1 ? takeShort(line, cells) : takeText(line, cells[0])
    }

    /// A row that was broken inside a cell, or one without its last cells.
    private mutating func takeShort(_ line: Paragraph, _ cells: [String]) -> Bool {
        let last = rows.count - 1
        if beginsSmall(cells[0]), rows[last].cells.count + cells.count - 1 == width {
            rows[last].cells[rows[last].cells.count - 1] += "\n" + cells[0]
            rows[last].cells += cells.dropFirst()
            fullRows += 1
        } else {
            rows.append(TableRun.Row(line: line, cells: cells))
        }
        return true
    }

    /// A line without tabs belongs to the table where rows follow it, or where a word goes on that the row above cut.
    private mutating func takeText(_ line: Paragraph, _ text: String) -> Bool {
        let last = rows.count - 1
        if beginsSmall(text), rows[last].cells.last?.utf8.last == UInt8(ascii: "-") {
            rows[last].cells[rows[last].cells.count - 1] += "\n" + text
            return true
        }
        guard index + 1 < lines.count, !lines[index + 1].followsGap else { return false }
        let next = tabCells(lines[index + 1].text).count
        if next > 1, next <= width, rows[last].cells.count < width || beginsSmall(text) {
            rows[last].cells[rows[last].cells.count - 1] += "\n" + text
        } else if next == width {
            rows.append(TableRun.Row(line: line, cells: [text], isWide: true))
        } else {
            return false
        }
        return true
    }
}

/// A small Cyrillic letter, or a figure («2021 года») that is no list number.
private func beginsSmall(_ text: String) -> Bool {
    let bytes = Array(text.utf8.prefix(6))
    guard let first = bytes.first else { return false }
    if first == 0xD0 { return bytes.count > 1 && bytes[1] >= 0xB0 }
    if first == 0xD1 { return true }
    guard (0x30...0x39).contains(first) else { return false }
    return bytes.prefix { (0x30...0x39).contains($0) }.count >= 4
}
