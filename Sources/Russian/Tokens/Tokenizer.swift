/// Cuts UTF-8 bytes into tokens in one pass. It writes the folded forms into memory of the caller's, at least twice as
/// long as the text (a Latin letter in a Cyrillic word takes two bytes when it is folded).
struct Tokenizer {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let folded: UnsafeMutableBufferPointer<UInt8>
    private(set) var foldedCount = 0
    private(set) var tokens: [Token] = []
    private var isSpaced = true
    private var startsLine = true

    init(_ bytes: UnsafeBufferPointer<UInt8>, folded: UnsafeMutableBufferPointer<UInt8>) {
        self.bytes = bytes
        self.folded = folded
        tokens.reserveCapacity(bytes.count / 8 + 4)
    }

    mutating func scan() {
        var at = 0
        while at < bytes.count {
            let byte = bytes[at]
            if byte == 0x20 {
                isSpaced = true
                at += 1
            } else if byte >= 0x30 && byte <= 0x39 {
                at = scanNumber(from: at)
            } else if byte == 0xD0 || byte == 0xD1 || Folding.letter(decode(at).value) != 0 {
                at = scanWord(from: at)
            } else {
                at = scanOther(decode(at), from: at)
            }
        }
    }

    private mutating func scanNumber(from start: Int) -> Int {
        var at = start
        var value: UInt64 = 0
        let foldedStart = foldedCount
        while at < bytes.count, bytes[at] >= 0x30, bytes[at] <= 0x39 {
            value = at - start < 18 ? value * 10 + UInt64(bytes[at] - 0x30) : .max
            put(bytes[at])
            at += 1
        }
        append(.number, .none, start, at, foldedStart, payload: value)
        return at
    }

    private mutating func scanWord(from start: Int) -> Int {
        let foldedStart = foldedCount
        let isCapitalized = Folding.isCapital(decode(start).value)
        let common = foldCommon(from: start)
        if common.at > start, !mayGoOn(common.at) {
            append(
                .word, .none, start, common.at, foldedStart, payload: common.hash, script: .cyrillic,
                isCapitalized: isCapitalized)
            return common.at
        }
        var (at, scripts): (Int, UInt8) = (common.at, common.at > start ? 1 : 0)
        while at < bytes.count {
            let scalar = decode(at)
            let letter = Folding.letter(scalar.value)
            if letter == 0 {
                guard Folding.isInvisible(scalar.value) else { break }
                joinBreve(scalar.value)
            } else if letter < 0x80 {
                scripts |= 2
                put(UInt8(letter))
            } else {
                scripts |= letter < 0x400 ? 2 : 1
                put(scalar: letter)
            }
            at += scalar.length
        }
        // A lead byte that begins no letter («҂»): a mark.
        guard foldedCount > foldedStart else { return scanOther(decode(start), from: start) }
        let script = Token.Script(rawValue: scripts) ?? .none
        if script == .mixed || script == .latin && foldedCount == foldedStart + 1 && !isCapitalized {
            foldLookAlikes(from: foldedStart)
        }
        let hash = Hash.of(UnsafeBufferPointer(rebasing: folded[foldedStart..<foldedCount]))
        append(.word, .none, start, at, foldedStart, payload: hash, script: script, isCapitalized: isCapitalized)
        return at
    }

    /// Whether a word may go on at a byte behind common letters: not at ASCII signs, figures and the text's end.
    @inline(__always)
    private func mayGoOn(_ at: Int) -> Bool { at < bytes.count && bytes[at] >= 0x41 }

