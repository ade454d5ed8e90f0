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

    /// What may follow a word.
    private struct Followers {
        var words: Set<UInt64> = []
        var isAnything = false
        var isNumber = false

        mutating func insert(_ follower: String) {
            switch follower {
            case "*": isAnything = true
            case "#": isNumber = true
            default: words.insert(Hash.of(follower.utf8))
            }
        }
    }

    private static let table: Lexicon<Followers> = {
        var entries: [(String, Followers)] = []
        for piece in data.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            let parts = piece.split(separator: ":").map(String.init)
            if parts.count == 2 { entries.append((parts[0], Followers())) }
            if let follower = parts.last, let last = entries.indices.last { entries[last].1.insert(follower) }
        }
        return Lexicon(entries)
    }()

    static func begins(_ word: Token, _ next: Token) -> Bool {
        guard let followers = table[word.payload] else { return false }
        return followers.isAnything || (next.isNumber ? followers.isNumber : followers.words.contains(next.payload))
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
    static let all = Set(
        [
            "обл", "респ", "пос", "просп", "мкр", "стр", "корп", "тел", "пер", "руб", "тыс", "млн", "зам", "отв", "исп",
            "рук",
        ]
        .map { Hash.of($0.utf8) })
}
