internal import Glibc

/// Folded phrases that texts may begin with. Most are passed over by one look at the text's first four bytes.
struct Openings: Sendable, ExpressibleByArrayLiteral {
    private let phrases: [[UInt8]]
    /// The first bytes of each phrase, up to four, and which bits of four bytes they fill.
    private let heads: [(head: UInt32, mask: UInt32)]

    init(_ phrases: [String]) {
        self.phrases = phrases.map { Array($0.utf8) }
        heads = self.phrases.map { phrase in
            (Openings.head(phrase), phrase.count >= 4 ? .max : (1 << UInt32(8 * phrase.count)) - 1)
        }
    }

    init(arrayLiteral phrases: String...) { self.init(phrases) }

    /// Whether a folded text begins with one of the phrases.
    func begin(_ text: some StringProtocol) -> Bool { first(of: text) != nil }

    /// Whether a phrase begins with the same four bytes as a folded text: a first look before the whole is folded.
    func mayBegin(_ text: some StringProtocol) -> Bool {
        let head = withBytes(of: text) { Openings.head($0) }
        return heads.contains { head & $0.mask == $0.head }
    }

    /// The first phrase, at or after an index, that a folded text begins with.
    func first(of text: some StringProtocol, from start: Int = 0) -> Int? {
        withBytes(of: text) { bytes in
            let head = Openings.head(bytes)
            for index in start..<heads.count where head & heads[index].mask == heads[index].head {
                if bytes.starts(with: phrases[index]) { return index }
            }
            return nil
        }
    }

    /// The UTF-8 length of a phrase.
    func length(_ index: Int) -> Int { phrases[index].count }

    private static func head(_ bytes: some Collection<UInt8>) -> UInt32 {
        var (head, shift) = (UInt32(0), UInt32(0))
        for byte in bytes.prefix(4) {
            head |= UInt32(byte) << shift
            shift += 8
        }
        return head
    }
}

extension StringProtocol {
    /// Whether an ASCII sign stands in the text.
    func holds(_ sign: UInt8) -> Bool {
        withBytes(of: self) { bytes in
            bytes.baseAddress.map { memchr($0, Int32(sign), bytes.count) != nil } ?? false
        }
    }
}

extension String {
    /// The text between line feeds.
    var lines: [Substring] {
        guard holds(0x0A) else { return [self[...]] }
        return utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { Substring($0) }
    }
}

/// The bytes of a text, without a copy where it has them in one piece.
func withBytes<Text: StringProtocol, Value>(of text: Text, _ read: (UnsafeBufferPointer<UInt8>) -> Value) -> Value {
    if let value = text.utf8.withContiguousStorageIfAvailable(read) { return value }
    var copy = String(text)
    return copy.withUTF8(read)
}

/// A text's first bytes, at most so many.
func firstBytes(of text: some StringProtocol, _ limit: Int) -> [UInt8] {
    withBytes(of: text) { Array($0.prefix(limit)) }
}
