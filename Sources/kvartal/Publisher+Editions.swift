internal import Checks
internal import Composing
internal import Model

/// What is published of a matter: which pages, for whom.
extension Publisher {
    /// The portfolio's report, the deadlines, and an extract with a form for every debtor.
    func reports(of matter: Matter) -> Edition {
        let (matter, index, bodies) = addressed(matter, atMost: writing.noExtracts ? nil : limits.recipients)
        var names = FolderNames()
        let extracts = bodies.map { body in
            let folder = "recipients/\(names.name(for: body))/"
            let report = Page(folder: folder, name: "report") { index.extract(for: body) }
            let form = Page(folder: folder, name: "form") { index.form(for: body) }
            return Extract(body: body, folder: folder, pages: [report, form])
        }
        return Edition(matter: matter, debtors: index, pages: Self.pages(of: index, matter), extracts: extracts)
    }

    /// A form for every debtor, side by side.
    func forms(of matter: Matter) -> Edition {
        let (matter, index, bodies) = addressed(matter, atMost: limits.recipients)
        var names = FolderNames()
        let extracts = bodies.map { body in
            let form = Page(folder: "", name: names.name(for: body)) { index.form(for: body) }
            return Extract(body: body, folder: "", pages: [form])
        }
        return Edition(matter: matter, debtors: index, pages: [], extracts: extracts)
    }

    var limits: Limits { pipeline.settings.limits }

    /// What concerns the whole portfolio.
    private static func pages(of index: DebtorIndex, _ matter: Matter) -> [Page] {
        let days = matter.settings.dueSoonDays
        return [
            Page(folder: "", name: "report") { index.report() },
            Page(folder: "", name: "deadlines") { index.deadlines(within: days) },
        ]
    }

    /// The debtors that get pages of their own: all, or those with the most that is overdue, and a finding about the
    /// others.
    private func addressed(
        _ matter: Matter, atMost limit: Int?
    ) -> (matter: Matter, index: DebtorIndex, bodies: [String]) {
        let index = DebtorIndex(matter)
        guard let limit else { return (matter, index, []) }
        let all = index.debtors
        guard all.count > limit else { return (matter, index, all) }
        let counts = all.map { index.count(of: $0) }
        let ranked = all.indices.sorted {
            (counts[$1].overdue, counts[$1].all, $0) < (counts[$0].overdue, counts[$0].all, $1)
        }
        let told = told(matter, .tooManyRecipients(all.count, limit))
        return (told, DebtorIndex(told), ranked.prefix(limit).sorted().map { all[$0] })
    }

    /// The matter with one more finding.
    private func told(_ matter: Matter, _ remark: Remark) -> Matter {
        var matter = matter
        let finding = Diagnostic(remark, at: Origin(path: pipeline.reading.input))
        add([finding], to: &matter.assessment, settings: matter.settings)
        return matter
    }

    /// The edition with the bodies' pages that there was room for.
    func shortened(_ edition: Edition, to count: Int) -> Edition {
        let matter = told(edition.matter, .tooMuchOutput(edition.extracts.count, count, limits.outputSize))
        let index = DebtorIndex(matter)
        return Edition(
            matter: matter, debtors: index, pages: edition.pages.isEmpty ? [] : Self.pages(of: index, matter),
            extracts: Array(edition.extracts.prefix(count)))
    }
}
