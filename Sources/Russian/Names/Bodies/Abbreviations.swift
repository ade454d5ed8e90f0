internal import Model

extension NamedText {
    /// The short names that a text introduces: «… фонду поддержки предпринимательства (далее – Фонд)».
    func introducedNames(known: KnownNames) -> [Registry.Entry] {
        (0..<count).compactMap { index in
            guard isMark(.openBracket, index), equals("далее", index + 1) else { return nil }
            let end = closing(index)
            var first = index + 2
            while self[first].kind == .mark, !opens(first) || equals("именуется", first) { first += 1 }
            guard first < end - 1, let name = fullName(before: index, short: first, known) else { return nil }
            return Registry.Entry(name: name, aliases: [phrase(first..<end - 1)])
        }
    }

    /// The name that ends before a bracket: the one whose head or initials the short name repeats, else the longest.
    private func fullName(before bracket: Int, short: Int, _ known: KnownNames) -> String? {
        let list = NameList(text: self, known: known, expected: .all)
        let candidates = (max(0, bracket - 40)..<bracket).compactMap { index -> NounGroup? in
            guard self[index].isWord, let group = nounGroup(at: index), group.noun.kind != .territory,
                list.tail(from: group.tokens.upperBound).end >= bracket
            else { return nil }
            return group
        }
        let bodies = candidates.filter { $0.noun.kind != .office }
        guard let group = candidates.first(where: { repeats($0, short) }) ?? bodies.first else { return nil }
        let singular = group.forms.intersection(.singulars)
        return list.nominative(group, of: group.tokens.lowerBound..<bracket, singular.isEmpty ? group.forms : singular)
    }

    private func repeats(_ group: NounGroup, _ short: Int) -> Bool {
        if let form = Nouns.all.form(hash: self[short].payload) {
            return Nouns.all[form].hash == group.noun.hash
        }
        guard isAbbreviation(short) else { return false }
        let initials = group.tokens.filter { self[$0].isWord }.flatMap { word($0).prefix(2) }
        return word(short).starts(with: initials)
    }
}
