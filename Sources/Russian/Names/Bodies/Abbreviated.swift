extension NameList {
    /// Names that are not declined: «МБУ «…»», «УСП № 15», «ИП Иванов И.И.», «Минсоцполитики», «FabLab», «…» in quotes.
    func namedByLetters(at index: Int) -> NamedElement? {
        guard isOrganisation(index) || text.opens(index) && !text.isMark(.openBracket, index) else { return nil }
        let start = text.opens(index) ? text.closing(index) : index + 1
        let tail = tail(from: start)
        if let name = tail.person, text.equals("ип", index) {
            let person = text.nominative(of: name, expecting: personCase)
            return NamedElement(
                names: [text.phrase(index..<index + 1) + " " + person], kind: .body,
                tokens: index..<name.tokens.upperBound, forms: expected)
        }
        return abbreviated(index..<tail.end, head: index, adjectives: [])
    }

    /// «Уральской ТПП», «Режевскому ЦЗН»: the adjective tells the gender.
    func adjectivesBeforeLetters(at start: Int) -> NamedElement? {
        guard let found = abbreviationBehindAdjectives(start) else { return nil }
        return abbreviated(start..<tail(from: found.head + 1).end, head: found.head, adjectives: found.adjectives)
    }

    func abbreviationBehindAdjectives(_ start: Int) -> (head: Int, adjectives: [Int])? {
        var adjectives: [Int] = []
        var index = start
        while adjectives.count < 5, text[index].isWord, !text.isAbbreviation(index) {
            let last = text.lastPart(index)
            guard let adjective = Adjective.read(text.word(last)),
                !adjective.masculine.union(adjective.feminine).isDisjoint(with: expected)
            else { return nil }
            adjectives.append(last)
            index = last + 1
        }
        return adjectives.isEmpty || !text.isAbbreviation(index) ? nil : (index, adjectives)
    }

    private func abbreviated(_ all: Range<Int>, head index: Int, adjectives: [Int]) -> NamedElement {
        let brackets = brackets(in: all, agreeingWith: expected)
        var changes = brackets.changes
        if let short = ministry(index) { changes.append(Change(index, short)) }
        for adjective in adjectives {
            let isMasculine = Adjective.read(text.word(adjective)).map { !$0.masculine.isDisjoint(with: expected) }
            let word = text.adjective(adjective, isMasculine == true ? .masculine : .feminine, .nominative)
            if let word { changes.append(Change(adjective, word)) }
        }
        let name = known.name(text, all, without: brackets.left)
        return NamedElement(
            names: [name ?? capitalized(text.phrase(all, replacing: changes, without: brackets.left))], kind: .body,
            tokens: all, forms: expected)
    }

    /// Whether an organisation's abbreviation stands here: capitals, a ministry's short name, or Latin capitals.
    func isOrganisation(_ index: Int) -> Bool {
        let token = text[index]
        guard token.isWord, token.isCapitalized else { return false }
        if text.isAbbreviation(index) {
            return !text.isAbbreviation(index - 2) || text.opens(index + 1) || isForm(index)
        }
        return isMinistry(index)
    }

    /// A form of organisation, with which a name begins also behind another abbreviation («ГО и ЧС» is none).
    func isForm(_ index: Int) -> Bool { OrganisationForms.all.contains(text[index].payload) }

    private func isMinistry(_ index: Int) -> Bool {
        text.tokens.hasPrefix("мин", index) && text.word(index).count >= 12
            && Nouns.all.form(hash: text[index].payload) == nil && Adjective.read(text.word(index)) == nil
    }

    /// «Минздраву» → «Минздрав», «Минобразованию» → «Минобразование»; «Минсоцполитики» is a genitive and stays.
    private func ministry(_ index: Int) -> String? {
        guard isDative, isMinistry(index) else { return nil }
        if text.tokens.ends(index, with: "ью") { return nil }
        if text.tokens.ends(index, with: "ию") { return text.replacingEnding(of: index, length: 2, with: "е") }
        return text.tokens.ends(index, with: "у") ? text.replacingEnding(of: index, length: 2, with: "") : nil
    }
}

private enum OrganisationForms {
    static let all = Lexicon(
        words: """
            ано нко ноу но оо ооо оао зао пао ао ип роо соо мро ркоо нп гу гау гбу гку гуп мау мбу мку муп мкп мбоу маоу мкоу \
            мбдоу мадоу мбудо маудо гапоу гбпоу гаоу гбоу фгбоу фгаоу фгбу фгуп фку фгку гбуз гауз гкуз мбук маук мкук усп цзн \
            тос тпп сош дк цкс рц ксц
            """)
}
