/// A text as it is compared: lower case, ё as е, quotation marks and doubled spaces gone.
func folded(_ text: some StringProtocol) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    var pendingSpace = false
    for scalar in text.unicodeScalars {
        switch scalar {
        case "«", "»", "\"", "“", "”", "„", "'", "’", "\u{AD}": continue
        case " ", "\t", "\n", "\r", "\u{A0}", "\u{202F}", "\u{2009}": pendingSpace = !result.isEmpty
        default:
            if pendingSpace {
                result.unicodeScalars.append(" ")
                pendingSpace = false
            }
            result.unicodeScalars.append(lowered(scalar))
        }
    }
    return result
}

private func lowered(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x41...0x5A, 0x410...0x42F: Unicode.Scalar(scalar.value + 0x20) ?? scalar
    case 0x401, 0x451: "е"
    case 0x2010...0x2015, 0x2212: "-"
    default: scalar
    }
}

/// The words of a text, folded: runs of letters and digits; a hyphen inside a word belongs to it.
func foldedWords(_ text: some StringProtocol) -> [Substring] {
    folded(text).split { !($0.isLetter || $0.isNumber || $0 == "-" || $0 == "%") }
}
