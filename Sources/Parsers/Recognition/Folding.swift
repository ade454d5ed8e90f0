/// Russian text folded for comparing: lower case, `ё` as `е`, every run of white space one blank, soft hyphens gone,
/// any dash as `-`, no white space at the ends. Works on UTF-8; other letters are kept as they are.
func folded(_ text: some StringProtocol) -> String {
    withBytes(of: text) { bytes in
        String(unsafeUninitializedCapacity: bytes.count) { buffer in
            var folding = Folding(bytes, into: buffer)
            folding.run()
            return folding.count
        }
    }
}

/// One walk over a text's bytes; the folded form is never longer than the text.
private struct Folding {
    let bytes: UnsafeBufferPointer<UInt8>
    let output: UnsafeMutableBufferPointer<UInt8>
    private(set) var count = 0
    private var index = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>) {
        (self.bytes, self.output) = (bytes, output)
    }

    mutating func run() {
        while index < bytes.count {
            while index + 1 < bytes.count, bytes[index] == 0xD0 || bytes[index] == 0xD1 {
                (output[count], output[count + 1]) = small(bytes[index], bytes[index + 1])
                (count, index) = (count + 2, index + 2)
            }
            guard index < bytes.count else { break }
            let byte = bytes[index]
            switch byte {
            case 0x09...0x0D, 0x20: putBlank(1)
            case 0x41...0x5A: put(byte + 0x20)
            case 0xC2 where next(1) == 0xA0: putBlank(2)
            case 0xC2 where next(1) == 0xAD: index += 2
            case 0xE2 where next(1) == 0x80 && (next(2) <= 0x8A || next(2) == 0xAF): putBlank(3)
            case 0xE2 where isDash(next(1), next(2)):
                put(0x2D)
                index += 2
            default: put(byte)
            }
        }
        if count > 0, output[count - 1] == 0x20 { count -= 1 }
    }

    /// U+2010–U+2015 and U+2212.
    private func isDash(_ second: UInt8, _ third: UInt8) -> Bool {
        second == 0x80 && (0x90...0x95).contains(third) || second == 0x88 && third == 0x92
    }

    private func next(_ distance: Int) -> UInt8 { index + distance < bytes.count ? bytes[index + distance] : 0xFF }

    @inline(__always)
    private mutating func put(_ byte: UInt8) {
        output[count] = byte
        (count, index) = (count + 1, index + 1)
    }

    private mutating func putBlank(_ length: Int) {
        index += length
        guard count > 0, output[count - 1] != 0x20 else { return }
        output[count] = 0x20
        count += 1
    }
}

/// The two bytes of a Cyrillic letter in lower case, `ё` as `е`.
@inline(__always)
func small(_ lead: UInt8, _ trail: UInt8) -> (UInt8, UInt8) {
    if lead == 0xD1 { return trail == 0x91 ? (0xD0, 0xB5) : (lead, trail) }
    switch trail {
    case 0x90...0x9F: return (lead, trail + 0x20)
    case 0xA0...0xAF: return (0xD1, trail - 0x20)
    case 0x81: return (lead, 0xB5)
    default: return (lead, trail)
    }
}

/// Whether the text holds a Russian phrase of lower case, however its letters are written; stops at `limit` bytes.
func holdsLowered(_ text: some StringProtocol, _ phrase: StaticString, within limit: Int) -> Bool {
    let needle = UnsafeBufferPointer(start: phrase.utf8Start, count: phrase.utf8CodeUnitCount)
    guard needle.count > 1 else { return false }
    // Most letters are passed over by their second byte: it is that of the small letter, or of the capital.
    let (first, capital) = (needle[1], needle[0] == 0xD0 ? needle[1] &- 0x20 : needle[1] &+ 0x20)
    return withBytes(of: text) { bytes in
        let end = min(bytes.count, limit) - needle.count
        var index = 0
        while index <= end {
            let second = bytes[index + 1]
            if second == first || second == capital, startsLowered(bytes, at: index, with: needle) { return true }
            index += bytes[index] >= 0xD0 ? 2 : 1
        }
        return false
    }
}

