/// A list label that was typed as text: «2.1. », «2) », «а) », «IV. », «- ».
struct Label: Sendable, Equatable {
    /// As a reader sees it, Roman numerals in Latin letters: `2.1.`, `IV.`, `–`.
    var text: String
    var isBullet = false
    /// A number without full stop or bracket («2 Провести»): certain only where a new line is expected anyway.
    var isWeak = false
    /// UTF-8 length of the label and the white space after it.
    var length: Int
}

/// The label that a text begins with; nil where it begins with none. Dates («11.07.2024»), times («10.30 – 11.00») and
/// plain figures («30 человек») are none.
func typedLabel(of text: some StringProtocol) -> Label? {
    guard let first = text.utf8.first else { return nil }
    switch first {
    case 0x30...0x39: return decimalLabel(firstBytes(of: text, 40))
    case 0x49, 0x56, 0x58: return romanLabel(firstBytes(of: text, 40))
    case 0x61...0x7A: return letterLabel(firstBytes(of: text, 8))
    case 0x2A, 0x2D, 0xC2, 0xE2, 0xEF: return bulletLabel(firstBytes(of: text, 12))
    case 0xD0, 0xD1: return cyrillicLabel(text)
    default: return nil
    }
}

/// «а)», or a Roman numeral in Cyrillic letters; other words are passed over by a look at three bytes.
private func cyrillicLabel(_ text: some StringProtocol) -> Label? {
    let (second, third) = withBytes(of: text) { $0.count >= 3 ? ($0[1], $0[2]) : (0, 0) }
    guard third == 0x29 || second == 0xA5 || second == 0x86 else { return nil }
    let bytes = firstBytes(of: text, 40)
    return letterLabel(bytes) ?? romanLabel(bytes)
}

/// «1.», «2.1.», «2.1», «3)», «1.2.3)»: at most three digits a level and four levels.
private func decimalLabel(_ bytes: [UInt8]) -> Label? {
    var (index, levels, digits) = (0, 1, 0)
    scan: while index < bytes.count {
        switch bytes[index] {
        case 0x30...0x39:
            digits += 1
            guard digits <= 3 else { return nil }
        case 0x2E where digits > 0 && index + 1 < bytes.count && (0x30...0x39).contains(bytes[index + 1]):
            (levels, digits) = (levels + 1, 0)
        default: break scan
        }
        index += 1
    }
    guard levels <= 5, digits > 0 else { return nil }
    var isMarked = false
    while index < bytes.count, [0x2E, 0x29, 0x5C].contains(bytes[index]) {
        isMarked = true
        index += 1
    }
    let end = index
    let blanks = blankLength(bytes, at: index)
    let after = index + blanks
    let text = String(decoding: bytes[..<end].filter { $0 != 0x5C }, as: UTF8.self)
    guard after < bytes.count else { return isMarked ? Label(text: text, length: end) : nil }
    if isMarked {
        guard blanks > 0 || isCapitalOrQuote(bytes, at: after) else { return nil }
        guard !isTimeRange(bytes, at: after, levels: levels) else { return nil }
        return Label(text: text, length: after)
    }
    guard blanks > 0, isCapitalOrQuote(bytes, at: after), !isMonthlessDate(levels, digits) else { return nil }
    return Label(text: text, isWeak: levels == 1 && bytes[end] != 0x09, length: after)
}

/// «15.11 Регистрация» may be a day and a month: two levels of two digits each without a full stop.
private func isMonthlessDate(_ levels: Int, _ lastDigits: Int) -> Bool { levels == 2 && lastDigits == 2 }

private func isTimeRange(_ bytes: [UInt8], at index: Int, levels: Int) -> Bool {
    guard levels == 2 else { return false }
    let dashed = bytes[index] == 0x2D || bytes[index...].starts(with: [0xE2, 0x80])
    return dashed && bytes[index...].prefix(6).contains { (0x30...0x39).contains($0) }
}

/// «I.», «IV)», also with the look-alike Cyrillic Х and І; without a mark only before a capital («II О ходе»).
private func romanLabel(_ bytes: [UInt8]) -> Label? {
    var (index, numeral): (Int, [UInt8]) = (0, [])
    while index < bytes.count {
        if [0x49, 0x56, 0x58].contains(bytes[index]) {
            numeral.append(bytes[index])
            index += 1
        } else if index + 1 < bytes.count, bytes[index] == 0xD0, [0xA5, 0x86].contains(bytes[index + 1]) {
            numeral.append(bytes[index + 1] == 0xA5 ? 0x58 : 0x49)
            index += 2
        } else {
            break
        }
    }
    guard !numeral.isEmpty, numeral.count <= 6 else { return nil }
    let isMarked = index < bytes.count && (bytes[index] == 0x2E || bytes[index] == 0x29)
    let mark = isMarked ? String(UnicodeScalar(bytes[index])) : ""
    if isMarked { index += 1 }
    let blanks = blankLength(bytes, at: index)
    let text = String(decoding: numeral, as: UTF8.self) + mark
    guard index + blanks < bytes.count else { return isMarked ? Label(text: text, length: index) : nil }
    guard blanks > 0, isMarked || isCapitalOrQuote(bytes, at: index + blanks) else { return nil }
    return Label(text: text, isWeak: !isMarked, length: index + blanks)
}

/// «а)», «b)».
private func letterLabel(_ bytes: [UInt8]) -> Label? {
    let width = bytes[0] >= 0xD0 ? 2 : 1
    guard bytes.count > width, bytes[width] == 0x29,
        Lettering.first(of: String(decoding: bytes, as: UTF8.self)) == .lower
    else { return nil }
    let blanks = blankLength(bytes, at: width + 1)
    return Label(text: String(decoding: bytes[...width], as: UTF8.self), length: width + 1 + blanks)
}

private let bullets: [[UInt8]] = [
    "·", "•", "▪", "◦", "●", "■", "➢", "✓", "–", "—", "‒", "-", "*", "\u{F0B7}", "\u{2212}",
]
.map { Array($0.utf8) }

private func bulletLabel(_ bytes: [UInt8]) -> Label? {
    guard let bullet = bullets.first(where: { bytes.starts(with: $0) }) else { return nil }
    let blanks = blankLength(bytes, at: bullet.count)
    let isDashOrStar = ["–", "—", "‒", "-", "*", "\u{2212}"].contains(String(decoding: bullet, as: UTF8.self))
    guard blanks > 0 || !isDashOrStar else { return nil }
    return Label(text: String(decoding: bullet, as: UTF8.self), isBullet: true, length: bullet.count + blanks)
}

/// UTF-8 length of the blanks, tabs and no-break spaces at an offset.
private func blankLength(_ bytes: [UInt8], at start: Int) -> Int {
    var index = start
    while index < bytes.count {
        if isBlank(bytes[index]) {
            index += 1
        } else if bytes[index] == 0xC2, index + 1 < bytes.count, bytes[index + 1] == 0xA0 {
            index += 2
        } else {
            break
        }
    }
    return index - start
}

private func isCapitalOrQuote(_ bytes: [UInt8], at index: Int) -> Bool {
    guard index < bytes.count else { return false }
    let kind = Lettering.first(of: String(decoding: bytes[index...].prefix(4), as: UTF8.self))
    return kind == .upper || kind == .openingQuote
}
