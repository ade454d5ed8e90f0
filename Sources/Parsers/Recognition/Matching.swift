/// Whether a text begins with a phrase, byte for byte (both folded).
func hasPrefix(_ text: some StringProtocol, _ phrase: String) -> Bool {
    text.utf8.starts(with: phrase.utf8)
}

/// Whether a text holds a phrase, byte for byte (both folded).
func contains(_ text: some StringProtocol, _ phrase: String) -> Bool { offset(of: phrase, in: text) != nil }

/// The UTF-8 offset of a phrase's first occurrence at or after an offset.
func offset(of phrase: String, in text: some StringProtocol, from start: Int = 0) -> Int? {
    let needle = Array(phrase.utf8)
    guard let first = needle.first else { return start }
    let found = text.utf8.withContiguousStorageIfAvailable { bytes -> Int? in
        guard bytes.count >= needle.count, start >= 0 else { return nil }
        var index = start
        while index <= bytes.count - needle.count {
            if bytes[index] == first, matches(needle, bytes, at: index) { return index }
            index += 1
        }
        return nil
    }
    if let found { return found }
    return offset(of: phrase, in: String(decoding: Array(text.utf8), as: UTF8.self), from: start)
}

private func matches(_ needle: [UInt8], _ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    for offset in 1..<needle.count where bytes[index + offset] != needle[offset] { return false }
    return true
}
