package import Model

/// What a date without a year, a term and «до» are read against.
package struct DateContext {
    private var date: CivilDate?
    package var calendar: ProductionCalendar
    package var doIncludesDate: Bool
    /// The document is the minutes of a meeting: its date is the day on which that meeting was held.
    package var isOfMeeting = false
    /// Where it is noted that the document's date was asked for.
    var inquiry: DateInquiry?

    package var documentDate: CivilDate? {
        get {
            inquiry?.wasMade = true
            return date
        }
        set { date = newValue }
    }

    package init(
        documentDate: CivilDate? = nil, calendar: ProductionCalendar = .builtIn, doIncludesDate: Bool = true
    ) {
        date = documentDate
        self.calendar = calendar
        self.doIncludesDate = doIncludesDate
    }
}

/// Tells whether a reading depends on the document's date (and so on the calendar, by which terms are counted from it): one
/// that does not is the same in every document.
final class DateInquiry {
    var wasMade = false
}

/// Reads a text that as a whole states a deadline: a cell of the column «Срок», what follows «Срок – ».
/// Nil where the words are not understood as one.
package func readDeadline(_ text: String, in context: DateContext, at place: Place) -> Reading<Deadline>? {
    deadline(text, context, place, statedDeadlines) { DeadlineGrammar(text, context: $0).deadline(at: place) }
}

/// Finds a deadline inside running text («… представить в срок до 1 октября 2024 года», «на следующем заседании»).
package func findDeadline(in text: String, context: DateContext, at place: Place) -> Reading<Deadline>? {
    deadline(text, context, place, foundDeadlines) { DeadlineSearch(text, context: $0)?.deadline(at: place) }
}

/// Reads a term given as a window: «июль 2019 года – июнь 2020 года», «2023-2024 гг.», «III-IV квартал 2022 года».
package func findWindow(in text: String, context: DateContext) -> Reading<DateWindow>? {
    WindowSearch(text, context: context)?.window()
}

/// The first full calendar date of a text: «11 июля 2024 года», «15.11.2014», «14 февраля 2025 г.».
package func findDate(in text: String, context: DateContext) -> Reading<CivilDate>? {
    WindowSearch(text, context: context)?.date()
}

private let statedDeadlines = Remembered<Reading<Deadline>?>()
private let foundDeadlines = Remembered<Reading<Deadline>?>()

/// A deadline as it was read before, or as it is read now.
private func deadline(
    _ text: String, _ context: DateContext, _ place: Place, _ known: Remembered<Reading<Deadline>?>,
    _ read: (DateContext) -> Reading<Deadline>?
) -> Reading<Deadline>? {
    var reading = known.value(of: text, variant: (context.doIncludesDate ? 1 : 0) + (context.isOfMeeting ? 2 : 0)) {
        var context = context
        let inquiry = DateInquiry()
        context.inquiry = inquiry
        let reading = read(context)
        return (reading, !inquiry.wasMade)
    }
    reading?.value.origin = place
    return reading
}
