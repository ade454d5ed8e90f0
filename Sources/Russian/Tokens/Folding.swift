/// What letters become before they are compared.
enum Folding {
    /// The folded letter of a Cyrillic or Latin one; 0 for everything that is not a letter of a word.
    @inline(__always)
    static func letter(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x61...0x7A: scalar
        case 0x41...0x5A: scalar + 0x20
        case 0x451, 0x401: 0x435
        case 0x430...0x45F: scalar
        case 0x410...0x42F: scalar + 0x20
        case 0x400...0x40F: scalar + 0x50
        case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x460...0x481, 0x48A...0x4FF: scalar
        default: 0
        }
    }

    static func isCapital(_ scalar: UInt32) -> Bool {
        (0x41...0x5A).contains(scalar) || (0x400...0x42F).contains(scalar)
    }

    /// Signs that stand inside a word and are not seen or only stress it: soft hyphen, zero-width signs, combining
    /// accents (an acute over a vowel, the breve of a decomposed й, the dots of a decomposed ё).
    static func isInvisible(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF, 0x300...0x36F: true
        default: false
        }
    }

    /// The Cyrillic letter that a (lower-case) Latin one is mistaken for, capitals included; 0 where there is none.
    static func twin(ofLatin byte: UInt8) -> UInt32 {
        switch byte {
        case UInt8(ascii: "a"): 0x430
        case UInt8(ascii: "b"): 0x432
        case UInt8(ascii: "c"): 0x441
        case UInt8(ascii: "e"): 0x435
        case UInt8(ascii: "h"): 0x43D
        case UInt8(ascii: "k"): 0x43A
        case UInt8(ascii: "m"): 0x43C
        case UInt8(ascii: "o"): 0x43E
        case UInt8(ascii: "p"): 0x440
        case UInt8(ascii: "t"): 0x442
        case UInt8(ascii: "x"): 0x445
        case UInt8(ascii: "y"): 0x443
        default: 0
        }
    }
}

extension Mark {
    /// The mark that a scalar is, its variants taken together.
    init(_ scalar: UInt32) {
        switch scalar {
        case 0x2E: self = .dot
        case 0x2C: self = .comma
        case 0x3A: self = .colon
        case 0x3B: self = .semicolon
        case 0x2D, 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: self = .dash
        case 0x2F: self = .slash
        case 0x25: self = .percent
        case 0x28, 0x5B: self = .openBracket
        case 0x29, 0x5D: self = .closeBracket
        case 0xAB, 0x201E: self = .openQuote
        case 0xBB, 0x201C, 0x201D: self = .closeQuote
        case 0x22: self = .straightQuote
        case 0x2B: self = .plus
        case 0x7E, 0x2248, 0x223C: self = .tilde
        case 0x2116: self = .numero
        case 0x3C: self = .less
        case 0x3E: self = .greater
        case 0x2264: self = .atMost
        case 0x2265: self = .atLeast
        case 0x3F: self = .question
        case 0x21: self = .exclamation
        case 0x2026: self = .ellipsis
        case 0x2022, 0xB7, 0x25CF, 0x25AA, 0xF0B7: self = .bullet
        case 0x40: self = .at
        case 0x5F: self = .underscore
        case 0x3D: self = .equals
        case 0x26: self = .ampersand
        case 0x2A: self = .star
        case 0x20BD: self = .ruble
        default: self = .other
        }
    }
}
