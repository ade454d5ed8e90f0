/// Reads numbers at a position of a phrase: in words in every case, in digits, or mixed («5 тысяч», «396,6 млн»).
struct Numerals {
    let phrase: Phrase

    /// A cardinal number of any notation.
    func number(at index: Int) -> Parsed<Double>? {
        guard let digits = DigitNotation(phrase: phrase).number(at: index) else { return words(at: index) }
        let next = inflection(at: digits.next)
        guard let scaled = multipliers(digits.value, at: next) else { return Parsed(digits.value, next: next) }
        // «2 миллиона 300 тысяч»
        guard case .multiplier(let high) = phrase.sense(scaled.next - 1),
            let rest = lowerGroup(at: scaled.next, below: high)
        else { return scaled }
        return Parsed(scaled.value + rest.value, next: rest.next)
    }

    /// A cardinal in words: «двадцать три», «двух тысяч пятисот», «полторы тысячи», «три с половиной».
    func words(at index: Int) -> Parsed<Double>? {
        var at = index
        var total = 0.0
        var group = 0.0
        /// The value of the place filled last: a smaller numeral may follow, an equal or larger one may not.
        var room = 1000
        var lowestMultiplier = Int.max
        var hasGroup = false
        scan: while true {
            switch phrase.sense(at) {
            case .cardinal(let value) where value < room && (value > 0 || at == index):
                group += Double(value)
                room = value >= 100 ? 100 : value >= 20 ? 10 : 1
                hasGroup = true
            case .oneAndHalf where !hasGroup:
                group = 1.5
                room = 0
                hasGroup = true
            case .multiplier(let value) where value < lowestMultiplier && (hasGroup || at == index):
                total += (hasGroup ? group : 1) * Double(value)
                (group, room, hasGroup, lowestMultiplier) = (0, 1000, false, value)
            default: break scan
            }
            at += 1
            if phrase.mark(at) == .dot, isAbbreviation(at - 1) { at += 1 }
        }
        guard at > index else { return nil }
        var value = total + group
        if let half = half(at: at) {
            value += 0.5
            at = half
        }
        return Parsed(value, next: at)
    }

    /// A whole number in words or digits that fits a count: 0…999 999 999 999.
    func count(at index: Int) -> Parsed<Int>? {
        guard let number = number(at: index), number.value == number.value.rounded(), (0...1e12).contains(number.value)
        else { return nil }
        return Parsed(Int(number.value), next: number.next)
    }

    /// An ordinal: «второй», «двадцать пятого», «2-й», «24го», «3 й».
    func ordinal(at index: Int) -> Parsed<Int>? {
        if let value = phrase[index].number, phrase[index].digitCount <= 4 {
            let next = inflection(at: index + 1)
            return next > index + 1 ? Parsed(value, next: next) : nil
        }
        if case .ordinal(let value) = phrase.sense(index) { return Parsed(value, next: index + 1) }
        var sum = 0
        var at = index
        while case .cardinal(let value) = phrase.sense(at), value >= 20, value % 10 == 0, sum == 0 || value < 100 {
            sum += value
            at += 1
        }
        guard sum > 0, case .ordinal(let value) = phrase.sense(at), value < 20 else { return nil }
        return Parsed(sum + value, next: at + 1)
    }

    /// The position behind a grown-on ending: «-й», «го», «-ти», «-х»; the same position where there is none.
    func inflection(at index: Int) -> Int {
        if !phrase[index].isSpaced, isEnding(index) { return index + 1 }
        if phrase.mark(index) == .dash, isEnding(index + 1), !phrase[index].isSpaced || !phrase[index + 1].isSpaced {
            return index + 2
        }
        return index
    }

    private func isEnding(_ index: Int) -> Bool {
        phrase[index].isWord && Numerals.endings.contains(phrase[index].payload)
            && !(phrase.mark(index + 1) == .dash && !phrase[index + 1].isSpaced)
    }

    private func half(at index: Int) -> Int? {
        guard phrase.isWord(index, .from), phrase.text.equals("половиной", index + 1) else { return nil }
        return index + 2
    }

    private func multipliers(_ value: Double, at index: Int) -> Parsed<Double>? {
        var (value, at, found) = (value, index, false)
        while case .multiplier(let factor) = phrase.sense(at) {
            value *= Double(factor)
            at += 1
            found = true
            if phrase.mark(at) == .dot, isAbbreviation(at - 1) { at += 1 }
        }
        return found ? Parsed((value * 100).rounded() / 100, next: at) : nil
    }

    private func lowerGroup(at index: Int, below limit: Int) -> Parsed<Double>? {
        guard phrase[index].isNumber, let digits = DigitNotation(phrase: phrase).number(at: index),
            case .multiplier(let factor) = phrase.sense(digits.next), factor < limit
        else { return nil }
        return multipliers(digits.value, at: digits.next)
    }

    private func isAbbreviation(_ index: Int) -> Bool {
        phrase.text.equals("тыс", index) || phrase.text.equals("млн", index) || phrase.text.equals("млрд", index)
    }

    private static let endings = Lexicon(
        words: """
            й ый ий ой я ая ья е ое ье ее го ого его му ому ему м ым им ом ем х ых их ю ую ью ы
            ти и ми мя тих ух ех
            """)
}
