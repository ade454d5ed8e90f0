/// How a figure is to be compared with the one promised.
package enum Comparison: String, Sendable, CaseIterable {
    case atLeast = "at-least"
    case moreThan = "more-than"
    case atMost = "at-most"
    case lessThan = "less-than"
    case exactly
    case about

    /// Whether an achieved figure keeps the promise. «Около» is kept from 95 % on; «ровно» is kept by more as well,
    /// because a plan that is exceeded is kept.
    package func isMet(by actual: Double, promised: Double) -> Bool {
        switch self {
        case .atLeast, .exactly: actual >= promised
        case .moreThan: actual > promised
        case .atMost: actual <= promised
        case .lessThan: actual < promised
        case .about: actual >= promised * 0.95
        }
    }
}

/// A figure that is promised: «не менее 100 контактов от каждой территории».
package struct Target: Hashable, Sendable {
    /// By whom it is owed: once, by every territory, or by every assignee.
    package enum Scope: String, Sendable { case total, territory, assignee }
    /// The span that the figure is for («ежегодно не менее одного»).
    package enum Period: String, Sendable { case year, half, quarter, month, week }

    package var text: String
    package var comparison: Comparison
    package var value: Double
    /// The upper end of a range («от 20 до 30»).
    package var upper: Double?
    /// As the text says it («контактов»); `%` and `RUB` are written so.
    package var unit: String
    package var scope: Scope
    package var period: Period?
    package var origin: Place

    package init(
        text: String, comparison: Comparison, value: Double, upper: Double? = nil, unit: String,
        scope: Scope = .total, period: Period? = nil, origin: Place
    ) {
        self.text = text
        self.comparison = comparison
        self.value = value
        self.upper = upper
        self.unit = unit
        self.scope = scope
        self.period = period
        self.origin = origin
    }
}
