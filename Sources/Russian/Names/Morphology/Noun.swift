/// A noun that can head a name, with the forms that names are written in. A class, because groups carry it along.
final class Noun: Sendable {
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

    /// UTF-8 bytes.
    private let stem: ArraySlice<UInt8>
    private let paradigm: Paradigm
    let kind: Kind
    /// Of the nominative singular: how grammars tell one noun from another.
    let hash: UInt64

    init(stem: ArraySlice<UInt8>, _ paradigm: Paradigm, _ kind: Kind) {
        (self.stem, self.paradigm, self.kind) = (stem, paradigm, kind)
        hash = Hash.of(paradigm.singular, after: Hash.of(stem))
    }

    var gender: Gender { paradigm.gender }

    func written(_ form: WrittenForm) -> String {
        switch form {
        case .nominative: String(decoding: stem + paradigm.singular, as: UTF8.self)
        case .genitive: String(decoding: stem + paradigm.genitive, as: UTF8.self)
        case .pluralNominative: String(decoding: stem + paradigm.plural, as: UTF8.self)
        }
    }

    /// A form as it was met: which noun, and which readings.
    struct Form: Sendable {
        let noun: Int
        var forms: Forms
    }
}

/// The nouns known as heads, by any of their forms.
struct Nouns: Sendable {
    static let all = Nouns()

    private let nouns: [Noun]
    private let lexicon: Lexicon<Noun.Form>

    /// The hashes of the forms are made from the stem's and the endings', so that no form is written out.
    private init() {
        var nouns: [Noun] = []
        var entries: [(UInt64, Noun.Form)] = []
        for line in Array(nounData.utf8).split(separator: UInt8(ascii: "\n")) {
            let parts = line.split(separator: UInt8(ascii: ":"))
            guard parts.count == 3, let kind = Nouns.kinds[String(decoding: parts[0], as: UTF8.self)],
                let paradigm = Paradigm.all[String(decoding: parts[1], as: UTF8.self)]
            else { continue }
            for word in parts[2].split(separator: UInt8(ascii: " ")) {
                let stem = word.dropLast(2 * paradigm.cut)
                paradigm.addForms(of: stem, noun: nouns.count, to: &entries)
                nouns.append(Noun(stem: stem, paradigm, kind))
            }
        }
        self.nouns = nouns
        lexicon = Lexicon(hashed: entries)
    }

    private static let kinds: [String: Noun.Kind] = [
        "body": .body, "office": .office, "territory": .territory, "collective": .collective,
    ]

    subscript(form: Noun.Form) -> Noun { nouns[form.noun] }
    func form(hash: UInt64) -> Noun.Form? { lexicon[hash] }
}

/// Nouns that grammars ask for by name.
enum KnownNoun {
    static let head = Hash.of("глава".utf8)
    static let administration = Hash.of("администрация".utf8)
    static let education = Hash.of("образование".utf8)
    static let town = Hash.of("город".utf8)
    static let regions = ["область", "край"].map { Hash.of($0.utf8) }
    static let withPlaceNames = ["администрация", "глава", "дума", "мэр"].map { Hash.of($0.utf8) }
    static let withSubjects = ["министерство", "департамент", "управление", "отдел", "комитет"].map { Hash.of($0.utf8) }
}

/// How a class of nouns is declined: what is cut from the nominative singular, and the twelve endings put in its place.
final class Paradigm: Sendable {
    let gender: Gender
    /// In letters.
    let cut: Int
    /// The endings of the nominative in both numbers, and of the genitive singular.
    let singular, plural, genitive: ArraySlice<UInt8>
    /// The endings, each with the cases that have it.
    private let endings: [(ending: ArraySlice<UInt8>, forms: Forms)]

    /// Adds the twelve forms, those spelled alike as one.
    func addForms(of stem: ArraySlice<UInt8>, noun: Int, to entries: inout [(UInt64, Noun.Form)]) {
        let stemHash = Hash.of(stem)
        for (ending, forms) in endings {
            entries.append((Hash.of(ending, after: stemHash), Noun.Form(noun: noun, forms: forms)))
        }
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
        let written = WordLines.words(endings).map { $0.first == UInt8(ascii: "-") ? [] : $0 }
        (singular, plural, genitive) = (written[0], written[6], written[1])
        var distinct: [(ending: ArraySlice<UInt8>, forms: Forms)] = []
        for (index, ending) in written.enumerated() {
            let form = Forms(rawValue: 1 << index)
            if let known = distinct.firstIndex(where: { $0.ending == ending }) {
                distinct[known].forms.formUnion(form)
            } else {
                distinct.append((ending, form))
            }
        }
        self.endings = distinct
    }
}
