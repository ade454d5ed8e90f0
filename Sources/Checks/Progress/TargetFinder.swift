internal import Model

/// Finds which of an item's figures a progress row is about, by the words of «Показатель» and the unit after the fact.
struct TargetFinder {
    enum Match: Equatable {
        /// The item promises no figure, or the row gives none and names none.
        case none
        case one(Int)
        case ambiguous
        /// «Показатель» names something that neither the only target nor its item speaks of.
        case foreign(target: Int)
        /// The row's unit is of another sort than the target's.
        case wrongUnit(given: String, target: Int)
    }

    private let targets: [Target]
    /// The words of each target itself, and the sort of its unit.
    private let own: [(words: Set<Substring>, sort: Sort)]
    /// For each word the figures that have it, in their order.
    private let uses: [Substring: [Use]]
    /// The words of the whole item, for the only target of one, by their first three letters, and the sort of unit that it
    /// speaks of.
    private let item: [Substring: [Substring]]
    private let itemSort: Sort

    /// A word of a figure: of the target itself, or of what leads up to it in the item («привлечение молодых ремесленников
    /// к работе площадки, не менее 5 человек»).
    private struct Use {
        var target: Int
        var isOwn: Bool
    }

    init(_ targets: [Target], in text: String) {
        self.targets = targets
        let own = targets.map { Set(TargetFinder.stems(of: $0.unit + " " + $0.text)) }
        self.own = zip(own, targets).map { ($0, TargetFinder.sort(of: $1.unit)) }
        let context = targets.count < 2 ? targets.map { _ in [] } : TargetFinder.leads(to: targets, in: text)
        var uses: [Substring: [Use]] = [:]
        for index in targets.indices {
            for word in own[index] { uses[word, default: []].append(Use(target: index, isOwn: true)) }
            for word in context[index].subtracting(own[index]) {
                uses[word, default: []].append(Use(target: index, isOwn: false))
            }
        }
        self.uses = uses
        let words = targets.count == 1 ? own[0].union(TargetFinder.stems(of: text)) : []
        item = Dictionary(grouping: words) { $0.prefix(3) }
        itemSort = TargetFinder.sort(of: text)
    }

    /// What stands between the target before and the target, by words.
    private static func leads(to targets: [Target], in text: String) -> [Set<Substring>] {
        var start = text.startIndex
        return targets.places(in: text).map { range in
            guard let range else { return [] }
            defer { start = range.upperBound }
            return Set(stems(of: String(text[start..<range.lowerBound])))
        }
    }

    /// What a row says of the figure that it means: worked out once, asked of many items.
    struct Question {
        let indicator: String
        fileprivate let words: [Substring]
        /// Those that say what is counted.
        fileprivate let telling: [Substring]
        fileprivate let sort: Sort
        /// The unit after the fact.
        fileprivate let unit: String
        fileprivate let unitWords: [Substring]
        fileprivate let unitSort: Sort
        let hasFact: Bool

        init(indicator: String, unit: String, hasFact: Bool) {
            self.indicator = indicator
            self.hasFact = hasFact
            words = TargetFinder.stems(of: indicator)
            telling = words.filter { !TargetFinder.isGeneric($0) }
            sort = TargetFinder.sort(of: indicator)
            self.unit = unit
            unitWords = TargetFinder.stems(of: unit)
            unitSort = TargetFinder.sort(of: unit)
        }
    }

    func find(indicator: String, factText: String, hasFact: Bool) -> Match {
        find(Question(indicator: indicator, unit: TargetFinder.unit(of: factText), hasFact: hasFact))
    }

    func find(_ asked: Question) -> Match {
        guard !targets.isEmpty else { return .none }
        guard asked.hasFact || !asked.words.isEmpty else { return .none }
        if asked.hasFact, targets.count == 1, let refusal = refusal(of: asked) { return refusal }
        let index = targets.count == 1 ? 0 : best(for: asked.words + asked.unitWords)
        guard let index else { return .ambiguous }
        return fits(asked, index) ? .one(index) : .wrongUnit(given: asked.unit, target: index)
    }

    /// Why a figure is not the only target's, by what «Показатель» says; nil where that is nothing telling, a word of the
    /// item or the target's unit.
    private func refusal(of asked: Question) -> Match? {
        let wanted = own[0].sort
        if asked.sort != .count, asked.sort != wanted, asked.sort != itemSort {
            return .wrongUnit(given: asked.indicator, target: 0)
        }
        if asked.telling.isEmpty || asked.sort != .count && asked.sort == wanted { return nil }
        // Words that are the same begin alike.
        let isKnown = asked.telling.contains { word in
            item[word.prefix(3), default: []].contains { TargetFinder.isSame(word, $0) }
        }
        return isKnown ? nil : .foreign(target: 0)
    }

