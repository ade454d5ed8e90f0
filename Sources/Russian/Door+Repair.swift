package import Model

/// Repairs what typing and conversion did to a text: Latin letters inside Cyrillic words, soft hyphens, odd spaces,
/// remnants of Markdown and HTML. Each repaired word is a remark (`repaired-letters`), and so is the removal of markup
/// (`removed-markup`); a text that needs no repair comes back as it is, after one look at its bytes.
package func repair(_ text: String) -> (text: String, remarks: [Remark]) {
    var text = text
    guard text.withUTF8({ needsRepair($0) }) else { return (text, []) }
    let (plain, hadMarkup) = Markup.removed(from: Array(text.utf8))
    let (repaired, words) = LetterRepair.repaired(Spacing.normalized(plain))
    var remarks = words.map { Remark.repairedLetters($0.word, as: $0.meant) }
    if hadMarkup { remarks.append(.removedMarkup) }
    return (String(decoding: repaired, as: UTF8.self), remarks)
}

/// Whether anything in the text could need repair: a Latin letter beside a Cyrillic one or alone, markup, signs that are
/// not seen, spaces other than one plain one.
private func needsRepair(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var before = ByteClass.space
    var index = 0
    while index < bytes.count {
        let byte = bytes[index]
        if byte == 0xD0 || byte == 0xD1 {
            if before == .latin { return true }
            before = .cyrillic
            repeat { index += 2 } while index < bytes.count && (bytes[index] == 0xD0 || bytes[index] == 0xD1)
            continue
        }
        let kind = ByteClass(byte)
        switch kind {
        case .suspect: return true
        case .lead where isOddSign(bytes, index): return true
        case .space where byte == 0x20 && index > 0 && bytes[index - 1] == 0x20: return true
        case .latin where before == .cyrillic: return true
        case .latin where before != .latin && LetterRepair.standsAlone(bytes, index): return true
        default: before = kind
        }
        index += 1
    }
    return false
}

/// A space other than the plain one, a soft hyphen, a zero-width sign or a no-break hyphen.
private func isOddSign(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    guard index + 1 < bytes.count else { return false }
    let next = bytes[index + 1]
    switch bytes[index] {
    case 0xC2: return next == 0xA0 || next == 0xAD
    case 0xE2:
        guard next == 0x80, index + 2 < bytes.count else { return next == 0x81 }
        return bytes[index + 2] <= 0x91 || bytes[index + 2] == 0xAF
    default: return next == 0x80
    }
}

/// What a byte of UTF-8 can mean for repair.
private enum ByteClass: UInt8 {
    case other, space, latin, cyrillic, lead, suspect

    @inline(__always)
    init(_ byte: UInt8) {
        switch byte {
        case 0x20, 0x0A, 0x09: self = .space
        case 0x61...0x7A, 0x41...0x5A: self = .latin
        case 0x2A, 0x5C, 0x3C, 0x26, 0x60, 0x23, 0x5F, 0x5B, 0x0D, 0xCC, 0xEF: self = .suspect
        case 0xC2, 0xE2, 0xE3: self = .lead
        default: self = .other
        }
    }
}

extension Remark {
    fileprivate static func repairedLetters(_ word: String, as meant: String) -> Remark {
        Remark(
            "repaired-letters", .note, "“\(word)” mixes Latin and Cyrillic letters and was read as “\(meant)”",
            wording: "«\(word)»: латинские буквы среди русских, прочитано как «\(meant)»",
            remedy: "Исправьте слово в документе: поиск его не находит.")
    }

    fileprivate static let removedMarkup = Remark(
        "removed-markup", .note, "remnants of Markdown or HTML were left out of the text",
        wording: "Из текста убраны остатки разметки Markdown или HTML",
        remedy: "Уберите знаки разметки из документа.")
}
