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
    /// The words of each target itself, and those that lead up to it in the item («привлечение молодых ремесленников к
    /// работе площадки, не менее 5 человек»).
    private let own: [Set<Substring>]
    private let context: [Set<Substring>]
    /// The words of the whole item, for the only target of one, and the sort of unit that it speaks of.
    private let item: Set<Substring>
    private let itemSort: Sort

    init(_ targets: [Target], in text: String) {
        self.targets = targets
        own = targets.map { Set(TargetFinder.stems(of: $0.unit + " " + $0.text)) }
        context = targets.count < 2 ? targets.map { _ in [] } : TargetFinder.leads(to: targets, in: text)
        item = targets.count == 1 ? own[0].union(TargetFinder.stems(of: text)) : []
        itemSort = TargetFinder.sort(of: text)
    }

    /// What stands between the target before and the target, by words.
    private static func leads(to targets: [Target], in text: String) -> [Set<Substring>] {
        var rest = text[...]
        return targets.map { target in
            guard let range = rest.firstRange(of: target.text) else { return [] }
            defer { rest = rest[range.upperBound...] }
            return Set(stems(of: String(rest[..<range.lowerBound])))
        }
    }

    func find(indicator: String, factText: String, hasFact: Bool) -> Match {
        guard !targets.isEmpty else { return .none }
        let words = TargetFinder.stems(of: indicator)
        guard hasFact || !words.isEmpty else { return .none }
        let given = TargetFinder.unit(of: factText)
        if hasFact, targets.count == 1, let refusal = refusal(of: indicator, words) { return refusal }
        let index = targets.count == 1 ? 0 : best(for: words + TargetFinder.stems(of: given))
        guard let index else { return .ambiguous }
        return fits(given, targets[index], named: words) ? .one(index) : .wrongUnit(given: given, target: index)
    }

    /// Why a figure is not the only target's, by what «Показатель» says; nil where that is nothing telling, a word of the
    /// item or the target's unit.
    private func refusal(of indicator: String, _ words: [Substring]) -> Match? {
        let sort = TargetFinder.sort(of: indicator)
        let wanted = TargetFinder.sort(of: targets[0].unit)
        if sort != .count, sort != wanted, sort != itemSort { return .wrongUnit(given: indicator, target: 0) }
        let telling = words.filter { !TargetFinder.isGeneric($0) }
        if telling.isEmpty || sort != .count && sort == wanted { return nil }
        let isKnown = telling.contains { word in item.contains { TargetFinder.isSame(word, $0) } }
        return isKnown ? nil : .foreign(target: 0)
    }

    /// The one target that the row's words fit best; nil where they fit none or several equally. A word that only one
    /// target has weighs most, then a target's own word, then one that leads up to it.
    private func best(for words: [Substring]) -> Int? {
        let scores = targets.indices.map { index in
            words.reduce(0) { score, word in
                guard own[index].contains(word) || context[index].contains(word) else { return score }
                let isTelling = !targets.indices.contains { other in
                    other != index && (own[other].contains(word) || context[other].contains(word))
                }
                return score + (isTelling ? 3 : own[index].contains(word) ? 2 : 1)
            }
        }
        guard let most = scores.max(), most > 0, scores.count(where: { $0 == most }) == 1 else { return nil }
        return scores.firstIndex(of: most)
    }

    /// «%» and money fit only themselves; people, pieces and the target's own words fit a count.
    private func fits(_ given: String, _ target: Target, named words: [Substring]) -> Bool {
        guard !given.isEmpty else { return true }
        let sort = TargetFinder.sort(of: given)
        let wanted = TargetFinder.sort(of: target.unit)
        if sort != wanted { return false }
        if sort != .count { return true }
        let stem = TargetFinder.stems(of: given)
        let known = Set(TargetFinder.stems(of: target.unit + " " + target.text)).union(words)
        return stem.isEmpty || stem.contains { known.contains($0) || TargetFinder.neutral.contains(String($0)) }
            || target.unit.isEmpty
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
