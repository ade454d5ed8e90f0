/// A number that stands alone, in a cell «Факт» or a field of a form.
struct LoneNumber {
    private let phrase: Phrase

    init(_ text: String) { phrase = Phrase(text) }

    /// The number, where nothing but it, a sign, a unit mark or a closing dot stands there.
    var value: Double? {
        var at = 0
        var sign = 1.0
        if phrase.mark(at) == .dash || phrase.text.equals("минус", at) {
            sign = -1
            at += 1
        }
        if phrase.text.equals("нисколько", at), phrase.count == at + 1 { return 0 }
        guard
            let number = leadingDot(at: at) ?? beforeLetter(at: at) ?? decimal(at: at)
                ?? Numerals(phrase: phrase).number(at: at)
        else {
            return nil
        }
        var (value, next) = (number.value, number.next)
        if let spoken = spokenFraction(at: next) {
            value += spoken.value
            next = spoken.next
        }
        if let factor = letterFactor(at: next) {
            value *= factor
            next += 1
        }
        if phrase.mark(next) == .percent { next += 1 }
        if phrase.mark(next) == .dot, next + 1 == phrase.count { next += 1 }
        return next == phrase.count ? sign * value : nil
    }

    /// «1.200» alone is a decimal fraction, as machines write it; in running text it would be a thousand.
    private func decimal(at index: Int) -> Parsed<Double>? {
        guard phrase.count == index + 3, phrase.mark(index + 1) == .dot, !phrase[index + 2].isSpaced,
            let whole = phrase[index].number, let fraction = fraction(at: index + 2)
        else { return nil }
        return Parsed(Double(whole) + fraction, next: index + 3)
    }

    /// «1200К», «1.2М»: digits with a letter for a multiplier.
    private func beforeLetter(at index: Int) -> Parsed<Double>? {
        guard let digits = DigitNotation(phrase: phrase).number(at: index), letterFactor(at: digits.next) != nil,
            digits.next + 1 == phrase.count
        else { return nil }
        return digits
    }

    private func leadingDot(at index: Int) -> Parsed<Double>? {
        guard phrase.mark(index) == .dot, let fraction = fraction(at: index + 1) else { return nil }
        return Parsed(fraction, next: index + 2)
    }

    /// «один точка один»
    private func spokenFraction(at index: Int) -> Parsed<Double>? {
        guard phrase.text.equals("точка", index) || phrase.text.equals("запятая", index),
            let digits = Numerals(phrase: phrase).count(at: index + 1), digits.value < 1000
        else { return nil }
        var scale = 10.0
        while scale <= Double(digits.value) { scale *= 10 }
        return Parsed(Double(digits.value) / scale, next: digits.next)
    }

    private func fraction(at index: Int) -> Double? {
        guard let digits = phrase[index].number else { return nil }
        return (0..<phrase[index].digitCount).reduce(Double(digits)) { value, _ in value / 10 }
    }

    private func letterFactor(at index: Int) -> Double? {
        guard phrase[index].isWord, !phrase[index].isSpaced else { return nil }
        if phrase.text.equals("к", index) { return 1000 }
        if phrase.text.equals("м", index) { return 1_000_000 }
        if phrase.text.equals("г", index) { return 1_000_000_000 }
        return nil
    }
}
