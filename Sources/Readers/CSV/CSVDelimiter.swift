/// What parts the cells: what `sep=` says, else the one of `;`, tab and `,` that gives the most cells in lines with the
/// same number of them. Lines above the table (a form's title) have none or other commas, and facts have decimal commas.
func csvDelimiter(of bytes: [UInt8]) -> UInt8 {
    let candidates = [UInt8(ascii: ";"), 9, UInt8(ascii: ",")]
    if bytes.starts(with: Array("sep=".utf8)), bytes.count > 4, candidates.contains(bytes[4]) { return bytes[4] }
    let lines = delimiterCounts(bytes, candidates)
    var best = (delimiter: candidates[0], cells: 0)
    for (which, delimiter) in candidates.enumerated() {
        var byCount: [Int: Int] = [:]
        for line in lines where line[which] > 0 { byCount[line[which], default: 0] += 1 }
        let cells = byCount.map { $0.key * $0.value }.max() ?? 0
        if cells > best.cells { best = (delimiter, cells) }
    }
    return best.delimiter
}

/// For each of the first lines how often each candidate stands in it outside quotes.
private func delimiterCounts(_ bytes: [UInt8], _ candidates: [UInt8]) -> [[Int]] {
    var lines: [[Int]] = [[Int](repeating: 0, count: candidates.count)]
    var isQuoted = false
    for byte in bytes.prefix(1 << 16) {
        if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
        if byte == 0x0A {
            lines.append([Int](repeating: 0, count: candidates.count))
            isQuoted = false
        }
        if !isQuoted, let which = candidates.firstIndex(of: byte) { lines[lines.count - 1][which] += 1 }
    }
    return lines
}
