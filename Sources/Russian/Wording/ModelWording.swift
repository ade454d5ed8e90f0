package import Model

// The model's values in Russian words.

extension DocumentKind {
    package var wording: String {
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
    package var wording: String {
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
    package var wording: String {
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
    package var wording: String {
        switch self {
        case .error: "ошибка"
        case .warning: "предупреждение"
        case .note: "примечание"
        }
    }
}

extension Place {
    package var wording: String {
        switch self {
        case .document: ""
        case .line(let n), .row(let n): "строка \(n)"
        case .paragraph(let n): "абзац \(n)"
        case .cell(let table, let row, let cell): "таблица \(table), строка \(row), ячейка \(cell)"
        }
    }
}

extension DateWindow {
    package var wording: String { dateRange(self) }
}

extension Assignee {
    package var wording: String {
        var marks: [String] = []
        if mode == .recommendation { marks.append("рекомендовано") }
        if !isResponsible { marks.append("соисполнитель") }
        return marks.isEmpty ? name : "\(name) (\(marks.joined(separator: ", ")))"
    }
}
