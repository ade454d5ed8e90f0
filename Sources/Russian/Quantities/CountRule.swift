internal import Model

/// Whether a quantity is a promised or achieved figure at all. A number with a comparator nearly always is; a bare number
/// is one where it counts the object itself («проведено 3 сессии»), not where it describes the circumstances («для трех
/// округов», «в два этапа», «двумя способами»).
struct CountRule {
    let phrase: Phrase

    func counts(_ quantity: Quantity) -> Bool {
        guard let unit = quantity.unit else {
            return quantity.hasComparator && !quantity.isPreposition && !isTimes(quantity) || isShared(quantity)
        }
        if unit.kind == .time { return isHours(quantity, unit) }
        if isAge(quantity, unit) { return false }
        if quantity.hasComparator {
            return !quantity.isPreposition || quantity.upper != nil || unit.kind != .thing || isCounted(unit)
        }
        if unit.kind != .thing || isShared(quantity) { return true }
        return !isCircumstance(quantity, unit) && !isIdiom(quantity, unit)
    }

    /// «по 6 от каждого района», «предоставить по 4 полигона»: «по» shares the figure out. «По 3 вопросам» is none, and of
    /// «2 группы по 25 человек» the groups are what is promised.
    private func isShared(_ quantity: Quantity) -> Bool {
        let before = quantity.tokens.lowerBound - 1
        guard phrase.text.equals("по", before), !quantity.hasComparator else { return false }
        if let unit = quantity.unit, unit.kind == .thing, !phrase.text.ends(unit.head, with: "м"),
            (max(0, before - 5)..<before).contains(where: isGiving)
        {
            return true
        }
        return ScopeGrammar(phrase: phrase).scope(at: quantity.tokens.upperBound) != nil
    }

    private func isGiving(_ index: Int) -> Bool {
        ["предостав", "направ", "выдел", "подготов", "провед", "провест", "подать", "откр"].contains {
            (stem: StaticString) in phrase.text.hasPrefix(stem, index)
        }
    }

    private func isTimes(_ quantity: Quantity) -> Bool { phrase.isWord(quantity.tokens.upperBound, .times) }

    /// Hours are a figure where they are work («не менее 72 часов»), not where they are a clock or a term.
    private func isHours(_ quantity: Quantity, _ unit: UnitGrammar.Unit) -> Bool {
        guard phrase.unit(unit.head) == .hour else { return false }
        return quantity.hasComparator && !quantity.isPreposition || phrase.text.hasPrefix("академическ", unit.head - 1)
    }

    private func isAge(_ quantity: Quantity, _ unit: UnitGrammar.Unit) -> Bool {
        phrase.text.hasPrefix("летн", unit.head) || phrase.text.equals("старше", quantity.number - 1)
            || phrase.text.hasPrefix("возраст", quantity.tokens.lowerBound - 1)
    }

    /// «до N», «от N» compare only before nouns that a preposition would not govern in another sense: «до 30 человек», but
    /// not «от 10 муниципалитетов».
    private func isCounted(_ unit: UnitGrammar.Unit) -> Bool {
        switch phrase.sense(unit.head) {
        case .measure(.territories), .measure(.territory), .measure(.label): false
        default: !phrase.text.hasPrefix("класс", unit.head) && !phrase.text.hasPrefix("этаж", unit.head)
        }
    }

    private func isCircumstance(_ quantity: Quantity, _ unit: UnitGrammar.Unit) -> Bool {
        let before = quantity.tokens.lowerBound - 1
        if isContext(before, unit), !isComposition(before) { return true }
        if case .ordinal = phrase.sense(before) { return true }
        for place in CountRule.places where phrase.text.equals(place, before) { return true }
        let isTerritory = phrase.sense(unit.head) == .measure(.territories)
        return isInstrumentalOrDative(quantity.number) || isTerritory && isObliqueWord(quantity.number)
    }

    private func isContext(_ index: Int, _ unit: UnitGrammar.Unit) -> Bool {
        switch phrase.sense(index) {
        case .measure(.context): return true
        case .word(.on) where phrase.sense(index + 1) == .cardinal(1): return true
        case .word(.on): return phrase.text.ends(unit.head, with: "ах") || phrase.text.ends(unit.head, with: "ях")
        case .word(let word):
            switch word {
            case .in, .by, .from, .of, .forTerm, .after, .before, .atDistance, .until: return true
            default: return false
            }
        default: return phrase.text.equals("возрасте", index)
        }
    }

