/// A hyphen at a line's end: of a word cut in two, or of a word, a range or a name that has one.
enum Hyphenation {
    /// Nil where the hyphen is a dash that stands alone between words.
    static func verdict(_ upper: String, _ lower: String) -> LineJoin.Verdict? {
        let scalars = upper.unicodeScalars
        guard let mark = scalars.last, let before = scalars[..<scalars.index(before: scalars.endIndex)].last else {
            return nil
        }
        if mark.value == 0xAD { return .unhyphenated }
        let isDash = mark.value == 0x2013 || mark.value == 0x2014
        switch (Lettering(before), Lettering.first(of: lower)) {
        case (.lower, .lower) where !isDash: return keepsHyphen(upper) ? .glued : .unhyphenated
        case (.lower, .upper), (.digit, .digit), (.digit, .lower), (.upper, .upper), (.lower, .lower): return .glued
        default: return .blank
        }
    }

    /// Whether what stands before the hyphen is the first half of a compound («социально-», «июнь-», «мастер-»).
    private static func keepsHyphen(_ upper: String) -> Bool {
        let word = String(lastWord(of: String(upper.suffix(longestWord))).dropLast())
        return Connectors.holdsMonth(word) || compounds.contains(word) || endings.contains { word.hasSuffix($0) }
    }

    /// Letters of what can be the first half of a compound.
    private static let longestWord = 40

    private static let endings = [
        "ально", "ично", "ционно", "ически", "урно", "ственно", "ивно", "тельно", "ского", "ский",
    ]
    private static let compounds: Set<String> = [
        "мастер", "онлайн", "офлайн", "интернет", "бизнес", "медиа", "веб", "пресс", "план", "научно", "торгово",
        "врио", "вице", "экс",
        "по", "кое", "все", "северо", "южно", "западно", "восточно", "средне", "военно", "физкультурно", "учебно",
        "нормативно",
        "опытно", "проектно", "инженерно", "сельско", "промышленно", "жилищно", "дорожно", "ярмарка", "выставка",
        "круглый",
        "каменск", "арт", "кофе", "гала", "видео", "конкурс", "форум", "пилот", "финансово", "информационно",
        "рекламно",
    ]
}
