internal import Model

/// Whether an achieved figure is about one of an item's figures: the unit is the same, every telling word of the figure's
/// clause stands in the item, and of several figures of the item its words single one out.
struct FigureMatch {
    private let words: ItemWords
    /// Stems of the names of those who owe it: the clause may hold them without the item doing so.
    private let names: Set<Substring>
    private let targets: [(target: Target, sort: TargetFinder.Sort, words: Set<Substring>)]
    private let finder: TargetFinder

    init(_ item: Item, duties: [Duty]) {
        words = ItemWords(item.text + " " + item.targets.map(\.text).joined(separator: " "))
        names = Set(duties.flatMap { TargetFinder.stems(of: ($0.assignee ?? "") + " " + ($0.territory ?? "")) })
        targets = item.targets.map { target in
            let own = TargetFinder.stems(of: target.unit + " " + target.text)
            return (target, TargetFinder.sort(of: target.unit), Set(own))
        }
        finder = TargetFinder(item.targets, in: item.text)
    }

    /// The index of the target.
    func target(for figure: AchievedFigure, words told: FigureWords) -> Int? {
        var count = 0
        for word in told.telling where !names.contains(word) {
            guard words.contain(word) else { return nil }
            count += 1
        }
        let fitting = targets.indices.filter { fits(figure, told, targets[$0], telling: count) }
        if fitting.count < 2 { return fitting.first }
        let factText = "\(figure.value.plain) \(figure.unit)"
        guard case .one(let index) = finder.find(indicator: figure.clause, factText: factText, hasFact: true) else {
            return nil
        }
        return fitting.contains(index) ? index : nil
    }

    /// A unit that says what is counted («контактов») needs no more words; people, pieces, shares and sums need two.
    private func fits(
        _ figure: AchievedFigure, _ told: FigureWords,
        _ promised: (target: Target, sort: TargetFinder.Sort, words: Set<Substring>), telling: Int
    ) -> Bool {
        guard promised.sort == told.sort, !promised.target.isUpperBound || figure.comparison == .exactly else {
            return false
        }
        let isCount = promised.sort == .count
        if isCount, told.unit.contains(where: { promised.words.contains($0) && !TargetFinder.isNeutral($0) }) {
            return true
        }
        let isSame = !isCount || told.unit.isEmpty || told.unit.contains { TargetFinder.isNeutral($0) }
        return isSame && telling >= 2
    }
}

/// The stems of a figure's clause that say what was achieved, and of its unit.
struct FigureWords {
    let unit: [Substring]
    let telling: Set<Substring>
    let sort: TargetFinder.Sort

    init(_ figure: AchievedFigure) {
        unit = TargetFinder.stems(of: figure.unit)
        sort = TargetFinder.sort(of: figure.unit)
        telling = Set(TargetFinder.stems(of: figure.clause)).subtracting(unit)
            .filter { !FigureWords.empty.contains(String($0)) && !TargetFinder.isNeutral($0) }
    }

    /// Words that say that something was done, and none of what.
    private static let empty: Set<String> = [
        "прове", "собра", "созда", "получ", "дости", "соста", "органи", "орган", "выпол", "реали", "факти", "проек",
        "рамка", "перио", "год", "года", "резул", "итог", "колич", "число", "общее", "более", "менее", "свыше", "был",
        "было", "были", "за", "из", "том", "для", "при", "а", "к", "у", "о", "об", "их", "все", "всех",
    ]
}

/// The stems of an item, also with the consonant that a verb has in place of its noun's: «посетили» and «посещение»,
/// «посажено» and «посадка».
private struct ItemWords {
    private let stems: Set<Substring>
    /// The fifth letters by the four before them.
    private let fifths: [Substring: Set<Character>]

    init(_ text: String) {
        stems = Set(TargetFinder.stems(of: text))
        var fifths: [Substring: Set<Character>] = [:]
        for stem in stems where stem.count == 5 {
            if let last = stem.last { fifths[stem.dropLast(), default: []].insert(last) }
        }
        self.fifths = fifths
    }

    func contain(_ stem: Substring) -> Bool {
        if stems.contains(stem) { return true }
        guard stem.count == 5, let last = stem.last, let others = fifths[stem.dropLast()] else { return false }
        return others.contains { ItemWords.alternations.contains([$0, last]) }
    }

    private static let alternations: Set<Set<Character>> = [
        ["т", "щ"], ["т", "ч"], ["д", "ж"], ["з", "ж"], ["г", "ж"], ["с", "ш"], ["х", "ш"], ["к", "ч"], ["ц", "ч"],
    ]
}
