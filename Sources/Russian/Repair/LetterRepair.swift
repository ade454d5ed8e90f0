/// Latin letters in Cyrillic words: look-alikes typed by mistake (Cрок), and letters that stand for sounds, as bad
/// recognition leaves them (portalу, микrokредитной).
enum LetterRepair {
    /// The text with such words repaired, and each repaired word with what it was meant to be, once.
    static func repaired(_ bytes: [UInt8]) -> (bytes: [UInt8], words: [(word: String, meant: String)]) {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var words: [(word: String, meant: String)] = []
        var index = 0
        while index < bytes.count {
            guard isLetter(bytes, index) else {
                result.append(bytes[index])
                index += 1
                continue
            }
            let end = wordEnd(bytes, index)
            let word = bytes[index..<end]
            if isInAddress(bytes, index..<end) {
                result.append(contentsOf: word)
            } else if let meant = meaning(of: word, in: bytes) {
                result.append(contentsOf: meant.utf8)
                let typed = String(decoding: word, as: UTF8.self)
                if !words.contains(where: { $0.word == typed }) { words.append((typed, meant)) }
            } else {
                result.append(contentsOf: word)
            }
            index = end
        }
        return (result, words)
    }

    /// What a word was meant to be; nil where it is right as it is.
    private static func meaning(of word: ArraySlice<UInt8>, in bytes: [UInt8]) -> String? {
        if word.count == 1 { return bytes.withUnsafeBufferPointer { loneLetter($0, word.startIndex) } }
        guard word.contains(where: { $0 < 0x80 }), word.contains(where: { $0 >= 0xD0 }) else { return nil }
        let scalars = Array(String(decoding: word, as: UTF8.self).unicodeScalars)
        if Transliteration.isRoman(scalars) || Transliteration.isForeign(scalars) { return nil }
        return Transliteration.isLatin(scalars) ? Transliteration.latin(scalars) : Transliteration.cyrillic(scalars)
    }

    /// Whether the letter at an offset is a Latin one that alone can stand for a Russian word or initial.
    static func standsAlone(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        loneLetter(bytes, index) != nil
    }

    /// «c 1 сентября», «П.B. Креков»: a look-alike letter alone, with Russian beside it.
    private static func loneLetter(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> String? {
        guard let twin = Transliteration.lookAlike(of: Unicode.Scalar(bytes[index])) else { return nil }
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0x20
        let before = index > 0 ? bytes[index - 1] : 0x20
        if next == UInt8(ascii: "."), bytes[index] < 0x60 {
            let follows = bytes[(index + 2)...].first { $0 != 0x20 } ?? 0
            let isAfterInitial = before == UInt8(ascii: ".") && index > 2 && bytes[index - 3] == 0xD0
            return follows >= 0xD0 && (before == 0x20 || before == UInt8(ascii: "(") || isAfterInitial)
                || isAfterInitial
                ? String(twin) : nil
        }
        guard next == 0x20, before == 0x20 || before == 0x0A || before == UInt8(ascii: "("), index + 2 < bytes.count,
            "coayCOAYBK".utf8.contains(bytes[index])
        else { return nil }
        let follows = bytes[index + 2]
        let isDigit = (0x30...0x39).contains(follows)
        return follows >= 0xD0 && follows <= 0xD1 || isDigit && (bytes[index] | 0x20) == UInt8(ascii: "c")
            ? String(twin) : nil
    }

    private static func isLetter(_ bytes: [UInt8], _ index: Int) -> Bool {
        let byte = bytes[index]
        return byte == 0xD0 || byte == 0xD1 || (0x61...0x7A).contains(byte | 0x20)
    }

    private static func wordEnd(_ bytes: [UInt8], _ start: Int) -> Int {
        var index = start
        while index < bytes.count, isLetter(bytes, index) { index += bytes[index] >= 0x80 ? 2 : 1 }
        return min(index, bytes.count)
    }

    /// Whether the run of signs around a word is a web or mail address.
    private static func isInAddress(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
        guard word.contains(where: { bytes[$0] < 0x80 }) else { return false }
        let start = bytes[..<word.lowerBound].lastIndex { $0 <= 0x20 }.map { $0 + 1 } ?? 0
        let end = bytes[word.upperBound...].firstIndex { $0 <= 0x20 } ?? bytes.count
        let run = bytes[start..<end]
        if run.contains(UInt8(ascii: "@")) || run.starts(with: "www.".utf8) { return true }
        guard let colon = run.firstIndex(of: UInt8(ascii: ":")) else { return false }
        return run[colon...].starts(with: "://".utf8)
    }
}
