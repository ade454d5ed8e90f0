/// Eight bytes of UTF-8 looked at in one step: for walks through text that pass over most of it.
@frozen
package struct EightBytes {
    @usableFromInline let word: UInt64

    /// The bytes at an address, which need not be aligned.
    @inlinable @inline(__always)
    package init(at address: UnsafePointer<UInt8>) {
        word = UnsafeRawPointer(address).loadUnaligned(as: UInt64.self)
    }

    /// Whether one of them is this byte.
    @inlinable @inline(__always)
    package func hold(_ byte: UInt8) -> Bool {
        let different = word ^ (UInt64(byte) &* 0x0101_0101_0101_0101)
        return (different &- 0x0101_0101_0101_0101) & ~different & 0x8080_8080_8080_8080 != 0
    }

    /// Whether one of them is less than a byte of ASCII.
    @inlinable @inline(__always)
    package func holdLess(than byte: UInt8) -> Bool {
        (word &- UInt64(byte) &* 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 != 0
    }
}
