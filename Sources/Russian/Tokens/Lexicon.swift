/// The hash by which words are compared: FNV-1a, 64 bits, of the folded form, taken a letter at a time, because a letter
/// of two bytes then costs one multiplication. Two different words of a document with one hash would need billions of
/// documents.
enum Hash {
    /// The hash of whole letters; what stands before them may have been hashed already.
    @inline(__always)
    static func of(_ bytes: some Sequence<UInt8>, after start: UInt64 = Hash.empty) -> UInt64 {
        var hash = start
        var lead: UInt64 = 0
        for byte in bytes {
            if byte >= 0xC0 {
                lead = UInt64(byte) << 8
            } else {
                hash = add(lead | UInt64(byte), to: hash)
                lead = 0
            }
        }
        return hash
    }

    /// One letter more: a byte, or two as lead and trail.
    @inline(__always)
    static func add(_ letter: UInt64, to hash: UInt64) -> UInt64 { (hash ^ letter) &* 0x100_0000_01B3 }

    /// The hash of no bytes.
    static let empty: UInt64 = 0xCBF2_9CE4_8422_2325
}

/// Words and what they mean to one grammar, found by a token's hash in one probe or two.
///
/// ```
/// let heads = Lexicon([("министерство", Head.ministry), ("министерства", .ministry)])
/// heads[text[i].payload]     // nil for words that the lexicon does not hold; ask it about words only
/// ```
/// Words are given folded: lower case, е for ё.
struct Lexicon<Value: Sendable>: Sendable {
    private var keys: [UInt64]
    private var slots: [Int32]
    private var values: [Value]

    init(_ entries: some Collection<(String, Value)>) {
        self.init(hashed: entries.map { (Hash.of($0.0.utf8), $0.1) })
    }

    /// From words that are hashed already.
    init(hashed entries: [(UInt64, Value)]) {
        var capacity = 16
        while capacity < entries.count * 2 { capacity *= 2 }
        keys = Array(repeating: 0, count: capacity)
        slots = Array(repeating: -1, count: capacity)
        values = []
        for (hash, value) in entries { insert(hash, value) }
    }

    /// The meaning of the word with that hash; where a word was given twice, the first.
    subscript(hash: UInt64) -> Value? {
        var slot = Int(truncatingIfNeeded: hash) & (keys.count - 1)
        while slots[slot] >= 0 {
            if keys[slot] == hash { return values[Int(slots[slot])] }
            slot = (slot + 1) & (keys.count - 1)
        }
        return nil
    }

    private mutating func insert(_ hash: UInt64, _ value: Value) {
        var slot = Int(truncatingIfNeeded: hash) & (keys.count - 1)
        while slots[slot] >= 0 {
            if keys[slot] == hash { return }
            slot = (slot + 1) & (keys.count - 1)
        }
        keys[slot] = hash
        slots[slot] = Int32(values.count)
        values.append(value)
    }
}

extension Lexicon {
    /// A lexicon from lines `meaning: form form form`, the meaning resolved by `value`; a line whose meaning is not
    /// known to it is passed over.
    init(lines: String, value: (String) -> Value?) {
        self.init(hashed: WordLines(lines).entries(value))
    }
}

extension Lexicon<Bool> {
    /// Words that are in it or not.
    init(words: String) { self.init(hashed: WordLines.words(words).map { (Hash.of($0), true) }) }

    func contains(_ hash: UInt64) -> Bool { self[hash] != nil }
}

/// Data in lines `key form form form` (or `key: form form`), read without cutting it into strings: a program's start
/// should not feel it.
struct WordLines {
    private let text: String

    init(_ text: String) { self.text = text }

    /// What stands between blanks and line ends.
    static func words(_ text: String) -> [ArraySlice<UInt8>] {
        Array(text.utf8).split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
    }

    /// The hashes of all forms, each with what its line's key means; lines whose key means nothing are passed over.
    func entries<Value>(_ meaning: (String) -> Value?) -> [(UInt64, Value)] {
        var entries: [(UInt64, Value)] = []
        var bytes = Array(text.utf8)
        bytes.append(0x0A)
        var start = 0
        var value: Value?
        var isKey = true
        for at in bytes.indices where bytes[at] == 0x20 || bytes[at] == 0x0A || bytes[at] == 0x3A && isKey {
            if at > start {
                if isKey {
                    value = meaning(String(decoding: bytes[start..<at], as: UTF8.self))
                } else if let value {
                    entries.append((Hash.of(bytes[start..<at]), value))
                }
                isKey = false
            }
            start = at + 1
            if bytes[at] == 0x0A { isKey = true }
        }
        return entries
    }

    /// The same for stems, each with every ending.
    func entries<Value>(endings: String, _ meaning: (String) -> Value?) -> [(UInt64, Value)] {
        let endings = WordLines.words(endings)
        var forms: [(UInt64, Value)] = []
        for (stem, value) in entries(meaning) {
            for ending in endings { forms.append((Hash.of(ending, after: stem), value)) }
        }
        return forms
    }
}
