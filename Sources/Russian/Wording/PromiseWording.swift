package import Model

// Deadlines and targets in Russian words: the document's own, then the reading.

extension Deadline {
    package var wording: String { text.isEmpty ? reading : "«\(text)» → \(reading)" }

    private var reading: String {
        switch kind {
        case .by: to.map { "до \($0.dotted) включительно" } ?? "дата не определена"
        case .during:
            [from.map { "с \($0.dotted)" }, to.map { "по \($0.dotted)" }].compactMap { $0 }.joined(separator: " ")
        case .recurring: recurrence?.wording ?? "периодичность не определена"
        case .relative:
            (relative?.wording ?? "срок не определён") + (to.map { ", до \($0.dotted)" } ?? ", дата неизвестна")
        case .event: "по событию, без даты"
        case .standing: "постоянно"
        case .unspecified: "не указан"
        }
    }
}

extension Recurrence {
    fileprivate var wording: String {
        var words = [frequency.wording]
        if let weekday, (1...7).contains(weekday) { words.append(Recurrence.weekdays[weekday - 1]) }
        if let day { words.append("до \(day) числа") }
        if let workingDay { words.append("до \(workingDay)-го рабочего дня") }
        if let month, (1...12).contains(month) { words.append("месяц \(month)-й (\(Recurrence.months[month - 1]))") }
        let said = words.joined(separator: ", ")
        return monthOffset.map { "\(said) \($0)-го месяца после отчётного периода" } ?? said
    }

    private static let weekdays = [
        "по понедельникам", "по вторникам", "по средам", "по четвергам", "по пятницам", "по субботам",
        "по воскресеньям",
    ]
    private static let months = [
        "январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь",
        "декабрь",
    ]
}

extension Recurrence.Frequency {
    fileprivate var wording: String {
        switch self {
        case .weekly: "еженедельно"
        case .monthly: "ежемесячно"
        case .quarterly: "ежеквартально"
        case .semiannual: "раз в полугодие"
        case .annual: "ежегодно"
        }
    }
}

extension RelativeTerm {
    fileprivate var wording: String { "\(unit.wording): \(count), отсчёт от: \(anchorWording)" }

    private var anchorWording: String {
        switch anchor {
        case "document": "даты документа"
        case "receipt": "получения"
        case "publication": "опубликования"
        case "request": "запроса"
        case "event": "события"
        default: anchor
        }
    }
}

extension RelativeTerm.Unit {
    fileprivate var wording: String {
        switch self {
        case .day: "дней"
        case .workingDay: "рабочих дней"
        case .week: "недель"
        case .month: "месяцев"
        case .year: "лет"
        }
    }
}

extension Comparison {
    package var wording: String {
        switch self {
        case .atLeast: "не менее"
        case .moreThan: "более"
        case .atMost: "не более"
        case .lessThan: "менее"
        case .exactly: "ровно"
        case .about: "около"
        }
    }
}

extension Indicator {
    /// «не менее 30–36 единиц».
    package var wording: String {
        let range = upper.map { "–\(numberText($0, decimals: 4))" } ?? ""
        return "\(comparison.wording) \(numberText(value, decimals: 4))\(range) \(unit)"
    }
}

extension Target {
    package var wording: String {
        var reading = "\(comparison.wording) \(numberText(value, decimals: 4))"
        if let upper { reading += "–\(numberText(upper, decimals: 4))" }
        if !unit.isEmpty { reading += " \(unit)" }
        switch scope {
        case .total: break
        case .territory: reading += ", каждая территория"
        case .assignee: reading += ", каждый исполнитель"
        }
        if let period { reading += ", \(period.wording)" }
        return "«\(text)» → \(reading)"
    }
}

extension Target.Period {
    fileprivate var wording: String {
        switch self {
        case .year: "за год"
        case .half: "за полугодие"
        case .quarter: "за квартал"
        case .month: "за месяц"
        case .week: "за неделю"
        }
    }
}
