/// One territory of a list, before it is put into a form: its kind, and its name before or behind it.
struct TerritoryEntry: Sendable {
    /// «Каргопольский» of «Каргопольский, Няндомский и Плесецкий районы»: its tokens.
    var adjective: Range<Int>?
    /// «районы», «городской округ», «города».
    var kind: NounGroup
    /// «Первоуральск», ««город Ирбит»».
    var name: Range<Int>?
}

extension NamedText {
    /// The territories that one kind word names, from a token on: adjectives before it, or names behind it.
    func territories(at start: Int) -> (entries: [TerritoryEntry], end: Int)? {
        adjectivesBeforeKind(start) ?? kindBeforeNames(start)
    }

    /// «Каргопольский, Няндомский и Плесецкий районы», in any case; also with names in brackets between
    /// («Сосновского (С.А. Мокроусов) и Моршанского (Ю.И. Бех) округов»).
    private func adjectivesBeforeKind(_ start: Int) -> (entries: [TerritoryEntry], end: Int)? {
        var adjectives: [Range<Int>] = []
        var index = start
        while self[index].isCapitalized, Adjective.read(word(lastPart(index))) != nil {
            var end = lastPart(index) + 1
            adjectives.append(index..<end)
            if isMark(.openBracket, end), personName(at: end + 1) != nil { end = closing(end) }
            if let kind = nounGroup(at: end), kind.noun.kind == .territory, !kind.forms.isDisjoint(with: .plurals) {
                let entries = adjectives.map { TerritoryEntry(adjective: $0, kind: kind, name: nil) }
                return adjectives.count > 1 ? (entries, kind.tokens.upperBound) : nil
            }
            guard let next = behindSeparator(end) else { return nil }
            index = next
        }
        return nil
    }

    /// «Городского округа Первоуральск», «городов Ирбит и Реж», «Сысертского городского округа».
    private func kindBeforeNames(_ start: Int) -> (entries: [TerritoryEntry], end: Int)? {
        guard let kind = nounGroup(at: start), kind.noun.kind == .territory else { return nil }
        var names: [Range<Int>] = []
        var index = kind.tokens.upperBound
        if isMark(.colon, index), !kind.forms.isDisjoint(with: .plurals) { index += 1 }
        while let name = settlementName(at: index, of: kind) ?? placeName(at: index) {
            names.append(name)
            index = name.upperBound
            guard !kind.forms.isDisjoint(with: .plurals), let next = behindSeparator(index), placeName(at: next) != nil
            else { break }
            index = next
        }
        if names.isEmpty {
            guard kind.tokens.contains(where: { self[$0].isWord && $0 != kind.head && isTelling($0, kind) }) else {
                return nil
            }
            return ([TerritoryEntry(adjective: nil, kind: kind, name: nil)], index)
        }
        return (names.map { TerritoryEntry(adjective: nil, kind: kind, name: $0) }, index)
    }

    /// «город Шахунья» of «городского округа город Шахунья»: the settlement keeps its nominative in the district's name.
    private func settlementName(at start: Int, of kind: NounGroup) -> Range<Int>? {
        guard self[start].isWord, !self[start].isCapitalized, start == kind.tokens.upperBound,
            let settlement = nounGroup(at: start), settlement.noun.kind == .territory,
            settlement.forms.contains(.singular(.nominative)), kind.noun.hash != settlement.noun.hash,
            settlement.tokens.count <= 2, let name = placeName(at: settlement.tokens.upperBound)
        else { return nil }
        return start..<name.upperBound
    }

    /// An adjective that is no mere «городской» or «муниципальный».
    private func isTelling(_ index: Int, _ kind: NounGroup) -> Bool {
        guard index < kind.head else { return false }
        return self[index].isCapitalized && !tokens.hasPrefix("городск", index)
            && !tokens.hasPrefix("муниципальн", index)
            && !tokens.hasPrefix("сельск", index)
    }

    /// A place's own name: capitalised words that begin no kind of their own, or words in quotation marks.
    func placeName(at start: Int) -> Range<Int>? {
        if isMark(.openQuote, start) || isMark(.straightQuote, start) && self[start].isSpaced {
            return start..<closing(start)
        }
        var index = start
        while self[index].isWord, self[index].isCapitalized, !isAbbreviation(index) {
            if let group = nounGroup(at: index), group.noun.kind == .territory || group.noun.kind == .collective {
                break
            }
            index = lastPart(index) + 1
        }
        return index > start ? start..<index : nil
    }

    /// The token behind a comma, «и» or «а также» between two names; nil where none stands here.
    func behindSeparator(_ index: Int) -> Int? {
        var next = index
        if isMark(.comma, next) || isMark(.semicolon, next) { next += 1 }
        while isConjunction(next) { next += 1 }
        return next > index ? next : nil
    }

    /// The end of «Свердловской области», «Пермского края», «Республики Коми» that begins here; nil where none does.
    func region(at start: Int) -> Int? {
        guard self[start].isCapitalized else { return nil }
        if equals("республики", start) { return placeName(at: start + 1).map { behindSecondName($0.upperBound) } }
        guard let group = nounGroup(at: start), KnownNoun.regions.contains(group.noun.hash) || isRegion(group) else {
            return nil
        }
        return behindSecondName(group.tokens.upperBound)
    }

