package import Model
internal import Russian

/// The debtors of a matter with their obligations, grouped once: extracts and forms for a thousand bodies cost what
/// they hold, not a thousand passes over everything.
package struct DebtorIndex: Sendable {
    private let ledger: Ledger
    /// Each once, in the order of names, whether or not they begin with a capital.
    package let debtors: [String]
    /// Where the ledger has a debtor.
    private let numbers: [String: Int]

    package init(_ matter: Matter) {
        ledger = Ledger(matter)
        let keys = ledger.debtors.map { ($0.lowercased(), $0) }
        let order = keys.indices.sorted { keys[$0] < keys[$1] }
        debtors = order.map { keys[$0].1 }
        numbers = Dictionary(uniqueKeysWithValues: zip(debtors, order))
    }

    /// How many obligations a debtor has, and how many of them are overdue.
    package func count(of debtor: String) -> (all: Int, overdue: Int) {
        let selection = selection(of: debtor)
        return (selection.indices.count, selection.count { $0.status == .overdue })
    }

    /// The whole portfolio's report of the period.
    package func report() -> Report {
        let selection = Selection(ledger)
        let period = ledger.assessment.period
        var report = blank(
            .portfolio, "Отчёт о ходе исполнения \(ledger.subject) за \(periodTitle(period, .accusative))")
        report.sections = portfolioSections.map { $0(selection) }
        report.listing = listing(selection)
        report.events = calendarEvents(selection)
        return report
    }

    /// Overdue, and falling due within so many days of the as-of date.
    package func deadlines(within days: Int) -> Report {
        let last = ledger.asOf.adding(days: days)
        let all = Selection(ledger)
        let indices = all.indices { standing in
            guard let due = standing.effectiveDue, standing.status.isPending else { return false }
            return due <= last
        }
        let selection = Selection(ledger, indices)
        var report = blank(.deadlines, "Сроки исполнения: просроченные и ближайшие")
        report.subtitle += ", на \(daysText(days)) вперёд"
        report.sections = [
            lateSection(selection), comingSection(selection, until: last, title: "Ближайшие сроки"),
            annexSection(selection),
        ]
        report.events = calendarEvents(selection)
        return report
    }

    /// One debtor's own items: what it is told.
    package func extract(for debtor: String) -> Report {
        let selection = selection(of: debtor)
        let period = periodTitle(ledger.assessment.period, .accusative)
        var report = blank(.extract, "Выписка из отчёта о ходе исполнения \(ledger.subject) за \(period)")
        report.requisites.append(("Исполнитель", debtor))
        report.sections = extractSections.map { $0(selection) }
        report.events = calendarEvents(selection)
        return report
    }

    /// The blank progress form of one debtor (CONTRACT §3).
    package func form(for debtor: String) -> Report {
        let selection = selection(of: debtor)
        var report = blank(.form, "Сведения об исполнении")
        report.requisites.append(("Исполнитель", debtor))
        report.sections = [formSection(selection)]
        return report
    }

    private func selection(of debtor: String) -> Selection {
        Selection(ledger, numbers[debtor].map { ledger.byDebtor[$0] } ?? [], debtor: debtor)
    }

    private func blank(_ kind: Report.Kind, _ title: String) -> Report {
        let assessment = ledger.assessment
        let settings = ledger.matter.settings
        var report = Report(
            kind: kind, title: title, subtitle: "по состоянию на \(assessment.asOf.dotted)", period: assessment.period,
            asOf: assessment.asOf)
        if !settings.office.isEmpty { report.requisites.append(("Составитель", settings.office)) }
        if !settings.signatory.name.isEmpty {
            report.signatory = (settings.signatory.post, settings.signatory.name)
        }
        report.footer = ledger.footer
        return report
    }
}
