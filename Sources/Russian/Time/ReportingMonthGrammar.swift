internal import Model

/// Reads which month a day of a recurring duty lies in, counted from the reporting period: «месяца, следующего за
/// отчетным кварталом», «следующего месяца», «первого месяца следующего квартала», «отчетного месяца».
struct ReportingMonthGrammar {
    struct ReportingMonth: Equatable {
        /// Months after the reporting period's last; nil where the words do not say («каждого месяца»).
        var offset: Int?
        /// How often, where the words imply it.
        var implied: Recurrence.Frequency?
    }

    let phrase: Phrase

    func month(at index: Int) -> Parsed<ReportingMonth>? {
        let at = phrase.mark(index) == .comma ? index + 1 : index
        return eachMonth(at: at) ?? numberedMonth(at: at) ?? following(nil, at: at) ?? plainMonth(at: at)
    }

    /// «каждого месяца», «каждого квартала»
    private func eachMonth(at index: Int) -> Parsed<ReportingMonth>? {
        guard phrase.isWord(index, .each), let unit = phrase.unit(index + 1) else { return nil }
        let next = following(1, at: phrase.mark(index + 2) == .comma ? index + 3 : index + 2)
        let month = ReportingMonth(offset: next?.value.offset, implied: next?.value.implied ?? frequency(of: unit))
        return Parsed(month, next: next?.next ?? index + 2)
    }

    /// «первого месяца следующего квартала», «второго месяца, следующего за отчетным кварталом», «последнего месяца»
    private func numberedMonth(at index: Int) -> Parsed<ReportingMonth>? {
        let ordinal = Numerals(phrase: phrase).ordinal(at: index)
        guard ordinal != nil || phrase.isWord(index, .lastOf), phrase.unit(ordinal?.next ?? index + 1) == .month else {
            return nil
        }
        let behind = (ordinal?.next ?? index + 1) + 1
        guard let ordinal else {
            let unit = phrase.unit(phrase.passing(behind, anyOf: .reporting, .each))
            return Parsed(
                ReportingMonth(offset: 0, implied: unit.flatMap(frequency)), next: behind + (unit == nil ? 0 : 1))
        }
        return following(ordinal.value, at: phrase.mark(behind) == .comma ? behind + 1 : behind)
    }

    /// «месяца, следующего за отчетным», «следующего месяца», «после отчетного квартала», «отчетного месяца»
    private func following(_ number: Int?, at index: Int) -> Parsed<ReportingMonth>? {
        let unit = phrase.unit(index)
        var at = unit == nil ? index : index + 1
        if unit != nil, phrase.mark(at) == .comma { at += 1 }
        if phrase.isWord(at, .reporting) { return reporting(number: nil, unit: unit, isAfter: false, at: at) }
        if phrase.isWord(at, .after) { return reporting(number: number ?? 1, unit: unit, isAfter: true, at: at + 1) }
        guard phrase.isWord(at, .next) else { return nil }
        if phrase.isWord(at + 1, .forTerm) {
            return reporting(number: number ?? 1, unit: unit, isAfter: true, at: at + 2)
        }
        guard let behind = phrase.unit(at + 1) else { return nil }
        let implied = behind == .month ? nil : frequency(of: behind)
        return Parsed(ReportingMonth(offset: number ?? 1, implied: implied), next: at + 2)
    }

    /// What stands behind «за» or «после»: «отчетным кварталом», «окончанием отчетного периода», «отчетным».
    private func reporting(number: Int?, unit: TimeUnit?, isAfter: Bool, at index: Int) -> Parsed<ReportingMonth>? {
        var at = phrase.passing(index, anyOf: .ending, .end)
        let hasReporting = phrase.isWord(at, .reporting) || phrase.isWord(at, .previous)
        if hasReporting { at += 1 }
        var implied = unit == .month ? nil : unit.flatMap(frequency)
        if let period = phrase.unit(at) {
            implied = frequency(of: period)
            at += 1
            if phrase.unit(at) == .month { at += 1 }
        } else if phrase.isWord(at, .period) {
            at += 1
        } else if unit == .month, hasReporting {
            implied = .monthly
        }
        guard at > index else { return nil }
        return Parsed(ReportingMonth(offset: isAfter ? number : 0, implied: implied), next: at)
    }

    /// «до 5 числа месяца»
    private func plainMonth(at index: Int) -> Parsed<ReportingMonth>? {
        guard let unit = phrase.unit(index), unit == .month || unit == .quarter else { return nil }
        return Parsed(ReportingMonth(), next: index + 1)
    }

    private func frequency(of unit: TimeUnit) -> Recurrence.Frequency? {
        switch unit {
        case .week: .weekly
        case .month: .monthly
        case .quarter: .quarterly
        case .half: .semiannual
        case .year: .annual
        default: nil
        }
    }
}
