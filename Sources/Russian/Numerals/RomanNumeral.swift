/// Roman numerals up to twelve as they are typed: Latin letters, the Ukrainian І, Cyrillic П for II and Ш for III, У for
/// V, the digit 1 or a small L for I («1У», «ІV», «lll»).
struct RomanNumeral {
    let phrase: Phrase

    /// The numeral that is one token, or digits and letters grown together. `isOdd` where not all of it is Latin capitals.
    func numeral(at index: Int) -> Parsed<(value: Int, isOdd: Bool)>? {
        var letters: [UInt8] = []
        var isOdd = false
        var at = index
        while at == index || !phrase[at].isSpaced {
            let token = phrase[at]
            guard token.isWord || token.isNumber && at == index && phrase[at + 1].isWord && !phrase[at + 1].isSpaced,
                append(token, to: &letters, &isOdd)
            else { break }
            at += 1
        }
        guard at > index, !(phrase[index].isNumber && at == index + 1), let value = RomanNumeral.values[letters] else {
            return nil
        }
        return Parsed((value, isOdd), next: at)
    }

    private func append(_ token: Token, to letters: inout [UInt8], _ isOdd: inout Bool) -> Bool {
        let folded = phrase.text.folded[Int(token.foldedStart)..<Int(token.foldedEnd)]
        guard folded.count <= 8 else { return false }
        isOdd = isOdd || token.script != .latin
        var at = folded.startIndex
        while at < folded.endIndex {
            if folded[at] < 0x80 {
                guard let one = RomanNumeral.latin(folded[at]) else { return false }
                letters.append(one)
                at += 1
            } else {
                guard at + 1 < folded.endIndex, let some = RomanNumeral.cyrillic(folded[at], folded[at + 1]) else {
                    return false
                }
                letters.append(contentsOf: some)
                at += 2
            }
        }
        return true
    }

    private static func latin(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "i"), UInt8(ascii: "l"), UInt8(ascii: "1"): UInt8(ascii: "i")
        case UInt8(ascii: "v"), UInt8(ascii: "y"): UInt8(ascii: "v")
        case UInt8(ascii: "x"): UInt8(ascii: "x")
        default: nil
        }
    }

    /// і, п, ш, у, х in UTF-8.
    private static func cyrillic(_ first: UInt8, _ second: UInt8) -> [UInt8]? {
        switch (first, second) {
        case (0xD1, 0x96): Array("i".utf8)
        case (0xD0, 0xBF): Array("ii".utf8)
        case (0xD1, 0x88): Array("iii".utf8)
        case (0xD1, 0x83): Array("v".utf8)
        case (0xD1, 0x85): Array("x".utf8)
        default: nil
        }
    }

    private static let values: [[UInt8]: Int] = Dictionary(
        uniqueKeysWithValues: ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"].enumerated()
            .map {
                (Array($0.element.utf8), $0.offset + 1)
            })
}
