/// What Latin letters inside a Cyrillic word stand for.
enum Transliteration {
    /// Letters that look alike, capitals and small ones.
    private static let lookAlikes: [(latin: Unicode.Scalar, cyrillic: Unicode.Scalar)] = {
        let scalars = Array("aаcсeеoоpрxхyуkкAАBВCСEЕHНKКMМOОPРTТXХYУmмtтhнbь".unicodeScalars)
        return stride(from: 0, to: scalars.count, by: 2).map { (scalars[$0], scalars[$0 + 1]) }
    }()

    /// The Cyrillic letter that looks like a Latin one.
    static func lookAlike(of latin: Unicode.Scalar) -> Unicode.Scalar? {
        lookAlikes.first { $0.latin == latin }?.cyrillic
    }

    /// Letters by their sound; several letters together go first.
    private static let sounds: [(latin: String, cyrillic: String)] = [
        ("shch", "щ"), ("sch", "щ"), ("sh", "ш"), ("ch", "ч"), ("zh", "ж"), ("kh", "х"), ("ts", "ц"), ("ya", "я"),
        ("yu", "ю"), ("yo", "ё"), ("a", "а"), ("b", "б"), ("c", "с"), ("d", "д"), ("e", "е"), ("f", "ф"), ("g", "г"),
        ("h", "х"), ("i", "и"), ("j", "й"), ("k", "к"), ("l", "л"), ("m", "м"), ("n", "н"), ("o", "о"), ("p", "п"),
        ("q", "к"), ("r", "р"), ("s", "с"), ("t", "т"), ("u", "у"), ("v", "в"), ("w", "в"), ("x", "кс"), ("y", "ы"),
        ("z", "з"),
    ]

    /// Foreign names to which Russian endings are put («Telegramе»): they are no mistakes.
    private static let foreign = [
        "telegram", "whatsapp", "facebook", "zoom", "youtube", "google", "word", "excel", "skype", "viber", "email",
        "web",
        "microsoft", "windows", "internet", "online", "offline", "fablab", "worldskills", "instagram", "android",
        "linux",
    ]

    /// Roman numerals, also with Cyrillic letters that look like them («ХVIII»).
    static func isRoman(_ word: [Unicode.Scalar]) -> Bool {
        word.allSatisfy { "IVXLCDMХСМІ".unicodeScalars.contains($0) }
    }

    /// A Latin name or abbreviation with a Russian ending: «FabLabов», «PRщик».
    static func isForeign(_ word: [Unicode.Scalar]) -> Bool {
        let latin = word.prefix { $0.isASCII }
        guard latin.count >= 2, word[latin.count...].allSatisfy({ !$0.isASCII }) else { return false }
        let text = String(String.UnicodeScalarView(latin))
        if foreign.contains(text.lowercased()) { return true }
        let ending = word[latin.count...]
        guard ending.allSatisfy({ !isCapital($0) }), latin.contains(where: { lookAlike(of: $0) == nil }) else {
            return false
        }
        return latin.dropFirst().contains(where: isCapital)
    }

    /// Whether the word is a Latin one into which Cyrillic look-alikes were typed: «WоrldSkills», «IТ».
    static func isLatin(_ word: [Unicode.Scalar]) -> Bool {
        word.allSatisfy { letter in letter.isASCII || lookAlikes.contains { $0.cyrillic == letter } }
            && word.contains { $0.isASCII && lookAlike(of: $0) == nil } && word.dropFirst().contains(where: isCapital)
    }

    static func latin(_ word: [Unicode.Scalar]) -> String {
        let latin = word.map { letter in
            letter.isASCII ? letter : lookAlikes.filter { $0.cyrillic == letter }.map(\.latin).min() ?? letter
        }
        return String(String.UnicodeScalarView(latin))
    }

    /// The Cyrillic word: by sound where a letter is there that looks like no Cyrillic one, else by look.
    static func cyrillic(_ word: [Unicode.Scalar]) -> String {
        let isPhonetic = word.contains { $0.isASCII && lookAlike(of: $0) == nil }
        guard isPhonetic else { return String(String.UnicodeScalarView(word.map { lookAlike(of: $0) ?? $0 })) }
        var text = ""
        var index = 0
        while index < word.count {
            let (letters, length) = sound(at: index, in: word)
            text += isCapital(word[index]) ? capitalized(letters) : letters
            index += length
        }
        return text
    }

    private static func sound(at index: Int, in word: [Unicode.Scalar]) -> (String, Int) {
        guard word[index].isASCII else { return (String(word[index]), 1) }
        for (latin, cyrillic) in sounds {
            let rest = word[index...].prefix(latin.unicodeScalars.count)
            if rest.map({ $0.properties.lowercaseMapping }).joined() == latin { return (cyrillic, rest.count) }
        }
        return (String(word[index]), 1)
    }

    private static func isCapital(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isUppercase }
}
