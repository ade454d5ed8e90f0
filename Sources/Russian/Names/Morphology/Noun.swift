/// A noun that can head a name, with the forms that a nominative needs.
struct Noun: Sendable {
    /// What it heads.
    enum Kind: Sendable {
        /// A body or organisation.
        case body
        /// A person by office.
        case office
        /// A territory.
        case territory
        /// A body in the singular, any number of them in the plural: «организациям», «органам местного самоуправления».
        case collective
    }

    let singular: String
    let plural: String
    let genitive: String
    let gender: Gender
    let kind: Kind

    /// A form as it was met: which noun, and which readings.
    struct Form: Sendable {
        let noun: Int
        let forms: Forms
    }
}

/// The nouns known as heads, by any of their forms.
struct Nouns: Sendable {
    static let all = Nouns()

    private let nouns: [Noun]
    private let lexicon: Lexicon<Noun.Form>

    private init() {
        var nouns: [Noun] = []
        var forms: [String: Noun.Form] = [:]
        for line in nounData.split(separator: "\n") {
            let parts = line.split(separator: ":")
            guard parts.count == 3, let kind = Nouns.kinds[String(parts[0])],
                let paradigm = Paradigm.all[String(parts[1])]
            else { continue }
            for word in parts[2].split(separator: " ") {
                let table = paradigm.forms(of: String(word))
                guard table.count == 12 else { continue }
                for (index, form) in table.enumerated() {
                    let reading = Forms(rawValue: 1 << index)
                    if let known = forms[form], known.noun != nouns.count { continue }
                    forms[form] = Noun.Form(noun: nouns.count, forms: (forms[form]?.forms ?? []).union(reading))
                }
                nouns.append(
                    Noun(
                        singular: table[0], plural: table[6], genitive: table[1], gender: paradigm.gender, kind: kind))
            }
        }
        self.nouns = nouns
        lexicon = Lexicon(forms.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    }

    private static let kinds: [String: Noun.Kind] = [
        "body": .body, "office": .office, "territory": .territory, "collective": .collective,
    ]

    subscript(form: Noun.Form) -> Noun { nouns[form.noun] }
    func form(hash: UInt64) -> Noun.Form? { lexicon[hash] }
}

/// How a class of nouns is declined: what is cut from the nominative singular, and the twelve endings put in its place.
struct Paradigm: Sendable {
    let gender: Gender
    let cut: Int
    let endings: [String]

    func forms(of nominative: String) -> [String] {
        let stem = nominative.unicodeScalars.dropLast(cut)
        return endings.map { String(String.UnicodeScalarView(stem)) + $0 }
    }

    /// By name; `-` is the empty ending. Singular first, then plural, each nominative to prepositional.
    static let all: [String: Paradigm] = [
        "neuter-o": Paradigm(.neuter, 1, "о а у о ом е а - ам а ами ах"),
        "neuter-ie": Paradigm(.neuter, 2, "ие ия ию ие ием ии ия ий иям ия иями иях"),
        "neuter-e": Paradigm(.neuter, 1, "е а у е ем е а - ам а ами ах"),
        "masculine": Paradigm(.masculine, 0, "- а у - ом е ы ов ам ы ами ах"),
        "masculine-k": Paradigm(.masculine, 0, "- а у - ом е и ов ам и ами ах"),
        "masculine-a": Paradigm(.masculine, 0, "- а у - ом е а ов ам а ами ах"),
        "masculine-hush": Paradigm(.masculine, 0, "- а у - ем е и ей ам и ами ах"),
        "masculine-j": Paradigm(.masculine, 1, "й я ю й ем е и ев ям и ями ях"),
        "masculine-soft": Paradigm(.masculine, 1, "ь я ю ь ем е и ей ям и ями ях"),
        "masculine-ec": Paradigm(.masculine, 2, "ец ца цу ец цом це цы цов цам цы цами цах"),
        "masculine-ok": Paradigm(.masculine, 2, "ок ка ку ок ком ке ки ков кам ки ками ках"),
        "person": Paradigm(.masculine, 0, "- а у а ом е ы ов ам ов ами ах"),
        "person-k": Paradigm(.masculine, 0, "- а у а ом е и ов ам ов ами ах"),
        "person-a": Paradigm(.masculine, 0, "- а у а ом е а ов ам ов ами ах"),
        "person-hush": Paradigm(.masculine, 0, "- а у а ом е и ей ам ей ами ах"),
        "person-soft": Paradigm(.masculine, 1, "ь я ю я ем е и ей ям ей ями ях"),
        "person-soft-a": Paradigm(.masculine, 1, "ь я ю я ем е я ей ям ей ями ях"),
        "person-ec": Paradigm(.masculine, 2, "ец ца цу ца цом це цы цов цам цов цами цах"),
        "person-anin": Paradigm(.masculine, 2, "ин ина ину ина ином ине е - ам - ами ах"),
        "person-ij": Paradigm(.masculine, 2, "ий его ему его им ем ие их им их ими их"),
        "person-yj": Paradigm(.masculine, 2, "ый ого ому ого ым ом ые ых ым ых ыми ых"),
        "head": Paradigm(.masculine, 1, "а ы е у ой е ы - ам - ами ах"),
        "indeclinable": Paradigm(.neuter, 0, "- - - - - - - - - - - -"),
        "feminine": Paradigm(.feminine, 1, "а ы е у ой е ы - ам ы ами ах"),
        "feminine-k": Paradigm(.feminine, 1, "а и е у ой е и - ам и ами ах"),
        "feminine-ka": Paradigm(.feminine, 2, "ка ки ке ку кой ке ки ок кам ки ками ках"),
        "feminine-c": Paradigm(.feminine, 1, "а ы е у ей е ы - ам ы ами ах"),
        "feminine-ija": Paradigm(.feminine, 2, "ия ии ии ию ией ии ии ий иям ии иями иях"),
        "feminine-soft": Paradigm(.feminine, 1, "ь и и ь ью и и ей ям и ями ях"),
        "feminine-nja": Paradigm(.feminine, 1, "я и е ю ей е и ь ям и ями ях"),
        "feminine-aja": Paradigm(.feminine, 2, "ая ой ой ую ой ой ие их им ие ими их"),
    ]

    private init(_ gender: Gender, _ cut: Int, _ endings: String) {
        self.gender = gender
        self.cut = cut
        self.endings = endings.split(separator: " ").map { $0 == "-" ? "" : String($0) }
    }
}
