internal import Model

/// How a status reads: words, a sign for those who see no colour, a tone for those who do, and how badly it wants
/// attention when several obligations share one place.
extension Status {
    var wording: String {
        switch self {
        case .doneOnTime: "исполнено в срок"
        case .doneLate: "исполнено с опозданием"
        case .doneUnconfirmed: "исполнено, не подтверждено"
        case .overdue: "просрочено"
        case .dueSoon: "срок подходит"
        case .open: "в работе"
        case .notStarted: "не начато"
        case .standing: "постоянно"
        case .noDeadline: "срок не установлен"
        case .released: "снято с контроля"
        case .information: "принято к сведению"
        }
    }

    var sign: String {
        switch self {
        case .doneOnTime: "✓"
        case .doneLate: "±"
        case .doneUnconfirmed: "?"
        case .overdue: "!"
        case .dueSoon: "»"
        case .open: "○"
        case .notStarted: "·"
        case .standing: "∞"
        case .noDeadline: "–"
        case .released: "×"
        case .information: "i"
        }
    }

    var tone: Tone {
        switch self {
        case .doneOnTime: .good
        case .doneLate, .doneUnconfirmed, .dueSoon: .attention
        case .overdue: .bad
        case .open, .noDeadline: .neutral
        case .notStarted, .standing, .released, .information: .muted
        }
    }

    /// Larger is worse: of several occurrences the matrix shows the worst.
    var gravity: Int {
        switch self {
        case .overdue: 10
        case .dueSoon: 9
        case .doneUnconfirmed: 8
        case .noDeadline: 7
        case .open: 6
        case .notStarted: 5
        case .doneLate: 4
        case .doneOnTime: 3
        case .standing: 2
        case .information: 1
        case .released: 0
        }
    }

    var cell: ReportCell { .status(wording, sign: sign, tone: tone) }
    /// Whether the duty is still to be done.
    var isPending: Bool {
        switch self {
        case .overdue, .dueSoon, .open, .notStarted, .noDeadline: true
        case .doneOnTime, .doneLate, .doneUnconfirmed, .standing, .released, .information: false
        }
    }
}

/// What an obligation is counted under: what binds, what advises and what informs count apart.
enum Force: CaseIterable {
    case binding, advice, information, task, result

    init(_ modality: Modality, _ mode: Mode) {
        switch modality {
        case .information: self = .information
        case .result: self = .result
        case .recommendation: self = .advice
        case .task: self = .task
        case .directive, .event: self = mode == .recommendation ? .advice : .binding
        }
    }

    var heading: String {
        switch self {
        case .binding: "Обязательно к исполнению"
        case .advice: "Рекомендовано"
        case .information: "Принято к сведению"
        case .task: "Задача программы"
        case .result: "Достигнутые результаты"
        }
    }
}

extension Obligation {
    var force: Force { Force(modality, mode) }
}

extension Change.Kind {
    var heading: String {
        switch self {
        case .new: "новое"
        case .done: "исполнено"
        case .newlyLate: "стало просроченным"
        case .moved: "срок перенесён"
        case .released: "снято с контроля"
        }
    }

    var tone: Tone {
        switch self {
        case .done: .good
        case .newlyLate: .bad
        case .moved: .attention
        case .new, .released: .neutral
        }
    }

    var sign: String {
        switch self {
        case .new: "•"
        case .done: "✓"
        case .newlyLate: "!"
        case .moved: "→"
        case .released: "×"
        }
    }
}

extension Shift {
    var wording: String {
        switch self {
        case .previous: "на предшествующий рабочий день"
        case .next: "на следующий рабочий день (ГК РФ ст. 193)"
        case .none: "не переносится"
        }
    }
}
