internal import OpenXML

/// Fonts whose letters are pictures: a text in them means something only through the font's own table.
enum SymbolFont: Sendable {
    case symbol, wingdings, otherPictures

    /// By `w:rFonts`; nil for a font of letters.
    init?(_ attributes: Attributes) {
        guard let name = attributes.bytes(.ascii) ?? attributes.bytes(.hAnsi), let first = name.first else {
            return nil
        }
        guard first == UInt8(ascii: "S") || first == UInt8(ascii: "W") else { return nil }
        self.init(name: String(decoding: name, as: UTF8.self))
    }

    init?(name: String) {
        switch name.lowercased() {
        case "symbol": self = .symbol
        case "wingdings": self = .wingdings
        case "wingdings 2", "wingdings 3", "webdings": self = .otherPictures
        default: return nil
        }
    }

    /// The character that a code of this font shows; nil where Unicode has none that a reader would miss. Codes come
    /// plain (0x20…0xFF) or moved to the private use area (0xF020…0xF0FF).
    func character(_ code: UInt32) -> Unicode.Scalar? {
        let code = code >= 0xF000 && code <= 0xF0FF ? code - 0xF000 : code
        switch self {
        case .symbol: return Self.symbols[code]
        case .wingdings: return Self.pictures[code] ?? "•"
        case .otherPictures: return "•"
        }
    }

    /// The Symbol font's encoding (unicode.org/Public/MAPPINGS/VENDORS/ADOBE/symbol.txt).
    private static let symbols: [UInt32: Unicode.Scalar] = {
        let low =
            " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"
        let high =
            "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪"
        let last = "〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭"
        var table: [UInt32: Unicode.Scalar] = [:]
        for (start, characters) in [(0x20, low), (0xA0, high), (0xF1, last)] as [(UInt32, String)] {
            for (offset, scalar) in characters.unicodeScalars.enumerated() { table[start + UInt32(offset)] = scalar }
        }
        return table
    }()

    /// Those of Wingdings that stand in documents: bullets, ticks, boxes, arrows.
    private static let pictures: [UInt32: Unicode.Scalar] = [
        0x20: " ", 0x22: "✂", 0x28: "☎", 0x2A: "✉", 0x36: "⌛", 0x3F: "✍", 0x46: "☞", 0x4A: "☺", 0x4C: "☹", 0x6C: "●",
        0x6D: "❍", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x72: "❒", 0x73: "⬧", 0x74: "⧫", 0x75: "◆", 0x76: "❖",
        0x77: "⬥", 0x9F: "•", 0xA1: "○", 0xA4: "◉", 0xA7: "▪", 0xA8: "◻", 0xD8: "➢", 0xDF: "←", 0xE0: "→",
        0xE1: "↑", 0xE2: "↓", 0xE8: "➔", 0xEF: "⇦", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
    ]
}
