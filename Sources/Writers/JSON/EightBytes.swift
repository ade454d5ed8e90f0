/// Eight bytes of a text as one number, for looking at all of them at once.
struct EightBytes: BitwiseCopyable {
    private let bytes: UInt64

    /// Whether one of them is a control character, `"` or `\`: what JSON escapes.
    @inline(__always)
    var holdsEscape: Bool {
        holdsLess(than: 0x20, in: bytes) || holds(UInt8(ascii: "\"")) || holds(UInt8(ascii: "\\"))
    }

    @inline(__always)
    private func holds(_ byte: UInt8) -> Bool { holdsLess(than: 1, in: bytes ^ Self.ones &* UInt64(byte)) }

    /// Whether some byte is less than a bound of at most 128: only then does subtracting the bound borrow into its
    /// highest bit, where the byte has none itself.
    @inline(__always)
    private func holdsLess(than bound: UInt64, in bytes: UInt64) -> Bool {
        (bytes &- Self.ones &* bound) & ~bytes & (Self.ones &* 0x80) != 0
    }

    /// 1 in each byte.
    private static let ones: UInt64 = 0x0101_0101_0101_0101
}
