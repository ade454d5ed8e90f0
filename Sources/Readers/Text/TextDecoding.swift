internal import Model

/// A text's bytes as UTF-8, whatever they were, told by their content (never by a locale).
struct DecodedText {
    /// As `Source.encoding` names it.
    var encoding: String
    /// UTF-8, not necessarily valid: what is not is replaced line by line, with a finding.
    var bytes: [UInt8]
}

/// Tells the encoding and decodes; nil where the bytes are no text (NULs outside UTF-16).
///
/// A byte order mark decides. Without one: UTF-16 shows in its zero or Cyrillic high bytes, UTF-8 in its valid
/// sequences; what is neither is the Cyrillic code page in whose reading the letters look most like Russian.
func decodeText(_ bytes: [UInt8]) -> DecodedText? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return DecodedText(encoding: "utf-8", bytes: Array(bytes[3...])) }
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes[2...], isBigEndian: false) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes[2...], isBigEndian: true) }
    if let isBigEndian = looksLikeUTF16(bytes) { return utf16(bytes[...], isBigEndian: isBigEndian) }
    if bytes.contains(0) { return nil }
    let sequences = countSequences(bytes)
    if sequences.invalid == 0 || sequences.valid > sequences.invalid * 8 {
        return DecodedText(encoding: "utf-8", bytes: bytes)
    }
    let page = CodePage.likeliest(for: bytes)
    return DecodedText(encoding: page.name, bytes: page.decode(bytes[...]))
}

/// What bytes without a known encoding most likely say: a file's name, out of an archive.
package func likelyText(_ bytes: [UInt8]) -> String {
    String(decoding: decodeText(bytes)?.bytes ?? bytes, as: UTF8.self)
}

private func utf16(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> DecodedText {
    var units = [UInt16]()
    units.reserveCapacity(bytes.count / 2)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
        let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
        units.append(isBigEndian ? first << 8 | second : second << 8 | first)
        index += 2
    }
    return DecodedText(
        encoding: isBigEndian ? "utf-16be" : "utf-16le", bytes: Array(String(decoding: units, as: UTF16.self).utf8))
}

/// Whether every other byte is a high byte of Latin, Cyrillic or general punctuation; true for big-endian, false for
/// little-endian, nil for no.
private func looksLikeUTF16(_ bytes: [UInt8]) -> Bool? {
    let sample = bytes.prefix(4096)
    guard sample.count >= 8 else { return nil }
    var high = (even: 0, odd: 0)
    for (index, byte) in sample.enumerated() where byte == 0 || byte == 4 || byte == 0x20 {
        if index % 2 == 0 { high.even += 1 } else { high.odd += 1 }
    }
    let half = sample.count / 2
    if high.odd * 10 >= half * 9, high.even * 2 < half { return false }
    if high.even * 10 >= half * 9, high.odd * 2 < half { return true }
    return nil
}

/// Multi-byte UTF-8 sequences, and bytes that belong to none.
private func countSequences(_ bytes: [UInt8]) -> (valid: Int, invalid: Int) {
    var (valid, invalid, index) = (0, 0, 0)
    bytes.withUnsafeBufferPointer { bytes in
        while index < bytes.count {
            if bytes[index] < 0x80 {
                index += 1
                continue
            }
            let length = utf8SequenceLength(bytes, at: index)
            if length > 0 { valid += 1 } else { invalid += 1 }
            index += max(length, 1)
        }
    }
    return (valid, invalid)
}

/// The length of the well-formed sequence of two to four bytes at an index (Unicode, table 3-7); 0 where there is none.
func utf8SequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let first = bytes[index]
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first <= 0xF4, index + length <= bytes.count else { return 0 }
    for offset in 1..<length where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
    switch (first, bytes[index + 1]) {
    case (0xE0, ..<0xA0), (0xED, 0xA0...), (0xF0, ..<0x90), (0xF4, 0x90...): return 0
    default: return length
    }
}