/// Whether the bytes begin, at an offset, with a phrase of lower case, however their letters are written.
@inline(__always)
func startsLowered<Phrase: RandomAccessCollection<UInt8>>(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int = 0, with phrase: Phrase
) -> Bool where Phrase.Index == Int {
    guard start + phrase.count <= bytes.count else { return false }
    var offset = 0
    while offset < phrase.count {
        let byte = bytes[start + offset]
        if byte == 0xD0 || byte == 0xD1, start + offset + 1 < bytes.count {
            let letter = small(byte, bytes[start + offset + 1])
            guard letter.0 == phrase[offset], offset + 1 < phrase.count, letter.1 == phrase[offset + 1] else {
                return false
            }
            offset += 2
        } else {
            guard (byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte) == phrase[offset] else { return false }
            offset += 1
        }
    }
    return true
}

/// Whether a text, once folded, begins with a folded phrase: as `folded` would show, without writing it out.
func startsFolded(_ bytes: UnsafeBufferPointer<UInt8>, with phrase: [UInt8]) -> Bool {
    var index = 0
    var offset = 0
    passBlanks(bytes, &index)
    while offset < phrase.count {
        if phrase[offset] == 0x20 {
            let start = index
            passBlanks(bytes, &index)
            guard index > start, index < bytes.count else { return false }
            offset += 1
        } else if index + 1 < bytes.count, bytes[index] == 0xD0 || bytes[index] == 0xD1 {
            let letter = small(bytes[index], bytes[index + 1])
            guard letter.0 == phrase[offset], offset + 1 < phrase.count, letter.1 == phrase[offset + 1] else {
                return false
            }
            (index, offset) = (index + 2, offset + 2)
        } else if index + 1 < bytes.count, bytes[index] == 0xC2, bytes[index + 1] == 0xAD {
            index += 2
        } else if phrase[offset] == 0x2D, let length = dashLength(bytes, index) {
            (index, offset) = (index + length, offset + 1)
        } else {
            guard index < bytes.count else { return false }
            let byte = bytes[index]
            guard (byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte) == phrase[offset] else { return false }
            (index, offset) = (index + 1, offset + 1)
        }
    }
    return true
}

/// Passes over white space that folding makes one blank of.
@inline(__always)
private func passBlanks(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) {
    while index < bytes.count {
        switch bytes[index] {
        case 0x09...0x0D, 0x20: index += 1
        case 0xC2 where index + 1 < bytes.count && (bytes[index + 1] == 0xA0 || bytes[index + 1] == 0xAD): index += 2
        case 0xE2
        where index + 2 < bytes.count && bytes[index + 1] == 0x80
            && (bytes[index + 2] <= 0x8A || bytes[index + 2] == 0xAF):
            index += 3
        default: return
        }
    }
}

/// The length of a dash of any kind, U+2010–U+2015 or U+2212.
private func dashLength(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
    guard index + 2 < bytes.count, bytes[index] == 0xE2 else { return nil }
    let isDash =
        bytes[index + 1] == 0x80 && (0x90...0x95).contains(bytes[index + 2])
        || bytes[index + 1] == 0x88 && bytes[index + 2] == 0x92
    return isDash ? 3 : nil
}

/// Whether a text as it stands begins with a phrase of lower case.
func beginsLowered(_ text: some StringProtocol, with phrase: StaticString) -> Bool {
    let phrase = UnsafeBufferPointer(start: phrase.utf8Start, count: phrase.utf8CodeUnitCount)
    return withBytes(of: text) { startsLowered($0, with: phrase) }
}

/// The text in lower case with `ё` as `е`, every byte at its place: offsets found in it hold in the text itself.
func lowered(_ text: some StringProtocol) -> String {
    withBytes(of: text) { bytes in
        String(unsafeUninitializedCapacity: bytes.count) { output in
            lower(bytes, into: output)
            return bytes.count
        }
    }
}

private func lower(_ bytes: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>) {
    var index = 0
    while index < bytes.count {
        let byte = bytes[index]
        if byte == 0xD0 || byte == 0xD1, index + 1 < bytes.count {
            (output[index], output[index + 1]) = small(byte, bytes[index + 1])
            index += 2
        } else {
            output[index] = byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte
            index += 1
        }
    }
}
