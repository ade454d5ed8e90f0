/// Cuts UTF-8 bytes into tokens in one pass.
struct Tokenizer {
    private(set) var tokens: [Token] = []
    private(set) var folded: [UInt8] = []
    private var isSpaced = true
    private var startsLine = true

    mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) {
        tokens.reserveCapacity(bytes.count / 6 + 4)
        folded.reserveCapacity(bytes.count)
        var at = 0
        while at < bytes.count {
            let byte = bytes[at]
            if byte >= 0x30 && byte <= 0x39 {
                at = scanNumber(bytes, from: at)
                continue
            }
            let scalar = decode(bytes, at)
            if Folding.letter(scalar.value) != 0 {
                at = scanWord(bytes, from: at)
            } else {
                at = scanOther(scalar, from: at)
            }
        }
    }

    private mutating func scanNumber(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var at = start
        var value: UInt64 = 0
        let foldedStart = folded.count
        while at < bytes.count, bytes[at] >= 0x30, bytes[at] <= 0x39 {
            value = at - start < 18 ? value * 10 + UInt64(bytes[at] - 0x30) : .max
            folded.append(bytes[at])
            at += 1
        }
        append(.number, .none, start, at, foldedStart, payload: value)
        return at
    }

    private mutating func scanWord(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var at = start
        let foldedStart = folded.count
        var scripts: UInt8 = 0
        let isCapitalized = Folding.isCapital(decode(bytes, start).value)
        while at < bytes.count {
            let scalar = decode(bytes, at)
            let letter = Folding.letter(scalar.value)
            if letter == 0 {
                guard Folding.isInvisible(scalar.value) else { break }
                joinBreve(scalar.value)
            } else if letter < 0x80 {
                scripts |= 2
                folded.append(UInt8(letter))
            } else {
                scripts |= letter < 0x400 ? 2 : 1
                folded.append(UInt8(0xC0 | letter >> 6))
                folded.append(UInt8(0x80 | letter & 0x3F))
            }
            at += scalar.length
        }
        let script = Token.Script(rawValue: scripts) ?? .none
        if script == .mixed { foldLookAlikes(from: foldedStart) }
        if script == .latin, folded.count == foldedStart + 1, !isCapitalized { foldLookAlikes(from: foldedStart) }
        let hash = folded.withUnsafeBufferPointer { Hash.of($0[foldedStart...]) }
        append(.word, .none, start, at, foldedStart, payload: hash, script: script, isCapitalized: isCapitalized)
        return at
    }

    private mutating func scanOther(_ scalar: (value: UInt32, length: Int), from start: Int) -> Int {
        let end = start + scalar.length
        switch scalar.value {
        case 0x0A, 0x0D, 0x0B, 0x0C, 0x85, 0x2028, 0x2029: (isSpaced, startsLine) = (true, true)
        case 0x09, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: isSpaced = true
        default:
            guard !Folding.isInvisible(scalar.value) else { return end }
            append(.mark, Mark(scalar.value), start, end, folded.count, payload: 0)
        }
        return end
    }

    /// A decomposed й is и with a breve: the two bytes of и (D0 B8) become those of й (D0 B9).
    private mutating func joinBreve(_ scalar: UInt32) {
        guard scalar == 0x306, let last = folded.last, last == 0xB8 else { return }
        folded[folded.count - 1] = 0xB9
    }

    private mutating func foldLookAlikes(from start: Int) {
        let word = Array(folded[start...])
        folded.removeSubrange(start...)
        for byte in word {
            let twin = byte < 0x80 ? Folding.twin(ofLatin: byte) : 0
            if twin == 0 {
                folded.append(byte)
            } else {
                folded.append(UInt8(0xC0 | twin >> 6))
                folded.append(UInt8(0x80 | twin & 0x3F))
            }
        }
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
                foldedEnd: Int32(truncatingIfNeeded: folded.count), payload: payload))
        (isSpaced, startsLine) = (false, false)
    }

    /// The scalar at an offset of valid UTF-8 (Swift strings hold nothing else).
    @inline(__always)
    private func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> (value: UInt32, length: Int) {
        let first = UInt32(bytes[at])
        if first < 0x80 { return (first, 1) }
        func next(_ i: Int) -> UInt32 { at + i < bytes.count ? UInt32(bytes[at + i] & 0x3F) : 0 }
        if first < 0xE0 { return ((first & 0x1F) << 6 | next(1), 2) }
        if first < 0xF0 { return ((first & 0x0F) << 12 | next(1) << 6 | next(2), 3) }
        return ((first & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3), 4)
    }
}
