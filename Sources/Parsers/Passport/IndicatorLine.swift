internal import Model
internal import Russian

/// An indicator's line: «целевая аудитория (человек) – 19 000», «доля выпускников (%) – 85%», «мест – не менее 35».
struct IndicatorLine {
    let name: String
    let unit: String
    let value: Double
    let comparison: Comparison
    /// The upper end of a range.
    let upper: Double?

    /// Nil where the line states no figure after a dash or colon.
    init?(_ line: String, at place: Place) {
        guard let cut = IndicatorLine.cut(line) else { return nil }
        let target = IndicatorLine.target(cut.figure, at: place)
        guard let (number, rest) = IndicatorLine.leadingNumber(cut.figure, target) else { return nil }
        let bracketed = IndicatorLine.bracketed(cut.name)
        name = IndicatorLine.stripped(bracketed?.name ?? cut.name)
        let counted = target.flatMap { $0.unit.isEmpty ? nil : $0.unit }
        let stated = bracketed?.unit ?? IndicatorLine.unit(rest) ?? counted ?? IndicatorLine.unitBefore(cut.name)
        let scaled = IndicatorLine.multiplier(stated ?? "")
        value = number * scaled.factor
        unit = IndicatorLine.unitName(scaled.rest)
        comparison = target.map { $0.value == number ? $0.comparison : .exactly } ?? .exactly
        upper = target.flatMap { $0.value == number ? $0.upper.map { $0 * scaled.factor } : nil }
    }

    /// What the figure behind the dash says. «От 30 до 36», «до 40» compare only before what they count: where that stands
    /// in the name, it is set behind the figure.
    private static func target(_ figure: String, at place: Place) -> Target? {
        if let found = findTargets(in: figure, addresseeCount: 0, at: place).first { return found.value }
        guard Lettering.first(of: figure) != .digit, figure.utf8.last.map({ (0x30...0x39).contains($0) }) == true,
            var found = findTargets(in: figure + " единиц", addresseeCount: 0, at: place).first?.value
        else { return nil }
        found.unit = ""
        return found
    }

    /// At the last dash or colon after which a figure begins, with or without a comparator before it.
    private static func cut(_ line: String) -> (name: String, figure: String)? {
        for mark in [" – ", " — ", " - ", "– ", ": ", " −", "- ", ":"] {
            var from = 0
            var best: Int?
            while let found = offset(of: mark, in: line, from: from) {
                let rest = line.dropping(utf8: found + mark.utf8.count)
                if found > 0, beginsWithFigure(rest) { best = found }
                from = found + mark.utf8.count
            }
            if let best {
                return (String(line.prefix(utf8Count: best).trimmed), line.dropping(utf8: best + mark.utf8.count))
            }
        }
        return nil
    }

    private static let comparators = [
        "не менее", "не ниже", "не более", "не меньше", "не выше", "более", "менее", "свыше", "до", "от", "около",
        "порядка", "примерно", "~", "≥", "≤", ">", "<",
    ]

    private static func beginsWithFigure(_ text: String) -> Bool {
        var rest = folded(text.prefix(utf8Count: 40))
        if let word = comparators.first(where: { hasPrefix(rest, $0) }) { rest = rest.dropping(utf8: word.utf8.count) }
        return rest.utf8.first.map { (0x30...0x39).contains($0) } == true
    }

    /// The figure that comes first, and what follows it.
    private static func leadingNumber(_ text: String, _ target: Target?) -> (Double, String)? {
        let bytes = Array(text.utf8)
        guard let start = bytes.firstIndex(where: { (0x30...0x39).contains($0) }) else {
            return target.map { ($0.value, "") }
        }
        var end = start
        var last = start
        while end < bytes.count {
            if (0x30...0x39).contains(bytes[end]) {
                end += 1
                last = end
            } else if [0x2C, 0x2E, 0x20].contains(bytes[end]) {
                end += 1
            } else if bytes[end] == 0xC2, end + 1 < bytes.count, bytes[end + 1] == 0xA0 {
                end += 2
            } else {
                break
            }
        }
        let rest = String(decoding: bytes[last...], as: UTF8.self)
        let multiplied = multiplier(rest)
        guard let number = readNumber(String(decoding: bytes[start..<last], as: UTF8.self)) else { return nil }
        return (number * multiplied.factor, multiplied.rest)
    }

