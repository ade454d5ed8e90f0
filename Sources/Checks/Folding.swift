internal import Russian

/// A text as it is compared: lower case, ё as е, quotation marks and soft hyphens gone, any dash a hyphen, spaces of
/// every sort one space, none at the ends.
func folded(_ text: some StringProtocol) -> String {
    let source = Array(text.utf8)
    return String(unsafeUninitializedCapacity: source.count) { target in
        var folding = Folding(target)
        source.withUnsafeBufferPointer { folding.run($0) }
        return folding.count
    }
}

/// One pass over UTF-8; the result is never longer than the source.
private struct Folding {
    private let target: UnsafeMutableBufferPointer<UInt8>
    private(set) var count = 0
    private var pendingSpace = false

    init(_ target: UnsafeMutableBufferPointer<UInt8>) { self.target = target }

    mutating func run(_ source: UnsafeBufferPointer<UInt8>) {
        var index = 0
        while index < source.count {
            let byte = source[index]
            let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
            guard index + length <= source.count else { return }
            switch length {
            case 1: ascii(byte)
            case 2: two(byte, source[index + 1])
            case 3: three(source, at: index)
            default: for offset in 0..<4 { put(source[index + offset]) }
            }
            index += length
        }
    }

    private mutating func put(_ byte: UInt8) {
        if pendingSpace {
            target[count] = 0x20
            count += 1
            pendingSpace = false
        }
        target[count] = byte
        count += 1
    }

    private mutating func space() { pendingSpace = count > 0 }

    private mutating func ascii(_ byte: UInt8) {
        switch byte {
        case 0x09, 0x0A, 0x0D, 0x20: space()
        case 0x22, 0x27: return
        case 0x41...0x5A: put(byte + 0x20)
        default: put(byte)
        }
    }

    private mutating func two(_ lead: UInt8, _ trail: UInt8) {
        switch (lead, trail) {
        case (0xC2, 0xA0): space()
        case (0xC2, 0xAB), (0xC2, 0xBB), (0xC2, 0xAD): return
        case (0xD0, 0x81), (0xD1, 0x91): pair(0xD0, 0xB5)
        case (0xD0, 0x90...0x9F): pair(0xD0, trail + 0x20)
        case (0xD0, 0xA0...0xAF): pair(0xD1, trail - 0x20)
        default: pair(lead, trail)
        }
    }

    private mutating func pair(_ lead: UInt8, _ trail: UInt8) {
        put(lead)
        put(trail)
    }

    private mutating func three(_ source: UnsafeBufferPointer<UInt8>, at index: Int) {
        let (a, b, c) = (source[index], source[index + 1], source[index + 2])
        switch (a, b, c) {
        case (0xE2, 0x80, 0x90...0x95), (0xE2, 0x88, 0x92): put(0x2D)
        case (0xE2, 0x80, 0x98...0x9F): return
        case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xAF): space()
        default:
            put(a)
            put(b)
            put(c)
        }
    }
}

/// The words of a text, folded: runs of letters and digits; a hyphen inside a word belongs to it.
func foldedWords(_ text: some StringProtocol) -> [Substring] {
    folded(text).split { !($0.isLetter || $0.isNumber || $0 == "-" || $0 == "%") }
}

/// Whether a folded text holds a folded phrase, byte for byte: `contains` goes letter by letter, which costs ten times as much.
func holds(_ text: String, _ phrase: String) -> Bool {
    var (text, phrase) = (text, phrase)
    return phrase.withUTF8 { phrase in text.withUTF8 { firstOffset(of: phrase, in: $0) != nil } }
}
