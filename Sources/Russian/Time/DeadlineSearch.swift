internal import Model

/// Finds the deadline of the action inside running text. Wrong is as bad as missed: dates of other papers («Указа от
/// 18.09.2019»), of the past («в 2020 году») and in names («на 2021–2025 годы») are passed over, because only words that
/// open a deadline are followed.
struct DeadlineSearch {
    let phrase: Phrase
    let context: DateContext
    let source: Source

    init?(_ text: String, context: DateContext) {
        phrase = Phrase(text)
        guard phrase.senses.contains(where: { DeadlineSearch.opens($0) }) else { return nil }
        source = Source(text: text, tokens: phrase.text)
        self.context = context
    }

    func deadline(at place: Place) -> Reading<Deadline>? {
        var found: [Clause] = []
        for sentence in SentenceSplitter(phrase: phrase).sentences() { found += clauses(in: sentence) }
        guard var chosen = found.min(by: { rank($0) < rank($1) }) else { return nil }
        takeLatest(of: found, into: &chosen)
        var deadline = Deadline(
            chosen.kind, text: source.words(chosen.tokens), from: chosen.from, to: chosen.to, origin: place)
        deadline.recurrence = chosen.recurrence
        deadline.relative = chosen.relative
        return Reading(deadline, range: phrase.text.range(chosen.tokens), remarks: chosen.remarks)
    }

    /// Of several dates the latest counts (CONTRACT §2).
    private func takeLatest(of clauses: [Clause], into chosen: inout Clause) {
        let limits = clauses.filter { $0.kind == .by && $0.to != nil }
        guard chosen.kind == .by, limits.count > 1, let last = limits.compactMap(\.to).max(), chosen.to != last,
            let later = limits.first(where: { $0.to == last })
        else { return }
        let words = "\(source.words(chosen.tokens)), \(source.words(later.tokens))"
        chosen = later
        chosen.remarks.append(.twoDates(words, later: last))
    }

    /// Cheap rejection: a text without such a word states no deadline.
    private static func opens(_ sense: Sense) -> Bool {
        switch sense {
        case .frequency, .frequent, .lasting, .month, .unit(.year): true
        case .word(let word):
            switch word {
            case .until, .by, .laterThan, .course, .term, .each, .times, .next, .upcoming, .always, .constant, .measure,
                .stretch, .inclusive, .totals:
                true
            default: false
            }
        default: false
        }
    }

    private func clauses(in sentence: Range<Int>) -> [Clause] {
        var clauses: [Clause] = []
        var at = sentence.lowerBound
        while at < sentence.upperBound {
            if let clause = clause(at: at, in: sentence) {
                clauses.append(clause)
                at = max(at + 1, clause.tokens.upperBound)
            } else {
                at += 1
            }
        }
        if let recurring = recurring(in: sentence) {
            clauses.removeAll { $0.tokens.overlaps(recurring.tokens) }
            clauses.append(recurring)
        }
        return clauses
    }

    private func recurring(in sentence: Range<Int>) -> Clause? {
        let opens = sentence.contains { index in
            switch phrase.sense(index) {
            case .frequency, .frequent, .word(.each), .word(.times), .word(.date), .word(.reporting): true
            case .weekday: phrase.isWord(index - 1, .through)
            default: false
            }
        }
        guard opens else { return nil }
        return RecurrenceGrammar(phrase: phrase, context: context, source: source).clause(in: sentence, isStrict: true)
    }

    private func clause(at index: Int, in sentence: Range<Int>) -> Clause? {
        switch phrase.sense(index) {
        case .none where phrase[index].isNumber: return held(at: index, in: sentence)
        case .none, .month: return nil
        case .word, .cardinal, .lasting, .unit: break
        default: return nil
        }
        return EventGrammar(phrase: phrase).clause(at: index, isStrict: true)
            ?? StandingGrammar(phrase: phrase).clause(at: index, isStrict: true)
            ?? limited(at: index) ?? duration(at: index) ?? held(at: index, in: sentence)
    }

    /// «(в срок) до 5 августа», «не позднее марта 2025 года», «к 1 сентября», «до конца года», «по 15 мая включительно»
    private func limited(at index: Int) -> Clause? {
        let opening = LimitGrammar(phrase: phrase).opening(at: index)
        let isWindow =
            phrase.isWord(index, .in) && (phrase.isWord(index + 1, .course) || phrase.isWord(index + 1, .period))
        guard opening.value.limit != .none || isWindow, !isTail(index),
            let clause = DateClauseGrammar(phrase: phrase, context: context, source: source).clause(at: index),
            let last = clause.to, !isPast(last)
        else { return nil }
        let span = SpanGrammar(phrase: phrase).span(at: opening.next)
        let term = span?.value.terms.last
        switch opening.value.limit {
        // «стратегия до 2030 года», «к 2030 году»: the horizon of a plan, not of the action.
        case .until, .by: return term?.part == .year && !opening.value.isEnd ? nil : dayOrStated(clause, term, index)
        case .through:
            return term?.isDay == true && phrase.isWord(clause.tokens.upperBound - 1, .inclusive) ? clause : nil
        case .notLater: return clause
        case .none: return span == nil || term?.year == CalendarTerm.Year.none ? nil : clause
        }
    }

