/// A plural head that several bodies share: «администрациям городов Ирбит и Реж», «министерствам культуры и
/// здравоохранения», «школам № 1 и № 5». Each is written with the head in the singular.
extension NameList {
    /// The bodies and the token behind them; nil where the plural stays one («органам местного самоуправления»).
    func distribution(of group: NounGroup) -> (names: [String], end: Int)? {
        let start = group.tokens.upperBound
        guard
            let found = byTerritories(from: start) ?? byPlaceNames(group, from: start) ?? bySigns(from: start)
                ?? bySubjects(group, from: start)
        else { return nil }
        let head = text.phrase(group.tokens, replacing: text.changes(of: group, to: .nominative))
        return (found.names.map { capitalized(head + " " + $0) }, found.end)
    }

    /// «Управлениям образования Асбестовского и Режевского городских округов»: what stands between goes with each.
    private func byTerritories(from start: Int) -> (names: [String], end: Int)? {
        var index = start
        while index < start + 6, text.territories(at: index) == nil, text[index].isWord,
            text.behindSeparator(index) == nil
        {
            index = text.lastPart(index) + 1
        }
        guard let first = text.territories(at: index), isGenitive(first.entries) else { return nil }
        var (entries, end) = first
        while let next = text.behindSeparator(end), let more = text.territories(at: next), isGenitive(more.entries) {
            entries += more.entries
            end = more.end
        }
        guard entries.count > 1 else { return nil }
        let before = index > start ? text.phrase(start..<index) + " " : ""
        let region = text.region(at: end)
        let behind = region.map { " " + text.phrase(end..<$0) } ?? ""
        return (entries.map { before + text.name(of: $0, .genitive) + behind }, region ?? end)
    }

    private func isGenitive(_ entries: [TerritoryEntry]) -> Bool {
        entries.allSatisfy { !$0.kind.forms.isDisjoint(with: .any(.genitive)) }
    }

    /// «Администрациям Екатеринбурга, Нижнего Тагила и Первоуральска».
    private func byPlaceNames(_ group: NounGroup, from start: Int) -> (names: [String], end: Int)? {
        guard KnownNoun.withPlaceNames.contains(group.noun.hash) else { return nil }
        var names: [Range<Int>] = []
        var index = start
        while let name = text.placeName(at: index), text[name.lowerBound].isWord, text.nounGroup(at: index) == nil {
            names.append(name)
            index = name.upperBound
            guard let next = text.behindSeparator(index), text.placeName(at: next) != nil else { break }
            index = next
        }
        return names.count > 1 ? (names.map { text.phrase($0) }, index) : nil
    }

    /// «Клубам «Исток» и «Родник»», «школам № 1, № 2 и № 5».
    private func bySigns(from start: Int) -> (names: [String], end: Int)? {
        var index = start
        while index < start + 8, text[index].isWord, text.behindSeparator(index) == nil, !isForm(index) { index += 1 }
        let before = index > start ? text.phrase(start..<index) + " " : ""
        var names: [String] = []
        var end = index
        while let sign = sign(at: index) {
            names.append(before + sign.name)
            end = sign.end
            guard let next = text.behindSeparator(end) else { break }
            index = next
        }
        return names.count > 1 ? (names, end) : nil
    }

    private func sign(at index: Int) -> (name: String, end: Int)? {
        if text.isMark(.openQuote, index) {
            let end = text.closing(index)
            return (text.phrase(index..<end), end)
        }
        if isForm(index) {
            var quote = index + 1
            while text.isAbbreviation(quote) { quote += 1 }
            guard text.isMark(.openQuote, quote) else { return nil }
            return (text.phrase(index..<text.closing(quote)), text.closing(quote))
        }
        let number = text.isMark(.numero, index) ? index + 1 : index
        guard text[number].isNumber, number > index || text.isMark(.numero, index - 1) || text[index - 1].mark != .none
        else {
            return nil
        }
        return ("№ " + text.phrase(number..<number + 1), number + 1)
    }

    /// «Министерствам культуры и здравоохранения Свердловской области»: what each is in charge of.
    private func bySubjects(_ group: NounGroup, from start: Int) -> (names: [String], end: Int)? {
        guard KnownNoun.withSubjects.contains(group.noun.hash) else { return nil }
        let end = tail(from: start).end
        var pieces: [Range<Int>] = []
        var from = start
        var region: Range<Int>?
        var index = start
        while index < end {
            if let regionEnd = text.region(at: index), regionEnd == end { region = index..<end }
            if region != nil { break }
            if let next = text.behindSeparator(index) {
                pieces.append(from..<index)
                (from, index) = (next, next)
            } else {
                index += 1
            }
        }
        pieces.append(from..<index)
        pieces = Subjects.joined(pieces, in: text)
        guard pieces.count > 1,
            pieces.allSatisfy({ !$0.isEmpty && text[$0.lowerBound].isWord && !text[$0.lowerBound].isCapitalized })
        else { return nil }
        let behind = region.map { " " + text.phrase($0) } ?? ""
        return (pieces.map { text.phrase($0) + behind }, end)
    }
}

/// What bodies of one name are in charge of, and which of it goes together.
private enum Subjects {
    /// Subjects that one body has together; they stay joined where there are enough others to share the plural.
    private static let pairs: Set<String> = [
        "образования молодежной", "образования науки", "промышленности науки", "инвестиций развития", "культуры спорта",
        "экономики территориального", "цифрового связи", "природных экологии", "энергетики жилищно",
        "транспорта дорожного",
        "физической спорта", "агропромышленного потребительского", "агропромышленного продовольствия",
        "культуры туризма",
        "культуры молодежной", "спорта молодежной", "труда социальной", "труда занятости", "строительства развития",
        "спорта туризма", "строительства архитектуры", "экономики финансов", "культуры искусства",
        "опеки попечительства",
    ]

    static func joined(_ pieces: [Range<Int>], in text: NamedText) -> [Range<Int>] {
        guard pieces.count > 2 else { return pieces }
        var joined: [Range<Int>] = []
        for piece in pieces {
            if let last = joined.last, joined.count > 1 || piece != pieces.last, text.equals("и", piece.lowerBound - 1),
                pairs.contains(text.tokens.foldedWord(last.lowerBound) + " " + text.tokens.foldedWord(piece.lowerBound))
            {
                joined[joined.count - 1] = last.lowerBound..<piece.upperBound
            } else {
                joined.append(piece)
            }
        }
        return joined
    }
}
