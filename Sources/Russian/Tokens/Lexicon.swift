/// The hash by which words are compared: FNV-1a, 64 bits, of the folded form. Two different words of a document with one
/// hash would need billions of documents.
enum Hash {
    @inline(__always)
    static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return hash
    }
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
        var capacity = 16
        while capacity < entries.count * 2 { capacity *= 2 }
        keys = Array(repeating: 0, count: capacity)
        slots = Array(repeating: -1, count: capacity)
        values = []
        for (word, value) in entries { insert(Hash.of(word.utf8), value) }
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
        var entries: [(String, Value)] = []
        for line in lines.split(separator: "\n") {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2, let meaning = value(String(parts[0])) else { continue }
            for form in parts[1].split(separator: " ") { entries.append((String(form), meaning)) }
        }
        self.init(entries)
    }
}
