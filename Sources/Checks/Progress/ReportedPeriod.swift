internal import Model
internal import Russian

/// Which occurrence of a recurring duty a report is about.
///
/// A period that the row names («за III квартал 2024 года», `2024-Q3`, the column «Период») decides; one that the duty
/// does not have is never taken for another. Where the row names none, its date does: the report is about the period
/// that most recently ended on or before it, and about the running one before the first has ended. Where a duty falls due
/// within its own period («не реже одного раза в квартал», «еженедельно по пятницам»), it is the period that contains
/// the date. A new deadline belongs to the last occurrence that was due by then.
struct ReportedPeriod {
    let terms: [Term]
    /// The item's own figures: a form repeats their words, and a period in them is no period of a report.
    let promises: [Target]

    /// Where a row belongs.
    enum Place: Equatable {
        case term(Int)
        /// The period that the row names, in its own words, is none of the duty's; empty where the duty has none yet.
        case missing(String)
    }

    init(terms: [Term], item: Item) {
        self.terms = terms
        promises = item.targets
    }

    func place(of entry: ProgressEntry, on date: CivilDate) -> Place {
        guard !terms.isEmpty else { return .missing("") }
        guard terms[0].period != nil else { return .term(0) }
        return named(in: entry, on: date) ?? .term(byDate(entry, date))
    }

    private func byDate(_ entry: ProgressEntry, _ date: CivilDate) -> Int {
        if entry.status == .extended, let new = entry.newDeadline {
            return terms.lastIndex { ($0.due ?? new) <= new } ?? 0
        }
        if terms[0].isDueWithinPeriod { return terms.lastIndex { ($0.period?.from ?? date) <= date } ?? 0 }
        return terms.lastIndex { ($0.period?.to ?? date) <= date } ?? 0
    }

    /// The occurrence whose period the row names, or the period that the duty lacks; nil where the row names none.
    func named(in entry: ProgressEntry, on date: CivilDate) -> Place? {
        var missing: String?
        let column = entry.period.isEmpty || folded(entry.period).hasPrefix("за ") ? "" : "за "
        for text in [column + entry.period, entry.indicator, entry.comment] where !text.isEmpty {
            for mention in labels(in: text) + spans(in: text, on: date) {
                if let term = mention.term { return .term(term) }
                if missing == nil, !isPromise(text) { missing = mention.words }
            }
        }
        return missing.map(Place.missing)
    }

    private func isPromise(_ text: String) -> Bool {
        let words = folded(text)
        return promises.contains { target in
            let promise = folded(target.text)
            return promise.contains(words) || words.contains(promise)
        }
    }

    private typealias Mention = (term: Int?, words: String)

    /// `2024-Q3`, `2024-07`, `2024-W31`.
    private func labels(in text: String) -> [Mention] {
        text.split { !($0.isLetter || $0.isNumber || $0 == "-") }.compactMap { word in
            guard word.contains("-") else { return nil }
            if let found = terms.firstIndex(where: { $0.occurrence.map { $0 == word } ?? false }) {
                return (found, String(word))
            }
            let isWeek = word.dropFirst(4).hasPrefix("-W") && word.utf8.count == 8
            return isWeek || ReportingPeriod(word) != nil ? (nil, String(word)) : nil
        }
    }

    /// Every «за …» that a term follows.
    private func spans(in text: String, on date: CivilDate) -> [Mention] {
        let words = " " + folded(text)
        var found: [Mention] = []
        var rest = words[...]
        while let mark = rest.firstIndex(of: "з") {
            let tail = rest[mark...]
            if tail.hasPrefix("за "), words[words.index(before: mark)] == " " {
                let span = String(tail.dropFirst(3))
                if let mention = mention(in: span, on: date) { found.append(mention) }
            }
            rest = tail.dropFirst()
        }
        return found
    }

    private func mention(in span: String, on date: CivilDate) -> Mention? {
        guard let reading = findWindow(in: span, context: DateContext(documentDate: date)) else {
            return unread(span)
        }
        let before = span.utf8.prefix(reading.range.lowerBound)
        let isNamed = String(decoding: before, as: UTF8.self).split(separator: " ").allSatisfy {
            ReportedPeriod.fillers.contains(String($0))
        }
        if !isNamed, let unread = unread(span) { return unread }
        let isAhead = reading.value.from > date && !states(reading, in: span)
        // A period without a year is the last such one that had begun on the day of the report.
        let window =
            isAhead
            ? DateWindow(from: reading.value.from.adding(months: -12), to: reading.value.to.adding(months: -12))
            : reading.value
        let words = String(decoding: span.utf8.prefix(reading.range.upperBound), as: UTF8.self)
        if let term = terms.firstIndex(where: { $0.period == window }) ?? sinceJanuary(window, on: date) {
            return (term, words)
        }
        return isNamed && window.from < window.to ? (nil, words) : nil
    }

    /// «V квартал», «3 полугодие»: numbered as a period is, but the year has none of that number.
    private func unread(_ span: String) -> Mention? {
        let words = span.split(separator: " ").drop { ReportedPeriod.fillers.contains(String($0)) }.prefix(2)
        guard let number = words.first, let kind = words.last, words.count == 2,
            kind.hasPrefix("квартал") || kind.hasPrefix("полугоди"),
            number.first?.isNumber ?? false || number.allSatisfy({ "ivxіхl".contains($0) })
        else { return nil }
        return (nil, words.joined(separator: " "))
    }

    private static let fillers: Set<String> = ["отчетный", "период", "весь", "истекший", "прошедший", "прошлый", "с"]

    /// «За 9 месяцев», «за полугодие»: figures are reported from January on; the report is the one on the last of those
    /// periods, once it is over.
    private func sinceJanuary(_ window: DateWindow, on date: CivilDate) -> Int? {
        guard window.from.month == 1, window.from.day == 1, window.to <= date, window.from.year == window.to.year else {
            return nil
        }
        return terms.firstIndex { ($0.period?.to == window.to) && ($0.period?.from ?? window.to) > window.from }
    }

    private func states(_ reading: Reading<DateWindow>, in span: String) -> Bool {
        span.utf8.dropFirst(reading.range.lowerBound).prefix(reading.range.count)
            .split { !(48...57).contains($0) }.contains { $0.elementsEqual("\(reading.value.from.year)".utf8) }
    }
}
