/// The small words and nouns of deadlines, each with its forms in `TimeWords`; the raw value is the line's key there.
enum Word: String, Sendable {
    // Prepositions and conjunctions.
    case until, by, through, from, of, `in`, on, forTerm, after, before, atDistance, and, or, than, not, under
    // Limits.
    case laterThan, inclusive, exceeding, more
    // Parts of a span.
    case course, stretch, end, beginning, middle, portion, period, lastOf, date
    // Which one.
    case current, present, next, previous, reporting, upcoming, each, all
    // Kinds of days.
    case calendarDays, workingDays
    // How often.
    case times, seldom, basis, constant, totals, regime
    // Labels.
    case term, execution, label
    // Always, at once, never said.
    case always, atOnce, undefined
    // Events.
    case measure, necessity, meeting, plan, agreement, accordance, ending, occasion, arrival
    // Anchors of a term.
    case moment, receipt, publication, request, signing, ourPaper
    case school
}
