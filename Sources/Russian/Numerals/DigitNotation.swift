/// Reads digits as Russians set them: «1 200,5», «19 000», «1.200.500», «85».
struct DigitNotation {
    let phrase: Phrase

    /// The number that begins with the digits at a position; nil where they are part of something that is not a number
    /// («2.1.3», «1,2,3»).
    func number(at index: Int) -> Parsed<Double>? {
        guard let first = phrase[index].number else { return nil }
        if let grouped = grouped(first, at: index) { return fraction(of: grouped) }
        return fraction(of: Parsed(Double(first), next: index + 1))
    }

    /// Groups of three digits behind spaces, or behind dots or commas where there are two groups or more.
    private func grouped(_ first: Int, at index: Int) -> Parsed<Double>? {
        guard phrase[index].digitCount <= 3, first > 0 else { return nil }
        var value = Double(first)
        var at = index + 1
        if phrase[at].isNumber {
            while phrase[at].isSpaced, phrase[at].digitCount == 3, !phrase[at].startsLine || at == index + 1,
                let group = phrase[at].number
            {
                value = value * 1000 + Double(group)
                at += 1
            }
        } else {
            let separator = phrase.mark(at)
            guard separator == .dot || separator == .comma else { return nil }
            var groups = 0
            while phrase.mark(at) == separator, !phrase[at].isSpaced, !phrase[at + 1].isSpaced,
                phrase[at + 1].digitCount == 3, let group = phrase[at + 1].number
            {
                value = value * 1000 + Double(group)
                at += 2
                groups += 1
            }
            // One group behind a dot is a thousand («1.200 человек»), behind a comma a fraction («0,125»).
            guard groups > 1 || groups == 1 && separator == .dot else { return nil }
        }
        return at > index + 1 ? Parsed(value, next: at) : nil
    }

    private func fraction(of whole: Parsed<Double>) -> Parsed<Double>? {
        let separator = phrase.mark(whole.next)
        guard separator == .comma || separator == .dot, !phrase[whole.next].isSpaced,
            let digits = phrase[whole.next + 1].number, !phrase[whole.next + 1].isSpaced
        else { return whole }
        let behind = whole.next + 2
        if [.comma, .dot].contains(phrase.mark(behind)), !phrase[behind].isSpaced, phrase[behind + 1].isNumber,
            !phrase[behind + 1].isSpaced
        {
            return nil
        }
        var scale = 1.0
        for _ in 0..<phrase[whole.next + 1].digitCount { scale *= 10 }
        return Parsed(whole.value + Double(digits) / scale, next: behind)
    }
}
