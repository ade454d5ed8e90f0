/// The smallest piece of a text that a grammar looks at: a word, a run of digits, or one mark.
///
/// Words are cut at hyphens («мастер-класс» is word, dash, word); `isSpaced` tells whether a gap stands before a
/// token, so that «Каменск-Уральский» and «март – май» can be told apart.
struct Token: Sendable {
    enum Kind: UInt8, Sendable { case word, number, mark, end }
    enum Script: UInt8, Sendable { case none, cyrillic, latin, mixed }

    let kind: Kind
    /// `.none` for words and numbers.
    let mark: Mark
    let script: Script
    /// White space, a line break or the text's beginning stands before it.
    let isSpaced: Bool
    /// It is the first of its line.
    let startsLine: Bool
    /// Its first letter is a capital.
    let isCapitalized: Bool
    /// UTF-8 offsets into the text.
    let start: Int32
    let end: Int32
    /// Offsets of the folded form in `TokenizedText.folded`; empty for marks.
    let foldedStart: Int32
    let foldedEnd: Int32
    /// A word's hash (`Hash`), a number's value (`UInt64.max` where it has more than 18 digits), else 0.
    let payload: UInt64

    /// What a grammar meets behind the last token: it matches nothing.
    static let end = Token(
        kind: .end, mark: .none, script: .none, isSpaced: true, startsLine: false, isCapitalized: false, start: 0,
        end: 0, foldedStart: 0, foldedEnd: 0, payload: 0)

    var isWord: Bool { kind == .word }
    var isNumber: Bool { kind == .number }
    /// The digits of a number, how many; leading zeros count.
    var digitCount: Int { isNumber ? Int(end - start) : 0 }
    /// A number's value; nil for everything else and for numbers of more than 18 digits.
    var number: Int? { isNumber && payload != .max ? Int(payload) : nil }
}

/// A punctuation mark or sign. Variants of one mark are one case: every dash is `dash`.
enum Mark: UInt8, Sendable {
    case none, dot, comma, colon, semicolon, dash, slash, percent, openBracket, closeBracket, openQuote, closeQuote
    /// `"`, which opens and closes.
    case straightQuote
    case plus, tilde, numero, less, greater, atMost, atLeast, question, exclamation, ellipsis, bullet, at, underscore
    case equals, ampersand, star, ruble, other
}
