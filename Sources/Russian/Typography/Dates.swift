package import Model

private let months: [(nominative: String, genitive: String, prepositional: String)] = [
    ("январь", "января", "январе"), ("февраль", "февраля", "феврале"), ("март", "марта", "марте"),
    ("апрель", "апреля", "апреле"), ("май", "мая", "мае"), ("июнь", "июня", "июне"),
    ("июль", "июля", "июле"), ("август", "августа", "августе"), ("сентябрь", "сентября", "сентябре"),
    ("октябрь", "октября", "октябре"), ("ноябрь", "ноября", "ноябре"), ("декабрь", "декабря", "декабре"),
]

private let romanNumerals = ["I", "II", "III", "IV"]

/// The name of a month (1…12) in the nominative or accusative, the genitive, or the prepositional; other cases give
/// the genitive, the only other one that reports need.
package func monthName(_ month: Int, _ grammaticalCase: GrammaticalCase = .nominative) -> String {
    let name = months[max(1, min(12, month)) - 1]
    switch grammaticalCase {
    case .nominative, .accusative: return name.nominative
    case .prepositional: return name.prepositional
    case .genitive, .dative, .instrumental: return name.genitive
    }
}

/// «01.06.2021–31.07.2021»; a single day is written once.
package func dateRange(_ window: DateWindow) -> String {
    window.from == window.to ? window.from.dotted : window.from.dotted + enDash + window.to.dotted
}

/// A reporting period's name: «III квартал 2024 года», «июль 2024 года», «I полугодие 2024 года», «2024 год»; in the
/// accusative it follows «за», in the prepositional «в», in the genitive «итоги».
package func periodTitle(_ period: ReportingPeriod, _ grammaticalCase: GrammaticalCase = .nominative) -> String {
    let year = String(period.year)
    let ofYear = noBreakSpace + year + noBreakSpace + "года"
    switch period.length {
    case .month: return monthName(period.index, grammaticalCase) + ofYear
    case .quarter:
        return romanNumerals[period.index - 1] + noBreakSpace
            + form(grammaticalCase, "квартал", "квартала", "квартале") + ofYear
    case .halfYear:
        return romanNumerals[period.index - 1] + noBreakSpace
            + form(grammaticalCase, "полугодие", "полугодия", "полугодии") + ofYear
    case .year: return year + noBreakSpace + form(grammaticalCase, "год", "года", "году")
    }
}

private func form(_ grammaticalCase: GrammaticalCase, _ name: String, _ of: String, _ within: String) -> String {
    switch grammaticalCase {
    case .nominative, .accusative: name
    case .prepositional: within
    case .genitive, .dative, .instrumental: of
    }
}
