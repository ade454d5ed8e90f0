internal import Model
internal import Russian

/// Which occurrence of a recurring duty a report is about.
///
/// A period that the row names («за III квартал 2024 года», `2024-Q3`) decides. Else its date does: the report is about
/// the period that most recently ended on or before it, and about the running one before the first has ended. Where a
/// duty falls due within its own period («не реже одного раза в квартал», «еженедельно по пятницам»), it is the period
/// that contains the date. A new deadline belongs to the last occurrence that was due by then.
struct ReportedPeriod {
    let terms: [Term]

    func term(for entry: ProgressEntry, on date: CivilDate) -> Int? {
        guard !terms.isEmpty else { return nil }
        guard terms[0].period != nil else { return 0 }
        if let named = named(in: entry, on: date) { return named }
        if entry.status == .extended, let new = entry.newDeadline {
            return terms.lastIndex { ($0.due ?? new) <= new } ?? 0
        }
        if terms[0].isDueWithinPeriod {
            return terms.lastIndex { ($0.period?.from ?? date) <= date } ?? 0
        }
        return terms.lastIndex { ($0.period?.to ?? date) <= date } ?? 0
    }

    /// The occurrence whose period the row names; nil where it names none that the duty has.
    func named(in entry: ProgressEntry, on date: CivilDate) -> Int? {
        for text in [entry.indicator, entry.comment] where !text.isEmpty {
            if let found = labelled(in: text) ?? worded(in: text, on: date) { return found }
        }
        return nil
    }

    private func labelled(in text: String) -> Int? {
        for word in text.split(whereSeparator: { !($0.isLetter || $0.isNumber || $0 == "-") }) {
            if let found = terms.firstIndex(where: { $0.occurrence.map { $0 == word } ?? false }), word.contains("-") {
                return found
            }
        }
        return nil
    }

    private func worded(in text: String, on date: CivilDate) -> Int? {
        let words = " " + folded(text)
        var rest = words[...]
        while let mark = rest.firstIndex(of: "з") {
            let tail = rest[mark...]
            if tail.hasPrefix("за "), words[words.index(before: mark)] == " " {
                let span = String(tail.dropFirst(3))
                if let reading = findWindow(in: span, context: DateContext(documentDate: date)),
                    let found = index(of: reading.value, statesYear: states(reading, in: span), on: date)
                {
                    return found
                }
            }
            rest = tail.dropFirst()
        }
        return nil
    }

    /// A period without a year is the last such one that had begun on the day of the report.
    private func index(of window: DateWindow, statesYear: Bool, on date: CivilDate) -> Int? {
        let meant =
            window.from > date && !statesYear
            ? DateWindow(from: window.from.adding(months: -12), to: window.to.adding(months: -12)) : window
        return terms.firstIndex { $0.period == meant }
    }

    private func states(_ reading: Reading<DateWindow>, in span: String) -> Bool {
        span.utf8.dropFirst(reading.range.lowerBound).prefix(reading.range.count)
            .split { !(48...57).contains($0) }.contains { $0.elementsEqual("\(reading.value.from.year)".utf8) }
    }
}
