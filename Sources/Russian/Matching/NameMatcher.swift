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
        let stems: [[UInt8]]
        let telling: Set<[UInt8]>
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
                let spelling = Spelling(name: index, stems: stems, telling: KindWords.telling(stems))
                exact[stems, default: []].append(index)
                for stem in spelling.telling { containing[stem, default: []].append(spellings.count) }
                spellings.append(spelling)
            }
        }
    }

    /// Which name the text means: first the same words, then the same telling words (without «городской округ», «г.»),
    /// then a name that has all the words of the text or lies within it, then a town by its adjective.
    package func match(_ text: String) -> Match {
        let stems = Stem.all(of: text)
        if let found = exact[stems] { return answer(found) }
        let telling = KindWords.telling(stems)
        guard !telling.isEmpty else { return .none(suggestion: nil) }
        let related = Set(telling.flatMap { containing[$0] ?? [] }).sorted().map { spellings[$0] }
        let same = related.filter { $0.telling == telling }
        if !same.isEmpty { return answer(same.map(\.name)) }
        let wider = related.filter { $0.telling.isSuperset(of: telling) }
        if !wider.isEmpty { return answer(wider.map(\.name)) }
        let narrower = related.filter { $0.telling.isSubset(of: telling) }
        if let most = narrower.map(\.telling.count).max() {
            return answer(narrower.filter { $0.telling.count == most }.map(\.name))
        }
        let derived = spellings.filter { TownAdjective.areRelated($0.telling, telling) }
        if !derived.isEmpty { return answer(derived.map(\.name)) }
        return .none(suggestion: nearest(to: stems))
    }

    /// The names that stand in running text, in their order: all telling words of one of their spellings do, or the
    /// adjective made of a town.
    package func mentioned(in text: String) -> [Int] {
        let words = Set(Stem.all(of: text))
        let found = spellings.filter { spelling in
            guard !spelling.telling.isSubset(of: words) else { return true }
            return spelling.telling.count == 1 && words.contains { TownAdjective.areRelated(spelling.telling, [$0]) }
        }
        return Set(found.map(\.name)).sorted()
    }

    private func answer(_ found: [Int]) -> Match {
        let distinct = Set(found).sorted()
        return distinct.count == 1 ? .one(distinct[0]) : .several(distinct)
    }

    /// The name whose spelling is nearest, where it is near: a fifth of the letters at most.
    private func nearest(to stems: [[UInt8]]) -> String? {
        let letters = scalars(of: KindWords.tellingInOrder(stems))
        var best: (distance: Int, name: Int)?
        for spelling in spellings {
            let other = scalars(of: KindWords.tellingInOrder(spelling.stems))
            let limit = min(best.map { $0.distance - 1 } ?? .max, max(1, max(letters.count, other.count) / 5))
            guard limit >= 0, let distance = editDistance(letters, other, atMost: limit) else { continue }
            best = (distance, spelling.name)
        }
        return best.map { names[$0.name] }
    }

    private func scalars(of stems: [[UInt8]]) -> [Unicode.Scalar] {
        Array(String(decoding: stems.joined(), as: UTF8.self).unicodeScalars)
    }
}
