internal import Model
internal import Russian

/// Finds which document a progress row names: by file name, number, date, or a part of the title or project.
struct DocumentFinder {
    private struct Entry {
        let index: Int
        let title: String
        let date: CivilDate?
    }

    private let entries: [Entry]
    /// Entries by file name, by that without its ending, by number and by date.
    private var byFile: [String: [Int]] = [:]
    private var byStem: [String: [Int]] = [:]
    private var byNumber: [String: [Int]] = [:]
    private var byDate: [CivilDate: [Int]] = [:]
    private let titles: TextIndex

    /// By default only documents that set something to be done can be meant. Who names the file of a copy means the
    /// document that it repeats: `originals` are their paths by those of copies.
    init(
        _ documents: [Document], originals: [String: String] = [:],
        where canBeMeant: (Document) -> Bool = \.isAssessed
    ) {
        let copies = Dictionary(grouping: originals.keys) { originals[$0] }
        entries = documents.indices.compactMap { index in
            let document = documents[index]
            guard canBeMeant(document) else { return nil }
            let title = [document.title, document.project ?? ""].map(DocumentFinder.beginning).joined(separator: " ")
            return Entry(index: index, title: title, date: document.date)
        }
        titles = TextIndex(entries.map(\.title))
        for (place, entry) in entries.enumerated() {
            let document = documents[entry.index]
            let path = document.source.path
            let files = ([path] + copies[path, default: []]).map {
                $0.split(separator: "/").last.map { folded($0) } ?? ""
            }
            for file in Set(files) { byFile[file, default: []].append(place) }
            for stem in Set(files.map { file in file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file }) {
                byStem[stem, default: []].append(place)
            }
            let number = folded(document.number ?? "").filter { $0 != "№" && $0 != " " }
            byNumber[number, default: []].append(place)
            if let date = entry.date { byDate[date, default: []].append(place) }
        }
    }

    /// The documents that the words may mean, the surest sense first; all of them for no words. The titles that are
    /// looked into are taken from the budget; nil where it is spent.
    func find(_ text: String, _ budget: inout ComparisonBudget) -> [Int]? {
        let words = folded(text)
        guard !words.isEmpty else { return entries.map(\.index) }
        let name = words.split(separator: "/").last.map(String.init) ?? words
        if let found = byFile[name] ?? byStem[name] { return documents(found) }
        let number = DocumentFinder.number(in: words)
        let date = findDate(in: text, context: DateContext())?.value ?? DocumentFinder.date(in: words)
        if !number.isEmpty {
            let found = byNumber[number, default: []].filter { date == nil || entries[$0].date == date }
            if !found.isEmpty { return documents(found) }
        }
        guard let titled = titles.containing(words, &budget) else { return nil }
        if !titled.isEmpty { return documents(titled) }
        guard let date else { return withoutGenericWords(words, &budget) }
        let dated = byDate[date, default: []]
        guard budget.take(dated.count) else { return nil }
        let kind = DocumentFinder.kindWord(in: words)
        let ofKind = dated.filter { holds(entries[$0].title, kind) }
        return documents(ofKind.isEmpty ? dated : ofKind)
    }

    private func documents(_ found: [Int]) -> [Int] { found.map { entries[$0].index } }

    /// «проект «Социальный кластер»», «протокол по социальному кластеру»: what is left when the words that only say
    /// what sort of paper it is are gone.
    private func withoutGenericWords(_ words: String, _ budget: inout ComparisonBudget) -> [Int]? {
        let left = words.split(separator: " ").drop { DocumentFinder.generic.contains(String($0)) }
        let rest = left.joined(separator: " ")
        return rest.isEmpty || rest == words ? [] : titles.containing(rest, &budget).map(documents)
    }

    /// What of a title is looked into, folded: a thousand letters. A longer one is running text, and no part of it a name.
    private static func beginning(of title: String) -> String {
        folded(Substring(title.unicodeScalars.prefix(1_000)))
    }

    /// The number that follows «№», else the whole text.
    private static func number(in words: String) -> String {
        guard let mark = words.firstIndex(of: "№") else { return words.filter { $0 != " " } }
        let rest = words[words.index(after: mark)...].drop { $0 == " " }
        return String(rest.prefix { $0 != " " && $0 != "," })
    }

    private static func date(in words: String) -> CivilDate? {
        for word in words.split(separator: " ") {
            if let date = CivilDate(dotted: word) ?? CivilDate(iso: word) { return date }
        }
        return nil
    }

    private static func kindWord(in words: String) -> String {
        words.split(separator: " ").first { generic.contains(String($0)) }.map { String($0.prefix(6)) } ?? ""
    }

    private static let generic: Set<String> = [
        "протокол", "протокола", "график", "графика", "план", "плана", "программа", "программы", "паспорт", "паспорта",
        "проект", "проекта", "по", "от", "к", "заседание", "заседания", "дорожная", "карта",
    ]
}

extension Document {
    /// Whether its items are something that somebody owes: reports of results and progress tables state facts.
    var isAssessed: Bool { kind != .progress && kind != .results && items.contains { $0.modality != .result } }
}
