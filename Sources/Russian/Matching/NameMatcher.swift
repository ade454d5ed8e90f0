/// Finds which of many known names a text means, in any case form, shortened or by an alias: rows of a progress table
/// against bodies and territories. Made once, asked often.
package struct NameMatcher: Sendable {
    /// What a text was found to mean.
    package enum Match: Hashable, Sendable {
        /// No name; the nearest one by spelling, where one is near.
        case none(suggestion: String?)
        /// The name at that index.
        case one(Int)
        /// Several names equally well, in the order of the list.
        case several([Int])
    }

    /// One spelling of a name: its stems, and which of them tell it from others.
    private struct Spelling {
        let name: Int
        let telling: Set<[UInt8]>
        /// The letters of those, in order, for a suggestion.
        let letters: [Unicode.Scalar]
        let counts: LetterCounts

        init(name: Int, stems: [[UInt8]]) {
            self.name = name
            telling = KindWords.telling(stems)
            letters = NameMatcher.letters(of: stems)
            counts = LetterCounts(letters)
        }
    }

    private let names: [String]
    private var spellings: [Spelling] = []
    private var exact: [[[UInt8]]: [Int]] = [:]
    private var containing: [[UInt8]: [Int]] = [:]

    package init(names: [(name: String, aliases: [String])]) {
        self.names = names.map(\.name)
        for (index, name) in names.enumerated() {
            for text in [name.name] + name.aliases {
                let stems = Stem.all(of: text)
                guard !stems.isEmpty else { continue }
                let spelling = Spelling(name: index, stems: stems)
                exact[stems, default: []].append(index)
                for stem in spelling.telling { containing[stem, default: []].append(spellings.count) }
                spellings.append(spelling)
            }
        }
    }

    /// Which name the text means: first the same words, then the same telling words (without «городской округ», «г.»),
    /// then a name that has all the words of the text or lies within it, then a town by its adjective.
    /// The nearest name is looked for where `suggests` is true, which takes long among thousands.
    package func match(_ text: String, suggests: Bool = true) -> Match {
        let stems = Stem.all(of: text)
        if let found = exact[stems] { return answer(found) }
        let telling = KindWords.telling(stems)
        guard !telling.isEmpty else { return .none(suggestion: nil) }
        var shared = [Int](repeating: 0, count: spellings.count)
        for stem in telling { for index in containing[stem] ?? [] { shared[index] += 1 } }
        let wider = spellings.indices.filter { shared[$0] == telling.count }
        let same = wider.filter { spellings[$0].telling.count == telling.count }
        if !wider.isEmpty { return answer((same.isEmpty ? wider : same).map { spellings[$0].name }) }
        let narrower = spellings.indices.filter { shared[$0] > 0 && shared[$0] == spellings[$0].telling.count }
        if let most = narrower.map({ shared[$0] }).max() {
            return answer(narrower.filter { shared[$0] == most }.map { spellings[$0].name })
        }
        let derived = having(telling.flatMap(TownAdjective.relatives)).filter {
            TownAdjective.areRelated($0.telling, telling)
        }
        if !derived.isEmpty { return answer(derived.map(\.name)) }
        return .none(suggestion: suggests ? nearest(to: stems) : nil)
    }

    /// How many names there are to be compared with, letter by letter, for a suggestion.
    package var count: Int { spellings.count }

    /// The spellings that have one of the words to tell them from others, in their order.
    private func having(_ words: some Sequence<[UInt8]>) -> [Spelling] {
        Set(words.flatMap { containing[$0] ?? [] }).sorted().map { spellings[$0] }
    }

    /// The names that stand in running text, in their order: all telling words of one of their spellings do, or the
    /// adjective made of a town.
    package func mentioned(in text: String) -> [Int] {
        let words = Set(Stem.all(of: text))
        let found = having(words).filter { $0.telling.isSubset(of: words) }
        let derived = having(words.flatMap(TownAdjective.relatives)).filter { spelling in
            spelling.telling.count == 1 && words.contains { TownAdjective.areRelated(spelling.telling, [$0]) }
        }
        return Set((found + derived).map(\.name)).sorted()
    }

    private func answer(_ found: [Int]) -> Match {
        let distinct = Set(found).sorted()
        return distinct.count == 1 ? .one(distinct[0]) : .several(distinct)
    }

    /// The name whose spelling is nearest, where it is near: a fifth of the letters at most. Only names that have about as
    /// many of each letter are compared.
    private func nearest(to stems: [[UInt8]]) -> String? {
        let letters = NameMatcher.letters(of: stems)
        let counts = LetterCounts(letters)
        var best: (distance: Int, name: Int)?
        for spelling in spellings {
            let other = spelling.letters
            let limit = min(best.map { $0.distance - 1 } ?? .max, max(1, max(letters.count, other.count) / 5))
            guard limit >= 0, counts.distance(to: spelling.counts) <= limit,
                let distance = editDistance(letters, other, atMost: limit)
            else { continue }
            best = (distance, spelling.name)
        }
        return best.map { names[$0.name] }
    }

    private static func letters(of stems: [[UInt8]]) -> [Unicode.Scalar] {
        Array(String(decoding: KindWords.tellingInOrder(stems).joined(), as: UTF8.self).unicodeScalars)
    }
}
