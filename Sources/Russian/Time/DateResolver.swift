internal import Model

/// Puts years to the terms of a span and turns it into days (DOMAIN §3).
struct DateResolver {
    let context: DateContext

    struct Resolved {
        var windows: [DateWindow] = []
        var remarks: [Remark] = []

        var first: CivilDate? { windows.first?.from }
        var last: CivilDate? { windows.last?.to }
    }

    func resolve(_ span: CalendarSpan, words: Quotation) -> Resolved {
        var resolved = Resolved()
        let terms = completed(span.terms)
        guard let years = years(of: terms, words, &resolved.remarks) else { return resolved }
        for (term, year) in zip(terms, years) {
            if let window = window(of: term, inYear: year) {
                resolved.windows.append(window)
            } else {
                resolved.remarks.append(.impossibleDate(words.words))
                resolved.windows = []
                return resolved
            }
        }
        if let first = resolved.first, let last = resolved.last, first > last {
            resolved.remarks.append(.rangeReversed(words.words, from: first, to: last))
            resolved.windows = []
            return resolved
        }
        if span.join == .list, hasGap(resolved.windows), !terms.contains(where: \.isDay) {
            resolved.remarks.append(.gapInList(words.words))
        }
        return resolved
    }

    private func window(of term: CalendarTerm, inYear year: Int) -> DateWindow? {
        if case .dayOfMonth(let day, let offset) = term.part {
            return context.documentDate.map { $0.adding(months: offset) }.map { month in
                let date = CivilDate(year: month.year, month: month.month, clampingDay: day)
                return DateWindow(from: date, to: date)
            }
        }
        guard case .relative(let unit, let offset) = term.part else { return term.window(inYear: year) }
        return context.documentDate.flatMap { CalendarTerm.window(of: unit, offset: offset, from: $0) }
    }

    /// A day without month takes the month of the part behind it.
    private func completed(_ terms: [CalendarTerm]) -> [CalendarTerm] {
        var terms = terms
        for index in terms.indices.dropLast().reversed() {
            if case .dayOnly(let day) = terms[index].part, case .day(let month, _) = terms[index + 1].part {
                terms[index].part = .day(month: month, day: day)
            }
        }
        return terms
    }

    /// The last part's year serves those before it; a part that would then lie behind the last is of the year before.
    private func years(of terms: [CalendarTerm], _ words: Quotation, _ remarks: inout [Remark]) -> [Int]? {
        var years: [Int?] = terms.map { year(of: $0, words, &remarks) }
        if terms.contains(where: { $0.needsDocumentDate }), context.documentDate == nil {
            remarks.append(.yearUnknown(words.words))
            return nil
        }
        if years.allSatisfy({ $0 == nil }) {
            guard let assumed = assumedYear(for: terms[terms.count - 1], words, &remarks) else { return nil }
            years[terms.count - 1] = assumed
        }
        if years[terms.count - 1] == nil { completeForward(&years, terms) }
        for index in terms.indices.dropLast().reversed() where years[index] == nil {
            guard let later = years[index + 1] else { return nil }
            years[index] = isAfter(terms[index], terms[index + 1], inYear: later) ? later - 1 : later
        }
        return years.compactMap(\.self)
    }

    /// «декабрь 2021 года – январь»: the first January that follows.
    private func completeForward(_ years: inout [Int?], _ terms: [CalendarTerm]) {
        for index in terms.indices.dropFirst() where years[index] == nil {
            guard let earlier = years[index - 1] else { continue }
            years[index] = isAfter(terms[index - 1], terms[index], inYear: earlier) ? earlier + 1 : earlier
        }
    }

    private func isAfter(_ a: CalendarTerm, _ b: CalendarTerm, inYear year: Int) -> Bool {
        guard let a = a.window(inYear: year), let b = b.window(inYear: year) else { return false }
        return a.from > b.to
    }

    private func year(of term: CalendarTerm, _ words: Quotation, _ remarks: inout [Remark]) -> Int? {
        if term.isSeenFromDocument { return context.documentDate?.year }
        switch term.year {
        case .none: return nil
        case .full(let year): return year
        case .relative(let offset): return context.documentDate.map { $0.year + offset }
        case .short(let digits):
            let year = nearest(to: context.documentDate?.year ?? 2024, endingIn: digits)
            remarks.append(.shortYear(words.words, year: year))
            return year
        }
    }

    private func nearest(to year: Int, endingIn digits: Int) -> Int {
        let century = year / 100 * 100
        let candidates = [century - 100 + digits, century + digits, century + 100 + digits]
        return candidates.min { abs($0 - year) < abs($1 - year) } ?? century + digits
    }

    /// The first year in which the term does not end before the document's date.
    private func assumedYear(for term: CalendarTerm, _ words: Quotation, _ remarks: inout [Remark]) -> Int? {
        guard let date = context.documentDate else {
            remarks.append(.yearUnknown(words.words))
            return nil
        }
        for year in date.year...date.year + 8 {
            if let window = term.window(inYear: year), window.to >= date {
                remarks.append(.yearAssumed(words.words, year: year, documentDate: date))
                return year
            }
        }
        remarks.append(.impossibleDate(words.words))
        return nil
    }

    private func hasGap(_ windows: [DateWindow]) -> Bool {
        zip(windows, windows.dropFirst()).contains { $0.to.adding(days: 1) < $1.from }
    }
}

extension CalendarTerm {
    /// It means nothing without the day from which it is seen.
    fileprivate var needsDocumentDate: Bool {
        if case .relative = year { return true }
        return isSeenFromDocument
    }

    fileprivate var isSeenFromDocument: Bool {
        switch part {
        case .relative, .dayOfMonth: true
        default: false
        }
    }
}