    /// The one target that the row's words fit best; nil where they fit none or several equally. A word that only one
    /// target has weighs most, then a target's own word, then one that leads up to it.
    private func best(for words: [Substring]) -> Int? {
        var scores = [Int](repeating: 0, count: targets.count)
        for word in words {
            let found = uses[word, default: []]
            for use in found { scores[use.target] += found.count == 1 ? 3 : use.isOwn ? 2 : 1 }
        }
        guard let most = scores.max(), most > 0, scores.count(where: { $0 == most }) == 1 else { return nil }
        return scores.firstIndex(of: most)
    }

    /// «%» and money fit only themselves; people, pieces and the target's own words fit a count.
    private func fits(_ asked: Question, _ index: Int) -> Bool {
        guard !asked.unit.isEmpty else { return true }
        if asked.unitSort != own[index].sort { return false }
        if asked.unitSort != .count { return true }
        return asked.unitWords.isEmpty || targets[index].unit.isEmpty
            || asked.unitWords.contains {
                own[index].words.contains($0) || asked.words.contains($0) || TargetFinder.isNeutral($0)
            }
    }

    enum Sort { case share, money, count }

    static func sort(of unit: String) -> Sort {
        let words = folded(unit)
        if words.contains("%") || words.hasPrefix("процент") { return .share }
        if words == "rub" || words.contains("руб") || words.contains("₽") { return .money }
        return .count
    }

    /// What stands after the number: «60 чел.» → «чел».
    static func unit(of factText: String) -> String {
        let rest = factText.drop { !$0.isLetter && $0 != "%" && $0 != "₽" }
        let words = rest.split { $0 == " " || $0 == "\u{A0}" || $0 == "." || $0 == "," || $0 == ";" }
        return words.filter { !multipliers.contains(folded($0)) }.prefix(2).joined(separator: " ")
    }

    private static let multipliers: Set<String> = ["тыс", "млн", "млрд", "тысяч", "тысячи", "миллионов"]
    /// Whether a stem only says that people or pieces are counted.
    static func isNeutral(_ stem: Substring) -> Bool { neutral.contains(String(stem)) }

    /// Whether a stem says nothing of what is counted: «факт», «значение показателя за III квартал», «чел.».
    private static func isGeneric(_ stem: Substring) -> Bool {
        stem.count < 3 || isNeutral(stem) || generic.contains(String(stem)) || stem.allSatisfy { "ivx".contains($0) }
    }

    /// Short words keep their endings as stems: «школа» and «школ», «акция» and «акций» are the same.
    private static func isSame(_ a: Substring, _ b: Substring) -> Bool {
        a == b || zip(a, b).prefix { $0 == $1 }.count >= max(3, min(a.count, b.count) - 1)
    }

    private static let generic: Set<String> = [
        "факт", "факта", "факти", "показ", "значе", "резул", "выпол", "испол", "дости", "число", "числа", "числе",
        "сумма", "объем", "план", "плана", "плано", "отчет", "перио", "нарас", "общее", "общий", "общая", "кол",
        "кол-в", "изм", "год", "года", "кварт", "месяц", "полуг", "недел", "январ", "февра", "март", "марта", "апрел",
        "май", "мая", "июнь", "июня", "июль", "июля", "авгус", "сентя", "октяб", "ноябр", "декаб", "тыс", "млн", "млрд",
    ]

    private static let neutral: Set<String> = ["чел", "челов", "шт", "штук", "ед", "едини"]
    private static let empty: Set<String> = [
        "не", "менее", "более", "от", "до", "на", "с", "по", "в", "и", "каждо", "кажды", "терри", "числ", "колич",
        "всего", "итого", "едини",
    ]

    /// The first five letters of every word that says something: enough to tell «контактов» from «участников».
    static func stems(of text: String) -> [Substring] {
        foldedWords(text).compactMap { word in
            let stem = word.count > 5 ? word.prefix(5) : word
            guard !empty.contains(String(stem)), word.contains(where: \.isLetter) || word == "%",
                !(word.first?.isNumber ?? true)
            else { return nil }
            return stem
        }
    }
}
