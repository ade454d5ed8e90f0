/// A set of readings of one word's form: which cases, in the singular and in the plural. «Администрации» is the genitive,
/// dative or prepositional singular, or the nominative or accusative plural; agreement with its neighbours decides.
struct Forms: OptionSet, Sendable, Hashable {
    let rawValue: UInt16

    static func singular(_ grammaticalCase: GrammaticalCase) -> Forms { Forms(rawValue: 1 << grammaticalCase.rawValue) }
    static func plural(_ grammaticalCase: GrammaticalCase) -> Forms {
        Forms(rawValue: 1 << (grammaticalCase.rawValue + 6))
    }
    /// That case in either number.
    static func any(_ grammaticalCase: GrammaticalCase) -> Forms {
        [singular(grammaticalCase), plural(grammaticalCase)]
    }

    static let singulars = Forms(rawValue: 0x3F)
    static let plurals = Forms(rawValue: 0xFC0)
    static let all = Forms(rawValue: 0xFFF)

    /// Whether no reading is a singular one.
    var isPlural: Bool { !isEmpty && isDisjoint(with: .singulars) }

    /// From marks of the word data: `n g d a i p` in the singular, `N G D A I P` in the plural.
    init(marks: some Sequence<UInt8>) {
        var forms: Forms = []
        for mark in marks {
            for (index, known) in "ngdaipNGDAIP".utf8.enumerated() where known == mark {
                forms.insert(Forms(rawValue: 1 << index))
            }
        }
        self = forms
    }

    init(rawValue: UInt16) { self.rawValue = rawValue }
}

/// The gender of a noun.
enum Gender: UInt8, Sendable { case masculine, feminine, neuter }
