internal import Model

/// Reads a term counted from an event: «в течение 10 рабочих дней со дня подписания протокола», «в 10-дневный срок»,
/// «не позднее чем через 5 дней после …», «за 10 дней до начала …».
struct TermGrammar {
    let phrase: Phrase
    let context: DateContext
    let source: Source

    /// In running text (`isStrict`) a bare «10 дней» is no term.
    func clause(at index: Int, isStrict: Bool) -> Clause? {
        guard let term = adjectival(at: index) ?? counted(at: index, isStrict: isStrict) else { return nil }
        let anchor = AnchorGrammar(phrase: phrase, isOfMeeting: context.isOfMeeting).anchor(at: term.next)
        let tokens = index..<(anchor?.next ?? term.next)
        let words = source.words(tokens)
        var clause = Clause(.relative, tokens: tokens)
        let name = term.value.isBefore ? "event" : anchor?.value ?? "document"
        clause.relative = RelativeTerm(count: term.value.length.count, unit: term.value.length.unit, anchor: name)
        if term.value.isBefore { clause.remarks.append(.termBeforeEvent(words)) }
        if name == "document", let date = context.documentDate, let relative = clause.relative {
            clause.to = end(of: relative, after: date)
            if anchor == nil { clause.remarks.append(.anchorAssumed(words)) }
        } else {
            clause.remarks.append(.termWithoutStart(words, anchor: name))
        }
        return clause
    }

    private struct Term {
        var length: DurationGrammar.Length
        /// «за 10 дней до …»
        var isBefore = false
    }

    /// Counting starts the day after (ГК РФ ст. 191); a month ends on the same day of the month or its last (ст. 192).
    private func end(of term: RelativeTerm, after date: CivilDate) -> CivilDate {
        switch term.unit {
        case .day: date.adding(days: term.count)
        case .workingDay: context.calendar.adding(workingDays: term.count, after: date)
        case .week: date.adding(days: 7 * term.count)
        case .month: date.adding(months: term.count)
        case .year: date.adding(months: 12 * term.count)
        }
    }

    /// «в 10-дневный срок», «в месячный срок», «десятидневный срок»
    private func adjectival(at index: Int) -> Parsed<Term>? {
        let at = phrase.isWord(index, .in) ? index + 1 : index
        guard let length = DurationGrammar(phrase: phrase).adjective(at: at), phrase.isWord(length.next, .term) else {
            return nil
        }
        return Parsed(Term(length: length.value), next: length.next + 1)
    }

    private func counted(at index: Int, isStrict: Bool) -> Parsed<Term>? {
        var at = index
        var isBefore = false
        var isOpened = false
        if let next = phrase.skip(at, .in, .term) ?? phrase.skip(at, .term) {
            (at, isOpened) = (next, next == index + 2)
        }
        if let next = phrase.skip(at, .in, .course) {
            (at, isOpened) = (phrase.mark(next) == .dot ? next + 1 : next, true)
        } else if let next = phrase.skip(at, .not, .laterThan) ?? phrase.skip(at, .not, .exceeding) {
            let than = phrase.mark(next) == .comma ? next + 1 : next
            (at, isOpened) = (phrase.passing(than, anyOf: .than), true)
        } else if let next = phrase.skip(at, .not, .more) {
            at = phrase.passing(next, anyOf: .than)
        } else if phrase.isWord(at, .until), isOpened {
            at += 1
        } else if let next = phrase.skip(at, .through, .ending) {
            (at, isOpened) = (next, true)
        }
        if phrase.isWord(at, .atDistance) { (at, isOpened) = (at + 1, true) }
        if phrase.isWord(at, .forTerm) { (at, isBefore) = (at + 1, true) }
        guard !isStrict || isOpened || isBefore,
            let length = DurationGrammar(phrase: phrase).duration(at: at, allowsBareUnit: isOpened)
        else { return nil }
        if isBefore, !phrase.isWord(length.next, .until), !phrase.isWord(length.next, .before) { return nil }
        return Parsed(Term(length: length.value, isBefore: isBefore), next: length.next)
    }
}
