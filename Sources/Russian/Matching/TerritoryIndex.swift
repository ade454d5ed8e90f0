/// Names of territories, to be asked whether one of them means the same as another name does (`sameTerritory`): thousands
/// of rows may name thousands of territories, and comparing each with each takes minutes.
package struct TerritoryIndex: Sendable {
    /// The first name with these telling stems.
    private var byStems: [Set<[UInt8]>: Int] = [:]
    package private(set) var names: [String] = []

    package init(_ names: [String] = []) {
        for name in names { insert(name) }
    }

    package mutating func insert(_ name: String) {
        let stems = KindWords.telling(Stem.all(of: name))
        if byStems[stems] == nil { byStems[stems] = names.count }
        names.append(name)
    }

    /// The first of the names that means the same territory; nil where none does.
    package func first(sameAs name: String) -> String? {
        let stems = KindWords.telling(Stem.all(of: name))
        var found = byStems[stems]
        for stem in stems {
            for other in TownAdjective.relatives(of: stem) where !stems.contains(other) {
                guard let index = byStems[stems.subtracting([stem]).union([other])] else { continue }
                found = min(found ?? index, index)
            }
        }
        return found.map { names[$0] }
    }
}
