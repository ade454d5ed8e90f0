import Model

/// A small protocol with something in every list.
func sampleDocument() -> Document {
    var document = Document(source: Source(path: "input/п.docx", format: .docx), kind: .protocol)
    document.title = "Протокол совещания \"О ходе работ\""
    document.project = "Тихие дворы"
    document.date = CivilDate(year: 2024, month: 7, day: 11)
    document.attendees = 12
    document.people = [Person(name: "И.И. Иванов", part: .chair, origin: .paragraph(3))]
    document.sections = [
        Section(number: "I", title: "О ходе работ", speakers: ["И.И. Иванов"], origin: .paragraph(5))
    ]
    document.amounts = [Amount(text: "~ 396,6 млн руб.", comparison: .about, value: 396_600_000, origin: .paragraph(6))]
    document.indicators = [Indicator(name: "Доля дворов", unit: "%", value: 85.5, origin: .document)]
    document.items = [sampleItem()]
    document.diagnostics = [sampleDiagnostic()]
    return document
}

func sampleItem(_ text: String = "Провести осмотр дворов\tи площадок") -> Item {
    var deadline = Deadline(.recurring, text: "ежеквартально до 2 числа", origin: .paragraph(8))
    var recurrence = Recurrence(.quarterly)
    recurrence.day = 2
    recurrence.monthOffset = 1
    deadline.recurrence = recurrence
    return Item(
        id: "I.1", number: "1", section: "I", text: text, modality: .directive,
        assignees: [
            Assignee(name: "Администрация города Лесного", mode: .directive, origin: .paragraph(7)),
            Assignee(name: "Фонд «Двор»", mode: .recommendation, origin: .paragraph(7)),
        ], deadline: deadline,
        targets: [
            Target(
                text: "не менее 20,5 % от каждой", comparison: .atLeast, value: 20.5, unit: "%", scope: .assignee,
                origin: .cell(table: 1, row: 3, cell: 2))
        ], origin: .paragraph(7))
}

func sampleDiagnostic() -> Diagnostic {
    let remark = Remark(
        "no-deadline", .warning, "item I.2 states no deadline", wording: "У пункта I.2 нет срока",
        remedy: "Укажите срок")
    return Diagnostic(remark, at: Origin(path: "input/п.docx", place: .paragraph(9)), excerpt: "2. Обеспечить…")
}

func sampleObligation() -> Obligation {
    var obligation = Obligation(
        ObligationSubject(document: "input/п.docx", kind: .protocol, item: sampleItem()), mode: .directive,
        status: .overdue)
    obligation.assignee = "Администрация города Лесного"
    obligation.occurrence = "2024-Q3"
    obligation.stated = CivilDate(year: 2024, month: 10, day: 2)
    obligation.due = CivilDate(year: 2024, month: 10, day: 2)
    var measure = Measure(target: sampleItem().targets[0], progress: .partly)
    measure.actual = 6.5
    measure.percent = 6.5 / 20.5 * 100
    measure.shortfall = 14
    obligation.measures = [measure]
    obligation.progress = .partly
    obligation.evidence = [
        Evidence(
            origin: Origin(path: "input/f.csv", place: .row(3)), date: CivilDate(year: 2024, month: 9, day: 30),
            fact: 6.5, text: "30.09.2024: 6,5")
    ]
    return obligation
}
