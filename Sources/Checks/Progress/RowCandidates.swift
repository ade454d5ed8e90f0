internal import Model

/// Which items each progress row may be about, by «Документ» and «Пункт» alone. Every distinct pair of words is
/// looked up once.
struct RowCandidates {
    struct Place: Hashable {
        var document: Int
        var item: Int
    }

    private struct Words: Hashable {
        var document: TextKey
        var item: TextKey
    }

    private let all: [Document]
    private let originals: [String: String]
    private lazy var documents = DocumentFinder(all, originals: originals)
    private var items: [Int: ItemFinder] = [:]
    private var groups: [Words: Int] = [:]
    /// nil for words that are not looked up any more.
    private var knownDocuments: [TextKey: [Int]?] = [:]
    /// For the documents and items that rows are compared with.
    private var budget: ComparisonBudget
    /// By file, the rows that may be about so many that they are about none.
    private var leftOutRows: [String: Int] = [:]
    /// The index of the places of such a row.
    static let leftOut = 0
    /// The places of each distinct pair of words.
    private(set) var places: [[Place]] = [[]]

    /// The limits bound what rows that name no one item are compared with, all together.
    init(_ all: [Document], originals: [String: String], limits: Limits) {
        self.all = all
        self.originals = originals
        budget = ComparisonBudget(limits)
    }

    /// The index of the row's places.
    mutating func find(_ entry: ProgressEntry) -> Int {
        guard let meant = documents(named: entry.document) else { return leaveOut(entry) }
        let key = Words(document: TextKey(entry.document), item: TextKey(entry.item))
        if let group = groups[key] { return budget.take(places[group].count) ? group : leaveOut(entry) }
        guard budget.take(meant.count) else { return leaveOut(entry) }
        let item = ItemFinder.key(entry.item)
        var found: [Place] = []
        for document in meant {
            let finder = items[document] ?? ItemFinder(all[document])
            items[document] = finder
            found += finder.find(entry.item, key: item).map { Place(document: document, item: $0) }
        }
        groups[key] = places.count
        places.append(found)
        return budget.take(found.count) ? places.count - 1 : leaveOut(entry)
    }

    var findings: [Diagnostic] {
        leftOutRows.map { path, rows in Diagnostic(.tooManyComparisons(rows, budget.limit), at: Origin(path: path)) }
    }

    private mutating func documents(named text: String) -> [Int]? {
        let key = TextKey(text)
        if let found = knownDocuments[key] { return found }
        let found = documents.find(text, &budget)
        knownDocuments[key] = .some(found)
        return found
    }

    private mutating func leaveOut(_ entry: ProgressEntry) -> Int {
        leftOutRows[entry.origin.path, default: 0] += 1
        return RowCandidates.leftOut
    }
}
