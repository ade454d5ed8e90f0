/// A text cut into tokens. Cut once per text; grammars walk over `tokens` by index and compare hashes with a
/// `Lexicon`, or `folded` bytes where they look at stems and endings.
///
/// ```
/// let text = TokenizedText("Главам городов: до 5 августа")
/// text[0].payload            // the hash of «главам», to be looked up in a Lexicon
/// text.hasPrefix("глав", 0)  // true: compares the folded form
/// text.ends(0, with: "ам")   // true
/// text[99].kind              // .end: reading past the last token is safe
/// ```
///
/// The folded form is lower case with ё as е, stress marks and soft hyphens gone, and with Latin letters that look like
/// Cyrillic ones replaced inside words that are otherwise Cyrillic.
///
/// A class, like `Phrase` and `NamedText`: grammars hand it on at every step, and one reference is counted, not one for
/// each of its arrays.
final class TokenizedText: Sendable {
    let tokens: [Token]
    /// The folded forms of all words and numbers, end to end.
    let folded: [UInt8]

    init(_ text: String) {
        var text = text
        (tokens, folded) = text.withUTF8 { bytes in
            var tokens: [Token] = []
            let folded = [UInt8](unsafeUninitializedCapacity: bytes.count * 2) { buffer, count in
                var tokenizer = Tokenizer(bytes, folded: buffer)
                tokenizer.scan()
                tokens = tokenizer.tokens
                count = tokenizer.foldedCount
            }
            return (tokens, folded)
        }
    }

    var count: Int { tokens.count }

    /// The token, or `Token.end` outside the text.
    subscript(index: Int) -> Token {
        index >= 0 && index < tokens.count ? tokens[index] : .end
    }

    /// UTF-8 offsets of a run of tokens.
    func range(_ run: Range<Int>) -> Range<Int> {
        guard let first = run.first, let last = run.last else { return 0..<0 }
        return Int(self[first].start)..<Int(self[last].end)
    }

    func foldedRange(_ index: Int) -> Range<Int> { Int(self[index].foldedStart)..<Int(self[index].foldedEnd) }

    /// The last byte of the folded form; 0 for marks.
    func lastByte(_ index: Int) -> UInt8 {
        let range = foldedRange(index)
        return range.isEmpty ? 0 : folded[range.upperBound - 1]
    }

    /// The folded form as a string; off the hot path.
    func foldedWord(_ index: Int) -> String { String(decoding: folded[foldedRange(index)], as: UTF8.self) }

    /// Whether the folded form is exactly this (lower-case) word.
    func equals(_ word: StaticString, _ index: Int) -> Bool {
        foldedRange(index).count == word.utf8CodeUnitCount && hasPrefix(word, index)
    }

    /// Whether the folded form begins with this (lower-case) stem.
    func hasPrefix(_ stem: StaticString, _ index: Int) -> Bool {
        matches(stem, at: foldedRange(index).lowerBound, within: foldedRange(index))
    }

    /// Whether the folded form has this (lower-case) ending.
    func ends(_ index: Int, with ending: StaticString) -> Bool {
        let range = foldedRange(index)
        return matches(ending, at: range.upperBound - ending.utf8CodeUnitCount, within: range)
    }

    private func matches(_ part: StaticString, at offset: Int, within range: Range<Int>) -> Bool {
        let count = part.utf8CodeUnitCount
        guard offset >= range.lowerBound, offset + count <= range.upperBound else { return false }
        for i in 0..<count where folded[offset + i] != part.utf8Start[i] { return false }
        return true
    }
}
