internal import Glibc
internal import Synchronization

/// What texts were read as, for those that come again: an office's documents repeat their terms, duties and bodies word
/// for word. Shared by all documents of a run and bounded; what was forgotten is read anew, and the same comes out.
///
/// ```
/// let readings = Remembered<Reading<Target>?>()
/// readings.value(of: text) { (value: grammar.read(text), isConstant: true) }
/// ```
final class Remembered<Value: Sendable>: Sendable {
    private final class Entry: Sendable {
        let text: [UInt8]
        let variant: UInt64
        let value: Value

        init(text: [UInt8], variant: UInt64, value: Value) {
            (self.text, self.variant, self.value) = (text, variant, value)
        }
    }

    private let entries = Mutex<[UInt64: Entry]>([:])

    /// Bytes of the longest text that is worth keeping, and how many are kept before all are forgotten.
    private static var longest: Int { 512 }
    private static var most: Int { 4096 }

    /// The value of a text, read where it is not known. `variant` tells apart what a text can be read as; a reading that
    /// depends on more than the text and the variant is not constant, and not kept.
    func value(
        of text: String, variant: UInt64 = 0, _ read: () -> (value: Value, isConstant: Bool)
    ) -> Value {
        text.utf8.withContiguousStorageIfAvailable { value(of: $0, variant: variant, read) } ?? read().value
    }

    func value(
        of text: UnsafeBufferPointer<UInt8>, variant: UInt64 = 0, _ read: () -> (value: Value, isConstant: Bool)
    ) -> Value {
        guard text.count <= Self.longest else { return read().value }
        let hash = Hash.ofText(text) ^ variant
        if let known = entries.withLock({ $0[hash] }), known.variant == variant, isSame(known.text, text) {
            return known.value
        }
        let (value, isConstant) = read()
        guard isConstant else { return value }
        let entry = Entry(text: Array(text), variant: variant, value: value)
        entries.withLock { entries in
            if entries.count >= Self.most { entries.removeAll(keepingCapacity: true) }
            entries[hash] = entry
        }
        return value
    }
}

private func isSame(_ a: [UInt8], _ b: UnsafeBufferPointer<UInt8>) -> Bool {
    guard a.count == b.count, let other = b.baseAddress else { return a.count == b.count }
    return a.withUnsafeBufferPointer { $0.baseAddress.map { memcmp($0, other, b.count) == 0 } ?? true }
}

extension Hash {
    /// The hash of a whole text, eight bytes at a time; not that of its letters one by one.
    static func ofText(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        let raw = UnsafeRawBufferPointer(bytes)
        var hash = UInt64(bytes.count) ^ Hash.empty
        var index = 0
        while index + 8 <= raw.count {
            hash = mixed(hash ^ raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            index += 8
        }
        while index < raw.count {
            hash = mixed(hash ^ UInt64(raw[index]))
            index += 1
        }
        return hash
    }

    private static func mixed(_ value: UInt64) -> UInt64 {
        let product = value &* 0x9E37_79B9_7F4A_7C15
        return product ^ product >> 32
    }
}
