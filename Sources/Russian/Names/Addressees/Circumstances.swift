/// Words with which a circumstance begins that cannot belong to a name: behind them stands the item's wording.
/// A word alone, or a word and what may follow it; `#` is a number.
enum Circumstances {
    private static let data = """
        до:* не:* через:* посредством:* путем:* согласно:* впредь:* вновь:* совместно:* необходимо:* надлежит:* следует:*
        нужно:* должно:* предстоит:* исключительно:* незамедлительно:*
        в:срок сроки течение целях рамках соответствии пределах установленном установленный установленные установленного \
        порядке недельный месячный кратчайшие кратчайший рабочем адрес ходе период случае случаях возможно \
        первоочередном приоритетном оперативном полном целом дальнейшем ближайшее процессе качестве связи том части конце начале i ii iii iv первом втором третьем четвертом январе феврале марте апреле мае июне июле \
        августе сентябре октябре ноябре декабре \
        двухнедельный трехдневный декадный двухмесячный #
        во:взаимодействии исполнение избежание
        с:учетом целью участием привлечением использованием даты момента января февраля марта апреля мая июня июля августа сентября октября ноября декабря # соблюдением
        со:дня
        к:#
        по:итогам результатам мере согласованию завершении окончании факту запросу необходимости возможности истечении состоянию #
        на:основании постоянной регулярной системной плановой безвозмездной период очередном следующем ближайшем #
        при:необходимости наличии подготовке проведении реализации формировании поступлении участии содействии поддержке \
        условии планировании организации рассмотрении
        для:* за:# под:личную роспись личным из:числа
        ежеквартально:* ежемесячно:* еженедельно:* ежегодно:* ежедневно:* постоянно:* дополнительно:* \
        повторно:* своевременно:* оперативно:* обязательно:* самостоятельно:* систематически:* регулярно:* срочно:* \
        одновременно:* лично:* безотлагательно:* заблаговременно:* начиная:* исходя:* учитывая:* предварительно:* \
        совместными:* ежесуточно:* безусловно:* максимально:* активно:*
        """

    /// What may follow a word, other than certain words.
    private struct Followers: OptionSet {
        let rawValue: UInt8
        static let anything = Followers(rawValue: 1)
        static let number = Followers(rawValue: 2)
    }

    /// The words that may begin a circumstance, and the pairs of a word and one that may follow it.
    private static let (words, pairs): (Lexicon<Followers>, Lexicon<Bool>) = {
        var words: [(UInt64, Followers)] = []
        var pairs: [(UInt64, Bool)] = []
        for piece in WordLines.words(data) {
            let parts = piece.split(separator: UInt8(ascii: ":"))
            if parts.count == 2 { words.append((Hash.of(parts[0]), [])) }
            guard let follower = parts.last, let last = words.indices.last else { continue }
            switch follower.first {
            case UInt8(ascii: "*"): words[last].1.insert(.anything)
            case UInt8(ascii: "#"): words[last].1.insert(.number)
            default: pairs.append((pair(words[last].0, Hash.of(follower)), true))
            }
        }
        return (Lexicon(hashed: words), Lexicon(hashed: pairs))
    }()

    /// The hash of two words, one behind the other.
    private static func pair(_ word: UInt64, _ follower: UInt64) -> UInt64 { Hash.add(follower, to: word) }

    static func begins(_ word: Token, _ next: Token) -> Bool {
        guard let followers = words[word.payload] else { return false }
        if followers.contains(.anything) { return true }
        return next.isNumber ? followers.contains(.number) : pairs.contains(pair(word.payload, next.payload))
    }
}

extension NamedText {
    func isCircumstance(_ index: Int) -> Bool {
        guard self[index].isWord else { return false }
        return Circumstances.begins(self[index], self[index + 1]) || isOccasion(index)
    }

    /// «при уточнении бюджета», «при корректировке плана»; a council «при Губернаторе» is a name.
    private func isOccasion(_ index: Int) -> Bool {
        guard equals("при", index), self[index + 1].isWord, !self[index + 1].isCapitalized,
            Nouns.all.form(hash: self[index + 1].payload) == nil
        else { return false }
        return tokens.ends(index + 1, with: "нии") || tokens.ends(index + 1, with: "тии")
            || tokens.ends(index + 1, with: "ции") || tokens.ends(index + 1, with: "вке")
            || tokens.ends(index + 1, with: "тке")
    }

    /// Whether the list of names cannot go on here: the wording, a colon or nothing follows.
    func endsList(_ index: Int) -> Bool {
        self[index].kind == .end || isMark(.colon, index) || isInfinitive(index)
            || isCircumstance(index) && !(isAbbreviation(index) && isAbbreviation(index - 1))
    }

    /// Whether a dot ends a sentence rather than an abbreviation or an initial.
    func endsSentence(_ index: Int) -> Bool {
        guard isMark(.dot, index) else { return false }
        let next = self[index + 1]
        if next.kind == .end { return true }
        guard next.isSpaced, next.isCapitalized || next.startsLine else { return false }
        if !self[index - 1].isWord { return true }
        return self[index - 1].end - self[index - 1].start > 4 && !Abbreviations.all.contains(self[index - 1].payload)
    }
}

private enum Abbreviations {
    static let all = Lexicon(
        words: "обл респ пос просп мкр стр корп тел пер руб тыс млн зам отв исп рук")
}
