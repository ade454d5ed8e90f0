internal import Model

/// Reads how long: «10 рабочих дней», «10 (десяти) календарных дней», «двух недель», «месяца», «10-дневный».
struct DurationGrammar {
    struct Length: Equatable {
        var count: Int
        var unit: RelativeTerm.Unit
    }

    let phrase: Phrase

    func duration(at index: Int, allowsBareUnit: Bool) -> Parsed<Length>? {
        guard let count = count(at: index) else {
            guard allowsBareUnit, let unit = phrase.unit(index), let length = length(1, unit, isWorking: false) else {
                return nil
            }
            guard unit != .year || AnchorGrammar(phrase: phrase).anchor(at: index + 1) != nil, unit != .quarter else {
                return nil
            }
            return YearGrammar(phrase: phrase).year(at: index + 1) == nil ? Parsed(length, next: index + 1) : nil
        }
        if let days = abbreviatedDays(at: count.next, count.value) { return days }
        let isWorking = phrase.isWord(count.next, .workingDays)
        var at = phrase.passing(count.next, anyOf: .workingDays, .calendarDays)
        if isWorking, phrase.mark(at) == .dot { at += 1 }
        guard let unit = phrase.unit(at), let length = length(count.value, unit, isWorking: isWorking),
            YearGrammar(phrase: phrase).year(at: at + 1) == nil
        else { return nil }
        return Parsed(length, next: phrase.mark(at + 1) == .dot && isAbbreviation(at) ? at + 2 : at + 1)
    }

    /// «10 р.д.», «5 к.д.»
    private func abbreviatedDays(at index: Int, _ count: Int) -> Parsed<Length>? {
        let isWorking = phrase.text.equals("р", index)
        guard isWorking || phrase.isWord(index, .by), phrase.mark(index + 1) == .dot, phrase.text.equals("д", index + 2)
        else { return nil }
        let next = phrase.mark(index + 3) == .dot ? index + 4 : index + 3
        return Parsed(Length(count: count, unit: isWorking ? .workingDay : .day), next: next)
    }

    /// «10-дневный», «десятидневный», «10-ти дневный», «месячный», «двухнедельный»
    func adjective(at index: Int) -> Parsed<Length>? {
        if case .lasting(let unit) = phrase.sense(index), let length = length(1, unit, isWorking: false) {
            return Parsed(length, next: index + 1)
        }
        if let count = phrase[index].number, count > 0 {
            var at = Numerals(phrase: phrase).inflection(at: index + 1)
            if phrase.mark(at) == .dash { at += 1 }
            guard let unit = stemUnit(at), let length = length(count, unit, isWorking: false) else { return nil }
            return Parsed(length, next: at + 1)
        }
        return compound(at: index)
    }

    /// A number, perhaps repeated in words («10 (десяти)»), of a range the upper end.
    private func count(at index: Int) -> Parsed<Int>? {
        let numerals = Numerals(phrase: phrase)
        guard var count = numerals.count(at: index), count.value > 0, count.value < 10_000 else { return nil }
        if phrase.mark(count.next) == .openBracket, let words = numerals.count(at: count.next + 1),
            phrase.mark(words.next) == .closeBracket
        {
            count.next = words.next + 1
        }
        if phrase.mark(count.next) == .dash, let upper = numerals.count(at: count.next + 1), upper.value > count.value {
            count = upper
        }
        return count
    }

    private func length(_ count: Int, _ unit: TimeUnit, isWorking: Bool) -> Length? {
        switch unit {
        case .day: Length(count: count, unit: isWorking ? .workingDay : .day)
        case .week: Length(count: count, unit: .week)
        case .tenDays: Length(count: count * 10, unit: .day)
        case .month: Length(count: count, unit: .month)
        case .quarter: Length(count: count * 3, unit: .month)
        case .half: Length(count: count * 6, unit: .month)
        case .year: Length(count: count, unit: .year)
        case .hour: Length(count: max(1, (count + 23) / 24), unit: .day)
        case .minute: nil
        }
    }

    /// One word of a numeral's genitive and the stem of an adjective: «трехдневный», «двухмесячный».
    private func compound(at index: Int) -> Parsed<Length>? {
        guard phrase[index].isWord, phrase.sense(index) == .none else { return nil }
        let range = phrase.text.foldedRange(index)
        guard range.count >= 18 else { return nil }
        for split in stride(from: range.lowerBound + 6, to: range.upperBound - 8, by: 2) {
            let head = Hash.of(phrase.text.folded[range.lowerBound..<split])
            guard case .cardinal(let count)? = Sense.lexicon[head], count > 0 else { continue }
            let tail = Hash.of(phrase.text.folded[split..<range.upperBound])
            if case .lasting(let unit)? = Sense.lexicon[tail], let length = length(count, unit, isWorking: false) {
                return Parsed(length, next: index + 1)
            }
        }
        return nil
    }

    private func stemUnit(_ index: Int) -> TimeUnit? {
        guard case .lasting(let unit) = phrase.sense(index) else { return nil }
        return unit
    }

    private func isAbbreviation(_ index: Int) -> Bool {
        phrase.text.equals("дн", index) || phrase.text.equals("мес", index) || phrase.text.equals("нед", index)
            || phrase.text.equals("раб", index)
    }
}
