internal import Model

/// The items of one document that promise figures, to be found by the words of an achieved one: thousands of figures meet
/// thousands of items, and only those that have all words in common are compared.
struct PromisedFigures {
    private struct Word: Hashable {
        var stem: Substring
        var sort: TargetFinder.Sort
    }

    /// The numbers of the plans, ascending, and what each promises.
    private var plans: [Int] = []
    private var matches: [FigureMatch] = []
    /// Indices of those that have a word, or count what it says; by the sort of their figures, ascending.
    private var byWord: [Word: [Int]] = [:]
    private var byUnit: [Substring: [Int]] = [:]

    /// `names` are the stems of the names of those who owe the item.
    mutating func add(_ plan: Int, _ item: Item, names: Set<Substring>) {
        let match = FigureMatch(item, names: names)
        let index = plans.count
        plans.append(plan)
        matches.append(match)
        for sort in Set(match.targets.map(\.sort)) {
            for stem in match.words.union(names) { byWord[Word(stem: stem, sort: sort), default: []].append(index) }
        }
        for stem in match.units.keys { byUnit[stem, default: []].append(index) }
    }

    /// The plans and their targets that a figure may be about, in their order, so many at most.
    func find(_ figure: AchievedFigure, _ words: FigureWords, atMost limit: Int) -> [(plan: Int, target: Int)] {
        var lists = words.telling.map { byWord[Word(stem: $0, sort: words.sort), default: []] }
        if words.needsUnit || words.telling.count < 2 {
            lists.append(Set(words.units.flatMap { byUnit[$0, default: []] }).sorted())
        }
        lists.sort { $0.count < $1.count }
        guard var common = lists.first else { return [] }
        for list in lists.dropFirst() where !common.isEmpty { common = PromisedFigures.intersection(common, list) }
        var found: [(plan: Int, target: Int)] = []
        for index in common {
            guard let target = matches[index].target(for: figure, words: words) else { continue }
            found.append((plans[index], target))
            if found.count == limit { break }
        }
        return found
    }

    private static func intersection(_ a: [Int], _ b: [Int]) -> [Int] {
        var common: [Int] = []
        var (i, j) = (0, 0)
        while i < a.count, j < b.count {
            if a[i] == b[j] { common.append(a[i]) }
            let (isBehind, isAhead) = (a[i] <= b[j], a[i] >= b[j])
            i += isBehind ? 1 : 0
            j += isAhead ? 1 : 0
        }
        return common
    }
}
