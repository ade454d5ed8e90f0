internal import Model

/// Turns documents into plans: for every item its duties and its terms. The territories that owe a figure may be known
/// only from the progress rows, so that these are asked first which item they mean.
struct Planning {
    private let documents: [Document]
    private let duties: ItemDuties
    private let terms: ItemTerms
    private let projects: ProjectTerms
    private(set) var plans: [Plan] = []
    private(set) var findings: [Diagnostic] = []

    init(_ documents: [Document], settings: Settings, names: BodyNames, horizon: CivilDate) {
        self.documents = documents
        duties = ItemDuties(names: names, registered: settings.registry.territories.map(\.name))
        terms = ItemTerms(settings: settings, horizon: horizon)
        projects = ProjectTerms(documents, settings: settings)
    }

    /// Makes the plans, and returns for every row those that its document and item may mean.
    mutating func plan(_ entries: [ProgressEntry]) -> [[Int]] {
        var finder = RowCandidates(documents)
        let places = entries.map { finder.find($0) }
        let reported = reportedTerritories(entries, places: places)
        var indices: [RowCandidates.Place: Int] = [:]
        var slot = 0
        for (d, document) in documents.enumerated() where document.isAssessed {
            let end = projects.end(of: document)
            var known: [Deadline: [Term]] = [:]
            for (i, item) in document.items.enumerated() where item.modality != .result {
                let place = RowCandidates.Place(document: d, item: i)
                let itemTerms = known[item.deadline] ?? terms.terms(of: item, in: document, projectEnd: end)
                known[item.deadline] = itemTerms
                let itemDuties = duties.duties(
                    of: item, at: i, in: document, at: d, reported: reported[place]?.map(\.name) ?? [])
                noteTerritories(reported[place] ?? [], of: item, in: document)
                indices[place] = plans.count
                plans.append(Plan(document: d, item: i, duties: itemDuties, terms: itemTerms, firstSlot: slot))
                slot += itemDuties.count * itemTerms.count
            }
        }
        return places.map { $0.compactMap { indices[$0] } }
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
        return found.mapValues { distinct($0) }
    }

    /// Each territory once, by its shortest spelling, in the order of names.
    private func distinct(_ all: [Reported]) -> [Reported] {
        var kept: [Reported] = []
        var seen = Set<String>()
        let ordered = all.sorted { ($0.name.count, $0.name, $0.origin) < ($1.name.count, $1.name, $1.origin) }
        for candidate in ordered where seen.insert(candidate.name).inserted {
            if kept.contains(where: { duties.names.sameTerritory($0.name, candidate.name) }) { continue }
            kept.append(candidate)
        }
        return kept.sorted { $0.name < $1.name }
    }

    private mutating func noteTerritories(_ reported: [Reported], of item: Item, in document: Document) {
        for (name, origin) in reported
        where !document.territories.contains(where: { duties.names.sameTerritory($0, name) }) {
            let remark = Remark.territoryFromProgress(name, item: item.id, document: document.source.path)
            findings.append(Diagnostic(remark, at: origin))
        }
    }
}
