internal import Model

// The model's values in Russian words, as `outline` shows them.

extension DocumentKind {
    var wording: String {
        switch self {
        case .schedule: "график мероприятий"
        case .protocol: "протокол"
        case .results: "результаты"
        case .programme: "программа"
        case .passport: "паспорт проекта"
        case .progress: "сведения об исполнении"
        case .unknown: "вид документа не определён"
        }
    }
}

extension Modality {
    var wording: String {
        switch self {
        case .directive: "поручение"
        case .recommendation: "рекомендация"
        case .information: "к сведению"
        case .event: "мероприятие"
        case .task: "задача"
        case .result: "результат"
        }
    }
}

extension Person.Part {
    var wording: String {
        switch self {
        case .chair: "Председатель"
        case .secretary: "Секретарь"
        case .speaker: "Докладчик"
        case .signatory: "Подписал"
        case .lead: "Руководитель"
        case .contact: "Контакт"
        }
    }
}

extension Severity {
    var wording: String {
        switch self {
        case .error: "ошибка"
        case .warning: "предупреждение"
        case .note: "примечание"
        }
    }
}

extension Place {
    var wording: String {
        switch self {
        case .document: ""
        case .line(let n), .row(let n): "строка \(n)"
        case .paragraph(let n): "абзац \(n)"
        case .cell(let table, let row, let cell): "таблица \(table), строка \(row), ячейка \(cell)"
        }
    }
}

extension DateWindow {
    var wording: String { from == to ? from.dotted : "\(from.dotted) – \(to.dotted)" }
}

extension Assignee {
    var wording: String {
        var marks: [String] = []
        if mode == .recommendation { marks.append("рекомендовано") }
        if !isResponsible { marks.append("соисполнитель") }
        return marks.isEmpty ? name : "\(name) (\(marks.joined(separator: ", ")))"
    }
}

/// A number with a decimal comma, without a fraction of zero, its thousands apart from 10 000 on.
func shown(_ value: Double) -> String {
    guard let whole = Int(exactly: value) else {
        return String(
            decoding: value.description.utf8.map { $0 == UInt8(ascii: ".") ? UInt8(ascii: ",") : $0 }, as: UTF8.self)
    }
    guard whole.magnitude >= 10_000 else { return String(whole) }
    let digits = Array(String(whole.magnitude).utf8)
    var text = whole < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
        if index > 0, (digits.count - index) % 3 == 0 { text += "\u{A0}" }
        text.unicodeScalars.append(UnicodeScalar(digit))
    }
    return text
}
