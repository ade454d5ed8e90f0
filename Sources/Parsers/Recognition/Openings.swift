internal import Glibc

/// Folded phrases that texts may begin with. Most texts are passed over by a look at their first two letters, and of the
/// phrases only those are compared that begin with the text's first letter.
struct Openings: Sendable, ExpressibleByArrayLiteral {
    private let phrases: [[UInt8]]
    private let letters: FirstLetters
    /// The numbers of the phrases by their first letter (see `FirstLetters.slot`), and of all phrases.
    private let byFirstLetter: [[Int]]
    private let all: [Int]

    init(_ phrases: [String]) {
        let phrases = phrases.map { Array($0.utf8) }
        self.phrases = phrases
        letters = FirstLetters(of: phrases)
        all = Array(phrases.indices)
        var byFirstLetter = [[Int]](repeating: [], count: 64)
        for index in phrases.indices {
            if let slot = phrases[index].withUnsafeBufferPointer({ FirstLetters.slot($0) }) {
                byFirstLetter[slot].append(index)
            }
        }
        self.byFirstLetter = byFirstLetter
    }

    init(arrayLiteral phrases: String...) { self.init(phrases) }

    /// Whether a folded text begins with one of the phrases.
    func begin(_ text: some StringProtocol) -> Bool { first(of: text) != nil }

    /// Whether a text as it stands may begin with one of the phrases: false saves folding it.
    func mayBegin(_ text: some StringProtocol) -> Bool { withBytes(of: text) { letters.mayBegin($0) } }

    /// Whether a text, once folded, begins with one of the phrases.
    func beginFolded(_ text: some StringProtocol) -> Bool { withBytes(of: text) { beginFolded($0) } }

    /// The same of a text's bytes.
    func beginFolded(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        letters.mayBegin(bytes) && candidates(bytes).contains { startsFolded(bytes, with: phrases[$0]) }
    }

    /// Whether a text as it stands begins with one of the phrases, its white space, dashes and hyphens taken as written.
    func beginLowered(_ text: some StringProtocol) -> Bool {
        withBytes(of: text) { bytes in
            letters.mayBegin(bytes) && candidates(bytes).contains { startsLowered(bytes, with: phrases[$0]) }
        }
    }

    /// The first phrase, at or after an index, that a folded text begins with.
    func first(of text: some StringProtocol, from start: Int = 0) -> Int? {
        withBytes(of: text) { bytes in
            guard letters.mayBegin(bytes) else { return nil }
            return candidates(bytes).first { $0 >= start && starts(bytes, with: phrases[$0]) }
        }
    }

    /// The phrases that a text can begin with: all where it does not begin with a Russian letter.
    private func candidates(_ bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
        FirstLetters.slot(bytes).map { byFirstLetter[$0] } ?? all
    }

    /// The UTF-8 length of a phrase.
    func length(_ index: Int) -> Int { phrases[index].count }

    private func starts(_ bytes: UnsafeBufferPointer<UInt8>, with phrase: [UInt8]) -> Bool {
        guard phrase.count <= bytes.count, let last = phrase.indices.last, bytes[last] == phrase[last] else {
            return phrase.isEmpty
        }
        for index in 0..<last where bytes[index] != phrase[index] { return false }
        return true
    }
}

/// With which pairs of letters the phrases begin: for each first letter of the Russian alphabet a bit for each second.
struct FirstLetters: Sendable {
    /// By the last six bits of the first letter's second byte, which tell all small letters apart.
    private var seconds = [UInt64](repeating: 0, count: 64)
    /// Some phrase begins with something other than a Russian letter.
    private var hasOthers = false

    init(of phrases: [[UInt8]]) {
        for phrase in phrases {
            guard phrase.count > 1, FirstLetters.isLead(phrase[0]) else {
                hasOthers = true
                continue
            }
            let hasSecond = phrase.count > 3 && FirstLetters.isLead(phrase[2])
            seconds[Int(phrase[1] & 0x3F)] |= hasSecond ? 1 << UInt64(phrase[3] & 0x3F) : .max
        }
    }

    /// True where the first two letters are those of a phrase, and where they are no Russian letters.
    @inline(__always)
    func mayBegin(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count > 1, FirstLetters.isLead(bytes[0]) else {
            return hasOthers || FirstLetters.mayHide(bytes.first)
        }
        let mask = seconds[FirstLetters.slot(bytes) ?? 0]
        guard mask != 0, bytes.count > 3 else { return mask != 0 }
        guard FirstLetters.isLead(bytes[2]) else { return mask == .max || FirstLetters.mayHide(bytes[2]) }
        return mask >> UInt64(small(bytes[2], bytes[3]).1 & 0x3F) & 1 == 1
    }

    /// The place of a text's first letter among the Russian ones, capital or small, 0..<64; nil for other signs.
    @inline(__always)
    static func slot(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard bytes.count > 1, isLead(bytes[0]) else { return nil }
        return Int(small(bytes[0], bytes[1]).1 & 0x3F)
    }

    @inline(__always)
    private static func isLead(_ byte: UInt8) -> Bool { byte == 0xD0 || byte == 0xD1 }

    /// White space and signs that folding takes away, with a letter behind them.
    private static func mayHide(_ byte: UInt8?) -> Bool { byte.map { $0 <= 0x20 || $0 == 0xC2 || $0 == 0xE2 } ?? true }
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
