internal import Model
internal import Russian

/// Words of a duty's figures and dates, as sentences and cells of a report need them.

extension Target {
    /// «не менее 100 контактов», «не более 5 %», «от 20 до 30 человек».
    var promise: String {
        let figure =
            upper.map {
                "\(comparison == .atLeast ? "от" : comparison.wording) \(numberText(value, decimals: 2)) до \(numberText($0, decimals: 2))"
            }
            ?? "\(comparison.wording) \(numberText(value, decimals: 2))"
        return shownUnit.isEmpty ? figure : figure + noBreakSpace + shownUnit
    }

    /// `RUB` is written «руб.».
    var shownUnit: String { unit == "RUB" ? "руб." : unit }

    /// The unit beside any figure: `%` and «руб.» fit every number, a noun would have to agree with it.
    var signUnit: String { unit == "%" || unit == "RUB" ? shownUnit : "" }

    /// Whether figures of several bodies add up: shares do not.
    var addsUp: Bool { unit != "%" }
}

extension Obligation {
    /// Who owes it, with the territory for which a body owes it.
    var debtorWording: String {
        guard let assignee else { return territory ?? "исполнитель не назван" }
        return territory.map { "\(assignee) (\($0))" } ?? assignee
    }
}

extension Origin {
    /// «input/p.docx, абзац 34».
    var wording: String {
        let words = place.wording
        return words.isEmpty ? path : "\(path), \(words)"
    }
}

/// The periods that occurrences name, neighbours joined: «II квартал 2024 года», «апрель – июнь 2024 года (3)».
func occurrencesText(_ labels: [String], _ kase: GrammaticalCase = .nominative) -> String {
    var runs: [(first: String, last: String, count: Int)] = []
    for label in labels {
        if let run = runs.last, let before = ReportingPeriod(run.last), let period = ReportingPeriod(label),
            before.next == period
        {
            runs[runs.count - 1] = (run.first, label, run.count + 1)
        } else {
            runs.append((label, label, 1))
        }
    }
    func title(_ label: String) -> String { ReportingPeriod(label).map { periodTitle($0, kase) } ?? label }
    return runs.map { run in
        guard run.count > 1 else { return title(run.first) }
        var first = title(run.first)
        let last = title(run.last)
        // The year is said once: «апрель – июнь 2024 года».
        if run.first.prefix(4) == run.last.prefix(4), run.first.utf8.count > 4 {
            first = String(first.prefix { !$0.isNumber })
            if first.hasSuffix(noBreakSpace) { first.removeLast() }
        }
        return "\(first) \(enDash) \(last) (\(run.count))"
    }.joined(separator: ", ")
}

/// «Министерство А, Министерство Б и ещё 27 исполнителей»: long lists are for the annex.
func shortList(_ names: [String], limit: Int = 3) -> String {
    guard names.count > limit + 1 else { return names.joined(separator: ", ") }
    let rest = names.count - limit
    return names.prefix(limit).joined(separator: ", ") + " и ещё"
        + noBreakSpace + counted(rest, "исполнитель", "исполнителя", "исполнителей")
}

/// The text whole, or its beginning with «…»: up to a word's end, or to a letter's where there is but one word. `limit`
/// in Russian letters.
func shortened(_ text: String, to limit: Int = 220) -> String {
    let bytes = text.utf8
    guard bytes.count > limit * 2 else { return text }
    var end = bytes.index(bytes.startIndex, offsetBy: limit * 2)
    while bytes[end] & 0xC0 == 0x80 { end = bytes.index(before: end) }
    return String(text[..<(bytes[..<end].lastIndex(of: UInt8(ascii: " ")) ?? end)]) + "…"
}

func daysText(_ days: Int) -> String { counted(days, "день", "дня", "дней") }
func itemsText(_ n: Int) -> String { counted(n, "пункт", "пункта", "пунктов") }
func obligationsText(_ n: Int) -> String { counted(n, "обязательство", "обязательства", "обязательств") }
func debtorsText(_ n: Int) -> String { counted(n, "исполнитель", "исполнителя", "исполнителей") }

extension Target {
    /// A figure that was achieved: «143 человека», «более 20 участников».
    var achievement: String { comparison == .exactly ? figure : promise }

    private var figure: String {
        let number = numberText(value, decimals: 2)
        return shownUnit.isEmpty ? number : number + noBreakSpace + shownUnit
    }
}
