/// A head that no list knows, read by its ending.
struct GuessedGroup: Sendable {
    let adjectives: [Int]
    let head: Int
    let gender: Gender
    let isPlural: Bool
    /// UTF-8 bytes of the head's ending, and what stands there in the nominative.
    let length: Int
    let ending: String
}

extension NameList {
    /// An unknown noun that can only be a dative: «Кванторианству», «Фаблабу», «общественным советам-кураторам».
    func guessedGroup(at start: Int) -> GuessedGroup? {
        guard isDative else { return nil }
        var adjectives: [Int] = []
        var index = start
        var forms: (masculine: Forms, feminine: Forms) = (.any(.dative), .any(.dative))
        while adjectives.count < 6, text[index].isWord {
            let last = text.lastPart(index)
            if let group = guess(last, adjectives, forms) { return group }
            guard let adjective = Adjective.read(text.word(last)) else { return nil }
            forms.masculine.formIntersection(adjective.masculine)
            forms.feminine.formIntersection(adjective.feminine)
            adjectives.append(last)
            index = last + 1
        }
        return nil
    }

    private func guess(_ index: Int, _ adjectives: [Int], _ forms: (masculine: Forms, feminine: Forms)) -> GuessedGroup?
    {
        let word = text.word(index)
        guard word.count >= 8, text[index].script == .cyrillic, Nouns.all.form(hash: text[index].payload) == nil,
            Adjective.read(word) == nil
        else { return nil }
        func group(_ gender: Gender, _ length: Int, _ ending: String, plural: Bool = false) -> GuessedGroup {
            GuessedGroup(
                adjectives: adjectives, head: index, gender: gender, isPlural: plural, length: length, ending: ending)
        }
        let masculine = forms.masculine.contains(.singular(.dative))
        if masculine, text.tokens.ends(index, with: "ию") { return group(.neuter, 2, "е") }
        if masculine, text.tokens.ends(index, with: "ству") { return group(.neuter, 2, "о") }
        if masculine, text.tokens.ends(index, with: "у") { return group(.masculine, 2, "") }
        if masculine, text.tokens.ends(index, with: "ю") {
            let isVowel = ["аю", "ею", "ою"].contains { (ending: StaticString) in text.tokens.ends(index, with: ending)
            }
            return group(.masculine, 2, isVowel ? "й" : "ь")
        }
        if forms.masculine.contains(.plural(.dative)), text.tokens.ends(index, with: "ам") {
            return group(.masculine, 4, "ы", plural: true)
        }
        if forms.masculine.contains(.plural(.dative)), text.tokens.ends(index, with: "ям") {
            return group(.masculine, 4, "и", plural: true)
        }
        if !adjectives.isEmpty, forms.feminine.contains(.singular(.dative)), text.tokens.ends(index, with: "е") {
            return group(.feminine, 2, "а")
        }
        return nil
    }

    func guessed(at index: Int) -> NamedElement? {
        guard let group = guessedGroup(at: index) else { return nil }
        var changes = [
            Change(group.head, text.replacingEnding(of: group.head, length: group.length, with: group.ending))
        ]
        for adjective in group.adjectives {
            let form: WrittenForm = group.isPlural ? .pluralNominative : .nominative
            if let word = text.adjective(adjective, group.gender, form) { changes.append(Change(adjective, word)) }
        }
        let tail = tail(from: group.head + 1)
        let all = index..<tail.end
        let brackets = brackets(in: all, agreeingWith: .any(.dative))
        changes += brackets.changes
        if let name = known.name(text, all, without: brackets.left) {
            return NamedElement(names: [name], kind: .body, tokens: all, forms: .any(.dative))
        }
        let name = capitalized(text.phrase(all, replacing: changes, without: brackets.left))
        return NamedElement(names: [name], kind: .unknown, tokens: all, forms: .any(.dative))
    }
}
