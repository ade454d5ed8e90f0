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
    private let documents: DocumentFinder
    private var items: [Int: ItemFinder] = [:]
    private var known: [Words: [Place]] = [:]
    private var knownDocuments: [String: [Int]] = [:]

    init(_ all: [Document]) {
        self.all = all
        documents = DocumentFinder(all)
    }

    mutating func find(_ entry: ProgressEntry) -> [Place] {
        let key = Words(document: TextKey(entry.document), item: TextKey(entry.item))
        if let places = known[key] { return places }
        var places: [Place] = []
        for document in documents(named: entry.document) {
            let finder = items[document] ?? ItemFinder(all[document])
            items[document] = finder
            places += finder.find(entry.item).map { Place(document: document, item: $0) }
        }
        known[key] = places
        return places
    }

    mutating func documents(named text: String) -> [Int] {
        if let found = knownDocuments[text] { return found }
        let found = documents.find(text)
        knownDocuments[text] = found
        return found
    }
}
