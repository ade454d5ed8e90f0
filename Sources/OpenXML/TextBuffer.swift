/// UTF-8 text being gathered: one buffer serves a whole document. Paragraphs stand in it like a stack, a text box's on
/// top of the paragraph that it is anchored in.
package final class TextBuffer {
    @exclusivity(unchecked) private var base: UnsafeMutablePointer<UInt8>
    @exclusivity(unchecked) private var capacity: Int
    @exclusivity(unchecked) package private(set) var count = 0

    package init(capacity: Int = 4096) {
        self.capacity = capacity
        base = .allocate(capacity: capacity)
    }

    deinit { base.deallocate() }

    package func append(_ bytes: UnsafePointer<UInt8>, _ length: Int) {
        if count + length > capacity { grow(to: count + length) }
        (base + count).update(from: bytes, count: length)
        count += length
    }

    package func append(_ byte: UInt8) {
        if count == capacity { grow(to: count + 1) }
        base[count] = byte
        count += 1
    }

    package func append(_ text: some StringProtocol) { for byte in text.utf8 { append(byte) } }

    /// Forgets everything from `start` on.
    package func truncate(to start: Int) { count = min(count, max(start, 0)) }

    /// Removes a range; what stands after it moves up.
    package func remove(_ range: Range<Int>) {
        guard !range.isEmpty, range.upperBound <= count else { return }
        (base + range.lowerBound).update(from: base + range.upperBound, count: count - range.upperBound)
        count -= range.count
    }

    package subscript(index: Int) -> UInt8 {
        get { base[index] }
        set { base[index] = newValue }
    }

    package func string(from start: Int) -> String {
        String(decoding: UnsafeBufferPointer(start: base + start, count: max(0, count - start)), as: UTF8.self)
    }

    /// The first byte from `start` on that begins, or may begin, a line break, U+00AD, U+2011 or a private character
    /// (U+F000…): what a reader of text has to look at more closely.
    package func firstSpecial(from start: Int) -> Int? {
        let bytes = UnsafeBufferPointer(start: base + start, count: max(0, count - start))
        // Without a way out of the loop the compiler looks at many bytes at once; most texts have none.
        var specials: UInt8 = 0
        for byte in bytes { specials |= Self.special(byte) }
        return specials == 0 ? nil : bytes.firstIndex { Self.special($0) != 0 }.map { start + $0 }
    }

    /// 1 for a special byte, else 0.
    @inline(__always)
    private static func special(_ byte: UInt8) -> UInt8 {
        (byte == 0x0A ? 1 : 0) | (byte == 0x0D ? 1 : 0) | (byte == 0xC2 ? 1 : 0) | (byte == 0xE2 ? 1 : 0)
            | (byte == 0xEF ? 1 : 0)
    }

    private func grow(to needed: Int) {
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: max(needed, capacity * 2))
        larger.update(from: base, count: count)
        base.deallocate()
        base = larger
        capacity = max(needed, capacity * 2)
    }
}
