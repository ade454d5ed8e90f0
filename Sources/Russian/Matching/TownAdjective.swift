/// A town and the adjective made of it: Сысерть and Сысертский, Реж and Режевской, Арамиль and Арамильский.
enum TownAdjective {
    private static let suffixes: [[UInt8]] = ["ск", "ьск", "евск", "овск", "инск", "енск", "анск"].map {
        Array($0.utf8)
    }

    /// Whether two sets of telling stems differ in nothing but that one has the town and the other its adjective.
    static func areRelated(_ a: Set<[UInt8]>, _ b: Set<[UInt8]>) -> Bool {
        let (onlyA, onlyB) = (a.subtracting(b), b.subtracting(a))
        guard onlyA.count == 1, onlyB.count == 1, let x = onlyA.first, let y = onlyB.first else { return false }
        return isMade(x, of: y) || isMade(y, of: x)
    }

    /// The words that `areRelated` takes for the same as this one: the adjectives that may be made of it, and the towns
    /// that it may be made of.
    static func relatives(of stem: [UInt8]) -> [[UInt8]] {
        suffixes.flatMap { suffix -> [[UInt8]] in
            let isAdjective = stem.count > suffix.count && stem.suffix(suffix.count).elementsEqual(suffix)
            return isAdjective ? [stem + suffix, Array(stem.dropLast(suffix.count))] : [stem + suffix]
        }
    }

    private static func isMade(_ adjective: [UInt8], of town: [UInt8]) -> Bool {
        suffixes.contains { adjective == town + $0 }
    }
}
