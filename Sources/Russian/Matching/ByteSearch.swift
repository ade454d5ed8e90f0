internal import Glibc

/// Where a phrase first stands in a text at or after an offset, byte for byte; nil where it does not. Made for phrases
/// of some words: in the worst case each place in the text is compared with the whole phrase.
package func firstOffset(
    of phrase: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>, from start: Int = 0
) -> Int? {
    guard start >= 0, start <= text.count - phrase.count else { return nil }
    guard let base = text.baseAddress, let words = phrase.baseAddress, let final = phrase.last else { return start }
    // A blank and the first byte of a Russian letter tell little: the first byte that is neither is looked for.
    let key = phrase.firstIndex { $0 != 0x20 && $0 != 0xD0 && $0 != 0xD1 } ?? 0
    let last = text.count - phrase.count
    var index = start
    while index <= last, let found = memchr(base + index + key, Int32(phrase[key]), last - index + 1) {
        index = UnsafeRawPointer(base).distance(to: found) - key
        if text[index + phrase.count - 1] == final, memcmp(base + index, words, phrase.count) == 0 { return index }
        index += 1
    }
    return nil
}
