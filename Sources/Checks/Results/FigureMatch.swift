internal import Model

/// Whether an achieved figure is about one of an item's figures: the unit is the same, every telling word of the figure's
/// clause stands in the item, and of several figures of the item its words single one out.
struct FigureMatch {
    private let item: Item
    private let words: Set<Substring>
    /// Stems of the names of those who owe it: the clause may hold them without the item doing so.
    private let names: Set<Substring>
    private let finder: TargetFinder

    init(_ item: Item, duties: [Duty]) {
        self.item = item
        words = Set(TargetFinder.stems(of: item.text + " " + item.targets.map(\.text).joined(separator: " ")))
        names = Set(duties.flatMap { TargetFinder.stems(of: ($0.assignee ?? "") + " " + ($0.territory ?? "")) })
        finder = TargetFinder(item.targets, in: item.text)
    }

    /// The index of the target.
    func target(for figure: AchievedFigure) -> Int? {
        let unit = TargetFinder.stems(of: figure.unit)
        let telling = Set(TargetFinder.stems(of: figure.clause)).subtracting(unit).subtracting(names)
            .filter { !FigureMatch.empty.contains(String($0)) && !TargetFinder.isNeutral($0) }
        guard telling.allSatisfy(stands) else { return nil }
        let fitting = item.targets.indices.filter { fits(figure, unit, item.targets[$0], telling: telling.count) }
        if fitting.count < 2 { return fitting.first }
        let factText = "\(figure.value.plain) \(figure.unit)"
        guard case .one(let index) = finder.find(indicator: figure.clause, factText: factText, hasFact: true) else {
            return nil
        }
        return fitting.contains(index) ? index : nil
    }

    /// Whether a word stands in the item, also with the consonant that a verb has in place of its noun's: «посетили» and
    /// «посещение», «посажено» and «посадка».
    private func stands(_ stem: Substring) -> Bool {
        if words.contains(stem) { return true }
        guard stem.count == 5, let last = stem.last else { return false }
        return words.contains { word in
            guard word.count == 5, word.prefix(4) == stem.prefix(4), let other = word.last else { return false }
            return FigureMatch.alternations.contains(Set([last, other]))
        }
    }

    private static let alternations: Set<Set<Character>> = [
        ["т", "щ"], ["т", "ч"], ["д", "ж"], ["з", "ж"], ["г", "ж"], ["с", "ш"], ["х", "ш"], ["к", "ч"], ["ц", "ч"],
    ]

    /// A unit that says what is counted («контактов») needs no more words; people, pieces, shares and sums need two.
    private func fits(_ figure: AchievedFigure, _ unit: [Substring], _ target: Target, telling: Int) -> Bool {
        guard !target.isUpperBound || figure.comparison == .exactly, target.sort == TargetFinder.sort(of: figure.unit)
        else { return false }
        let own = Set(TargetFinder.stems(of: target.unit + " " + target.text))
        let isTelling = target.sort == .count && unit.contains { own.contains($0) && !TargetFinder.isNeutral($0) }
        if isTelling { return true }
        let isSame = target.sort != .count || unit.isEmpty || unit.contains { TargetFinder.isNeutral($0) }
        return isSame && telling >= 2
    }

    /// Words that say that something was done, and none of what.
    private static let empty: Set<String> = [
        "прове", "собра", "созда", "получ", "дости", "соста", "органи", "орган", "выпол", "реали", "факти", "проек",
        "рамка", "перио", "год", "года", "резул", "итог", "колич", "число", "общее", "более", "менее", "свыше", "был",
        "было", "были", "за", "из", "том", "для", "при", "а", "к", "у", "о", "об", "их", "все", "всех",
    ]
}

extension Target {
    fileprivate var sort: TargetFinder.Sort { TargetFinder.sort(of: unit) }
}
