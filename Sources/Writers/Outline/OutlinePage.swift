internal import Model
internal import Russian

/// A page of a fixed width for a terminal: words wrapped under a hanging indent, places at the right edge.
struct OutlinePage {
    /// Characters a line.
    private static let width = 100
    /// Characters of the column of names.
    private static let nameWidth = 16

    private(set) var text = ""

    /// A part's heading after an empty line; nothing for an empty part.
    mutating func title(_ title: String, count: Int) {
        if count > 0 { text += "\n\(title) (\(count))\n" }
    }

    /// One line with something at its right edge.
    mutating func split(_ left: String, _ right: String) {
        let gap = max(2, OutlinePage.width - left.count - right.count)
        text += right.isEmpty ? left + "\n" : left + String(repeating: " ", count: gap) + right + "\n"
    }

    /// A name and what stands for it; nothing where there is nothing.
    mutating func fact(_ name: String, _ value: String?, _ place: Place? = nil) {
        guard let value, !value.isEmpty else { return }
        row(name, value, place, indent: 2, nameWidth: OutlinePage.nameWidth)
    }

    /// A line of an item: «срок», «цель», «кто».
    mutating func labelled(_ name: String, _ value: String, _ place: Place?) {
        row(name, value, place, indent: 5, nameWidth: 9)
    }

    mutating func paragraph(_ value: String, indent: Int) {
        let margin = String(repeating: " ", count: indent)
        for line in wrapped(value, width: OutlinePage.width - indent) { text += margin + line + "\n" }
    }

    private mutating func row(_ name: String, _ value: String, _ place: Place?, indent: Int, nameWidth: Int) {
        let right = place?.wording ?? ""
        let valueColumn = indent + nameWidth + 1
        let room = OutlinePage.width - valueColumn - (right.isEmpty ? 0 : right.count + 2)
        let margin = String(repeating: " ", count: indent)
        let name = printable(name)
        var lines = wrapped(value, width: room)
        var first = margin + name
        if name.count > nameWidth {
            split(first, right)
        } else {
            first += String(repeating: " ", count: valueColumn - first.count)
            split(first + (lines.isEmpty ? "" : lines.removeFirst()), right)
        }
        let hanging = String(repeating: " ", count: valueColumn)
        for line in lines { text += hanging + line + "\n" }
    }

    /// Lines of at most `width` characters, broken at spaces; a longer word stands on a line of its own.
    private func wrapped(_ value: String, width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var length = 0
        for word in printable(value).split(separator: " ") {
            let wordLength = word.count
            if length > 0, length + 1 + wordLength > width {
                lines.append(line)
                (line, length) = ("", 0)
            }
            if length > 0 {
                line += " "
                length += 1
            }
            line += word
            length += wordLength
        }
        if length > 0 { lines.append(line) }
        return lines
    }
}
