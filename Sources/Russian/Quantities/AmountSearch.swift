internal import Model

/// Finds sums of money, resolved to whole units of their currency.
struct AmountSearch {
    private let search: QuantitySearch

    init?(_ text: String) {
        guard let search = QuantitySearch(text) else { return nil }
        self.search = search
    }

    func amounts(at place: Place) -> [Reading<Amount>] {
        search.quantities().compactMap { quantity in
            guard case .money(let currency)? = quantity.unit?.kind else { return nil }
            let amount = Amount(
                text: search.source.words(quantity.tokens), comparison: comparison(quantity), value: quantity.value,
                currency: currency, origin: place)
            return Reading(amount, range: search.phrase.text.range(quantity.tokens))
        }
    }

    /// «предельный размер … составляет 100 млн руб.» is at most that.
    private func comparison(_ quantity: Quantity) -> Comparison {
        guard !quantity.hasComparator else { return quantity.comparison }
        let phrase = search.phrase
        let splitter = SentenceSplitter(phrase: phrase)
        var index = quantity.tokens.lowerBound - 1
        while index >= 0, !(phrase.mark(index) == .dot && splitter.isFullStop(index)), phrase.mark(index) != .semicolon
        {
            if phrase.text.hasPrefix("предельн", index) || phrase.text.hasPrefix("максимальн", index) { return .atMost }
            if phrase.text.hasPrefix("минимальн", index) { return .atLeast }
            index -= 1
        }
        return quantity.comparison
    }
}