    /// «тыс. чел.» is a thousand of «чел.».
    private static func multiplier(_ text: String) -> (factor: Double, rest: String) {
        let words = folded(text)
        for (word, factor) in [("тыс", 1e3), ("млн", 1e6), ("миллион", 1e6), ("млрд", 1e9)] where hasPrefix(words, word)
        {
            let rest = text[...].trimmed.drop { $0 != " " && $0 != "\u{A0}" }
            return (factor, String(rest.trimmed))
        }
        return (1, text)
    }

    private static func stripped(_ name: String) -> String {
        var part = name[...]
        while let last = part.utf8.last, last == 0x2C || last == 0x3A { part = part.dropLast().trimmed }
        return String(part)
    }

    /// «целевая аудитория (человек)»: the unit in brackets at the end of the name.
    private static func bracketed(_ name: String) -> (name: String, unit: String)? {
        guard name.utf8.last == 0x29, let open = name.utf8.lastIndex(of: 0x28) else { return nil }
        let unit = name[name.utf8.index(after: open)...].dropLast().trimmed
        guard !unit.isEmpty, unit.utf8.count <= 40 || isMeasure(unit) else { return nil }
        return (String(name[..<open].trimmed), unitName(String(unit)))
    }

    /// «доля выпускников, %», «количество, ед.».
    private static func unitBefore(_ name: String) -> String? {
        guard let comma = name.utf8.lastIndex(of: 0x2C) else { return nil }
        let unit = name[name.utf8.index(after: comma)...].trimmed
        return !unit.isEmpty && (unit.utf8.count <= 16 || isMeasure(unit)) ? unitName(String(unit)) : nil
    }

    /// «тонн в сутки», «случаев на 100 тыс. населения»: a unit of several words begins with one that measures.
    private static func isMeasure(_ text: Substring) -> Bool {
        guard text.utf8.count <= 90 else { return false }
        let words = folded(text)
        return measures.contains { hasPrefix(words, $0) }
    }

    private static let measures = [
        "тонн", "килограмм", "кг", "км", "километр", "метр", "м2", "м3", "кв.", "куб", "га", "гектар", "ед.", "единиц",
        "чел", "руб", "тыс", "млн", "млрд", "мест", "шт", "процент", "%", "балл", "час", "дней", "лет", "случа",
        "посещен", "семей", "литр", "гкал", "квт", "минут", "экземпляр", "организац", "место", "голов", "центнер",
    ]

    private static func unit(_ rest: String) -> String? {
        if rest.trimmed.hasPrefix("%") { return "%" }
        let words = rest.trimmed.prefix { $0 != "," && $0 != ";" && $0 != "(" && $0 != "+" }
            .split(whereSeparator: { $0 == " " || $0 == "\u{A0}" })
        guard let first = words.first, Lettering.first(of: first) != .digit else { return nil }
        var unit = String(first)
        if words.count > 1, isHalf(unit) { unit += " " + words[1] }
        // A full stop behind a whole word ends the sentence; «чел.», «шт.» are abbreviations.
        let last = unit.split(separator: " ").last ?? ""
        if last.utf8.last == 0x2E,
            last.utf8.count == 1 || last.utf8.count > 11 || last.utf8.count == 3 && words.count > 1
        {
            unit = String(unit.dropLast())
        }
        return unit.isEmpty ? nil : unitName(unit)
    }

    /// «кв.» of «кв. м», «рабочих» of «рабочих мест», «тыс.» of «тыс. кв. м».
    private static func isHalf(_ word: String) -> Bool {
        let word = folded(word)
        return ["кв.", "куб.", "пог.", "тыс.", "млн", "млн.", "млрд"].contains(word)
            || ["ых", "их", "ого", "его", "ой"].contains { word.hasSuffix($0) }
    }

    /// «процент» and «проценты» are `%`, roubles `RUB`; a full stop at the end stays with abbreviations.
    static func unitName(_ text: String) -> String {
        let words = folded(text)
        if hasPrefix(words, "руб") { return "RUB" }
        return hasPrefix(words, "процент") || words == "%" ? "%" : text
    }
}
