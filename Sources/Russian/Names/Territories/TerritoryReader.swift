internal import Model

/// Reads the territories of a text that names them: «Каргопольский, Няндомский и Плесецкий районы Архангельской
/// области», «г. Арамиль», «городского округа Первоуральск».
struct TerritoryReader {
    private let text: NamedText
    private let registry: KnownTerritories
    private var names: [String] = []

    init(_ text: String, registry: Registry) {
        self.text = NamedText(text)
        self.registry = .of(registry)
    }

    mutating func read() -> [String] {
        var index = 0
        while index < text.count { index = readOne(at: index) }
        return names
    }

    private mutating func readOne(at index: Int) -> Int {
        if let region = text.region(at: index) {
            if !isKindNamed(before: index) || isListed(index) { append(nominativeRegion(index..<region)) }
            return region
        }
        if let found = text.territories(at: index) {
            for entry in found.entries { append(text.name(of: entry, .nominative)) }
            return text.region(at: found.end) ?? found.end
        }
        if let end = abbreviated(at: index) {
            append(text.phrase(index..<end))
            return text.region(at: end) ?? end
        }
        if text.isMark(.openBracket, index) { return text.closing(index) }
        if let name = text.placeName(at: index), text[name.lowerBound].isWord {
            append(text.phrase(name))
            return name.upperBound
        }
        return index + 1
    }

    /// «г. Арамиль», «ГО Ревда», «с. Кашино», «г.о. Первоуральск», «Сысертский ГО».
    private func abbreviated(at start: Int) -> Int? {
        var index = start
        if text[index].isCapitalized, Adjective.read(text.word(text.lastPart(index))) != nil {
            let kind = text.lastPart(index) + 1
            return KindAbbreviations.all.contains(text[kind].payload) && text.isAbbreviation(kind) ? kind + 1 : nil
        }
        while text[index].isWord, KindAbbreviations.all.contains(text[index].payload) {
            index += text.isMark(.dot, index + 1) ? 2 : 1
        }
        guard index > start, let name = text.placeName(at: index) else { return nil }
        return name.upperBound
    }

    /// «Муниципальные образования Свердловской области» are not the region itself.
    private func isKindNamed(before index: Int) -> Bool {
        !names.isEmpty
            || (0..<index).contains { i in
                Nouns.all.form(hash: text[i].payload).map { Nouns.all[$0].kind == .territory } ?? false
            }
    }

    private func isListed(_ index: Int) -> Bool {
        index > 0 && (text.isMark(.comma, index - 1) || text.isConjunction(index - 1))
    }

    private func nominativeRegion(_ run: Range<Int>) -> String {
        guard let group = text.nounGroup(at: run.lowerBound) else { return text.phrase(run) }
        var changes = text.changes(of: group, to: .nominative)
        for index in group.tokens.upperBound..<run.upperBound {
            if let second = SecondNames.nominatives[text[index].payload] { changes.append(Change(index, second)) }
        }
        return text.phrase(run, replacing: changes)
    }

    private mutating func append(_ name: String) {
        let known = registry.name(name) ?? name
        if !names.contains(known) { names.append(known) }
    }
}

private enum KindAbbreviations {
    static let all = Lexicon(
        words: "г го мо мр мго сп гп пгт п с д ст о рп зато пос дер мкр")
}
