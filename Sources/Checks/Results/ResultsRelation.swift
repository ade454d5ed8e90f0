internal import Model
internal import Russian

/// Which documents a document on results is about: those that it names by number, date or title; where it names none,
/// those of its project. A relation that is not stated is not guessed.
struct ResultsRelation {
    private let documents: [Document]
    private let finder: DocumentFinder

    init(_ documents: [Document]) {
        self.documents = documents
        finder = DocumentFinder(documents)
    }

    /// Indices of the documents, in their order.
    func documents(of results: Document) -> [Int] {
        let texts = [results.title] + results.fields.map { "\($0.name): \($0.value)" } + results.items.map(\.text)
        let named = Set(texts.flatMap(documents(namedIn:)))
        if !named.isEmpty { return named.sorted() }
        guard let project = results.project, !project.isEmpty else { return [] }
        return documents.indices.filter { documents[$0].isAssessed && belongs(documents[$0], to: project) }
    }

    private func belongs(_ document: Document, to project: String) -> Bool {
        let wanted = folded(project)
        if let own = document.project { return folded(own) == wanted }
        return document.title.lowercased().contains("«\(project.lowercased())»")
    }

    /// «по протоколу № 12-пр от 11.07.2024», «во исполнение плана от 3 марта 2024 года», a whole title.
    private func documents(namedIn text: String) -> [Int] {
        let words = text.split { $0 == " " || $0 == "\u{A0}" || $0 == "\n" }
        var found: [Int] = titled(in: text)
        for (index, word) in words.enumerated() {
            let start = folded(word)
            guard ResultsRelation.kinds.contains(where: { start.hasPrefix($0) }) else { continue }
            let reference = words[index...].prefix(12).joined(separator: " ")
            guard let identity = identity(in: reference) else { continue }
            found += finder.find(identity)
        }
        return found
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

    /// Documents whose whole title stands in the text; a title of one or two words names nothing.
    private func titled(in text: String) -> [Int] {
        let words = folded(text)
        return documents.indices.filter { index in
            guard documents[index].isAssessed else { return false }
            let title = folded(documents[index].title)
            return title.split(separator: " ").count > 2 && words.contains(title)
        }
    }

    private static let kinds = ["протокол", "график", "план", "дорожн", "поручен", "программ", "паспорт"]
}
