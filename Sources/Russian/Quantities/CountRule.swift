internal import Model

/// Whether a quantity is a promised or achieved figure at all. A number with a comparator nearly always is; a bare number
/// is one where it counts the object itself («проведено 3 сессии»), not where it describes the circumstances («для трех
/// округов», «в два этапа», «двумя способами»).
struct CountRule {
    let phrase: Phrase

    func counts(_ quantity: Quantity) -> Bool {
        guard let unit = quantity.unit else {
            return quantity.hasComparator && !quantity.isPreposition || isShared(quantity) || isPart(quantity)
        }
        switch unit.kind {
        case .time: return isHours(quantity, unit)
        case .times: return isMultiple(quantity) || isRepeated(quantity)
        case .percent, .money, .thing: break
        }
        if isAge(quantity, unit) { return false }
        if quantity.hasComparator {
            return !quantity.isPreposition || quantity.upper != nil || unit.kind != .thing || isCounted(unit)
        }
        if unit.kind != .thing || isShared(quantity) { return true }
        return !isCircumstance(quantity, unit) && !isIdiom(quantity, unit)
    }

    /// «по 6 от каждого района», «предоставить по 4 полигона», «по одной в каждом полугодии»: «по» shares the figure
    /// out. «По 3 вопросам» is none, and of «2 группы по 25 человек» the groups are what is promised.
    private func isShared(_ quantity: Quantity) -> Bool {
        let before = quantity.tokens.lowerBound - 1
        guard phrase.isWord(before, .through), !quantity.hasComparator else { return false }
        if let unit = quantity.unit, unit.kind == .thing, !phrase.text.ends(unit.head, with: "м"),
            !CountRule.collections.contains(where: { phrase.text.hasPrefix($0, before - 1) }),
            (max(0, before - 5)..<before).contains(where: isGiving)
        {
            return true
        }
        let end = quantity.tokens.upperBound
        return ScopeGrammar(phrase: phrase).scope(at: end) != nil
            || TargetPeriodGrammar(phrase: phrase).period(behind: end) != nil
    }

    /// A verb or a short participle: «выделить», «направлено».
    private func isGiving(_ index: Int) -> Bool {
        guard phrase[index].isWord, phrase.sense(index) == .none else { return false }
        let endings: [StaticString] = ["ить", "ать", "ять", "еть", "ыть", "сти", "ено", "ены", "ано", "аны", "ена"]
        return endings.contains { phrase.text.ends(index, with: $0) }
    }

    /// «12 из которых», «из них 40 – дети»: a part that has a figure of its own.
    private func isPart(_ quantity: Quantity) -> Bool {
        let (before, end) = (quantity.tokens.lowerBound, quantity.tokens.upperBound)
        guard quantity.value > 1 else { return false }
        return isOfThem(end) || isOfThem(before - 2)
            || phrase.text.equals("числе", before - 1) && phrase.text.equals("том", before - 2)
    }

    private func isOfThem(_ index: Int) -> Bool {
        phrase.text.equals("из", index)
            && (phrase.text.equals("которых", index + 1) || phrase.text.equals("них", index + 1))
    }

    /// «в два раза», «вдвое», «более чем в 1,5 раза»: how many times more or less.
    private func isMultiple(_ quantity: Quantity) -> Bool {
        if case .fold = phrase.sense(quantity.number) { return true }
        return quantity.value > 1 && phrase.isWord(quantity.number - 1, .in)
    }

    /// «не менее двух раз в месяц»; «два раза в месяц» and «не менее одного раза» only say when.
    private func isRepeated(_ quantity: Quantity) -> Bool {
        quantity.hasComparator && !quantity.isPreposition && quantity.value > 1
    }

