internal import Model

/// Whether an achieved figure is about one of an item's figures: the unit is the same, every telling word of the figure's
/// clause stands in the item or names who owes it (`PromisedFigures` looks for such items), and of several figures of the
/// item its words single one out.
struct FigureMatch {
    /// Stems of the item, also with the consonant that a verb has in place of its noun's.
    let words: Set<Substring>
    /// Stems of the names of those who owe it: the clause may hold them without the item doing so.
    let names: Set<Substring>
    let targets: [(target: Target, sort: TargetFinder.Sort)]
    /// For each word that may say what is counted the figures that have it.
    let units: [Substring: [Int]]
    private let finder: TargetFinder?

    init(_ item: Item, names: Set<Substring>) {
        let stems = TargetFinder.stems(of: item.text + " " + item.targets.map(\.text).joined(separator: " "))
        words = Set(stems.flatMap { [$0] + $0.alternations })
        self.names = names
        targets = item.targets.map { ($0, TargetFinder.sort(of: $0.unit)) }
        var units: [Substring: [Int]] = [:]
        for (index, target) in item.targets.enumerated() {
            let own = Set(TargetFinder.stems(of: target.unit + " " + target.text))
            for word in own where !TargetFinder.isNeutral(word) { units[word, default: []].append(index) }
        }
        self.units = units
        finder = targets.count < 2 ? nil : TargetFinder(item.targets, in: item.text)
    }

    /// The index of the target, for a figure whose telling words all stand in the item or in the names.
    func target(for figure: AchievedFigure, words told: FigureWords) -> Int? {
        let fitting = fitting(told).filter { index in
            targets[index].sort == told.sort
                && (!targets[index].target.isUpperBound || figure.comparison == .exactly)
        }
        guard let finder, fitting.count > 1 else { return fitting.first }
        let factText = "\(figure.value.plain) \(figure.unit)"
        guard case .one(let index) = finder.find(indicator: figure.clause, factText: factText, hasFact: true) else {
            return nil
        }
        return fitting.contains(index) ? index : nil
    }

    /// A unit that says what is counted («контактов») needs no more words; people, pieces, shares and sums need two.
    private func fitting(_ told: FigureWords) -> [Int] {
        let telling = told.telling.count { !names.contains($0) }
        if !told.needsUnit, telling >= 2 { return Array(targets.indices) }
        return Set(told.units.flatMap { units[$0, default: []] }).sorted()
    }
}

/// The stems of a figure's clause that say what was achieved, and of its unit.
struct FigureWords {
    let telling: Set<Substring>
    let sort: TargetFinder.Sort
    /// Stems of the unit that say what is counted; empty for shares and sums.
    let units: [Substring]
    /// Whether only what is counted can show that a figure is the one meant.
    let needsUnit: Bool

    init(_ figure: AchievedFigure) {
        let unit = TargetFinder.stems(of: figure.unit)
        sort = TargetFinder.sort(of: figure.unit)
        telling = Set(TargetFinder.stems(of: figure.clause)).subtracting(unit)
            .filter { !FigureWords.empty.contains(String($0)) && !TargetFinder.isNeutral($0) }
        units = sort == .count ? unit.filter { !TargetFinder.isNeutral($0) } : []
        needsUnit = sort == .count && !unit.isEmpty && !unit.contains(where: TargetFinder.isNeutral)
    }

    /// Words that say that something was done, and none of what.
    private static let empty: Set<String> = [
        "прове", "собра", "созда", "получ", "дости", "соста", "органи", "орган", "выпол", "реали", "факти", "проек",
        "рамка", "перио", "год", "года", "резул", "итог", "колич", "число", "общее", "более", "менее", "свыше", "был",
        "было", "были", "за", "из", "том", "для", "при", "а", "к", "у", "о", "об", "их", "все", "всех",
    ]
}

extension Substring {
    /// A stem of five letters with another consonant at its end: «посетили» and «посещение», «посажено» and «посадка».
    fileprivate var alternations: [Substring] {
        guard let last, count == 5 else { return [] }
        return Substring.pairs.compactMap { a, b in
            last == a ? dropLast() + [b] : last == b ? dropLast() + [a] : nil
        }
    }

    private static let pairs: [(Character, Character)] = [
        ("т", "щ"), ("т", "ч"), ("д", "ж"), ("з", "ж"), ("г", "ж"), ("с", "ш"), ("х", "ш"), ("к", "ч"), ("ц", "ч"),
    ]
}
