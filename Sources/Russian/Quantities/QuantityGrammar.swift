internal import Model

/// A number with its comparator and what it counts, wherever it stands.
struct Quantity {
    var comparison: Comparison
    var value: Double
    var upper: Double?
    var unit: UnitGrammar.Unit?
    /// From the comparator to the unit.
    var tokens: Range<Int>
    /// The token of the number.
    var number: Int
    var hasComparator = false
    var isPreposition = false
}

/// Reads a quantity at a position: «не менее 100 контактов», «от 20 до 30 человек», «300–350 посетителей», «два семинара».
struct QuantityGrammar {
    let phrase: Phrase
    let source: Source
    let context: NumberContext

    func quantity(at index: Int) -> Quantity? {
        let comparator = ComparatorGrammar(phrase: phrase).comparator(at: index)
        let start = comparator?.next ?? index
        guard !isScaleOnly(start), context.end(ofNonCountAt: start) == nil,
            let figure = figure(at: start, comparator?.value)
        else {
            return nil
        }
        let unit =
            unit(behind: figure, at: start)
            ?? (countedNoun(before: index) ?? bracketedNoun(before: index)).map { Parsed($0, next: figure.next) }
        var quantity = Quantity(
            comparison: comparator?.value.comparison ?? .exactly, value: figure.value.lower, upper: figure.value.upper,
            unit: unit?.value, tokens: index..<(unit?.next ?? figure.next), number: start)
        quantity.hasComparator = comparator != nil
        quantity.isPreposition = comparator?.value.isPreposition ?? false
        settleRange(&quantity)
        extendBehind(&quantity)
        return quantity
    }

    private func unit(behind figure: Parsed<Figure>, at start: Int) -> Parsed<UnitGrammar.Unit>? {
        if case .fold = phrase.sense(start) {
            return Parsed(UnitGrammar.Unit(text: "раза", kind: .times, head: start), next: figure.next)
        }
        return UnitGrammar(phrase: phrase, source: source).unit(at: figure.next, isOne: figure.value.lower == 1)
    }

    /// «выручка (млн руб.)», «охват, тыс. чел.»: an abbreviated scale without a figure is part of a unit, no number.
    private func isScaleOnly(_ index: Int) -> Bool {
        ["тыс", "млн", "млрд", "трлн"].contains { phrase.text.equals($0, index) }
    }

    private struct Figure {
        var lower: Double
        var upper: Double?
    }

    private func figure(at index: Int, _ comparator: ComparatorGrammar.Comparator?) -> Parsed<Figure>? {
        if case .fold(let times) = phrase.sense(index) {
            return Parsed(Figure(lower: Double(times)), next: index + 1)
        }
        let numerals = Numerals(phrase: phrase)
        guard var first = numerals.number(at: index), first.value >= 0 else { return nil }
        first.next = repeated(first.next)
        let at = phrase.mark(first.next) == .percent ? first.next + 1 : first.next
        let isOpened =
            comparator?.isPreposition == true && comparator?.comparison == .atLeast || phrase.isWord(index - 1, .from)
        let isJoined = phrase.mark(at) == .dash || isOpened && phrase.isWord(at, .until)
        guard isJoined, context.end(ofNonCountAt: at + 1) == nil || phrase.mark(at) == .dash,
            var second = numerals.number(at: at + 1), second.value > first.value || isScaled(second, at: at + 1)
        else { return Parsed(Figure(lower: first.value), next: first.next) }
        second.next = repeated(second.next)
        let factor = scale(of: second, at: at + 1)
        let lower =
            first.next == index + 1 && first.value < second.value / factor * 10 ? first.value * factor : first.value
        guard lower < second.value else { return Parsed(Figure(lower: first.value), next: first.next) }
        return Parsed(Figure(lower: lower, upper: second.value), next: second.next)
    }

