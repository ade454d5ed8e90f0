internal import Model

extension NamedText {
    /// The short names that a text introduces: «… фонду поддержки предпринимательства (далее – Фонд)».
    func introducedNames(known: KnownNames) -> [Registry.Entry] {
        (0..<count).compactMap { index in
            guard isMark(.openBracket, index), equals("далее", index + 1) else { return nil }
            let end = closing(index)
            var first = index + 2
            while self[first].kind == .mark ? !opens(first) : isIntroduction(first) { first += 1 }
            guard first < end - 1, isName(first), let name = fullName(before: index, short: first, known) else {
                return nil
            }
            return Registry.Entry(name: name, aliases: [phrase(first..<end - 1)])
        }
    }

    /// «(далее именуется – Фонд)», «(далее также – Фонд)».
    private func isIntroduction(_ index: Int) -> Bool {
        equals("именуется", index) || equals("именуемый", index) || equals("именуемая", index)
            || equals("именуемое", index) || equals("также", index)
    }

    /// Whether a short name can be a body's: «(далее – проект)» calls no body so.
    private func isName(_ index: Int) -> Bool {
        if opens(index) || isAbbreviation(index) { return true }
        return nounGroup(at: index).map { $0.noun.kind == .body || $0.noun.kind == .collective } ?? false
    }

    /// The name that ends before a bracket: the one whose head or initials the short name repeats, else the longest.
    private func fullName(before bracket: Int, short: Int, _ known: KnownNames) -> String? {
        let list = NameList(text: self, known: known, expected: .all)
        let candidates = (max(0, bracket - 40)..<bracket).compactMap { index -> NounGroup? in
            guard self[index].isWord, !isQuoted(index, before: bracket), let group = nounGroup(at: index),
                group.noun.kind != .territory,
                list.tail(from: group.tokens.upperBound).end >= bracket
            else { return nil }
            return group
        }
        let bodies = candidates.filter { $0.noun.kind != .office }
        guard let group = candidates.first(where: { repeats($0, short) }) ?? bodies.first else { return nil }
        let singular = group.forms.intersection(.singulars)
        return list.nominative(group, of: group.tokens.lowerBound..<bracket, singular.isEmpty ? group.forms : singular)
    }

    /// «Учреждение «Центр ремёсел» (далее – Центр)»: a head within the quotation marks is part of a name.
    private func isQuoted(_ index: Int, before end: Int) -> Bool {
        guard let quote = (max(0, index - 12)..<index).last(where: { opens($0) && !isMark(.openBracket, $0) }) else {
            return false
        }
        let close = closing(quote)
        return close > index && close <= end
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
