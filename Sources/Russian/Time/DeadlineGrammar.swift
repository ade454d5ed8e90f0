internal import Model

/// Reads a text that is a deadline from end to end: a cell «Срок», what follows «Срок – ».
struct DeadlineGrammar {
    let phrase: Phrase
    let context: DateContext
    let source: Source

    init(_ text: String, context: DateContext) {
        phrase = Phrase(text)
        source = Source(text: text, tokens: phrase.text)
        self.context = context
    }

    /// The deadline; nil where nothing in the text was understood as one.
    func deadline(at place: Place) -> Reading<Deadline>? {
        let body = body()
        guard body.count <= DeadlineGrammar.longest else { return nil }
        if isUnspecified(body) { return Reading(Deadline(.unspecified, origin: place), range: phrase.text.range(body)) }
        var clauses = clauses(in: body)
        if let recurring = RecurrenceGrammar(phrase: phrase, context: context, source: source).clause(
            in: body, isStrict: false)
        {
            clauses.removeAll { $0.kind == .by || $0.kind == .during || $0.tokens.overlaps(recurring.tokens) }
            clauses.insert(recurring, at: 0)
        }
        guard isUnderstood(clauses, of: body), let combined = ClauseChoice(source: source).choose(clauses, of: body)
        else {
            return nil
        }
        var deadline = Deadline(
            combined.kind, text: source.words(body), from: combined.from, to: combined.to, origin: place)
        deadline.recurrence = combined.recurrence
        deadline.relative = combined.relative
        return Reading(deadline, range: phrase.text.range(body), remarks: combined.remarks)
    }

    /// More tokens than any deadline has: a text that long says something else.
    private static let longest = 60

    /// The tokens without a label before («Срок исполнения: ») and without closing marks.
    private func body() -> Range<Int> {
        var first = 0
        while first < phrase.count {
            let isLabel =
                phrase.isWord(first, .term) && !isTermBound(first) || phrase.isWord(first, .execution) && first > 0
            let isMark = [.dash, .colon, .bullet, .dot, .comma].contains(phrase.mark(first))
            guard isLabel || isMark else { break }
            first += 1
        }
        var end = phrase.count
        while end > first, [.dot, .semicolon, .comma, .dash].contains(phrase.mark(end - 1)) {
            if phrase.mark(end - 1) == .dot, phrase[end - 2].isWord { break }
            end -= 1
        }
        if end > first, [.semicolon, .comma].contains(phrase.mark(end - 1)) { end -= 1 }
        return first..<end
    }

    /// «срок не более 10 дней» keeps its first word, «срок: до 5 августа» does not.
    private func isTermBound(_ index: Int) -> Bool {
        index > 0 && (phrase.isWord(index - 1, .in) || phrase.sense(index - 1) != .none)
    }

    /// «–», «не установлен», «без срока», «нет».
    private func isUnspecified(_ body: Range<Int>) -> Bool {
        if body.isEmpty { return true }
        let at = phrase.isWord(body.lowerBound, .not) ? body.lowerBound + 1 : body.lowerBound
        if phrase.isWord(at, .undefined), at == body.upperBound - 1 { return true }
        if phrase.text.equals("без", body.lowerBound), phrase.isWord(body.lowerBound + 1, .term) { return true }
        return body.allSatisfy {
            [.underscore, .dash, .ellipsis, .dot, .straightQuote, .openQuote, .closeQuote].contains(phrase.mark($0))
        }
    }

    /// A sentence that happens to name a date is no deadline: most of its words must belong to statements about time, and
    /// an event or «постоянно» must stand first.
    private func isUnderstood(_ clauses: [Clause], of body: Range<Int>) -> Bool {
        let understood = clauses.reduce(0) { $0 + $1.tokens.count }
        let words = body.filter { at in phrase[at].isWord && !clauses.contains { $0.tokens.contains(at) } }.count
        guard words <= understood + 4 else { return false }
        let isTimeless = clauses.allSatisfy { $0.kind == .event || $0.kind == .standing }
        guard isTimeless, let first = clauses.map(\.tokens.lowerBound).min() else { return true }
        return first <= body.lowerBound + 2
    }

    private func clauses(in body: Range<Int>) -> [Clause] {
        var clauses: [Clause] = []
        let dates = DateClauseGrammar(phrase: phrase, context: context, source: source)
        let terms = TermGrammar(phrase: phrase, context: context, source: source)
        var at = body.lowerBound
        while at < body.upperBound {
            let clause =
                StandingGrammar(phrase: phrase).clause(at: at, isStrict: false) ?? dates.startAndFinish(at: at)
                ?? dates.clause(at: at) ?? dates.dayWithoutMonth(at: at) ?? terms.clause(at: at, isStrict: false)
                ?? EventGrammar(phrase: phrase).clause(at: at, isStrict: false) ?? atOnce(at: at)
            if let clause {
                clauses.append(clause)
                at = max(clause.tokens.upperBound, at + 1)
            } else {
                at += 1
            }
        }
        return clauses
    }

    /// «незамедлительно», «срочно», «в кратчайшие сроки»: a term without a number of days.
    private func atOnce(at index: Int) -> Clause? {
        let isShortest = phrase.text.hasPrefix("кратчайш", index) && phrase.isWord(index + 1, .term)
        guard phrase.isWord(index, .atOnce) || isShortest else { return nil }
        let behind = isShortest ? index + 2 : index + 1
        let anchor = AnchorGrammar(phrase: phrase, isOfMeeting: context.isOfMeeting).anchor(at: behind)
        var clause = Clause(.relative, tokens: index..<(anchor?.next ?? behind))
        clause.relative = RelativeTerm(count: 0, unit: .day, anchor: anchor?.value ?? "document")
        clause.remarks = [.termVague(source.words(clause.tokens))]
        return clause
    }
}