    /// «Чувашская Республика», «Ханты-Мансийский автономный округ», «Еврейская автономная область».
    private func isRegion(_ group: NounGroup) -> Bool {
        guard group.tokens.count > 1 else { return false }
        return group.tokens.contains { tokens.hasPrefix("автономн", $0) } || tokens.hasPrefix("республик", group.head)
    }

    /// «– Кузбасса» of «Кемеровской области – Кузбасса», «(Якутия)» of «Республики Саха (Якутия)»: one region has both
    /// names.
    private func behindSecondName(_ end: Int) -> Int {
        if isMark(.dash, end), SecondNames.nominatives[self[end + 1].payload] != nil { return end + 2 }
        guard isMark(.openBracket, end), SecondNames.nominatives[self[end + 1].payload] != nil,
            isMark(.closeBracket, end + 2)
        else {
            return end
        }
        return end + 3
    }

    /// The territory's name in the nominative or, behind «Администрация», in the genitive.
    func name(of entry: TerritoryEntry, _ form: WrittenForm) -> String {
        var kind = phrase(entry.kind.tokens, replacing: changes(of: entry.kind, to: form))
        if let own = entry.adjective {
            let last = own.upperBound - 1
            let changes = adjective(last, entry.kind.noun.gender, form).map { [Change(last, $0)] } ?? []
            kind = phrase(own, replacing: changes) + " " + kind
        }
        guard let name = entry.name else { return kind }
        let isOblique = !entry.kind.forms.contains(.singular(.nominative))
        let own = form == .nominative && isOblique ? placeName(name, nominativeFrom: entry.kind.noun) : phrase(name)
        return kind + " " + own
    }

    /// Towns are declined with the word «город» («города Екатеринбурга»), other kinds' names are not.
    private func placeName(_ name: Range<Int>, nominativeFrom kind: Noun) -> String {
        guard kind.hash == KnownNoun.town, self[name.lowerBound].isWord else { return phrase(name) }
        let last = lastPart(name.lowerBound)
        if last + 1 < name.upperBound, let adjective = Adjective.read(word(last)) {
            return placeName(name, adjective, last)
        }
        guard name.count == 1, let row = NameEndings.towns.readings(of: word(last), nil).first else {
            return phrase(name)
        }
        return phrase(
            name, replacing: [Change(last, replacingEnding(of: last, length: row.length, with: row.nominative))])
    }

    /// «Нижнего Тагила», «Верхней Пышмы».
    private func placeName(_ name: Range<Int>, _ own: Adjective, _ index: Int) -> String {
        let isMasculine = own.masculine.contains(.singular(.genitive))
        let isFeminine = own.feminine.contains(.singular(.genitive))
        guard isMasculine || isFeminine else { return phrase(name) }
        let town = name.upperBound - 1
        var changes: [Change] = []
        if let own = adjective(index, isFeminine ? .feminine : .masculine, .nominative) {
            changes.append(Change(index, own))
        }
        let endings: NameEndings = .townsBehindAdjective
        if let row = endings.readings(of: word(town), isFeminine ? .feminine : .masculine).first {
            changes.append(Change(town, replacingEnding(of: town, length: row.length, with: row.nominative)))
        }
        return phrase(name, replacing: changes)
    }
}

extension NameEndings {
    /// Towns in an oblique case, where the ending is sure; «города Реж», «города Самара» stay as they are.
    static let towns = NameEndings(
        """
        бурга:бург:m:g бургу:бург:m:d бургом:бург:m:i бурге:бург:m:p града:град:m:g граду:град:m:d града:град:m:i
        граде:град:m:p ска:ск:m:g ску:ск:m:d ском:ск:m:i ске:ск:m:p цка:цк:m:g ова:ов:m:g ове:ов:m:p ева:ев:m:g
        еве:ев:m:p ина:ин:m:g ине:ин:m:p славля:славль:m:g перми:пермь:f:g твери:тверь:f:g казани:казань:f:g
        тюмени:тюмень:f:g сысерти:сысерть:f:g арамили:арамиль:f:g рязани:рязань:f:g астрахани:астрахань:f:g
        москвы:москва:f:g уфы:уфа:f:g самары:самара:f:g ревды:ревда:f:g кушвы:кушва:f:g тавды:тавда:f:g
        вологды:вологда:f:g калуги:калуга:f:g костромы:кострома:f:g читы:чита:f:g асбеста:асбест:m:g
        талицы:талица:f:g туры:тура:f:g салды:салда:f:g пышмы:пышма:f:g режа:реж:m:g ирбита:ирбит:m:g тагила:тагил:m:g
        """)

    static let townsBehindAdjective = NameEndings(
        "а::m:g я:ь:m:g у::m:d ы:а:f:g ки:ка:f:g ги:га:f:g и:ь:f:g е:а:f:d")
}
