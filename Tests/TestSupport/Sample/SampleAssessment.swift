package import Model

/// A small portfolio with its assessment for the third quarter of 2024, made by hand: what composing and writing are
/// tested with. Some of its words are hostile on purpose.
package struct SampleAssessment: Sendable {
    package var portfolio: Portfolio
    package var assessment: Assessment

    package static let hostileBody = "ООО «<script>alert(1)</script> & \"Ко\" | =cmd»"
    package static let hostileText =
        "=HYPERLINK(\"http://x.example\") | `код` <b onclick='x()'> ]]> javascript:alert(1)\nвторая строка\u{202E}обратно\u{7}"
    package static let day = date("2024-09-30")

    package static let bodies = [
        "Администрация Заречного городского округа", "Администрация города Верхнереченска",
        "Министерство культуры Озёрной области", "Министерство образования и молодёжной политики Озёрной области",
        "Департамент информационной политики Озёрной области",
        "Министерство по управлению государственным имуществом и градостроительной деятельности Озёрной области",
        "Фонд развития ремёсел", hostileBody,
    ]

    package init() {
        var obligations: [Obligation] = []
        obligations += protocolObligations()
        obligations += scheduleObligations()
        var discipline = Discipline()
        discipline.initial = .init(due: 14, onTime: 5, late: 2)
        discipline.extended = .init(due: 13, onTime: 6, late: 1)
        assessment = Assessment(
            period: ReportingPeriod(length: .quarter, year: 2024, index: 3), asOf: SampleAssessment.day,
            obligations: obligations, discipline: discipline)
        assessment.disciplineByBody = SampleAssessment.bodies.sorted().enumerated().map { number, body in
            (body, Discipline(initial: .init(due: 2, onTime: number % 3, late: 0), extended: .init(due: 2, onTime: 1)))
        }
        assessment.changes = sampleChanges(obligations)
        assessment.diagnostics = sampleFindings
        portfolio = samplePortfolio(obligations)
    }
}

/// The sample's dates are all valid; the day 1970-01-01 would show that one is not.
package func date(_ iso: String) -> CivilDate { CivilDate(iso: iso) ?? CivilDate(dayNumber: 0) }

let protocolPath = "input/протокол-ремёсла.docx"
let schedulePath = "input/график <b>.xlsx"

private func item(
    _ id: String, _ text: String, _ modality: Modality, deadline: Deadline, targets: [Target] = [], at place: Place
) -> Item {
    Item(id: id, number: id, text: text, modality: modality, deadline: deadline, targets: targets, origin: place)
}

private func by(_ words: String, _ to: String, at place: Place) -> Deadline {
    Deadline(.by, text: words, to: date(to), origin: place)
}

private func evidence(_ row: Int, _ day: String, _ fact: Double?, _ words: String) -> Evidence {
    Evidence(
        origin: Origin(path: "input/сведения.csv", place: .row(row)), date: date(day), fact: fact, text: words)
}

private func protocolObligations() -> [Obligation] {
    let site = item(
        "I.1",
        "Разместить сведения о ремесленном фонде на своих сайтах. Вопросы: тел. 8 (343) 312-00-12, fond@example.org.",
        .directive, deadline: by("до 1 сентября 2024 года", "2024-09-01", at: .paragraph(14)), at: .paragraph(12))
    let siteSubject = ObligationSubject(document: protocolPath, kind: .protocol, item: site)
    var all = SampleAssessment.bodies.enumerated().map { number, body in
        var obligation = Obligation(
            siteSubject, mode: number < 5 ? .directive : .recommendation,
            status: [.doneOnTime, .overdue, .overdue, .doneLate, .doneUnconfirmed, .overdue, .doneOnTime, .overdue][
                number])
        obligation.assignee = body
        (obligation.stated, obligation.due) = (date("2024-09-01"), date("2024-08-30"))
        if obligation.status.isDone {
            obligation.done = date(number == 3 ? "2024-09-11" : "2024-08-28")
            obligation.evidence = [evidence(number + 2, "2024-08-28", nil, "28.08.2024: исполнено")]
        }
        return obligation
    }
    let duty = item(
        "II.2.1", SampleAssessment.hostileText, .directive,
        deadline: Deadline(.recurring, text: "ежеквартально до 2 числа следующего месяца", origin: .paragraph(21)),
        at: .cell(table: 1, row: 2, cell: 3))
    let dutySubject = ObligationSubject(document: protocolPath, kind: .protocol, item: duty)
    for (name, due, status) in [("2024-Q2", "2024-07-02", Status.overdue), ("2024-Q3", "2024-10-02", .dueSoon)] {
        for body in SampleAssessment.bodies.prefix(4) {
            var obligation = Obligation(dutySubject, mode: .directive, status: status)
            obligation.assignee = body
            obligation.occurrence = name
            (obligation.stated, obligation.due) = (date(due), date(due))
            all.append(obligation)
        }
    }
    let note = item(
        "II.3", "Принять к сведению доклад руководителя фонда.", .information,
        deadline: Deadline(.unspecified, origin: .paragraph(30)), at: .paragraph(30))
    all.append(
        Obligation(
            ObligationSubject(document: protocolPath, kind: .protocol, item: note), mode: .directive,
            status: .information))
    return all
}

