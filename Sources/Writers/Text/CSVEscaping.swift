/// The only place where text becomes a field of CSV (RFC 4180): quoted where it has to be, on one line, and a beginning
/// that a spreadsheet would take for a formula or command is disarmed by an apostrophe (OWASP, CSV Injection).
func appendField(_ text: String, separator: UInt8, to bytes: inout [UInt8]) {
    if isFormula(text) { return appendCopied("'" + text, separator: separator, to: &bytes) }
    let isPlain = isClean(text) { byte in
        byte == UInt8(ascii: "\"") || byte == separator || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";")
    }
    if isPlain { return bytes.append(contentsOf: text.utf8) }
    appendCopied(text, separator: separator, to: &bytes)
}

private func appendCopied(_ text: String, separator: UInt8, to bytes: inout [UInt8]) {
    let start = bytes.count
    var needsQuotes = false
    for scalar in text.unicodeScalars where !scalar.isUnwanted {
        switch scalar {
        case "\t", "\r", "\n", "\u{2028}", "\u{2029}": bytes.append(UInt8(ascii: " "))
        case "\"":
            needsQuotes = true
            bytes += [UInt8(ascii: "\""), UInt8(ascii: "\"")]
        default:
            if scalar == "," || scalar == ";" || scalar.value == UInt32(separator) { needsQuotes = true }
            bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
    }
    guard needsQuotes else { return }
    bytes.insert(UInt8(ascii: "\""), at: start)
    bytes.append(UInt8(ascii: "\""))
}

/// Whether a spreadsheet would compute the text: by its first character, unwanted ones and spaces passed over, also in
/// its full-width form; a tab or line end at the very beginning counts too.
private func isFormula(_ text: String) -> Bool {
    guard let byte = text.utf8.first else { return false }
    switch byte {
    case 0xD0, 0xD1, UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"):
        return false
    default: break
    }
    guard let first = text.unicodeScalars.first else { return false }
    if first == "\t" || first == "\r" || first == "\n" { return true }
    let visible = text.unicodeScalars.first { !$0.isUnwanted && !$0.properties.isWhitespace }
    switch visible {
    case "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": return true
    default: return false
    }
}