    /// «количество посетителей сайта: 12 500», «число площадок – не менее 4»: the noun behind «количество».
    private func countedNoun(before index: Int) -> UnitGrammar.Unit? {
        guard [.colon, .dash].contains(phrase.mark(index - 1)) else { return nil }
        for at in stride(from: index - 3, through: max(0, index - 8), by: -1) {
            guard phrase[at].isWord else { return nil }
            if phrase.sense(at) == .measure(.amountNoun) {
                return UnitGrammar(phrase: phrase, source: source).unit(at: at + 1, isOne: false)?.value
            }
        }
        return nil
    }

    /// «назначить кураторов (не менее трёх от каждого ведомства)»: the noun before the bracket that the figure opens.
    private func bracketedNoun(before index: Int) -> UnitGrammar.Unit? {
        let head = index - 2
        guard phrase.mark(index - 1) == .openBracket, phrase[head].isWord, case .none = phrase.sense(head),
            ["ов", "ев", "ей"].contains(where: { phrase.text.ends(head, with: $0) }), leadsTo(noun: head)
        else { return nil }
        return UnitGrammar.Unit(text: source.words(head..<head + 1), kind: .thing, head: head)
    }

    /// Whether the word before a noun has it for its object or part, and no noun of its own stands there, which the figure
    /// might count as well («встречи жителей»).
    private func leadsTo(noun index: Int) -> Bool {
        let before = index - 1
        guard phrase[before].isWord, case .none = phrase.sense(before) else { return false }
        if phrase.text.ends(before, with: "ых") || phrase.text.ends(before, with: "их") {
            return leadsTo(noun: before)
        }
        return phrase.isInfinitive(before)
            || ["переч", "спис", "реестр", "баз", "состав"].contains { phrase.text.hasPrefix($0, before) }
    }

    /// «10 (десять)»: the position behind the number in words.
    private func repeated(_ index: Int) -> Int {
        guard phrase.mark(index) == .openBracket, let words = Numerals(phrase: phrase).words(at: index + 1),
            phrase.mark(words.next) == .closeBracket
        else { return index }
        return words.next + 1
    }

    private func isScaled(_ number: Parsed<Double>, at index: Int) -> Bool { scale(of: number, at: index) > 1 }

    /// The multiplier that the upper end carries for both («300–350 тыс.»).
    private func scale(of number: Parsed<Double>, at index: Int) -> Double {
        guard phrase[index].isNumber, let digits = DigitNotation(phrase: phrase).number(at: index), digits.value > 0
        else { return 1 }
        return max(1, number.value / digits.value)
    }

    /// A range is at least its lower end (CONTRACT §2), unless it is an upper limit; «с 5 до 10» grows to its upper end.
    private func settleRange(_ quantity: inout Quantity) {
        guard let upper = quantity.upper else { return }
        if phrase.isWord(quantity.number - 1, .from) {
            (quantity.value, quantity.upper) = (upper, nil)
            quantity.hasComparator = true
        } else if quantity.comparison == .atMost || quantity.comparison == .lessThan {
            (quantity.value, quantity.upper) = (upper, nil)
        } else if quantity.comparison == .exactly || quantity.comparison == .atLeast {
            quantity.comparison = .atLeast
        }
    }

    /// «10 и более человек», «10 человек и более»
    private func extendBehind(_ quantity: inout Quantity) {
        let end = quantity.tokens.upperBound
        guard quantity.comparison == .exactly, phrase.isWord(end, .and) || phrase.isWord(end, .or),
            phrase.isWord(end + 1, .more)
        else { return }
        quantity.comparison = .atLeast
        quantity.hasComparator = true
        var next = end + 2
        if quantity.unit == nil,
            let unit = UnitGrammar(phrase: phrase, source: source).unit(at: next, isOne: false)
        {
            quantity.unit = unit.value
            next = unit.next
        }
        quantity.tokens = quantity.tokens.lowerBound..<next
    }
}
