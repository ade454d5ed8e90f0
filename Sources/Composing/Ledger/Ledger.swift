internal import Model
internal import Russian

/// A matter with what every section asks of it worked out once: which rows belong to one item, whose they are, and the
/// texts as they may be shown. Obligations are named by their index in the assessment.
struct Ledger: Sendable {
    let matter: Matter
    /// By path.
    let documents: [String: Document]
    /// The item's text by obligation, personal data masked; obligations of one item share it.
    let texts: [String]
    /// Groups in the order of the assessment.
    let groups: [ItemGroup]
    /// Obligations by debtor, each list in the order of the assessment.
    let byDebtor: [String: [Int]]
    /// What happened to an obligation since the previous period's end.
    let changes: [Int: [Change]]
    let disciplineByBody: [String: Discipline]
    /// How documents are named, by path.
    private let names: [String: String]
    /// What the report is about: the one project, else the assignments.
    let subject: String
    let footer: [String]

    init(_ matter: Matter) {
        self.matter = matter
        documents = Dictionary(matter.portfolio.documents.map { ($0.source.path, $0) }) { first, _ in first }
        changes = Dictionary(grouping: matter.assessment.changes, by: \.obligation)
        disciplineByBody = Dictionary(matter.assessment.disciplineByBody.map { ($0.body, $0.index) }) { first, _ in
            first
        }
        names = documents.mapValues(\.shownName)
        subject = shownSubject(matter.portfolio)
        footer = footerLines(matter)
        var texts: [String] = []
        var groups: [ItemGroup] = []
        var byDebtor: [String: [Int]] = [:]
        texts.reserveCapacity(matter.assessment.obligations.count)
        for (index, obligation) in matter.assessment.obligations.enumerated() {
            if let last = groups.last, last.document == obligation.document, last.item == obligation.item {
                groups[groups.count - 1].indices.append(index)
                texts.append(texts[index - 1])
            } else {
                groups.append(ItemGroup(document: obligation.document, item: obligation.item, indices: [index]))
                texts.append(matter.settings.masksPersonalData ? maskingPersonalData(obligation.text) : obligation.text)
            }
            if let debtor = obligation.debtor { byDebtor[debtor, default: []].append(index) }
        }
        self.texts = texts
        self.groups = groups
        self.byDebtor = byDebtor
    }

    var assessment: Assessment { matter.assessment }
    var asOf: CivilDate { matter.assessment.asOf }
    func obligation(_ index: Int) -> Obligation { matter.assessment.obligations[index] }

    /// Text that comes from a document, as it may be shown.
    func shown(_ text: String) -> String {
        matter.settings.masksPersonalData ? maskingPersonalData(text) : text
    }

    /// «Протокол № 12-пр от 11.07.2024», «График мероприятий «Кластер ремёсел»»: how a report names a document.
    func documentName(_ path: String) -> String {
        names[path] ?? path
    }

    /// Days past the date that counts; 0 or less while it is not past.
    func daysLate(_ index: Int) -> Int {
        obligation(index).effectiveDue.map { asOf.dayNumber - $0.dayNumber } ?? 0
    }

    static func anchor(_ index: Int) -> String { "o-\(index + 1)" }
}

extension Document {
    fileprivate var shownName: String {
        var name = kind == .unknown ? source.path : kind.wording.capitalizedFirst
        if let number { name += " №\(noBreakSpace)\(number)" }
        if let date { name += " от\(noBreakSpace)\(date.dotted)" }
        if number == nil, let project { name += " «\(project)»" }
        return name
    }
}

private func shownSubject(_ portfolio: Portfolio) -> String {
    let projects = Set(portfolio.documents.compactMap(\.project))
    guard projects.count == 1, let project = projects.first else { return "поручений и планов" }
    return "проекта «\(project)»"
}

/// The obligations of one item, which stand together.
struct ItemGroup: Sendable {
    let document: String
    let item: String
    var indices: [Int]
}

extension String {
    var capitalizedFirst: String {
        guard let first else { return self }
        return first.uppercased() + dropFirst()
    }
}
