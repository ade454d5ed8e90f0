internal import Model

/// The documents of the sample: one of each kind, with what its kind alone has.
func samplePortfolio(_ obligations: [Obligation]) -> Portfolio {
    Portfolio(documents: [
        sampleSchedule(), samplePassport(), sampleProgramme(), sampleMinutes(), sampleResults(), sampleProgress(),
    ])
}

private func sampleMinutes() -> Document {
    var document = Document(source: Source(path: protocolPath, format: .docx), kind: .protocol)
    document.title = "Протокол заседания проектного офиса «Ремесленный круг»"
    document.project = "Ремесленный круг"
    document.number = "12-пр"
    document.date = date("2024-06-11")
    return document
}

private func sampleSchedule() -> Document {
    var document = Document(source: Source(path: schedulePath, format: .xlsx), kind: .schedule)
    document.title = "График мероприятий «Ремесленный круг»"
    document.project = "Ремесленный круг"
    return document
}

private func samplePassport() -> Document {
    var document = Document(source: Source(path: "input/паспорт.txt", format: .text), kind: .passport)
    document.title = "Паспорт проекта «Ремесленный круг»"
    document.project = "Ремесленный круг"
    document.indicators = [
        Indicator(name: "Обученные мастера", unit: "человек", value: 19_000, origin: .line(40)),
        Indicator(name: "Доля трудоустроенных", unit: "%", value: 85.5, origin: .line(41)),
    ]
    document.stages = [
        Stage(
            name: "Подготовка", window: DateWindow(from: date("2023-01-01"), to: date("2023-06-30")), origin: .line(20))
    ]
    return document
}

private func sampleProgramme() -> Document {
    var document = Document(source: Source(path: "input/программа.txt", format: .text), kind: .programme)
    document.title = "Программа открытой мастерской"
    document.agenda = [
        AgendaEntry(from: "11:00", to: "11:30", title: "Открытие", origin: .line(5)),
        AgendaEntry(from: "11:30", to: nil, title: "Мастер-класс | гончары", origin: .line(6)),
    ]
    return document
}

private func sampleResults() -> Document {
    var document = Document(source: Source(path: "input/результаты.txt", format: .text), kind: .results)
    document.title = "Результаты за 2023 год"
    document.items = [
        Item(
            id: "1", number: "1", text: "Проведены 12 ярмарок, участвовали более 340 мастеров", modality: .result,
            deadline: Deadline(.unspecified, origin: .line(3)),
            targets: [
                Target(text: "12 ярмарок", comparison: .exactly, value: 12, unit: "ярмарок", origin: .line(3)),
                Target(
                    text: "более 340 мастеров", comparison: .moreThan, value: 340, unit: "мастеров", origin: .line(3)),
            ], origin: .line(3))
    ]
    return document
}

private func sampleProgress() -> Document {
    Document(source: Source(path: "input/сведения.csv", format: .csv, encoding: "windows-1251"), kind: .progress)
}

let sampleFindings: [Diagnostic] = [
    Diagnostic(
        Remark(
            "deadline-on-day-off", .warning, "1 September 2024 is a Sunday",
            wording: "Срок 01.09.2024 приходится на воскресенье.", remedy: "Назовите рабочий день."),
        at: Origin(path: protocolPath, place: .paragraph(14)), excerpt: "Срок – до 1 сентября 2024 года"),
    Diagnostic(
        Remark(
            "personal-data", .note, "a telephone number", wording: "В пункте назван телефон 8 (343) 312-00-12.",
            remedy: "Уберите телефон из документа."),
        at: Origin(path: protocolPath, place: .paragraph(12)), excerpt: "тел. 8 (343) 312-00-12"),
    Diagnostic(
        Remark(
            "unread-file", .error, "the file is encrypted", wording: "Файл зашифрован, прочитать его нельзя.",
            remedy: "Снимите пароль и положите файл снова."),
        at: Origin(path: "input/секрет.docx")),
]
