/// When something is due, as the document states it (DOMAIN §3). What day that is after the moving rule for days off
/// is the assessment's business.
package struct Deadline: Hashable, Sendable {
    package enum Kind: String, Sendable {
        /// Up to and including `to`.
        case by
        /// From `from` to `to`, both included.
        case during
        /// Again and again: `recurrence`.
        case recurring
        /// Counted from an event: `relative`, with `to` where the event's date is known.
        case relative
        /// Bound to an event without a date («на следующем заседании»).
        case event
        /// Always («постоянно», «по мере необходимости»).
        case standing
        /// None stated.
        case unspecified
    }

    package var kind: Kind
    /// The words as they stand; empty where none were found.
    package var text: String
    package var from: CivilDate?
    package var to: CivilDate?
    package var recurrence: Recurrence?
    package var relative: RelativeTerm?
    package var origin: Place

    package init(_ kind: Kind, text: String = "", from: CivilDate? = nil, to: CivilDate? = nil, origin: Place) {
        self.kind = kind
        self.text = text
        self.from = from
        self.to = to
        self.origin = origin
    }
}

/// How often, and by which day. Only what the document states is set.
package struct Recurrence: Hashable, Sendable {
    package enum Frequency: String, Sendable { case weekly, monthly, quarterly, semiannual, annual }

    package var frequency: Frequency
    /// 1…12: the month of a yearly date («ежегодно до 1 марта»).
    package var month: Int?
    /// 1…31; a short month's last day stands for a day that it does not have.
    package var day: Int?
    /// The n-th working day of the month («до 6-го рабочего дня»).
    package var workingDay: Int?
    /// Months after the reporting period's last month («месяца, следующего за отчетным кварталом» is 1).
    package var monthOffset: Int?
    /// 1 is Monday («еженедельно по пятницам» is 5).
    package var weekday: Int?

    package init(_ frequency: Frequency) { self.frequency = frequency }
}

/// A term counted from an event («в течение 10 рабочих дней со дня получения»): counting starts the day after
/// (ГК РФ ст. 191).
package struct RelativeTerm: Hashable, Sendable {
    package enum Unit: String, Sendable { case day, workingDay = "working-day", week, month, year }

    package var count: Int
    package var unit: Unit
    /// `document` where it is counted from the document itself; `receipt`, `publication`, `request`, `event` for what
    /// has no date in the document.
    package var anchor: String

    package init(count: Int, unit: Unit, anchor: String) {
        self.count = count
        self.unit = unit
        self.anchor = anchor
    }
}
