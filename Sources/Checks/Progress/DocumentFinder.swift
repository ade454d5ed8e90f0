internal import Model
internal import Russian

/// Finds which document a progress row names: by file name, number, date, or a part of the title or project.
struct DocumentFinder {
    private struct Entry {
        let index: Int
        let file: String
        let stem: String
        let number: String
        let title: String
        let date: CivilDate?
    }

    private let entries: [Entry]

    /// By default only documents that set something to be done can be meant.
    init(_ documents: [Document], where canBeMeant: (Document) -> Bool = \.isAssessed) {
        entries = documents.indices.compactMap { index in
            let document = documents[index]
            guard canBeMeant(document) else { return nil }
            let file = document.source.path.split(separator: "/").last.map { folded($0) } ?? ""
            let stem = file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
            let number = folded(document.number ?? "").filter { $0 != "№" && $0 != " " }
            let title = folded(document.title) + " " + folded(document.project ?? "")
            return Entry(index: index, file: file, stem: stem, number: number, title: title, date: document.date)
        }
    }

    /// The documents that the words may mean, the surest sense first; all of them for no words.
    func find(_ text: String) -> [Int] {
        let words = folded(text)
        guard !words.isEmpty else { return entries.map(\.index) }
        let name = words.split(separator: "/").last.map(String.init) ?? words
        if let found = some({ $0.file == name }) ?? some({ $0.stem == name }) { return found }
        let number = DocumentFinder.number(in: words)
        let date = findDate(in: text, context: DateContext())?.value ?? DocumentFinder.date(in: words)
        if !number.isEmpty, let found = some({ $0.number == number && (date == nil || $0.date == date) }) {
            return found
        }
        if let found = some({ $0.title.contains(words) }) { return found }
        guard let date else { return withoutGenericWords(words) }
        let kind = DocumentFinder.kindWord(in: words)
        return some { $0.date == date && $0.title.contains(kind) } ?? some { $0.date == date } ?? []
    }

    /// «проект «Социальный кластер»», «протокол по социальному кластеру»: what is left when the words that only say
    /// what sort of paper it is are gone.
    private func withoutGenericWords(_ words: String) -> [Int] {
        let left = words.split(separator: " ").drop { DocumentFinder.generic.contains(String($0)) }
        let rest = left.joined(separator: " ")
        return rest.isEmpty ? [] : some { $0.title.contains(rest) } ?? []
    }

    private func some(_ isMeant: (Entry) -> Bool) -> [Int]? {
        let found = entries.filter(isMeant).map(\.index)
        return found.isEmpty ? nil : found
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