    /// Hours are a figure where they are work («не менее 72 часов»), not where they are a clock or a term; days where
    /// something lasts or is made longer or shorter by them («запас не менее чем на 45 суток»).
    private func isHours(_ quantity: Quantity, _ unit: UnitGrammar.Unit) -> Bool {
        if quantity.hasComparator, !quantity.isPreposition, phrase.isWord(quantity.number - 1, .on) { return true }
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
        if case .ordinal = phrase.sense(before) { return true }
        for means in CountRule.means where phrase.text.equals(means, before) { return true }
        if isDeclinedAmiss(quantity.number, unit) { return true }
        let isTerritory = phrase.sense(unit.head) == .measure(.territories)
        if let isContext = isContext(before, unit, isTerritory: isTerritory) { return isContext }
        return isTerritory && isObliqueWord(quantity.number) && !isPlace(before)
    }

    /// Whether a preposition before the number makes it a circumstance («к 5 домам», «без двух участников»). Where
    /// something is done or for whom is counted («в пяти школах», «для 30 детей»). Nil where no preposition stands there.
    private func isContext(_ index: Int, _ unit: UnitGrammar.Unit, isTerritory: Bool) -> Bool? {
        func ends(_ endings: StaticString...) -> Bool { endings.contains { phrase.text.ends(unit.head, with: $0) } }
        switch phrase.sense(index) {
        case .measure(.context):
            if phrase.text.equals("для", index) || phrase.text.equals("среди", index) { return isTerritory }
            return !(phrase.text.equals("из", index) && (isComposition(index) || isOrigin(index, unit, isTerritory)))
        case .word(.on): return phrase.sense(index + 1) == .cardinal(1) || isManner(unit)
        case .word(.in): return ends("е", "ом", "ой", "ем") || isManner(unit)
        case .word(.through): return CountRule.topics.contains { phrase.text.hasPrefix($0, unit.head) }
        case .word(.from): return !ends("ами", "ями", "ьми") || phrase.text.hasPrefix("деть", unit.head)
        case .word(.by), .word(.of), .word(.forTerm), .word(.after), .word(.before), .word(.atDistance), .word(.until):
            return true
        default: return phrase.text.equals("возрасте", index) ? true : nil
        }
    }

    /// «команды из 12 районов»: where they come from, unless a number stands before («семь из десяти»).
    private func isOrigin(_ index: Int, _ unit: UnitGrammar.Unit, _ isTerritory: Bool) -> Bool {
        guard phrase[index - 1].isWord, case .none = phrase.sense(index - 1) else { return false }
        return isTerritory || CountRule.origins.contains { phrase.text.hasPrefix($0, unit.head) }
    }

    /// «на базе», «на территории», «на площадках» two schools: where it is done.
    private func isPlace(_ index: Int) -> Bool {
        ["базе", "территории", "территориях", "площадке", "площадках"].contains { (place: StaticString) in
            phrase.text.equals(place, index)
        }
    }

    /// «семью героя» is a family, not seven: an oblique numeral has its noun in the same case.
    private func isDeclinedAmiss(_ index: Int, _ unit: UnitGrammar.Unit) -> Bool {
        guard phrase[index].isWord else { return false }
        if phrase.text.ends(index, with: "мя") || phrase.text.ends(index, with: "ью") {
            return !phrase.text.ends(unit.head, with: "ми")
        }
        guard
            phrase.text.equals("двум", index) || phrase.text.equals("трем", index)
                || phrase.text.equals("четырем", index)
        else { return false }
        return !phrase.text.ends(unit.head, with: "м")
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

    /// «силами двух школ», «за счет двух источников»: by which means, not how many.
    private static let means: [StaticString] = ["основе", "силами", "счет"]

    /// What something is about: «по 3 вопросам», «по двум адресам».
    private static let topics: [StaticString] = [
        "вопрос", "пункт", "причин", "основани", "критери", "параметр",
    ]

    /// «в двух экземплярах», «на трёх языках»: how, not where.
    private func isManner(_ unit: UnitGrammar.Unit) -> Bool {
        CountRule.manners.contains { phrase.text.hasPrefix($0, unit.head) }
    }

    private static let manners: [StaticString] = ["экземпляр", "случа", "слов", "язык", "редакци"]

    private static let origins: [StaticString] = [
        "регион", "област", "стран", "школ", "вуз", "сел", "деревн", "поселк", "организац", "предприят", "учрежд",
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
        "очеред", "балл", "раунд", "тур", "корпус", "смен", "способ", "метод",
    ]
}
