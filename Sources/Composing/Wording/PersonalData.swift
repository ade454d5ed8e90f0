/// Replaces telephone numbers and e-mail addresses by words that say so: reports travel further than the documents
/// they quote (152-ФЗ). Bytes are scanned; text without either comes back as it is.
func maskingPersonalData(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.contains(where: { $0 == UInt8(ascii: "@") || isDigit($0) }) else { return text }
    var found: [(range: Range<Int>, words: StaticString)] = []
    var index = 0
    while index < bytes.count {
        if let range = address(in: bytes, around: index) {
            found.append((range, "[адрес скрыт]"))
            index = range.upperBound
        } else if let range = telephone(in: bytes, at: index) {
            found.append((range, "[телефон скрыт]"))
            index = range.upperBound
        } else {
            index += 1
        }
    }
    guard !found.isEmpty else { return text }
    var masked: [UInt8] = []
    var copied = 0
    for (range, words) in found where range.lowerBound >= copied {
        masked += bytes[copied..<range.lowerBound]
        masked += Array(words.description.utf8)
        copied = range.upperBound
    }
    masked += bytes[copied...]
    return String(decoding: masked, as: UTF8.self)
}

private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
private func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0xD0 && byte <= 0xD3)
        || (byte >= 0x80 && byte <= 0xBF)
}
private func isNamePart(_ byte: UInt8) -> Bool {
    (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || isDigit(byte) || ".-_+%".utf8.contains(byte)
}

/// The address whose `@` stands at `index`: a Latin name before it, a dotted domain (Latin or Cyrillic) after it.
private func address(in bytes: [UInt8], around index: Int) -> Range<Int>? {
    guard bytes[index] == UInt8(ascii: "@") else { return nil }
    var start = index
    while start > 0, isNamePart(bytes[start - 1]) { start -= 1 }
    var end = index + 1
    var lastDot: Int?
    while end < bytes.count, isLetter(bytes[end]) || isDigit(bytes[end]) || ".-".utf8.contains(bytes[end]) {
        if bytes[end] == UInt8(ascii: ".") { lastDot = end }
        end += 1
    }
    if let dot = lastDot, dot == end - 1 {
        end = dot
        lastDot = bytes[index..<dot].lastIndex(of: UInt8(ascii: "."))
    }
    guard start < index, lastDot != nil else { return nil }
    return start..<end
}

/// A number of eleven digits that begins with +7, 7 or 8, or of five to ten after «тел.», in any grouping by spaces,
/// brackets and dashes.
private func telephone(in bytes: [UInt8], at index: Int) -> Range<Int>? {
    let first = bytes[index]
    guard first == UInt8(ascii: "+") || first == UInt8(ascii: "(") || isDigit(first) else { return nil }
    if index > 0, isDigit(bytes[index - 1]) || bytes[index - 1] == UInt8(ascii: "+") { return nil }
    var digits: [UInt8] = []
    var end = index
    var cursor = index
    scan: while cursor < bytes.count {
        switch bytes[cursor] {
        case 0x30...0x39:
            digits.append(bytes[cursor])
            cursor += 1
            end = cursor
        case UInt8(ascii: "+") where cursor == index: cursor += 1
        case UInt8(ascii: " "), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "-"): cursor += 1
        case 0xC2 where cursor + 1 < bytes.count && bytes[cursor + 1] == 0xA0: cursor += 2
        case 0xE2
        where cursor + 2 < bytes.count && bytes[cursor + 1] == 0x80 && (0x90...0x94).contains(bytes[cursor + 2]):
            cursor += 3
        default: break scan
        }
        if cursor - end > 6 || digits.count > 11 { break }
    }
    let isNational = digits.count == 11 && (digits[0] == 0x37 || digits[0] == 0x38)
    let isAnnounced = (5...10).contains(digits.count) && followsTelephoneWord(bytes, at: index)
    return isNational || isAnnounced ? index..<end : nil
}

/// Whether «тел», «тел.», «телефон», «факс» ends at most three bytes before the place.
private func followsTelephoneWord(_ bytes: [UInt8], at index: Int) -> Bool {
    let before = String(decoding: bytes[max(0, index - 24)..<index], as: UTF8.self).lowercased()
    let words = before.split { !$0.isLetter }
    guard let last = words.last, before.utf8.count - last.utf8.count >= 0 else { return false }
    return last == "тел" || last.hasPrefix("телефон") || last == "факс"
}
