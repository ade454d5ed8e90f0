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
    private var knownDocuments: [TextKey: [Int]] = [:]
    /// Documents and items that rows may still be compared with.
    private var room: Int
    private let limit: Int
    /// By file, the rows that may be about so many that they are about none.
    private var leftOutRows: [String: Int] = [:]
    /// The index of the places of such a row.
    static let leftOut = 0
    /// The places of each distinct pair of words.
    private(set) var places: [[Place]] = [[]]

    /// `limit` bounds what rows that name no one item are compared with, all together: thousands of such rows times
    /// thousands of items would take hours.
    init(_ all: [Document], originals: [String: String], limit: Int) {
        self.all = all
        self.originals = originals
        self.limit = limit
        room = limit
    }

    /// The index of the row's places.
    mutating func find(_ entry: ProgressEntry) -> Int {
        let meant = documents(named: entry.document)
        let key = Words(document: TextKey(entry.document), item: TextKey(entry.item))
        if let group = groups[key] { return hasRoom(places[group].count) ? group : leaveOut(entry) }
        guard hasRoom(meant.count) else { return leaveOut(entry) }
        let item = ItemFinder.key(entry.item)
        var found: [Place] = []
        for document in meant {
            let finder = items[document] ?? ItemFinder(all[document])
            items[document] = finder
            found += finder.find(entry.item, key: item).map { Place(document: document, item: $0) }
        }
        groups[key] = places.count
        places.append(found)
        return hasRoom(found.count) ? places.count - 1 : leaveOut(entry)
    }

    var findings: [Diagnostic] {
        leftOutRows.map { path, rows in Diagnostic(.tooManyComparisons(rows, limit), at: Origin(path: path)) }
    }

    private mutating func documents(named text: String) -> [Int] {
        let key = TextKey(text)
        if let found = knownDocuments[key] { return found }
        let found = documents.find(text)
        knownDocuments[key] = found
        return found
    }

    /// One document and one item cost nothing.
    private mutating func hasRoom(_ count: Int) -> Bool {
        guard count > 1 else { return true }
        guard count <= room else { return false }
        room -= count
        return true
    }

    private mutating func leaveOut(_ entry: ProgressEntry) -> Int {
        leftOutRows[entry.origin.path, default: 0] += 1
        return RowCandidates.leftOut
    }
}
