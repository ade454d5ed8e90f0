/// What an adjective's (or participle's) ending says: its readings in each gender, and how the nominative is made of it.
struct Adjective: Sendable {
    let masculine: Forms
    let feminine: Forms
    let neuter: Forms
    /// The stem is soft («средн-ему»): the nominative has -ий, -яя, -ее.
    let isSoft: Bool
    /// UTF-8 bytes of the ending.
    let length: Int
    /// The nominative plural of a pronoun, which has no stem to add an ending to.
    var pronoun: String?

    func forms(_ gender: Gender) -> Forms {
        switch gender {
        case .masculine: masculine
        case .feminine: feminine
        case .neuter: neuter
        }
    }

    /// Ending, readings in the masculine, feminine and neuter, by the marks of `Forms`.
    private static let table = """
        ого:ga:-:g его:ga:-:g ому:d:-:d ему:d:-:d ыми:I:I:I ими:I:I:I
        ый:na:-:- ий:na:-:- ой:na:gdip:- ей:-:gdip:- ая:-:n:- яя:-:n:- ую:-:a:- юю:-:a:- ое:-:-:na ее:-:-:na
        ые:NA:NA:NA ие:NA:NA:NA ых:GAP:GAP:GAP их:GAP:GAP:GAP ым:iD:D:iD им:iD:D:iD ом:p:-:p ем:p:-:p
        """

    private static let endings = Lexicon<Adjective>(
        hashed: WordLines.words(table).compactMap { entry in
            let parts = entry.split(separator: UInt8(ascii: ":"))
            guard parts.count == 4 else { return nil }
            return (
                Hash.of(parts[0]),
                Adjective(
                    masculine: Forms(marks: parts[1]), feminine: Forms(marks: parts[2]), neuter: Forms(marks: parts[3]),
                    isSoft: softVowels.contains { parts[0].starts(with: $0) }, length: parts[0].count)
            )
        })

    private static let softVowels = WordLines.words("е и ю я")

    /// «Минстрой», «Минстрою»: a short name whose ending only looks like an adjective's.
    private static let ministryOfBuilding = Array("минстро".utf8)

    private static let pronouns = Lexicon<Adjective>(
        [("всем", "D", "все"), ("всех", "GAP", "все"), ("все", "NA", "все"), ("всеми", "I", "все")].map {
            word, marks, all in
            let forms = Forms(marks: marks.utf8)
            return (
                word,
                Adjective(
                    masculine: forms, feminine: forms, neuter: forms, isSoft: true, length: word.utf8.count,
                    pronoun: all)
            )
        })

    /// The reading of a folded word by its ending; nil where it has none of an adjective, or too short a stem.
    static func read(_ word: ArraySlice<UInt8>) -> Adjective? {
        if word.last == 0xB9 || word.last == 0x8E, word.starts(with: ministryOfBuilding) { return nil }
        if word.count <= 10, let pronoun = pronouns[Hash.of(word)] { return pronoun }
        for length in [6, 4] where word.count >= length + 4 {
            if let adjective = endings[Hash.of(word.suffix(length))] { return adjective }
        }
        return nil
    }

    /// The ending of the nominative after a folded stem.
    func nominative(after stem: ArraySlice<UInt8>, _ gender: Gender, plural: Bool) -> String {
        if let pronoun { return pronoun }
        let isVelar = Adjective.isVelar(stem)
        let isHush = Adjective.isHush(stem)
        let isSoftStem = isSoft && !isVelar && !isHush
        if plural { return isVelar || isHush || isSoft ? "ие" : "ые" }
        switch gender {
        case .feminine: return isSoftStem ? "яя" : "ая"
        case .neuter: return isSoftStem || (isHush && isSoft) ? "ее" : "ое"
        case .masculine:
            if Adjective.isStressed(stem) { return "ой" }
            return isVelar || isHush || isSoftStem ? "ий" : "ый"
        }
    }

    /// The ending of the genitive singular after a folded stem.
    func genitive(after stem: ArraySlice<UInt8>, _ gender: Gender) -> String {
        let isVelar = Adjective.isVelar(stem)
        if gender == .feminine { return isSoft && !isVelar ? "ей" : "ой" }
        return isSoft && !isVelar ? "его" : "ого"
    }

    /// Whether the stem ends in к, г or х.
    private static func isVelar(_ stem: ArraySlice<UInt8>) -> Bool {
        guard let last = stem.last, let lead = stem.dropLast().last else { return false }
        return lead == 0xD0 ? last == 0xBA || last == 0xB3 : lead == 0xD1 && last == 0x85
    }

    /// Whether the stem ends in ж, ш, ч or щ.
    private static func isHush(_ stem: ArraySlice<UInt8>) -> Bool {
        guard let last = stem.last, let lead = stem.dropLast().last else { return false }
        return lead == 0xD0 ? last == 0xB6 : lead == 0xD1 && (0x87...0x89).contains(last)
    }

    /// Stems whose masculine nominative has the stressed -ой.
    private static let stressed = Lexicon(
        words: """
            городск областн краев морск донск тверск полевск режевск слободск речн лесн основн родн молод жил \
            трудов правов делов передов мужск заводск годов страхов цирков игров полев земск людск степн цветн выходн боев \
            больш общегородск костромск боровск чухломск чусовск луговск
            """)

    private static func isStressed(_ stem: ArraySlice<UInt8>) -> Bool { stressed.contains(Hash.of(stem)) }
}
