/// Words of a text that may have to be quoted.
struct Quotation {
    let source: Source
    let run: Range<Int>

    var words: String { source.words(run) }
}

/// The text that tokens were cut from, for quoting.
struct Source {
    let text: String
    let tokens: TokenizedText

    /// The same words, written out only where a remark quotes them.
    func quotation(_ run: Range<Int>) -> Quotation { Quotation(source: self, run: run) }

    /// The words of a run of tokens as they stand, white space and line breaks evened out to single spaces.
    func words(_ run: Range<Int>) -> String {
        let range = tokens.range(run)
        var text = text
        return text.withUTF8 { bytes in
            var words: [UInt8] = []
            words.reserveCapacity(range.count)
            var at = range.lowerBound
            while at < min(range.upperBound, bytes.count) {
                let gap = Source.gap(bytes, at)
                if gap == 0 {
                    words.append(bytes[at])
                } else if words.last != 0x20, !words.isEmpty {
                    words.append(0x20)
                }
                at += max(gap, 1)
            }
            return String(decoding: words, as: UTF8.self)
        }
    }

    /// How many bytes of white space stand there, of one sign: ASCII, no-break (C2 A0), or U+2000…200A, 202F, 2028, 2029.
    private static func gap(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
        switch bytes[at] {
        case 0x20, 0x09...0x0D: return 1
        case 0xC2: return at + 1 < bytes.count && bytes[at + 1] == 0xA0 ? 2 : 0
        case 0xE2:
            guard at + 2 < bytes.count, bytes[at + 1] == 0x80 else { return 0 }
            let last = bytes[at + 2]
            return last <= 0x8A || last == 0xAF || last == 0xA8 || last == 0xA9 ? 3 : 0
        default: return 0
        }
    }
}