    /// The run of common Cyrillic letters of which nearly every word consists: two bytes in, two bytes out, and their hash.
    @inline(__always)
    private mutating func foldCommon(from start: Int) -> (at: Int, hash: UInt64) {
        var at = start
        var count = foldedCount
        var hash = Hash.empty
        while at + 1 < bytes.count {
            var (lead, trail) = (bytes[at], bytes[at + 1])
            if lead == 0xD0, trail >= 0x90 {
                // А…П become а…п, Р…Я become р…я in the next block, а…п stay.
                if trail < 0xB0 { (lead, trail) = trail < 0xA0 ? (0xD0, trail + 0x20) : (0xD1, trail - 0x20) }
            } else if lead != 0xD1 || trail > 0x8F {
                break
            }
            folded[count] = lead
            folded[count + 1] = trail
            hash = Hash.add(UInt64(lead) << 8 | UInt64(trail), to: hash)
            count += 2
            at += 2
        }
        foldedCount = count
        return (at, hash)
    }

    private mutating func scanOther(_ scalar: (value: UInt32, length: Int), from start: Int) -> Int {
        let end = start + scalar.length
        switch scalar.value {
        case 0x0A, 0x0D, 0x0B, 0x0C, 0x85, 0x2028, 0x2029: (isSpaced, startsLine) = (true, true)
        case 0x09, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: isSpaced = true
        default:
            guard !Folding.isInvisible(scalar.value) else { return end }
            append(.mark, Mark(scalar.value), start, end, foldedCount, payload: 0)
        }
        return end
    }

    /// A decomposed й is и with a breve: the two bytes of и (D0 B8) become those of й (D0 B9).
    private mutating func joinBreve(_ scalar: UInt32) {
        guard scalar == 0x306, foldedCount > 0, folded[foldedCount - 1] == 0xB8 else { return }
        folded[foldedCount - 1] = 0xB9
    }

    private mutating func foldLookAlikes(from start: Int) {
        let word = Array(folded[start..<foldedCount])
        foldedCount = start
        for byte in word {
            let twin = byte < 0x80 ? Folding.twin(ofLatin: byte) : 0
            if twin == 0 { put(byte) } else { put(scalar: twin) }
        }
    }

    @inline(__always)
    private mutating func put(_ byte: UInt8) {
        folded[foldedCount] = byte
        foldedCount += 1
    }

    @inline(__always)
    private mutating func put(_ lead: UInt8, _ trail: UInt8) {
        folded[foldedCount] = lead
        folded[foldedCount + 1] = trail
        foldedCount += 2
    }

    private mutating func put(scalar: UInt32) {
        put(UInt8(0xC0 | scalar >> 6), UInt8(0x80 | scalar & 0x3F))
    }

    private mutating func append(
        _ kind: Token.Kind, _ mark: Mark, _ start: Int, _ end: Int, _ foldedStart: Int, payload: UInt64,
        script: Token.Script = .none, isCapitalized: Bool = false
    ) {
        tokens.append(
            Token(
                kind: kind, mark: mark, script: script, isSpaced: isSpaced, startsLine: startsLine,
                isCapitalized: isCapitalized, start: Int32(truncatingIfNeeded: start),
                end: Int32(truncatingIfNeeded: end), foldedStart: Int32(truncatingIfNeeded: foldedStart),
                foldedEnd: Int32(truncatingIfNeeded: foldedCount), payload: payload))
        (isSpaced, startsLine) = (false, false)
    }

    /// The scalar at an offset of valid UTF-8 (Swift strings hold nothing else).
    @inline(__always)
    private func decode(_ at: Int) -> (value: UInt32, length: Int) {
        let first = UInt32(bytes[at])
        if first < 0x80 { return (first, 1) }
        if first < 0xE0 { return ((first & 0x1F) << 6 | trail(at + 1), 2) }
        if first < 0xF0 { return ((first & 0x0F) << 12 | trail(at + 1) << 6 | trail(at + 2), 3) }
        return ((first & 0x07) << 18 | trail(at + 1) << 12 | trail(at + 2) << 6 | trail(at + 3), 4)
    }

    @inline(__always)
    private func trail(_ at: Int) -> UInt32 { at < bytes.count ? UInt32(bytes[at] & 0x3F) : 0 }
}
