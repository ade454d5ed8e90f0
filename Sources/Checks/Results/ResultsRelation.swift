internal import Model
internal import Russian

/// Which documents a document on results is about: those that it names by number, date or title; where it names none,
/// those of its project. A relation that is not stated is not guessed.
struct ResultsRelation {
    private let finder: DocumentFinder
    private var budget: ComparisonBudget
    /// The documents of each reference, «№ 12-пр от 11.07.2024»; nil for one that was not looked up.
    private var known: [String: [Int]?] = [:]
    /// References that were not looked up, of the results at hand.
    private(set) var unresolved = 0
    /// Documents by project; by each quoted part of the title, where they name no project.
    private var byProject: [String: [Int]] = [:]
    /// Whole titles by their first word; a title of one or two words names nothing.
    private var titles: [Substring: [(words: [Substring], document: Int)]] = [:]

    init(_ documents: [Document], limits: Limits) {
        finder = DocumentFinder(documents)
        budget = ComparisonBudget(limits)
        for (index, document) in documents.enumerated() where document.isAssessed {
            for project in document.project.map({ [$0] }) ?? ResultsRelation.quotations(in: document.title) {
                byProject[folded(project), default: []].append(index)
            }
            let words = foldedWords(document.title)
            if words.count > 2 { titles[words[0], default: []].append((words, index)) }
        }
    }

    /// Indices of the documents.
    mutating func documents(of results: Document) -> Set<Int> {
        unresolved = 0
        let texts = [results.title] + results.fields.map { "\($0.name): \($0.value)" } + results.items.map(\.text)
        let named = Set(texts.flatMap { titled(in: $0) + referred(in: $0) })
        if !named.isEmpty { return named }
        return Set(results.project.flatMap { byProject[folded($0)] } ?? [])
    }

    /// Documents whose whole title stands in the text.
    private func titled(in text: String) -> [Int] {
        let words = foldedWords(text)
        return words.indices.flatMap { start in
            (titles[words[start]] ?? []).filter { words[start...].starts(with: $0.words) }.map(\.document)
        }
    }

    /// «по протоколу № 12-пр от 11.07.2024», «во исполнение плана от 3 марта 2024 года».
    private mutating func referred(in text: String) -> [Int] {
        let words = text.split { $0 == " " || $0 == "\u{A0}" || $0 == "\n" }
        return words.indices.flatMap { start -> [Int] in
            let word = folded(words[start])
            guard ResultsRelation.kinds.contains(where: { word.hasPrefix($0) }) else { return [] }
            return identity(in: words[start...].prefix(12).joined(separator: " ")).map { find($0) } ?? []
        }
    }

    private mutating func find(_ reference: String) -> [Int] {
        let found = known[reference] ?? finder.find(reference, &budget)
        known[reference] = .some(found)
        if found == nil { unresolved += 1 }
        return found ?? []
    }

    /// «№ 12-пр от 11.07.2024» of the words that follow a document's kind; nil where they give neither number nor date.
    private func identity(in reference: String) -> String? {
        let date = findDate(in: reference, context: DateContext())?.value
        let mark = reference.firstIndex(of: "№").map { reference[reference.index(after: $0)...].drop { $0 == " " } }
        let number = mark.map { String($0.prefix { $0 != " " && $0 != "," && $0 != ")" && $0 != ";" }) }
        switch (number, date) {
        case (let number?, let date?): return "№ \(number) от \(date.dotted)"
        case (let number?, nil): return "№ \(number)"
        case (nil, let date?): return "от \(date.dotted)"
        case (nil, nil): return nil
        }
    }

    private static func quotations(in title: String) -> [String] {
        title.split(separator: "«").dropFirst().compactMap { part in
            part.firstIndex(of: "»").map { String(part[..<$0]) }
        }
    }

    private static let kinds = ["протокол", "график", "план", "дорожн", "поручен", "программ", "паспорт"]
}