    /// «двумя», «пятью», «трем»
    private func isInstrumentalOrDative(_ index: Int) -> Bool {
        guard phrase[index].isWord else { return false }
        return phrase.text.ends(index, with: "мя") || phrase.text.ends(index, with: "ью")
            || phrase.text.equals("двум", index)
            || phrase.text.equals("трем", index) || phrase.text.equals("четырем", index)
    }

    private func isObliqueWord(_ index: Int) -> Bool {
        guard phrase[index].isWord else { return false }
        return phrase.text.ends(index, with: "х")
            || phrase.text.ends(index, with: "и") && !phrase.text.ends(index, with: "три")
    }

    private func isIdiom(_ quantity: Quantity, _ unit: UnitGrammar.Unit) -> Bool {
        if quantity.value == 1, phrase[quantity.number].isWord, !isPlainOne(quantity.number) { return true }
        if quantity.value == 0
            || phrase.sense(quantity.number) == .oneAndHalf && unit.kind == .thing && quantity.value < 2
        {
            return quantity.value == 0
        }
        for stem in CountRule.idioms where isForm(unit.head, of: stem) { return true }
        // «5–9 классов», «9 класса» are grades.
        return phrase.text.hasPrefix("класс", unit.head) && phrase.mark(unit.head - 1) != .dash
            && phrase[quantity.number].isNumber && !isMade(before: quantity.tokens.lowerBound)
            && (quantity.upper ?? quantity.value) <= 11
    }

    /// «один семинар», «одну встречу»; not «одним из», «в одном», «одного и того же».
    private func isPlainOne(_ index: Int) -> Bool {
        phrase.text.equals("один", index) || phrase.text.equals("одну", index) || phrase.text.equals("одно", index)
            || phrase.text.equals("одна", index)
    }

    /// «база из 120 контактов»: what a collection consists of is counted.
    private func isComposition(_ index: Int) -> Bool {
        guard phrase.text.equals("из", index) else { return false }
        return CountRule.collections.contains { phrase.text.hasPrefix($0, index - 1) }
    }

    /// «открыто 8 классов», «оборудовать 3 класса»: rooms, not grades.
    private func isMade(before index: Int) -> Bool {
        ["откр", "созда", "оборуд", "осна", "отремонт"].contains { (stem: StaticString) in
            phrase.text.hasPrefix(stem, index - 1)
        }
    }

    private static let collections: [StaticString] = [
        "баз", "групп", "команд", "коллекц", "состав", "пул", "цикл", "сери",
    ]

    /// «на базе двух школ»: where, not how many.
    private static let places: [StaticString] = [
        "базе", "основе", "территории", "площадке", "площадках", "силами", "счет",
    ]

    /// Whether a word is the stem with a noun's ending: «видов» is of «вид», «видеороликов» is not.
    private func isForm(_ index: Int, of stem: StaticString) -> Bool {
        guard phrase.text.hasPrefix(stem, index) else { return false }
        let rest = phrase.text.foldedRange(index).count - stem.utf8CodeUnitCount
        return rest == 0
            || CountRule.endings.contains { $0.utf8CodeUnitCount == rest && phrase.text.ends(index, with: $0) }
    }

    private static let endings: [StaticString] = [
        "а", "у", "е", "ы", "и", "ь", "я", "о", "ов", "ев", "ей", "ам", "ям", "ах", "ях", "ом", "ем", "ой", "ью", "ия",
        "ий", "ии", "ию", "ами", "ями", "иям", "иях", "ией", "ный", "ных", "ными",
    ]

    /// Nouns that are counted without anything being promised: «двух сторон», «трех видов», «пяти уровней».
    private static let idioms: [StaticString] = [
        "сторон", "вид", "тип", "уровн", "част", "этаж", "этап", "форм", "точк", "пол", "лиц", "век", "стад", "раз",
        "голос",
        "очеред", "балл", "раунд", "тур", "корпус", "смен",
    ]
}
