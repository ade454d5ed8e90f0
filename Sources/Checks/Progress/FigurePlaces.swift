internal import Glibc
internal import Model

extension [Target] {
    /// Where each figure's words stand in their item's text, from left to right: behind those of the figure before. Nil where
    /// they do not stand there as they were read (two blanks, a line's end among them). Words once not found are not looked
    /// for again.
    func places(in text: String) -> [Range<String.Index>?] {
        var text = text
        text.makeContiguousUTF8()
        var start = 0
        var missing: Set<String> = []
        let found = text.utf8.withContiguousStorageIfAvailable { bytes in
            map { target -> Range<Int>? in
                guard !missing.contains(target.text), let at = offset(of: target.text, in: bytes, from: start) else {
                    missing.insert(target.text)
                    return nil
                }
                start = at + target.text.utf8.count
                return at..<start
            }
        }
        return (found ?? []).map { range in
            range.map { range in
                let lower = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
                return lower..<text.utf8.index(lower, offsetBy: range.count)
            }
        }
    }
}

/// The offset of a phrase's first occurrence at or after an offset.
private func offset(of phrase: String, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var phrase = phrase
    return phrase.withUTF8 { phrase in
        guard let base = bytes.baseAddress, let words = phrase.baseAddress, !phrase.isEmpty else { return nil }
        // The first byte of a Russian letter tells little.
        let key = phrase.firstIndex { $0 != 0x20 && $0 != 0xD0 && $0 != 0xD1 } ?? 0
        let last = bytes.count - phrase.count
        var index = start
        while index <= last, let found = memchr(base + index + key, Int32(phrase[key]), last - index + 1) {
            index = UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found)) - key
            if memcmp(base + index, words, phrase.count) == 0 { return index }
            index += 1
        }
        return nil
    }
}
