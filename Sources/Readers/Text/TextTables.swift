internal import Model

/// Lines to blocks: runs of lines that are certainly a table become one.
///
/// A Markdown table has a rule under its heading (`| --- | --- |`); a table set with tabs has at least two lines in
/// succession with the same three or more cells. Anything less certain stays lines for the parsers to judge.
func blocks(of lines: [Paragraph]) -> [Block] {
    var blocks: [Block] = []
    blocks.reserveCapacity(lines.count)
    var (index, tables) = (0, 0)
    while index < lines.count {
        if let rows = pipeRows(lines, from: index) ?? tabRows(lines, from: index) {
            tables += 1
            blocks.append(.table(table(rows.cells, number: tables)))
            index = rows.end
        } else {
            blocks.append(.paragraph(lines[index]))
            index += 1
        }
    }
    return blocks
}

private typealias Rows = (cells: [(line: Paragraph, texts: [String])], end: Int)

private func table(_ rows: [(line: Paragraph, texts: [String])], number: Int) -> Table {
    var table = Table(index: number, place: rows.first?.line.place ?? .document)
    table.rows = rows.map { line, texts in
        let cells = texts.enumerated().map { column, text in
            Table.Cell([.paragraph(Paragraph(text, place: line.place))], column: column, place: line.place)
        }
        return Table.Row(cells, place: line.place)
    }
    return table
}

private func pipeRows(_ lines: [Paragraph], from start: Int) -> Rows? {
    guard start + 1 < lines.count, lines[start].text.utf8.contains(pipe), isRule(lines[start + 1].text) else {
        return nil
    }
    var rows: [(line: Paragraph, texts: [String])] = []
    var index = start
    while index < lines.count, lines[index].text.utf8.contains(pipe), index == start || !lines[index].followsGap {
        if index != start + 1 { rows.append((lines[index], pipeCells(lines[index].text))) }
        index += 1
    }
    return (rows, index)
}

private let pipe = UInt8(ascii: "|")

/// `|---|:--:|`: nothing but dashes, colons, blanks and at least one bar.
private func isRule(_ text: String) -> Bool {
    let bytes = text.utf8
    return bytes.contains(pipe) && bytes.contains(UInt8(ascii: "-")) && bytes.allSatisfy { "|-: \t".utf8.contains($0) }
}

/// The cells between the bars; `\|` is a bar in a cell.
private func pipeCells(_ text: String) -> [String] {
    var cells = [""]
    var isEscaped = false
    for character in text.unicodeScalars {
        if character == "|" && !isEscaped {
            cells.append("")
        } else if character == "|" {
            cells[cells.count - 1].removeLast()
            cells[cells.count - 1].unicodeScalars.append(character)
        } else {
            cells[cells.count - 1].unicodeScalars.append(character)
        }
        isEscaped = character == "\\"
    }
    cells = cells.map(trimmed)
    if cells.first == "" { cells.removeFirst() }
    if cells.last == "" { cells.removeLast() }
    return cells
}

private func tabRows(_ lines: [Paragraph], from start: Int) -> Rows? {
    guard let columns = tabCount(lines[start].text), columns >= 3 else { return nil }
    var index = start
    while index < lines.count, tabCount(lines[index].text) == columns { index += 1 }
    guard index - start >= 2 else { return nil }
    let rows = lines[start..<index].map { line in
        (
            line: line,
            texts: line.text.split(separator: "\t", omittingEmptySubsequences: false).map { trimmed(String($0)) }
        )
    }
    return (rows, index)
}

/// The number of tab-separated cells of a line that has more than one with text and does not begin with a tab.
private func tabCount(_ text: String) -> Int? {
    let bytes = text.utf8
    guard bytes.contains(9), bytes.first != 9 else { return nil }
    let cells = bytes.split(separator: 9, omittingEmptySubsequences: false)
    return cells.count { !$0.allSatisfy { $0 == 0x20 } } > 1 ? cells.count : nil
}

func trimmed(_ text: String) -> String {
    let bytes = text.utf8
    guard let first = bytes.firstIndex(where: { $0 > 0x20 }), let last = bytes.lastIndex(where: { $0 > 0x20 }) else {
        return ""
    }
    return String(text[first...last])
}
