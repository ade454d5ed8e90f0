internal import Model
internal import Russian

/// What a field of a document's head is about, told by its name.
enum FieldSubject: Sendable {
    case term, start, finish, date, place, territory, project, goal, tasks, participants, other
    case lead, curator, speaker, contact

    /// Nil for a name that is not one of a head's usual ones.
    init?(_ name: String) {
        let words = folded(name)
        guard let found = Self.stems.first(where: { hasPrefix(words, $0.stem) }) else { return nil }
        self = found.subject
    }

    private static let stems: [(stem: String, subject: FieldSubject)] = [
        ("срок", .term), ("период", .term), ("даты реализации", .term), ("время реализации", .term),
        ("дата начала и", .term), ("даты начала и", .term), ("начало и ", .term), ("реализаци", .term),
        ("дата начала", .start), ("дата старта", .start), ("начало реализации", .start), ("начало проекта", .start),
        ("дата оконч", .finish), ("дата заверш", .finish), ("окончание реализации", .finish),
        ("окончание проекта", .finish), ("завершение реализации", .finish), ("завершение проекта", .finish),
        ("где реализ", .territory), ("муниципалитет", .territory), ("к участию", .participants),
        ("принимают участие", .participants), ("аудитория", .participants),
        ("дата", .date), ("даты", .date), ("когда", .date), ("где", .place), ("время", .date), ("начало", .date),
        ("место", .place), ("адрес", .place), ("площадка", .place), ("формат", .other),
        ("география", .territory), ("территори", .territory), ("муниципальн", .territory),
        ("руководител", .lead), ("автор", .lead), ("координатор", .lead), ("куратор", .curator),
        ("контакт", .contact), ("телефон", .contact), ("модератор", .speaker), ("ведущ", .speaker),
        ("спикер", .speaker), ("докладчик", .speaker),
        ("цель", .goal), ("цели", .goal), ("задач", .tasks), ("основные задачи", .tasks),
        ("участник", .participants), ("состав участник", .participants), ("категори", .participants),
        ("целевая аудитория", .participants), ("приглаш", .participants),
        ("проект", .project), ("наименование", .project), ("название", .project), ("тема", .other),
        ("организатор", .other), ("партнер", .other), ("грантополучател", .other), ("заявител", .other),
        ("исполнител", .other), ("финансир", .other), ("бюджет", .other), ("сумма", .other), ("источник", .other),
        ("целевая группа", .other), ("команда", .other), ("перспектив", .other), ("планы", .other), ("сайт", .other),
        ("регламент", .other), ("грант", .other), ("номер", .other), ("отчетный период", .term),
    ]
}

extension Draft {
    /// The day that words name, the first one of several («25-26 сентября 2021 года»).
    func day(in text: String) -> CivilDate? {
        if let date = findDate(in: text, context: context) { return date.value }
        guard let window = findWindow(in: text, context: context)?.value else { return nil }
        return window.to.dayNumber - window.from.dayNumber < 10 ? window.from : nil
    }

    /// Takes over what a field of the head states.
    mutating func read(_ field: FieldLine, about subject: FieldSubject?, at place: Place) {
        switch subject {
        case .term:
            if document.period == nil, let window = findWindow(in: field.value, context: context) {
                document.period = window.value
                note(window.remarks, at: place, excerpt: field.value)
            }
        case .start:
            readStart(field.value)
            if document.kind == .programme, document.date == nil { document.date = start }
        case .finish: readFinish(field.value)
        case .date:
            if document.date == nil { document.date = day(in: field.value) }
        case .place: if document.place == nil { document.place = Town.find(in: field.value) ?? field.value }
        case .territory: document.territories += readTerritories(field.value, registry: settings.registry)
        case .lead: addPeople(in: field.value, .lead, at: place)
        case .contact: addPeople(in: field.value, .contact, at: place)
        case .speaker: addPeople(in: field.value, .speaker, at: place)
        case .project:
            if document.project == nil {
                document.project = ProjectName.find(in: field.value) ?? ProjectTitle.bare(field.value)
            }
        case .goal, .tasks, .participants, .curator, .other, nil: break
        }
    }

    /// The persons of a text, each once in the same part, with the posts that are printed beside their names.
    mutating func addPeople(in text: String, _ part: Person.Part, at place: Place) {
        let people = findPersons(in: text)
        for (index, person) in people.enumerated()
        where !document.people.contains(where: { $0.name == person.value && $0.part == part }) {
            let role = Post.of(people, index, in: text)
            document.people.append(Person(name: person.value, role: role, part: part, origin: place))
        }
    }

    /// «Дата начала реализации: 1 февраля 2024 года».
    mutating func readStart(_ text: String) {
        start = findDate(in: text, context: context)?.value ?? findWindow(in: text, context: context)?.value.from
    }

    /// «Дата окончания реализации: 30 ноября 2024 года», together with the start above it.
    mutating func readFinish(_ text: String) {
        guard document.period == nil, let start else { return }
        let finish = findDate(in: text, context: context)?.value ?? findWindow(in: text, context: context)?.value.to
        if let finish, finish >= start { document.period = DateWindow(from: start, to: finish) }
    }
}
