package import Model

/// The third stage: who owes what by when, how far each promise has come, and what is wrong with the documents.
/// A pure function: the same portfolio, settings, period and day give the same assessment, in whatever order the files
/// or their rows come.
package func assess(
    _ portfolio: Portfolio, settings: Settings, period: ReportingPeriod, asOf: CivilDate
) -> Assessment {
    let all = portfolio.documents.sorted { $0.source.path < $1.source.path }
    let editions = Editions(all)
    let documents = editions.documents
    let names = BodyNames(settings.registry)
    let entries = documents.flatMap(\.progress)
    var planning = Planning(
        documents, originals: editions.originals, settings: settings, names: names,
        horizon: max(period.next.last, asOf))
    let candidates = planning.plan(entries)
    var matcher = ProgressMatcher(
        documents: documents, entries: entries, plans: planning.plans, names: names, asOf: asOf,
        limits: settings.limits)
    for (row, entry) in entries.enumerated() {
        if let plans = candidates[row] { matcher.take(entry, row: row, candidates: plans) }
    }
    var results = ResultsMatcher(
        documents: documents, plans: planning.plans, names: names, asOf: asOf, entries: entries,
        limits: settings.limits)
    results.run()
    matcher.take(results.facts, rows: results.entries)
    matcher.settle(results.entries)
    var assessor = Assessor(
        documents: documents, entries: results.entries, plans: planning.plans, book: matcher.book, settings: settings,
        period: period, asOf: asOf)
    var assessment = assessor.assess()
    assessment.originals = editions.originals
    var findings = portfolio.diagnostics + editions.findings
    findings += planning.findings + matcher.findings + results.findings + assessor.findings
    for document in all { findings += document.diagnostics }
    for check in documentChecks { findings += check.findings(in: documents, settings: settings) }
    findings += CalendarChecks(settings: settings, asOf: asOf).findings(
        assessment.obligations, planned: planning.dates(missingIn: settings.calendar))
    assessment.diagnostics = sorted(findings, severities: settings.severities)
    return assessment
}

/// Adds what is found only once the reports are written, as the user wants it.
package func add(_ findings: [Diagnostic], to assessment: inout Assessment, settings: Settings) {
    assessment.diagnostics = sorted(assessment.diagnostics + findings, severities: settings.severities)
}

/// As the user wants them: severities as set, codes that are switched off left out, each finding once, in the order of
/// its place.
func sorted(_ findings: [Diagnostic], severities: [String: Severity?]) -> [Diagnostic] {
    let wanted = findings.compactMap { finding -> Diagnostic? in
        guard let setting = severities[finding.code] else { return finding }
        guard let severity = setting else { return nil }
        let remark = finding.remark
        return Diagnostic(
            Remark(remark.code, severity, remark.message, wording: remark.wording, remedy: remark.remedy),
            at: finding.origin, excerpt: finding.excerpt)
    }
    let order = wanted.sorted()
    return order.indices.filter { $0 == 0 || order[$0] != order[$0 - 1] }.map { order[$0] }
}

/// The documents that a person means by a file name, number, date, or a part of a title or project: as the column
/// «Документ» of progress tables is understood. Only those with items can be meant.
package func documents(named text: String, in documents: [Document]) -> [Document] {
    var budget = ComparisonBudget(Limits())
    let found = DocumentFinder(documents) { !$0.items.isEmpty }.find(text, &budget) ?? []
    return found.map { documents[$0] }
}
