internal import Model
internal import Russian

/// Turns documents into plans: for every item its duties and its terms. The territories that owe a figure may be known
/// only from the progress rows, so that these are asked first which item they mean.
struct Planning {
    private let documents: [Document]
    private let originals: [String: String]
    private let duties: ItemDuties
    private let terms: ItemTerms
    private let projects: ProjectTerms
    private let limits: Limits
    private(set) var plans: [Plan] = []
    private(set) var findings: [Diagnostic] = []

    /// `originals` are the paths of documents by those of their copies.
    init(
        _ documents: [Document], originals: [String: String], settings: Settings, names: BodyNames, horizon: CivilDate
    ) {
        self.documents = documents
        self.originals = originals
        duties = ItemDuties(names: names, registered: settings.registry.territories.map(\.name))
        terms = ItemTerms(settings: settings, horizon: horizon)
        projects = ProjectTerms(documents, settings: settings)
        limits = settings.limits
    }

    /// Makes the plans, and returns for every row those that its document and item may mean; nil for a row that is left
    /// out because it may mean too many.
    mutating func plan(_ entries: [ProgressEntry]) -> [[Int]?] {
        var finder = RowCandidates(documents, originals: originals, limits: limits)
        let groups = entries.map { finder.find($0) }
        findings += finder.findings
        let reported = reportedTerritories(entries, places: groups.map { finder.places[$0] })
        var indices: [RowCandidates.Place: Int] = [:]
        var slot = 0
        for (d, document) in documents.enumerated() where document.isAssessed {
            let end = projects.end(of: document)
            var (made, omitted) = (0, 0)
            var known: [RecurringTerms: [Term]] = [:]
            var territories: TerritoryIndex?
            for (i, item) in document.items.enumerated() where item.modality != .result {
                let place = RowCandidates.Place(document: d, item: i)
                let itemTerms = terms(of: item, in: document, projectEnd: end, known: &known)
                var owing = document.territories
                if let named = reported[place], !named.isEmpty {
                    let own = territories ?? TerritoryIndex(document.territories)
                    territories = own
                    owing = adding(named, to: own, of: item, in: document)
                }
                let itemDuties = duties.duties(of: item, at: i, inDocument: d, territories: owing)
                // A page of names and «каждый день» make millions.
                let obligations = itemDuties.count * itemTerms.count
                guard made + obligations <= limits.obligations else {
                    omitted += 1
                    continue
                }
                made += obligations
                indices[place] = plans.count
                plans.append(Plan(document: d, item: i, duties: itemDuties, terms: itemTerms, firstSlot: slot))
                slot += obligations
            }
            if omitted > 0 {
                let remark = Remark.tooManyObligations(omitted, limits.obligations)
                findings.append(Diagnostic(remark, at: Origin(path: document.source.path)))
            }
        }
        let plans = finder.places.map { $0.compactMap { indices[$0] } }
        return groups.map { $0 == RowCandidates.leftOut ? nil : plans[$0] }
    }

    /// What the terms of a recurring item depend on within one document.
    private struct RecurringTerms: Hashable {
        var recurrence: Recurrence
        var text: TextKey
    }

    /// The items of one document that recur alike share their terms.
    private func terms(
        of item: Item, in document: Document, projectEnd: CivilDate?, known: inout [RecurringTerms: [Term]]
    ) -> [Term] {
        guard let recurrence = item.deadline.recurrence else {
            return terms.terms(of: item, in: document, projectEnd: projectEnd)
        }
        let key = RecurringTerms(recurrence: recurrence, text: TextKey(item.deadline.text))
        if let found = known[key] { return found }
        let made = terms.terms(of: item, in: document, projectEnd: projectEnd)
        known[key] = made
        return made
    }

    /// The dates by the documents' words that lie in years of which a calendar has no data.
    func dates(missingIn calendar: ProductionCalendar) -> [PlannedDate] {
        plans.flatMap { plan in
            plan.terms.compactMap { term -> PlannedDate? in
                guard let date = term.stated, !calendar.hasData(for: date.year) else { return nil }
                let document = documents[plan.document]
                let origin = Origin(path: document.source.path, place: document.items[plan.item].origin)
                return PlannedDate(origin: origin, date: date)
            }
        }
    }

    private typealias Reported = (name: String, origin: Origin)

    /// The territories that rows name for items without assignees, where the settings list none.
    private func reportedTerritories(_ entries: [ProgressEntry], places: [[RowCandidates.Place]])
        -> [RowCandidates.Place: [Reported]]
    {
        guard duties.registered.isEmpty else { return [:] }
        var read: [String: String?] = [:]
        var found: [RowCandidates.Place: [Reported]] = [:]
        for (entry, candidates) in zip(entries, places) where candidates.count == 1 && !entry.assignee.isEmpty {
            let place = candidates[0]
            guard documents[place.document].items[place.item].assignees.isEmpty else { continue }
            let name = read[entry.assignee] ?? duties.names.territory(reportedBy: entry.assignee)
            read[entry.assignee] = name
            guard let name else { continue }
            found[place, default: []].append((name, entry.origin))
        }
        let canonical = spellings(of: Set(found.values.joined().map(\.name)))
        return found.mapValues { named in
            var first: [String: Origin] = [:]
            for (name, origin) in named {
                let own = canonical[name] ?? name
                first[own] = min(first[own] ?? origin, origin)
            }
            return first.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        }
    }

    /// For every name of a territory the one by which it stands in the report: the shortest spelling.
    private func spellings(of names: Set<String>) -> [String: String] {
        var kept: [Substring: TerritoryIndex] = [:]
        var canonical: [String: String] = [:]
        for name in names.sorted(by: { ($0.count, $0) < ($1.count, $1) }) {
            let bucket = duties.names.bucket(ofTerritory: name)
            let known = kept[bucket, default: TerritoryIndex()].first(sameAs: name)
            if known == nil { kept[bucket, default: TerritoryIndex()].insert(name) }
            canonical[name] = known ?? name
        }
        return canonical
    }

    /// The document's own territories and those that have reported on an item, each once; the latter are noted.
    private mutating func adding(
        _ reported: [Reported], to own: TerritoryIndex, of item: Item, in document: Document
    ) -> [String] {
        var all = own
        for (name, origin) in reported {
            if all.first(sameAs: name) == nil { all.insert(name) }
            guard own.first(sameAs: name) == nil else { continue }
            let remark = Remark.territoryFromProgress(name, item: item.id, document: document.source.path)
            findings.append(Diagnostic(remark, at: origin))
        }
        return all.names
    }
}

extension Remark {
    fileprivate static func tooManyObligations(_ items: Int, _ limit: Int) -> Remark {
        Remark(
            "limit-exceeded", .error,
            "\(items) items are not followed: the document makes more obligations than the limit obligations, \(limit)"
                + Limits.advice("obligations"),
            wording: "Документ даёт больше обязательств, чем допустимо (\(limit)): пунктов вне отчёта – \(items).",
            remedy: "Проверьте, тот ли это документ; если да, увеличьте limits.obligations в настройках.")
    }
}
