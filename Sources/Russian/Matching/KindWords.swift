/// Words that say what kind of territory a name is, not which: they may be missing or shortened in a reply.
enum KindWords {
    private static let stems = Set(
        [
            "городской", "округ", "город", "муниципальный", "район", "образование", "поселение", "сельское", "область",
            "свердловская", "край", "республика", "го", "мо", "мр", "г", "о", "обл", "р", "н", "пгт", "зато", "и",
        ].flatMap { Stem.all(of: $0) })

    /// The stems that tell a name from others of its kind; all of them where nothing else is left.
    static func telling(_ all: [[UInt8]]) -> Set<[UInt8]> {
        let telling = Set(all.filter { !stems.contains($0) })
        return telling.isEmpty ? Set(all) : telling
    }

    static func tellingInOrder(_ all: [[UInt8]]) -> [[UInt8]] {
        let telling = telling(all)
        return all.filter(telling.contains)
    }
}
