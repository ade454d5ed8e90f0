/// The only place where text becomes GitHub-flavoured Markdown: whatever it holds is shown as it is, on one line, and
/// neither ends a table cell nor begins a list, heading, link or tag.
func markdownEscaped(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count + 8)
    var isStart = true
    var leadingDigits = false
    for scalar in text.unicodeScalars where !scalar.isUnwanted {
        switch scalar {
        case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "&", "#", "{", "}", "!", "$", "@":
            result.append("\\")
            result.unicodeScalars.append(scalar)
        case "\n", "\r", "\t", "\u{2028}", "\u{2029}", "\u{0B}", "\u{0C}":
            if !isStart { result.append(" ") }
            continue
        case "-", "+", "=":
            if isStart { result.append("\\") }
            result.unicodeScalars.append(scalar)
        case ".", ")":
            if leadingDigits { result.append("\\") }
            result.unicodeScalars.append(scalar)
        case " ":
            if isStart { continue }
            result.append(" ")
        default: result.unicodeScalars.append(scalar)
        }
        leadingDigits = (isStart || leadingDigits) && scalar.value >= 0x30 && scalar.value <= 0x39
        isStart = false
    }
    return result
}
