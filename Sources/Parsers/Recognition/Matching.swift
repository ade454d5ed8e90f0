internal import Glibc

/// Whether a text begins with a phrase, byte for byte (both folded).
func hasPrefix(_ text: some StringProtocol, _ phrase: String) -> Bool {
    withBytes(of: phrase) { needle in
        withBytes(of: text) { $0.count >= needle.count && matches(needle, $0, at: 0) }
    }
}

/// Whether a text holds a phrase, byte for byte (both folded).
func contains(_ text: some StringProtocol, _ phrase: String) -> Bool { offset(of: phrase, in: text) != nil }

/// The UTF-8 offset of a phrase's first occurrence at or after an offset.
func offset(of phrase: String, in text: some StringProtocol, from start: Int = 0) -> Int? {
    withBytes(of: phrase) { needle in
        withBytes(of: text) { bytes in
            guard needle.count > 1, start >= 0 else {
                return needle.first.map { first in bytes.dropFirst(max(start, 0)).firstIndex(of: first) } ?? start
            }
            // A blank and the first byte of a Russian letter tell little: the first byte that is neither is looked for.
            let key = needle.firstIndex { $0 != 0x20 && $0 != 0xD0 && $0 != 0xD1 } ?? 0
            let last = bytes.count - needle.count
            var index = start
            while let base = bytes.baseAddress, index <= last,
                let found = memchr(base + index + key, Int32(needle[key]), last - index + 1)
            {
                index = UnsafeRawPointer(base).distance(to: found) - key
                if matches(needle, bytes, at: index) { return index }
                index += 1
            }
            return nil
        }
    }
}

@inline(__always)
private func matches(_ needle: UnsafeBufferPointer<UInt8>, _ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    var offset = 0
    while offset < needle.count {
        if bytes[index + offset] != needle[offset] { return false }
        offset += 1
    }
    return true
}
