import Model

/// The day that a test writes as `2024-07-11`; 1 January 1970 where it is mistyped, which no test expects.
func day(_ iso: String) -> CivilDate { CivilDate(iso: iso) ?? CivilDate(dayNumber: 0) }

func quarter(_ text: String) -> ReportingPeriod {
    ReportingPeriod(text) ?? ReportingPeriod(length: .year, year: 1970, index: 1)
}

extension Deadline {
    static func by(_ iso: String, text: String = "") -> Deadline {
        Deadline(.by, text: text, to: day(iso), origin: .document)
    }

    static func during(_ from: String, _ to: String) -> Deadline {
        Deadline(.during, from: day(from), to: day(to), origin: .document)
    }

    static func each(
        _ frequency: Recurrence.Frequency, day: Int? = nil, offset: Int? = nil, month: Int? = nil,
        workingDay: Int? = nil, weekday: Int? = nil, text: String = ""
    ) -> Deadline {
        var deadline = Deadline(.recurring, text: text, origin: .document)
        var recurrence = Recurrence(frequency)
        (recurrence.day, recurrence.monthOffset, recurrence.month) = (day, offset, month)
        (recurrence.workingDay, recurrence.weekday) = (workingDay, weekday)
        deadline.recurrence = recurrence
        return deadline
    }

    static let none = Deadline(.unspecified, origin: .document)
    static let event = Deadline(.event, text: "на следующем заседании", origin: .document)
    static let always = Deadline(.standing, text: "постоянно", origin: .document)
}

extension Target {
    static func atLeast(_ value: Double, _ unit: String, _ scope: Scope = .total) -> Target {
        Target(
            text: "не менее \(Int(value)) \(unit)", comparison: .atLeast, value: value, unit: unit, scope: scope,
            origin: .document)
    }
}

extension Item {
    static func make(
        _ id: String, _ modality: Modality = .directive, _ deadline: Deadline, to bodies: [String] = [],
        advised: [String] = [], targets: [Target] = [], text: String = ""
    ) -> Item {
        let number = id.split(separator: ".").filter { $0.first?.isNumber ?? false }.joined(separator: ".")
        let ordered = bodies.map { Assignee(name: $0, mode: .directive, origin: .document) }
        let recommended = advised.map { Assignee(name: $0, mode: .recommendation, origin: .document) }
        return Item(
            id: id, number: number, text: text.isEmpty ? "Пункт \(id)" : text, modality: modality,
            assignees: ordered + recommended, deadline: deadline, targets: targets,
            origin: .line(id.utf8.reduce(0) { $0 * 3 + Int($1) } % 1000))
    }
}

extension Item {
    /// The same item elsewhere in its document.
    func moved(to place: Place) -> Item {
        var deadline = deadline
        deadline.origin = place
        return Item(
            id: id, number: number, section: section, text: text, modality: modality, assignees: assignees,
            deadline: deadline, targets: targets, origin: place)
    }
}

extension Document {
    static func make(
        _ kind: DocumentKind, path: String, date: String? = nil, project: String? = nil, title: String = "",
        number: String? = nil, territories: [String] = [], items: [Item] = []
    ) -> Document {
        var document = Document(source: Source(path: path, format: .text), kind: kind)
        document.date = date.map(day)
        document.project = project
        document.title = title
        document.number = number
        document.territories = territories
        document.items = items
        return document
    }

    /// A progress table: `документ; пункт; исполнитель; показатель; факт; дата; статус; новый срок; комментарий`.
    static func progress(_ path: String, _ lines: [String]) -> Document {
        var document = Document(source: Source(path: path, format: .csv), kind: .progress)
        document.progress = lines.enumerated().map { index, line in
            let cells = line.split(separator: ";", omittingEmptySubsequences: false).map { $0.trimmed }
            func cell(_ n: Int) -> String { n < cells.count ? cells[n] : "" }
            var entry = ProgressEntry(origin: Origin(path: path, place: .row(index + 2)))
            (entry.document, entry.item, entry.assignee, entry.indicator) = (cell(0), cell(1), cell(2), cell(3))
            entry.factText = cell(4)
            entry.fact = Double(cell(4).prefix { $0.isNumber || "-.".contains($0) })
            entry.date = CivilDate(iso: cell(5)) ?? CivilDate(dotted: cell(5))
            entry.status = ProgressEntry.Status(rawValue: cell(6))
            entry.newDeadline = CivilDate(iso: cell(7)) ?? CivilDate(dotted: cell(7))
            entry.comment = cell(8)
            return entry
        }
        return document
    }
}

extension StringProtocol {
    var trimmed: String {
        let front = drop { $0 == " " }
        return String(front.reversed().drop { $0 == " " }.reversed())
    }
}

extension Assessment {
    /// An obligation by item and debtor (and occurrence, where there are several).
    func find(_ item: String, _ debtor: String? = nil, _ occurrence: String? = nil) -> Obligation? {
        let found = obligations.filter {
            $0.item == item && (debtor == nil || $0.debtor == debtor)
                && (occurrence == nil || $0.occurrence == occurrence)
        }
        return found.count == 1 ? found[0] : nil
    }

    var codes: [String] { diagnostics.map(\.code) }
}
