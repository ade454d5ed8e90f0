package import Model

/// What a date without a year, a term and «до» are read against.
package struct DateContext: Sendable {
    package var documentDate: CivilDate?
    package var calendar: ProductionCalendar
    package var doIncludesDate: Bool

    package init(
        documentDate: CivilDate? = nil, calendar: ProductionCalendar = .builtIn, doIncludesDate: Bool = true
    ) {
        self.documentDate = documentDate
        self.calendar = calendar
        self.doIncludesDate = doIncludesDate
    }
}

/// Reads a text that as a whole states a deadline: a cell of the column «Срок», what follows «Срок – ».
/// Nil where the words are not understood as one.
package func readDeadline(_ text: String, in context: DateContext, at place: Place) -> Reading<Deadline>? {
    DeadlineGrammar(text, context: context).deadline(at: place)
}

/// Finds a deadline inside running text («… представить в срок до 1 октября 2024 года», «на следующем заседании»).
package func findDeadline(in text: String, context: DateContext, at place: Place) -> Reading<Deadline>? {
    DeadlineSearch(text, context: context)?.deadline(at: place)
}

/// Reads a term given as a window: «июль 2019 года – июнь 2020 года», «2023-2024 гг.», «III-IV квартал 2022 года».
package func findWindow(in text: String, context: DateContext) -> Reading<DateWindow>? {
    WindowSearch(text, context: context)?.window()
}

/// The first full calendar date of a text: «11 июля 2024 года», «15.11.2014», «14 февраля 2025 г.».
package func findDate(in text: String, context: DateContext) -> Reading<CivilDate>? {
    WindowSearch(text, context: context)?.date()
}
