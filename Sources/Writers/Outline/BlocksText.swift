package import Model
internal import Russian

/// A document's text in reading order, a block a line: paragraphs with their computed labels, each followed by its
/// notes; tables cell by cell, a line a cell. Line breaks inside a block become spaces. Ends with a line feed unless empty.
package func blocksText(_ content: Content) -> String {
    var lines = BlockLines()
    for block in content.blocks { lines.add(block) }
    return lines.text
}

private struct BlockLines {
    var text = ""

    mutating func add(_ block: Block) {
        switch block {
        case .paragraph(let paragraph):
            line(paragraph.fullText)
            for note in paragraph.notes { line(note) }
        case .table(let table):
            for row in table.rows { for cell in row.cells where !cell.continuesAbove { add(cell) } }
        }
    }

    /// A cell's paragraphs make one line; a table within it has lines of its own.
    private mutating func add(_ cell: Table.Cell) {
        var pieces: [String] = []
        for block in cell.blocks {
            switch block {
            case .paragraph(let paragraph):
                pieces.append(paragraph.fullText)
                pieces += paragraph.notes
            case .table:
                line(pieces.joined(separator: " "))
                pieces = []
                add(block)
            }
        }
        line(pieces.joined(separator: " "))
    }

    private mutating func line(_ block: String) {
        if block.utf8.allSatisfy({ $0 == 0x20 || $0 == 0x0A || $0 == 0x09 }) { return }
        var line = block
        line.withUTF8 { utf8 in
            text += String(decoding: utf8.lazy.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }, as: UTF8.self)
        }
        text += "\n"
    }
}
