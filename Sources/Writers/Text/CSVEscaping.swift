/// The only place where text becomes a field of CSV (RFC 4180): quoted where it has to be, on one line, and a beginning
/// that a spreadsheet would take for a formula or command is disarmed by an apostrophe (OWASP, CSV Injection).
func appendField(_ text: String, separator: UInt8, to bytes: inout [UInt8]) {
    var field: [UInt8] = []
    field.reserveCapacity(text.utf8.count + 2)
    if isFormula(text) { field.append(UInt8(ascii: "'")) }
    var needsQuotes = false
    for scalar in text.unicodeScalars where !scalar.isUnwanted {
        switch scalar {
        case "\t": field.append(UInt8(ascii: " "))
        case "\r", "\n", "\u{2028}", "\u{2029}": field.append(UInt8(ascii: " "))
        case "\"":
            needsQuotes = true
            field += [UInt8(ascii: "\""), UInt8(ascii: "\"")]
        default:
            if scalar.value == UInt32(separator) || scalar == "," || scalar == ";" { needsQuotes = true }
            field += UTF8.encode(scalar).map(Array.init) ?? []
        }
    }
    if needsQuotes { bytes.append(UInt8(ascii: "\"")) }
    bytes += field
    if needsQuotes { bytes.append(UInt8(ascii: "\"")) }
}

/// Whether a spreadsheet would compute the text: by its first character, unwanted ones and spaces passed over, also in
/// its full-width form; a tab or line end at the very beginning counts too.
private func isFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    if first == "\t" || first == "\r" || first == "\n" { return true }
    let visible = text.unicodeScalars.first { !$0.isUnwanted && !$0.properties.isWhitespace }
    switch visible {
    case "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": return true
    default: return false
    }
}
