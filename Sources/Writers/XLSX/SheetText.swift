/// What a cell's text may be (ECMA-376 part 1, §18.3.1.53 and §22.9.2.19): at most 32,767 characters, and an underscore
/// that would begin an escape (`_x0041_`) is itself escaped, so that Excel shows what was written.
func sheetText(_ text: String) -> String {
    let limit = 32_767
    var text = text
    if text.utf8.count > limit, text.utf16.count > limit {
        text = String(decoding: text.utf16.prefix(limit - 1), as: UTF16.self) + "…"
    }
    guard text.withUTF8({ $0.contains(UInt8(ascii: "_")) }) else { return text }
    let bytes = Array(text.utf8)
    var escaped: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
        escaped.append(byte)
        if byte == UInt8(ascii: "_"), beginsEscape(bytes[index...].prefix(7)) {
            escaped.append(contentsOf: "x005F_".utf8)
        }
    }
    return String(decoding: escaped, as: UTF8.self)
}

private func beginsEscape(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count == 7, bytes.last == UInt8(ascii: "_"), bytes[bytes.startIndex + 1] == UInt8(ascii: "x") else {
        return false
    }
    return bytes.dropFirst(2).dropLast().allSatisfy { Character(UnicodeScalar($0)).isHexDigit }
}

/// A worksheet's name made from a caption: at most 31 characters, none of `[]:*?/\`, no apostrophe at either end, and
/// different from the names taken, without regard to case.
func sheetName(_ caption: String, taken: inout Set<String>) -> String {
    let forbidden: Set<Character> = ["[", "]", ":", "*", "?", "/", "\\"]
    let kept = title(of: caption).map { forbidden.contains($0) || $0.isWhitespace ? " " : $0 }
        .filter { $0 == " " || $0.isLetter || $0.isNumber || $0.isPunctuation || $0.isSymbol }
    let words = String(kept).split(separator: " ").joined(separator: " ")
    let base = shortened(words, to: 31)
    var name = base.isEmpty ? "Таблица" : base
    var number = 2
    while taken.contains(name.lowercased()) {
        name = "\(shortened(base.isEmpty ? "Таблица" : base, to: 31 - 5)) (\(number))"
        number += 1
    }
    taken.insert(name.lowercased())
    return name
}

/// A caption up to its colon, bracket or comma, where so much says enough.
private func title(of caption: String) -> Substring {
    let whole = caption.prefix(200)
    guard whole.utf16.count > 31, let end = whole.firstIndex(where: { ":(,;".contains($0) }) else { return whole }
    return whole[..<end].count >= 8 ? whole[..<end] : whole
}

/// Cut at a word where there is one, counted in UTF-16 as Excel counts.
private func shortened(_ name: String, to limit: Int) -> String {
    var cut = name
    if cut.utf16.count > limit {
        while cut.utf16.count > limit { cut.removeLast() }
        while let space = cut.lastIndex(of: " "), cut[..<space].count > limit / 2 {
            let isWhole = cut[space...].count > 3
            cut = String(cut[..<space])
            if isWhole, (cut.split(separator: " ").last?.count ?? 0) > 2 { break }
        }
    }
    while let last = cut.last, " ',;–—-(.".contains(last) { cut.removeLast() }
    while let first = cut.first, " '".contains(first) { cut.removeFirst() }
    return cut
}