    private func dayOrStated(_ clause: Clause, _ term: CalendarTerm?, _ index: Int) -> Clause? {
        guard let term else { return clause }
        return term.isDay || term.year != .none || phrase.isWord(index + 1, .end) ? clause : nil
    }

    /// The end of a span that is something else: «с 9 до 18», «от 1 до 5 мая», «на период до 2030 года».
    private func isTail(_ index: Int) -> Bool {
        if phrase.isWord(index - 1, .period) { return true }
        // «план до 2030 года» has a horizon, «составить план к 25 июня» a deadline.
        if phrase.isWord(index - 1, .plan), !isDay(behind: index) { return true }
        for back in stride(from: index - 1, through: max(0, index - 4), by: -1) {
            if phrase.isWord(back, .from) || phrase.isWord(back, .of) {
                return phrase[back + 1].isNumber || phrase.month(back + 1) != nil
            }
        }
        return false
    }

    private func isDay(behind limit: Int) -> Bool {
        let opening = LimitGrammar(phrase: phrase).opening(at: limit)
        return SpanGrammar(phrase: phrase).span(at: opening.next)?.value.terms.last?.isDay ?? false
    }

    private func isPast(_ date: CivilDate) -> Bool { context.documentDate.map { date < $0 } ?? false }

    private func duration(at index: Int) -> Clause? {
        TermGrammar(phrase: phrase, context: context, source: source).clause(at: index, isStrict: true)
    }

    /// «Провести в октябре 2024 года совещание», «рассмотреть итоги на заседании 15 сентября 2024 г.», «с января по март
    /// 2025 года провести сверку»: a coming date with its year, right behind an infinitive, at the beginning before one, or
    /// in the same breath with a verb that says when something takes place.
    private func held(at index: Int, in sentence: Range<Int>) -> Clause? {
        let isFirst = index == sentence.lowerBound
        guard isHeldDate(index), isFirst || isInfinitive(index - 1) || isHeld(index, in: sentence),
            let date = context.documentDate,
            let clause = DateClauseGrammar(phrase: phrase, context: context, source: source).clause(at: index),
            let last = clause.to, last >= date, hasYear(clause), phrase.mark(clause.tokens.upperBound) != .numero,
            !isFirst || isInfinitive(clause.tokens.upperBound)
        else { return nil }
        return clause
    }

    /// «в (октябре …)», «15 (сентября …)», «с 10 по 12 (сентября …)», not behind «от», «на», «за».
    private func isHeldDate(_ index: Int) -> Bool {
        if phrase.isWord(index, .in) || phrase.isWord(index, .from) { return true }
        guard phrase[index].isNumber, phrase[index - 1].isWord else { return false }
        switch phrase.sense(index - 1) {
        case .none, .word(.meeting): return true
        default: return false
        }
    }

    private func hasYear(_ clause: Clause) -> Bool {
        clause.tokens.contains { phrase[$0].digitCount == 4 || phrase.isWord($0, .current) }
    }

    private func isHeld(_ index: Int, in sentence: Range<Int>) -> Bool {
        var at = index - 1
        while at >= max(sentence.lowerBound, index - 12), phrase[at].isWord || phrase.mark(at) == .dash {
            if DeadlineSearch.holding.contains(where: { phrase.text.hasPrefix($0, at) }) { return isInfinitive(at) }
            at -= 1
        }
        return false
    }

    private static let holding: [StaticString] = [
        "провести", "организовать", "рассмотреть", "заслушать", "завершить", "начать", "открыть", "запустить",
        "выступить",
    ]

    private func isInfinitive(_ index: Int) -> Bool { phrase.isInfinitive(index) }

    private func rank(_ clause: Clause) -> Int {
        switch clause.kind {
        case .by, .during: 0
        case .recurring: 1
        case .relative: 2
        case .event: 3
        case .standing, .unspecified: 4
        }
    }
}

extension Phrase {
    /// Whether a word ends like an infinitive and is none of the nouns that end alike.
    func isInfinitive(_ index: Int) -> Bool {
        self[index].isWord && sense(index) == .none
            && (text.ends(index, with: "ть") || text.ends(index, with: "ти") || text.ends(index, with: "ться")
                || text.ends(index, with: "чь"))
            && !text.ends(index, with: "ости") && !text.ends(index, with: "ость")
    }
}
