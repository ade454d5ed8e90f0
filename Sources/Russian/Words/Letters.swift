/// One byte a letter: а…я are 0xE0…0xFF as in Windows-1251, ё counts as е, Latin letters and digits are themselves,
/// all in lower case. Endings are then compared and cut by bytes, and a word takes half the space of its UTF-8.
enum Letters {
    /// The letters of a lower- or upper-case text; what is neither letter, digit nor hyphen is left out.
    static func fold(_ text: some StringProtocol) -> [UInt8] {
        var folded: [UInt8] = []
        var lead: UInt8 = 0
        for byte in text.utf8 {
            if byte >= 0xD0, byte <= 0xD1 {
                lead = byte
            } else if byte >= 0x80 {
                if lead != 0 { folded.append(cyrillic(lead, byte)) }
                lead = 0
            } else if let ascii = ascii(byte) {
                folded.append(ascii)
            }
        }
        return folded
    }

    /// The letter of a two-byte sequence that begins with 0xD0 or 0xD1; 0 for one outside the Russian alphabet.
    @inline(__always)
    static func cyrillic(_ lead: UInt8, _ next: UInt8) -> UInt8 {
        if lead == 0xD0 {
            if next >= 0xB0 { return next &+ 0x30 }
            if next >= 0x90 { return next &+ 0x50 }
            return next == 0x81 ? 0xE5 : 0
        }
        if next < 0x90 { return next &+ 0x70 }
        return next == 0x91 ? 0xE5 : 0
    }

    @inline(__always)
    static func isCapital(_ lead: UInt8, _ next: UInt8) -> Bool { lead == 0xD0 && next < 0xB0 }

    /// A Latin letter in lower case, a digit or a hyphen; nil for other ASCII.
    @inline(__always)
    static func ascii(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): byte
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
        default: nil
        }
    }

    /// The lower-case text that letters stand for.
    static func text(_ letters: some Sequence<UInt8>) -> String {
        var utf8: [UInt8] = []
        for letter in letters {
            if letter >= 0xF0 {
                utf8 += [0xD1, letter &- 0x70]
            } else if letter >= 0xE0 {
                utf8 += [0xD0, letter &- 0x30]
            } else {
                utf8.append(letter)
            }
        }
        return String(decoding: utf8, as: UTF8.self)
    }
}
