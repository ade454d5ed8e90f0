// What it costs to assess 100,000 obligations: `make bench-assess`. The portfolio is made in memory, so that nothing but
// `assess` is measured; CPU seconds of this process, the median of five runs.
internal import Checks
internal import Glibc
internal import Model

/// Minutes of 80 meetings: 25 items each for 50 bodies, a fifth of them with a figure, one recurring.
struct BenchPortfolio {
    private let bodies = (1...50).map { "Администрация муниципального округа номер \($0) Свердловской области" }
    private let day = CivilDate(year: 2024, month: 7, clampingDay: 1)

    func documents(rowsPerItem: Int) -> [Document] {
        let minutes = (1...80).map(meeting)
        guard rowsPerItem > 0 else { return minutes }
        return minutes + minutes.map { progress(on: $0, rows: rowsPerItem) }
    }

    private func meeting(_ number: Int) -> Document {
        var document = Document(source: Source(path: "input/protokol-\(number).docx", format: .docx), kind: .protocol)
        document.title = "Протокол заседания проектного офиса"
        document.number = "\(number)-пр"
        document.date = day.adding(days: number % 60)
        document.items = (1...25).map { item($0, of: number) }
        return document
    }

    private func item(_ number: Int, of meeting: Int) -> Item {
        var deadline = Deadline(
            .by, text: "до срока", to: day.adding(days: 40 + (meeting * 25 + number) % 150), origin: .document)
        if number == 7 {
            var recurrence = Recurrence(.quarterly)
            (recurrence.day, recurrence.monthOffset) = (2, 1)
            deadline = Deadline(
                .recurring, text: "ежеквартально до 2 числа месяца, следующего за отчетным", origin: .document)
            deadline.recurrence = recurrence
        }
        let place = Place.paragraph(number * 2)
        let target = Target(
            text: "не менее 20 участников", comparison: .atLeast, value: 20, unit: "участников", scope: .assignee,
            origin: place)
        return Item(
            id: "I.\(number)", number: "\(number)", section: "I",
            text: "провести работу номер \(meeting)-\(number) по плану и сообщить о ней в проектный офис",
            modality: .directive, assignees: bodies.map { Assignee(name: $0, mode: .directive, origin: place) },
            deadline: deadline, targets: number % 5 == 0 ? [target] : [], origin: place)
    }

    private func progress(on minutes: Document, rows: Int) -> Document {
        let path = "input/svedeniya-\(minutes.number ?? "").csv"
        var document = Document(source: Source(path: path, format: .csv), kind: .progress)
        for item in minutes.items {
            for row in 0..<rows {
                var entry = ProgressEntry(origin: Origin(path: path, place: .row(document.progress.count + 2)))
                entry.document = "№ \(minutes.number ?? "") от \((minutes.date ?? day).dotted)"
                entry.item = item.id
                entry.assignee = bodies[row % bodies.count]
                entry.fact = item.targets.isEmpty ? nil : Double(row % 30)
                entry.factText = entry.fact.map { "\(Int($0))" } ?? ""
                entry.date = day.adding(days: 61 + row % 28)
                entry.status = row % 3 == 0 ? .done : .inProgress
                document.progress.append(entry)
            }
        }
        return document
    }
}

/// CPU time of this process in seconds.
func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

let period = ReportingPeriod(length: .quarter, year: 2024, index: 3)
for rows in [0, 25] {
    let portfolio = Portfolio(documents: BenchPortfolio().documents(rowsPerItem: rows))
    var seconds: [Double] = []
    var (obligations, findings) = (0, 0)
    for _ in 0..<5 {
        let start = processorSeconds()
        let assessment = assess(portfolio, settings: Settings(), period: period, asOf: period.last)
        seconds.append(processorSeconds() - start)
        (obligations, findings) = (assessment.obligations.count, assessment.diagnostics.count)
    }
    let median = (seconds.sorted()[2] * 1000).rounded() / 1000
    print("\(obligations) obligations, \(portfolio.progress.count) rows, \(findings) findings: \(median) s of CPU")
}
