internal import Model

/// What an item tells to do with the bodies that follow.
enum Lead: Sendable {
    /// «Поручить», «обязать»: what follows binds.
    case assign
    /// «Рекомендовать», «предложить»: what follows is advice.
    case recommend
    /// «Просить», which takes the accusative, and is advice too.
    case ask
    /// «Обязать», which takes the accusative.
    case oblige

    var mode: Mode { self == .assign || self == .oblige ? .directive : .recommendation }
    /// The case in which the bodies follow.
    var expected: Forms { self == .ask || self == .oblige ? .any(.accusative) : .any(.dative) }

    static let words = Lexicon<Lead>(
        lines: """
            assign:поручить поручается поручаем предписать
            recommend:рекомендовать рекомендуется рекомендуем порекомендовать предложить предлагается предлагаем
            ask:просить попросить просим
            oblige:обязать
            """
    ) { ["assign": .assign, "recommend": .recommend, "ask": .ask, "oblige": .oblige][$0] }
}

extension NamedText {
    func lead(at index: Int) -> Lead? { self[index].isWord ? Lead.words[self[index].payload] : nil }

    /// Whether a text begins with an infinitive that addresses nobody («Обеспечить …»): told by its first word alone.
    static func beginsWithOtherVerb(_ text: String) -> Bool {
        let first: Substring.UTF8View = text.utf8.prefix(60).prefix { $0 != 0x20 && $0 != 0x0A }
        guard mayEndInfinitive(first.suffix(2)) else { return false }
        return first.withContiguousStorageIfAvailable { bytes in
            firstVerbs.value(of: bytes) { (isOtherVerb(first), true) }
        } ?? isOtherVerb(first)
    }

    private static let firstVerbs = Remembered<Bool>()

    private static func isOtherVerb(_ first: Substring.UTF8View) -> Bool {
        let word = NamedText(String(Substring(first)))
        return word.count == 1 && word.isInfinitive(0) && word.lead(at: 0) == nil
    }

    /// Whether a word with these last bytes may end in -ь, -и or -я: only a letter of another kind is sure not to.
    private static func mayEndInfinitive(_ ending: Substring.UTF8View) -> Bool {
        guard let lead = ending.first, let last = ending.last, lead == 0xD0 || lead == 0xD1 else { return true }
        return lead == 0xD1 ? last == 0x8C || last == 0x8F : [0xB8, 0xAC, 0x98, 0xAF].contains(last)
    }

    /// Whether a word is a verb's infinitive, by its ending, with the nouns that end alike left out.
    func isInfinitive(_ index: Int) -> Bool {
        guard self[index].isWord, tokens.foldedRange(index).count >= 8 else { return false }
        // Most words are none by the second byte of their last letter.
        switch tokens.lastByte(index) {
        case 0x8F: return tokens.ends(index, with: "ться") || tokens.ends(index, with: "чься")
        case 0xB8:
            return InfinitiveEndings.verbs.contains { tokens.ends(index, with: $0) } && !equals("совести", index)
        case 0x8C: return tokens.ends(index, with: "тись") || isInfinitiveInSoftSign(index)
        default: return false
        }
    }

    private func isInfinitiveInSoftSign(_ index: Int) -> Bool {
        guard tokens.ends(index, with: "ть") || tokens.ends(index, with: "чь") else { return false }
        if tokens.ends(index, with: "сть") { return InfinitiveEndings.verbsInSt.contains { equals($0, index) } }
        return !InfinitiveEndings.nouns.contains(self[index].payload)
    }
}

private enum InfinitiveEndings {
    static let verbs: [StaticString] = ["вести", "нести", "везти", "йти", "идти", "обрести", "расти", "спасти"]
    static let verbsInSt: [StaticString] = [
        "учесть", "зачесть", "прочесть", "предпочесть", "счесть", "класть", "сесть",
    ]
    static let nouns = Lexicon(
        words: """
            сеть печать смерть треть пять шесть девять десять двадцать тридцать опять путь суть нефть медь нить память мечеть \
            кровать речь ночь дочь печь течь ртуть рать мать гать прочь
            """)
}
