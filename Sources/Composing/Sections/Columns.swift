internal import Model
internal import Russian

/// Columns and cells that several tables share, so that one thing has one heading and one key everywhere.
extension ReportTable.Column {
    static var document: Self { Self("Документ", key: "document", weight: 1.6, repeatsGroup: true) }
    static var item: Self { Self("Пункт", key: "item", weight: 0.7, repeatsGroup: true) }
    static var wording: Self { Self("Поручение", key: "text", weight: 3, repeatsGroup: true) }
    static var assignee: Self { Self("Исполнитель", key: "assignee", weight: 2.4) }
    static var stated: Self { Self("Срок по тексту", key: "stated", alignment: .center, weight: 1) }
    static var due: Self { Self("Срок с учётом выходных", key: "due", alignment: .center, weight: 1) }
    static var extended: Self { Self("Перенесён на", key: "extended", alignment: .center, weight: 1) }
    static var status: Self { Self("Статус", key: "status", weight: 1.4) }
    static var plan: Self { Self("План", key: "plan", weight: 1.3) }
    static var actual: Self { Self("Факт", key: "actual", alignment: .end, weight: 0.9) }
    static var percent: Self { Self("Исполнено, %", key: "percent", alignment: .end, weight: 0.8) }

    /// The same column where no group row says it.
    var saidInEveryRow: Self {
        var copy = self
        copy.repeatsGroup = false
        return copy
    }
}

extension Selection {
    /// The heading row of an item: its number and wording, and where it stands.
    func headingRow(_ group: ItemGroup, suffix: String = "", anchor: String? = nil) -> ReportTable.Row {
        let first = group.first
        let words = "п. \(group.item). \(shortened(ledger.text(first), to: 420))\(suffix)"
        let place = obligation(first).origin.wording
        return ReportTable.Row([.quotation(words, place: place)], isGroup: true, anchor: anchor)
    }

    func assigneeCell(_ index: Int) -> ReportCell {
        .text(obligation(index).debtorWording)
    }

    func date(_ date: CivilDate?) -> ReportCell { date.map { .date($0) } ?? .empty }

    /// The figure that is owed, and what has been achieved of it; several figures in their order, parted by semicolons.
    func measureCells(_ obligation: Obligation) -> (plan: ReportCell, actual: ReportCell, percent: ReportCell) {
        let measures = obligation.measures
        guard let measure = measures.first else { return (.empty, .empty, .empty) }
        guard measures.count > 1 else {
            return (.text(measure.target.promise), actualCell(measure), percentCell(measure))
        }
        let facts = measures.map { $0.actual.map { numberText($0, decimals: 2) } ?? "нет данных" }
        let shares = measures.map { $0.percent.map { percentText($0) } ?? "—" }
        return (
            .text(measures.map(\.target.promise).joined(separator: "; ")), .text(facts.joined(separator: "; ")),
            .text(shares.joined(separator: "; "))
        )
    }

    func actualCell(_ measure: Measure) -> ReportCell {
        measure.actual.map { .number($0, unit: measure.target.signUnit) } ?? .text("нет данных")
    }

    func percentCell(_ measure: Measure) -> ReportCell { measure.percent.map { .percent($0 / 100) } ?? .empty }

    /// The words under which the worst of some statuses is shown.
    func worst(_ indices: some Sequence<Int>) -> Status {
        indices.lazy.map { standing($0).status }.max { $0.gravity < $1.gravity } ?? .information
    }
}

extension Obligation {
    /// « – рекомендовано» after the wording of what does not bind.
    var adviceSuffix: String { isBinding ? "" : " – \(force.heading.lowercasedFirst)" }
    /// The same behind the number of an item: «п. 2.1, рекомендовано».
    var adviceMark: String { isBinding ? "" : ", \(force.heading.lowercasedFirst)" }
}
