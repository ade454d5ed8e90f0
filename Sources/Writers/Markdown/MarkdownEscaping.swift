/// The only place where text becomes GitHub-flavoured Markdown: whatever it holds is shown as it is, on one line, and
/// neither ends a table cell nor begins a list, heading, link or tag.
func markdownEscaped(_ text: String) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count + 8)
    /// How the text began: «12.» before a space would be the first entry of a list.
    var start = Start.nothing
    for scalar in text.unicodeScalars where !scalar.isUnwanted {
        switch scalar {
        case "\n", "\r", "\t", "\u{2028}", "\u{2029}", " ":
            if start == .nothing { continue }
            if start == .marker { escapeLast(&result) }
            result.append(UInt8(ascii: " "))
        case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "&", "#", "{", "}", "!", "$", "@":
            result += [UInt8(ascii: "\\"), UInt8(scalar.value)]
        case "-", "+", "=":
            if start == .nothing { result.append(UInt8(ascii: "\\")) }
            result.append(UInt8(scalar.value))
        default: result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
        start = start.followed(by: scalar)
    }
    if start == .marker { escapeLast(&result) }
    return String(decoding: result, as: UTF8.self)
}

private enum Start {
    case nothing, digits, marker, text

    func followed(by scalar: Unicode.Scalar) -> Start {
        switch (self, scalar) {
        case (.nothing, "0"..."9"), (.digits, "0"..."9"): .digits
        case (.digits, "."), (.digits, ")"): .marker
        default: .text
        }
    }
}

private func escapeLast(_ bytes: inout [UInt8]) { bytes.insert(UInt8(ascii: "\\"), at: bytes.count - 1) }
