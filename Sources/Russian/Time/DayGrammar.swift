/// Reads a day: «28 декабря 2024 года», «01.09.2024», «15.02», «2024-09-01», «двадцать пятое мая», «"11" июля 2024 г.».
struct DayGrammar {
    let phrase: Phrase

    func day(at index: Int) -> Parsed<CalendarTerm>? {
        let start = weekdayPrefix(at: index)
        return iso(at: start) ?? dotted(at: start) ?? named(at: start) ?? ofMonth(at: start)
    }

    /// «25 числа текущего месяца»
    private func ofMonth(at index: Int) -> Parsed<CalendarTerm>? {
        guard let day = dayNumber(at: index), phrase.isWord(day.next, .date),
            case .word(let word) = phrase.sense(day.next + 1), let offset = YearGrammar.offset(of: word),
            phrase.unit(day.next + 2) == .month
        else { return nil }
        return Parsed(.init(part: .dayOfMonth(day.value, offset: offset)), next: day.next + 3)
    }

    /// The number of a day without its month: «10», «1-го», «"11"», «14.».
    func dayNumber(at index: Int) -> Parsed<Int>? {
        if [.openQuote, .straightQuote].contains(phrase.mark(index)), let day = phrase[index + 1].number,
            [.closeQuote, .straightQuote].contains(phrase.mark(index + 2)), (1...31).contains(day)
        {
            return Parsed(day, next: index + 3)
        }
        let numerals = Numerals(phrase: phrase)
        if let ordinal = numerals.ordinal(at: index), (1...31).contains(ordinal.value) { return ordinal }
        guard let day = phrase[index].number, phrase[index].digitCount <= 2, (1...39).contains(day) else { return nil }
        return Parsed(day, next: index + 1)
    }

    private func named(at index: Int) -> Parsed<CalendarTerm>? {
        guard let day = dayNumber(at: index) else { return nil }
        let separator = separator(at: day.next)
        guard let month = phrase.month(separator) else { return nil }
        let behind = self.month(at: separator)
        let yearAt = [.dash, .slash].contains(phrase.mark(behind)) && separator > day.next ? behind + 1 : behind
        let term = CalendarTerm.Part.day(month: month, day: day.value)
        guard let year = YearGrammar(phrase: phrase).year(at: yearAt) else {
            return Parsed(.init(part: term), next: behind)
        }
        return Parsed(.init(part: term, year: year.value), next: year.next)
    }

    /// The position behind a month's name and the dot of its abbreviation.
    func month(at index: Int) -> Int {
        let length = phrase.text.foldedRange(index).count
        return phrase.mark(index + 1) == .dot && length <= 10 && isAbbreviatedMonth(index) ? index + 2 : index + 1
    }

    private func isAbbreviatedMonth(_ index: Int) -> Bool {
        let length = phrase.text.foldedRange(index).count
        return length == 6 && !phrase.text.hasPrefix("ма", index)
            || length == 8 && !phrase.text.hasPrefix("ию", index)
                && !phrase.text.hasPrefix("ма", index)
            || phrase.text.equals("мар", index) || phrase.text.equals("февр", index)
            || phrase.text.equals("сент", index) || phrase.text.equals("нояб", index)
    }

    /// A dash or slash grown to the day («10-августа», «10/августа»).
    private func separator(at index: Int) -> Int {
        let isJoined =
            [.dash, .slash].contains(phrase.mark(index)) && !phrase[index].isSpaced && !phrase[index + 1].isSpaced
        return isJoined ? index + 1 : index
    }

    private func dotted(at index: Int) -> Parsed<CalendarTerm>? {
        guard let day = phrase[index].number, phrase[index].digitCount <= 2, day > 0 else { return nil }
        let mark = phrase.mark(index + 1)
        guard mark == .dot || mark == .slash, isGlued(index + 1), let month = phrase[index + 2].number,
            phrase[index + 2].digitCount <= 2, (1...12).contains(month), isGlued(index + 2)
        else { return nil }
        let part = CalendarTerm.Part.day(month: month, day: day)
        let yearAt = phrase.mark(index + 3) == mark && isGlued(index + 3) ? index + 4 : index + 3
        if yearAt == index + 4, let year = phrase[yearAt].number, !phrase[yearAt].isSpaced || mark == .dot {
            let behind = YearGrammar(phrase: phrase).word(at: yearAt + 1) ?? yearAt + 1
            if phrase[yearAt].digitCount == 4 { return Parsed(.init(part: part, year: .full(year)), next: behind) }
            if phrase[yearAt].digitCount == 2, !phrase[yearAt].isSpaced {
                return Parsed(.init(part: part, year: .short(year)), next: behind)
            }
            if !phrase[yearAt].isSpaced { return nil }
        }
        guard mark == .dot, phrase[index + 2].digitCount == 2 || phrase[index].digitCount == 2 else { return nil }
        let next = phrase.mark(index + 3) == .dot && isGlued(index + 3) ? index + 4 : index + 3
        if let year = YearGrammar(phrase: phrase).relative(at: next) {
            return Parsed(.init(part: part, year: year.value), next: year.next)
        }
        return Parsed(.init(part: part), next: next)
    }

    private func iso(at index: Int) -> Parsed<CalendarTerm>? {
        guard let year = phrase[index].number, phrase[index].digitCount == 4, phrase.mark(index + 1) == .dash,
            let month = phrase[index + 2].number, phrase[index + 2].digitCount == 2, phrase.mark(index + 3) == .dash,
            let day = phrase[index + 4].number, phrase[index + 4].digitCount == 2, (1...12).contains(month),
            (index + 1...index + 4).allSatisfy(isGlued)
        else { return nil }
        return Parsed(.init(part: .day(month: month, day: day), year: .full(year)), next: index + 5)
    }

    private func isGlued(_ index: Int) -> Bool { !phrase[index].isSpaced }

    /// «пятница, 18 июля», «Пт, 18 июля»: the position behind the weekday.
    private func weekdayPrefix(at index: Int) -> Int {
        guard case .weekday = phrase.sense(index) else { return index }
        let at = phrase.mark(index + 1) == .dot ? index + 2 : index + 1
        return phrase.mark(at) == .comma ? at + 1 : at
    }
}
