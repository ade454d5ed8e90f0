internal import Model

/// A table drawn with bars: Markdown (`| a | b |` with a rule below its heading), or frames of `+--+` or of box-drawing
/// characters, where a row may stand on several lines between two rules.
func pipeTable(_ lines: [Paragraph], from start: Int, _ run: inout BarRun) -> TableRun? {
    run.advance(lines, to: start)
    guard start < run.end else { return nil }
    let (end, rules) = (run.end, run.rulesAhead)
    if rules == 0 {
        guard start >= run.uniformFrom, end - start >= 2 else { return nil }
        return TableRun(rows: lines[start..<end].map(barRow), end: end)
    }
    guard end - start > rules, rules >= 2 || run.rules[run.nextRule] <= start + 1 else { return nil }
    return TableRun(rows: rows(lines, start..<end, isFramed: rules >= 3), end: end)
}

/// Lines in succession with bars or rules, looked at once however often it is asked whether a table begins at one.
struct BarRun {
    /// The line after them.
    private(set) var end = 0
    /// Which of them are rules.
    private(set) var rules: [Int] = []
    /// The first rule that has not been passed.
    private(set) var nextRule = 0
    /// The first line from which all have the same number of cells: a table without rules. Two cells at least where bars
    /// stand at the lines' ends, else three on three lines.
    private(set) var uniformFrom = 0

    var rulesAhead: Int { rules.count - nextRule }

    /// Goes on to a line; where it lies behind the run, to the run that begins there, if any.
    mutating func advance(_ lines: [Paragraph], to start: Int) {
        if start >= end { self = BarRun(lines, from: start) }
        while nextRule < rules.count, rules[nextRule] < start { nextRule += 1 }
    }

    init() {}

    private init(_ lines: [Paragraph], from start: Int) {
        end = start
        while end < lines.count, end == start || !lines[end].followsGap {
            let text = normalised(lines[end].text)
            let drawsRule = isRule(text)
            guard drawsRule || text.utf8.contains(bar) else { break }
            if drawsRule { rules.append(end) }
            end += 1
        }
        uniformFrom = end
        var (width, closedFrom) = (2, end)
        while uniformFrom > max(start, (rules.last ?? start - 1) + 1) {
            let count = barRow(lines[uniformFrom - 1]).cells.count
            if uniformFrom == end { width = max(count, 2) }
            let isClosed = closedFrom == uniformFrom && lines[uniformFrom - 1].text.utf8.last == bar
            guard count == width, isClosed || width >= 3 else { break }
            uniformFrom -= 1
            if isClosed { closedFrom = uniformFrom }
        }
        if uniformFrom < closedFrom, end - uniformFrom < 3 { uniformFrom = closedFrom }
    }
}

private let bar = UInt8(ascii: "|")

private func barRow(_ line: Paragraph) -> TableRun.Row {
    TableRun.Row(line: line, cells: barCells(normalised(line.text)))
}

private func rows(_ lines: [Paragraph], _ range: Range<Int>, isFramed: Bool) -> [TableRun.Row] {
    var rows: [TableRun.Row] = []
    var isOpen = false
    var widths: [Int] = []
    for line in lines[range] {
        let text = normalised(line.text)
        if isRule(text) {
            isOpen = false
            widths = columnWidths(ofRule: text)
            if rows.count == 1 { rows[0].isHeader = true }
            continue
        }
        let cells = barCells(text)
        if isFramed, isOpen, cells.count == rows[rows.count - 1].cells.count {
            for (column, cell) in cells.enumerated() where !cell.isEmpty {
                let above = rows[rows.count - 1].cells[column]
                let isWrapped = column < widths.count && !fits(cell, behind: above, in: widths[column])
                rows[rows.count - 1].cells[column] = above + (above.isEmpty ? "" : isWrapped ? " " : "\n") + cell
            }
        } else {
            rows.append(TableRun.Row(line: line, cells: cells))
        }
        isOpen = true
    }
    return rows
}

/// The line with vertical box-drawing characters as bars and all others of the frame as `+`; most lines have none.
private func normalised(_ text: String) -> String {
    guard text.utf8.contains(0xE2), text.unicodeScalars.contains(where: { (0x2500...0x257F).contains($0.value) }) else {
        return text
    }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        switch scalar.value {
        case 0x2502, 0x2503, 0x2551: scalars.append("|")
        case 0x2500...0x257F: scalars.append("+")
        default: scalars.append(scalar)
        }
    }
    return String(scalars)
}

/// `|---|:--:|`, `+----+----+`: nothing but what rules are drawn with, and of that both kinds.
private func isRule(_ text: String) -> Bool {
    var (marks, corners) = (0, 0)
    for byte in text.utf8 {
        switch byte {
        case UInt8(ascii: "-"), UInt8(ascii: "="): marks += 1
        case UInt8(ascii: "+"), bar: corners += 1
        case 0x20, 0x09, UInt8(ascii: ":"): break
        default: return false
        }
    }
    return corners > 0 && marks + corners >= 3
}

/// How many characters each column of a frame is wide.
private func columnWidths(ofRule text: String) -> [Int] {
    text.split(whereSeparator: { $0 == "+" || $0 == "|" }).map(\.count)
}

/// Whether a line's first word had room on the line above: it then begins a line of its own, else the text was wrapped.
private func fits(_ cell: String, behind above: String, in width: Int) -> Bool {
    let line = above.split(separator: "\n").last?.split(separator: " ") ?? []
    let word = cell.prefix { $0 != " " }.count
    // Of lines that were joined only the last is known to stand on the paper: what fits a width from the right.
    var length = 0
    for piece in line.reversed() {
        guard length + piece.count + 1 <= width - 2 else { break }
        length += piece.count + (length == 0 ? 0 : 1)
    }
    return length + 1 + word <= width - 2
}

/// The cells between the bars; `\|` is a bar in a cell.
private func barCells(_ text: String) -> [String] {
    var cells = [""]
    var isEscaped = false
    for scalar in text.unicodeScalars {
        if scalar == "|" && !isEscaped {
            cells.append("")
        } else if scalar == "|" {
            cells[cells.count - 1].removeLast()
            cells[cells.count - 1].unicodeScalars.append(scalar)
        } else {
            cells[cells.count - 1].unicodeScalars.append(scalar)
        }
        isEscaped = scalar == "\\"
    }
    cells = cells.map(trimmed)
    if cells.first == "" { cells.removeFirst() }
    if cells.last == "" { cells.removeLast() }
    return cells
}
