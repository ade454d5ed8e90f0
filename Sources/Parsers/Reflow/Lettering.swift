/// What a piece of text begins or ends with, as far as joining broken lines needs to know.
enum Lettering: Sendable {
    case lower, upper, digit
    /// «, “ or "
    case openingQuote
    case closingQuote
    case openingBracket
    case closingBracket
    case comma
    /// . ! ? …
    case stop
    /// : or ;
    case colon
    case hyphen
    case other

    init(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x30...0x39: self = .digit
        case 0x41...0x5A, 0x410...0x42F, 0x401: self = .upper
        case 0x61...0x7A, 0x430...0x44F, 0x451: self = .lower
        case 0xAB, 0x201E, 0x201C, 0x22: self = .openingQuote
        case 0xBB, 0x201D: self = .closingQuote
        case 0x28: self = .openingBracket
        case 0x29: self = .closingBracket
        case 0x2C: self = .comma
        case 0x2E, 0x21, 0x3F, 0x2026: self = .stop
        case 0x3A, 0x3B: self = .colon
        case 0x2D, 0xAD, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2212: self = .hyphen
        default: self = .other
        }
    }

    static func first(of text: some StringProtocol) -> Lettering {
        text.unicodeScalars.first.map(Lettering.init) ?? .other
    }

    /// A straight quotation mark at the end closes.
    static func last(of text: some StringProtocol) -> Lettering {
        guard let scalar = text.unicodeScalars.last else { return .other }
        let kind = Lettering(scalar)
        if case .openingQuote = kind { return .closingQuote }
        return kind
    }
}

/// How many more brackets are opened in a text than closed: negative where more are closed.
func openBracketCount(in text: some StringProtocol) -> Int {
    guard text.holds(0x28) || text.holds(0x29) else { return 0 }
    return withBytes(of: text) { bytes in
        var count = 0
        for byte in bytes where byte & 0xFE == 0x28 { count += byte == 0x28 ? 1 : -1 }
        return count
    }
}

/// The last word of a text (what follows the last blank or no-break space), folded.
func lastWord(of text: String) -> String { folded(text[lastWordStart(of: text)...]) }

/// Where the last word of a text begins.
func lastWordStart(of text: some StringProtocol) -> String.Index {
    let length = withBytes(of: text) { bytes in
        var index = bytes.count - 1
        while index >= 0 {
            if isBlank(bytes[index]) || bytes[index] == 0xA0 && index > 0 && bytes[index - 1] == 0xC2 { break }
            index -= 1
        }
        return bytes.count - 1 - index
    }
    return text.utf8.index(text.endIndex, offsetBy: -length)
}
