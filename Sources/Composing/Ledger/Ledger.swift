internal import Model
internal import Russian

/// A matter with what every section asks of it worked out once: which rows belong to one item, whose they are, and the
/// texts as they may be shown. Obligations are named by their index in the assessment.
///
/// A class, because hundreds of thousands of rows ask it and a copy would count the references to all that it holds.
final class Ledger: Sendable {
    let matter: Matter
    let obligations: [Obligation]
    let asOf: CivilDate
    /// By path.
    let documents: [String: Document]
    /// By obligation.
    let standings: [Standing]
    /// Texts of items as they may be shown, personal data masked and no longer than a row takes, by `Standing.item`.
    private let texts: [String]
    /// Everybody who owes something, in the order in which the obligations name them.
    let debtors: [String]
    /// Obligations by debtor, in the order of `debtors`, each list in the order of the assessment.
    let byDebtor: [[Int]]
    /// What happened to an obligation since the previous period's end.
    let changes: [Int: [Change]]
    let disciplineByBody: [String: Discipline]
    /// How documents are named, by path.
    private let names: [String: String]
    /// Documents by path as a picture names them; empty where all obligations are of one document.
    private let briefNames: [String: String]
    /// What the report is about: the one project, else the assignments.
    let subject: String
    let footer: [String]

    init(_ matter: Matter) {
        self.matter = matter
        obligations = matter.assessment.obligations
        asOf = matter.assessment.asOf
        documents = Dictionary(matter.portfolio.documents.map { ($0.source.path, $0) }) { first, _ in first }
        changes = Dictionary(grouping: matter.assessment.changes, by: \.obligation)
        disciplineByBody = Dictionary(matter.assessment.disciplineByBody.map { ($0.body, $0.index) }) { first, _ in
            first
        }
        names = documents.mapValues(\.shownName)
        subject = shownSubject(matter.portfolio)
        footer = footerLines(matter)
        var register = Register(masks: matter.settings.masksPersonalData)
        for index in obligations.indices { register.add(obligations[index]) }
        let owing = register.documents
        standings = register.standings
        texts = register.texts
        debtors = register.debtors
        byDebtor = register.byDebtor
        briefNames = briefDocumentNames(matter.portfolio.documents.filter { owing.contains($0.source.path) })
    }

    var assessment: Assessment { matter.assessment }
    func obligation(_ index: Int) -> Obligation { obligations[index] }
    /// The wording of an obligation's item, as it may be shown.
    func text(_ index: Int) -> String { texts[Int(standings[index].item)] }

    /// Text that comes from a document, as it may be shown.
    func shown(_ text: String) -> String {
        matter.settings.masksPersonalData ? maskingPersonalData(text) : text
    }

    /// «Протокол № 12-пр от 11.07.2024», «График мероприятий «Кластер ремёсел»»: how a report names a document.
    func documentName(_ path: String) -> String {
        names[path] ?? path
    }

    /// «№ 12-пр, п. 2.1 за май 2024 года, рекомендовано»: how a picture names an obligation; without the document where
    /// there is but one.
    func itemName(_ index: Int) -> String {
        let obligation = obligation(index)
        let document = briefNames[obligation.document].map { $0 + ", " } ?? ""
        let occurrence = obligation.occurrence.flatMap { ReportingPeriod($0) }
        let period = occurrence.map { " за \(periodTitle($0, .accusative))" } ?? ""
        return "\(document)п.\(noBreakSpace)\(obligation.item)\(period)\(obligation.adviceMark)"
    }

    /// Days past the date that counts; 0 or less while it is not past.
    func daysLate(_ index: Int) -> Int {
        standings[index].effectiveDue.map { asOf.dayNumber - $0.dayNumber } ?? 0
    }
}

extension Document {
    fileprivate var briefName: String {
        if let number { return "№\(noBreakSpace)\(number)" }
        guard kind != .unknown else { return source.path }
        let word = String(kind.wording.prefix { $0 != " " }).capitalizedFirst
        return word + (date.map { " от\(noBreakSpace)\($0.dotted)" } ?? "")
    }

    fileprivate var shownName: String {
        var name = kind == .unknown ? source.path : kind.wording.capitalizedFirst
        if let number { name += " №\(noBreakSpace)\(number)" }
        if let date { name += " от\(noBreakSpace)\(date.dotted)" }
        if number == nil, let project { name += " «\(project)»" }
        return name
    }
}

/// «№ 12-пр», «График от 11.07.2024»: as short as tells every document from the others.
private func briefDocumentNames(_ documents: [Document]) -> [String: String] {
    guard documents.count > 1 else { return [:] }
    let uses = Dictionary(documents.map { ($0.briefName, 1) }, uniquingKeysWith: +)
    let names = documents.map { ($0.source.path, uses[$0.briefName] == 1 ? $0.briefName : $0.shownName) }
    return Dictionary(names) { first, _ in first }
}

private func shownSubject(_ portfolio: Portfolio) -> String {
    let projects = Set(portfolio.documents.compactMap(\.project))
    guard projects.count == 1, let project = projects.first else { return "поручений и планов" }
    return "проекта «\(project)»"
}

/// Obligations of one item; there is at least one.
struct ItemGroup: Sendable {
    let subject: ObligationSubject
    var indices: ArraySlice<Int>

    var first: Int { indices[indices.startIndex] }

    var document: String { subject.document }
    var item: String { subject.item.id }
}

/// Numbers items and debtors while the obligations go by.
private struct Register {
    private let masks: Bool
    private(set) var standings: [Standing] = []
    private(set) var texts: [String] = []
    /// The documents that somebody owes something by.
    private(set) var documents: Set<String> = []
    private(set) var debtors: [String] = []
    private(set) var byDebtor: [[Int]] = []
    private var numbers: [TextKey: Int32] = [:]
    private var last: (subject: ObligationSubject, debtor: TextKey?, number: Int32?)?

    init(masks: Bool) { self.masks = masks }

    mutating func add(_ obligation: Obligation) {
        if last?.subject !== obligation.subject {
            let text = shortened(obligation.text, to: Extent.wording)
            texts.append(masks ? maskingPersonalData(text) : text)
            documents.insert(obligation.document)
        }
        let number = number(of: obligation)
        last = (obligation.subject, obligation.debtor.map { TextKey($0) }, number)
        if let number { byDebtor[Int(number)].append(standings.count) }
        standings.append(Standing(obligation, item: Int32(texts.count - 1), debtor: number))
    }

    /// The occurrences of one duty follow each other, so that most debtors are the one before.
    private mutating func number(of obligation: Obligation) -> Int32? {
        guard let debtor = obligation.debtor else { return nil }
        let key = TextKey(debtor)
        if let last, last.debtor == key { return last.number }
        if let known = numbers[key] { return known }
        let number = Int32(debtors.count)
        numbers[key] = number
        debtors.append(debtor)
        byDebtor.append([])
        return number
    }
}

extension String {
    var capitalizedFirst: String {
        guard let first else { return self }
        return first.uppercased() + dropFirst()
    }
}
