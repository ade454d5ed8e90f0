extension NameList {
    /// What follows a head: up to where the entry ends, and the person's name it ends with.
    func tail(from start: Int) -> (end: Int, person: PersonName?) {
        var index = start
        while index < text.count {
            let token = text[index]
            if token.isWord {
                if text.endsList(index) || startsCompany(index) || text.lead(at: index) != nil { return (index, nil) }
                if isWhere(index), !(start..<index).contains(where: { text.isMark(.comma, $0) }) { return (index, nil) }
                if token.isCapitalized, !text.isNamesake(index), let name = text.personName(at: index) {
                    return (index, name)
                }
                if isConjunction(index), !isFieldOfWork(around: index), !isGoverned(index + 1, from: start),
                    beginsEntry(behind: index, of: start)
                {
                    return (index, nil)
                }
            } else if token.kind == .mark {
                if text.opens(index) {
                    index = text.closing(index)
                    continue
                }
                if endsEntry(atMark: index), !(text.isMark(.comma, index) && isGoverned(index + 1, from: start)) {
                    return (index, nil)
                }
            }
            if index > start, token.startsLine, beginsEntry(at: index) { return (index, nil) }
            index += 1
        }
        return (text.count, nil)
    }

    /// «Отделу ГО и ЧС», «Управлению ЖКХ и ТЭК»: one field of work, not two bodies.
    private func isFieldOfWork(around conjunction: Int) -> Bool {
        [("го", "чс"), ("жкх", "тэк"), ("тэк", "жкх")].contains { (first: StaticString, second: StaticString) in
            text.equals(first, conjunction - 1) && text.equals(second, conjunction + 1)
        }
    }

    /// «Комитету по ценам и тарифам», «Министерству по физической культуре, спорту и туризму»: the dative that «по» asks
    /// for goes on behind «и», as long as no head of a name follows.
    private func isGoverned(_ index: Int, from start: Int) -> Bool {
        guard isDative, text[index].isWord, !text[index].isCapitalized, text.nounGroup(at: index) == nil,
            !text.endsList(index), let group = guessedGroup(at: index), !text.opens(group.head + 1)
        else { return false }
        let opening = (start..<index).last { text.equals("по", $0) }
        guard let opening else { return false }
        return !(opening..<index).contains { text.opens($0) || text[$0].isCapitalized }
    }

    /// «Муниципальным образованиям – участникам проекта»: what they are, not somebody else.
    func isApposed(_ dash: Int) -> Bool {
        guard text.isMark(.dash, dash), let group = text.nounGroup(at: dash + 1), group.noun.kind == .office else {
            return false
        }
        return group.forms.intersection(expected).isPlural && tail(from: group.tokens.upperBound).person == nil
    }

    /// «На территории …» tells where to act; only behind a participle («, расположенным на территории …») whom it means.
    func isWhere(_ index: Int) -> Bool { text.equals("на", index) && text.equals("территории", index + 1) }

    private func endsEntry(atMark index: Int) -> Bool {
        switch text[index].mark {
        case .semicolon, .colon, .bullet: true
        case .comma: beginsEntry(at: index + 1) || isConjunction(index + 1) && beginsEntry(behind: index + 1, of: 0)
        case .dash:
            text[index].isSpaced && (text.endsList(index + 1) || beginsEntry(at: index + 1) && !isApposed(index))
        case .dot: text.endsSentence(index)
        default: false
        }
    }

    func isConjunction(_ index: Int) -> Bool { text.isConjunction(index) }

    /// «Совместно с …»: those who help.
    func startsCompany(_ index: Int) -> Bool {
        text.equals("совместно", index) && (text.equals("с", index + 1) || text.equals("со", index + 1))
    }

    /// Whether a new entry begins behind a conjunction. A genitive that reads as a dative as well («Управлению делами
    /// Губернатора и Администрации») stays with the entry where the entry's tail has another such genitive.
    private func beginsEntry(behind conjunction: Int, of start: Int) -> Bool {
        var index = conjunction
        while isConjunction(index) { index += 1 }
        guard text.equals("и", conjunction), index == conjunction + 1 else { return beginsEntry(at: index) }
        guard beginsEntry(at: index) else { return false }
        guard let group = text.nounGroup(at: index), group.forms.contains(.singular(.genitive)), start > 0 else {
            return true
        }
        return !hasGenitiveHead(start..<conjunction)
    }

    private func hasGenitiveHead(_ run: Range<Int>) -> Bool {
        run.contains { index in
            guard text[index].isWord, let form = Nouns.all.form(hash: text[index].payload) else { return false }
            return Nouns.all[form].kind != .territory && form.forms.contains(.singular(.genitive))
        }
    }

    /// Whether an entry, or what ends the list, begins at a token.
    func beginsEntry(at index: Int) -> Bool {
        guard text[index].isWord else { return text[index].kind == .end || text.isMark(.openQuote, index) && !isDative }
        if text.endsList(index) || startsCompany(index) || text.lead(at: index) != nil { return true }
        if text.personName(at: index) != nil { return true }
        if let group = text.nounGroup(at: index) { return !group.forms.isDisjoint(with: expected) }
        if actingEnd(index) != nil || isOrganisation(index) || abbreviationBehindAdjectives(index) != nil
            || guessedGroup(at: index) != nil
        {
            return true
        }
        return isNominative && text[index].isCapitalized
    }
}

extension NamedText {
    /// «и», «а», «также», «либо»; an initial is none.
    func isConjunction(_ index: Int) -> Bool {
        guard self[index].isWord, self[index].end - self[index].start <= 10 else { return false }
        if equals("и", index) || equals("а", index) { return !isMark(.dot, index + 1) }
        return equals("также", index) || equals("либо", index)
    }

    /// Whether a name is one that something is called after: «имени А.П. Чехова», «ул. В.И. Ленина».
    func isNamesake(_ index: Int) -> Bool {
        let before = isMark(.dot, index - 1) ? index - 2 : index - 1
        return Namesakes.words.contains(self[before].payload)
    }
}

private enum Namesakes {
    static let words = Lexicon(
        words: "им имени ул улица улице проспект проспекте просп площадь площади памяти пер переулок")
}