private func scheduleObligations() -> [Obligation] {
    var target = Target(
        text: "не менее 100 контактов от каждой территории", comparison: .atLeast, value: 100, unit: "контактов",
        scope: .territory, origin: .row(4))
    let contacts = item(
        "1.2", "Провести встречи с мастерами, не менее 100 контактов от каждой территории", .event,
        deadline: Deadline(
            .during, text: "июль – декабрь 2024 года", from: date("2024-07-01"), to: date("2024-12-31"), origin: .row(4)
        ),
        targets: [target], at: .row(4))
    let contactsSubject = ObligationSubject(document: schedulePath, kind: .schedule, item: contacts)
    var all = ["Заречный", "Верхнереченск", "Нижнее Озеро", "Каменный Ручей"].enumerated().map { number, territory in
        var obligation = Obligation(contactsSubject, mode: .directive, status: .open)
        obligation.territory = territory
        obligation.window = DateWindow(from: date("2024-07-01"), to: date("2024-12-31"))
        (obligation.stated, obligation.due) = (date("2024-12-31"), date("2024-12-31"))
        var measure = Measure(target: target)
        if number < 3 {
            let actual = [60.0, 1200.5, 25][number]
            (measure.actual, measure.percent) = (actual, actual)
            measure.shortfall = max(0, 100 - actual)
            measure.progress = actual >= 100 ? .met : .partly
            (measure.forecast, measure.paceNeeded) = (actual >= 100 ? nil : actual * 2, actual >= 100 ? nil : 0.5)
            measure.evidence = [evidence(20 + number, "2024-09-15", actual, "15.09.2024: факт, в работе")]
            obligation.evidence = measure.evidence
        }
        obligation.measures = [measure]
        obligation.progress = measure.progress
        return obligation
    }
    target = Target(
        text: "привлечь 1,5 млн рублей", comparison: .exactly, value: 1_500_000, unit: "RUB", origin: .row(9))
    let money = item(
        "1.3", "Привлечь средства на мастерские", .event,
        deadline: by("до 15.11.2024", "2024-11-15", at: .row(9)), targets: [target], at: .row(9))
    var obligation = Obligation(
        ObligationSubject(document: schedulePath, kind: .schedule, item: money), mode: .directive, status: .notStarted)
    obligation.assignee = "Фонд развития ремёсел"
    (obligation.stated, obligation.due, obligation.extended) = (
        date("2024-11-15"), date("2024-11-15"), date("2024-12-20")
    )
    obligation.measures = [Measure(target: target)]
    all.append(obligation)
    return all
}

private func sampleChanges(_ obligations: [Obligation]) -> [Change] {
    obligations.enumerated().compactMap { index, obligation in
        switch obligation.status {
        case .overdue: Change(kind: .newlyLate, obligation: index)
        case .doneOnTime, .doneLate: Change(kind: .done, obligation: index)
        case .notStarted: Change(kind: .moved, obligation: index, before: date("2024-11-15"))
        default: nil
        }
    }
}
