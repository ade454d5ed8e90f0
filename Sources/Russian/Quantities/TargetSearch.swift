internal import Model

/// Finds the figures that a text promises or reports, each with its scope and period (CONTRACT §2, Targets).
struct TargetSearch {
    private let search: QuantitySearch
    private let addresseeCount: Int
    private var phrase: Phrase { search.phrase }

    init?(_ text: String, addresseeCount: Int) {
        guard let search = QuantitySearch(text) else { return nil }
        self.search = search
        self.addresseeCount = addresseeCount
    }

    func targets(at place: Place) -> [Reading<Target>] {
        let counts = CountRule(phrase: phrase)
        let quantities = promised(by: counts)
        guard !quantities.isEmpty else { return [] }
        var readings: [Reading<Target>] = []
        var previousEnd = 0
        var memory = Memory(phrase: phrase)
        for (index, quantity) in quantities.enumerated() {
            let next = index + 1 < quantities.count ? quantities[index + 1].tokens.lowerBound : phrase.count
            let segment = segment(around: quantity, from: previousEnd, to: next, &memory)
            let (reading, end) = reading(quantity, in: segment, &memory, at: place)
            readings.append(reading)
            previousEnd = end
        }
        return readings
    }

    /// A figure joined by «и» to one that only describes the circumstances does the same («для 30 детей и 20 взрослых»).
    private func promised(by rule: CountRule) -> [Quantity] {
        var promised: [Quantity] = []
        var rejectedEnd = -1
        for quantity in search.quantities() {
            let start = quantity.tokens.lowerBound
            let isJoined = phrase.isWord(start - 1, .and) && start - 1 == rejectedEnd && !quantity.hasComparator
            if !isJoined, rule.counts(quantity) || isGrowth(quantity), !isCurrencyOfOthers(quantity) {
                promised.append(quantity)
            } else {
                rejectedEnd = quantity.tokens.upperBound
            }
        }
        return promised
    }

    private func isCurrencyOfOthers(_ quantity: Quantity) -> Bool {
        guard case .money(let currency)? = quantity.unit?.kind else { return false }
        return currency != "RUB"
    }

    /// What was met so far in the sentence of the figures.
    private struct Memory {
        var boundary = LastToken()
        var period = LastToken()
        var growth = LastToken()
        var source: SourceRule

        init(phrase: Phrase) { source = SourceRule(phrase: phrase) }
    }

    private func reading(
        _ quantity: Quantity, in segment: Segment, _ memory: inout Memory, at place: Place
    ) -> (Reading<Target>, Int) {
        let behind = firstScope(in: quantity.tokens.upperBound..<segment.end)
        let scope = behind?.value ?? firstScope(in: segment.start..<quantity.tokens.lowerBound)?.value
        let period = period(quantity, in: segment, &memory)
        let end = max(quantity.tokens.upperBound, behind?.next ?? 0, period?.next ?? 0)
        let tokens = quantity.tokens.lowerBound..<max(quantity.tokens.upperBound, min(end, segment.end))
        var target = Target(
            text: search.source.words(tokens), comparison: comparison(quantity, in: segment, &memory),
            value: quantity.value,
            upper: quantity.upper, unit: quantity.unit?.text ?? "", origin: place)
        target.scope = scope ?? (addresseeCount > 1 ? .assignee : .total)
        target.period = period?.value
        return (Reading(target, range: phrase.text.range(tokens)), end)
    }

    /// What belongs to one figure: its clause, cut at the figures before and behind it.
    private struct Segment {
        var start: Int
        var end: Int
        var sentenceStart: Int
    }

    private func segment(
        around quantity: Quantity, from previousEnd: Int, to next: Int, _ memory: inout Memory
    ) -> Segment {
        let splitter = SentenceSplitter(phrase: phrase)
        let opening = quantity.tokens.lowerBound
        let sentence = memory.boundary.find(in: 0..<opening) { isBoundary($0, splitter) }.map { $0 + 1 } ?? 0
        let start = max(sentence, min(previousEnd, opening))
        var end = quantity.tokens.upperBound
        while end < next, !isBoundary(end, splitter), phrase.mark(end) != .closeBracket { end += 1 }
        return Segment(start: start, end: end, sentenceStart: sentence)
    }

    private func isBoundary(_ index: Int, _ splitter: SentenceSplitter) -> Bool {
        phrase.mark(index) == .semicolon || phrase.mark(index) == .dot && splitter.isFullStop(index)
    }

    private func firstScope(in range: Range<Int>) -> Parsed<Target.Scope>? {
        let grammar = ScopeGrammar(phrase: phrase)
        for index in range { if let scope = grammar.scope(at: index) { return scope } }
        return nil
    }

    private func period(
        _ quantity: Quantity, in segment: Segment, _ memory: inout Memory
    ) -> Parsed<Target.Period>? {
        let grammar = TargetPeriodGrammar(phrase: phrase)
        for index in quantity.tokens.upperBound..<max(segment.end, quantity.tokens.upperBound) {
            if let period = grammar.period(behind: index) { return period }
            if let period = grammar.sentencePeriod(at: index) {
                return Parsed(period, next: quantity.tokens.upperBound)
            }
        }
        return memory.period.find(in: segment.sentenceStart..<quantity.tokens.lowerBound) {
            grammar.sentencePeriod(at: $0) != nil
        }.flatMap { grammar.sentencePeriod(at: $0) }.map { Parsed($0, next: quantity.tokens.upperBound) }
    }

    /// «увеличить до 500 человек» promises 500, «снизить до 5 %» at most 5; «собрано 40 заявок от 12 школ» has twelve
    /// schools.
    private func comparison(_ quantity: Quantity, in segment: Segment, _ memory: inout Memory) -> Comparison {
        if memory.source.isSource(quantity, since: segment.sentenceStart) { return .exactly }
        guard quantity.isPreposition, quantity.comparison == .atMost else { return quantity.comparison }
        let verb = memory.growth.find(in: segment.sentenceStart..<quantity.tokens.lowerBound) { index in
            phrase[index].isWord && TargetSearch.growth.contains { phrase.text.hasPrefix($0, index) }
        }
        return verb == nil ? .atMost : .exactly
    }

    /// «расширить перечень до 20 муниципальных районов»: the verb makes a figure of what «до» alone would not.
    private func isGrowth(_ quantity: Quantity) -> Bool {
        guard quantity.isPreposition, quantity.comparison == .atMost, quantity.unit?.kind == .thing else {
            return false
        }
        let start = quantity.tokens.lowerBound
        return (max(0, start - 6)..<start).contains { index in
            phrase[index].isWord && TargetSearch.growth.contains { phrase.text.hasPrefix($0, index) }
        }
    }

    private static let growth: [StaticString] = [
        "увелич", "довест", "доведен", "повыс", "повыш", "нараст", "рост", "вырос", "расшир",
    ]
}
