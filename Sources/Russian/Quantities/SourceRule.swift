/// Whether «от N» says from whom something came and how many those were («собрано 740 тыс. рублей от 19 предприятий»),
/// and not from how many on («охват от 50 человек»).
struct SourceRule {
    private let phrase: Phrase
    private var received = LastToken()

    init(phrase: Phrase) { self.phrase = phrase }

    /// A source gives: it is people or bodies, a verb of receiving stands before it in the sentence that begins at
    /// `start`, and what was received stands right before «от». To be asked from left to right.
    mutating func isSource(_ quantity: Quantity, since start: Int) -> Bool {
        let opening = quantity.tokens.lowerBound
        guard quantity.isPreposition, phrase.isWord(opening, .of), quantity.upper == nil, let unit = quantity.unit,
            unit.kind == .thing,
            holds(SourceRule.givers, unit.head) && isReceived(before: opening, since: start)
                || holds(SourceRule.people, unit.head) && holds(SourceRule.gifts, opening - 1)
        else { return false }
        let (phrase, verbs) = (phrase, SourceRule.verbs)
        return received.find(in: start..<opening) { index in
            phrase[index].isWord && verbs.contains { phrase.text.hasPrefix($0, index) }
        } != nil
    }

    /// «740 тыс. рублей (пожертвований)», «120 заявок»; or «отзывы» without a figure. A group of people is no gift: «2 группы
    /// от 15 человек» have at least fifteen each.
    private func isReceived(before index: Int, since start: Int) -> Bool {
        guard index > start, !holds(SourceRule.groups, index - 1) else { return false }
        if holds(SourceRule.gifts, index - 1) || isMoney(index - 1) { return true }
        return phrase[index - 1].isWord && (phrase[index - 2].isNumber || phrase[index - 3].isNumber)
    }

    private func isMoney(_ index: Int) -> Bool {
        let word = phrase.mark(index) == .dot ? index - 1 : index
        return phrase.sense(word) == .measure(.ruble)
    }

    private func holds(_ stems: [StaticString], _ index: Int) -> Bool {
        stems.contains { phrase.text.hasPrefix($0, index) }
    }

    private static let verbs: [StaticString] = [
        "собра", "собер", "получ", "поступ", "привле", "принят", "принима", "передан", "направлен", "пожертвова",
        "записан", "опубликован", "представлен", "выставлен",
    ]

    private static let gifts: [StaticString] = [
        "пожертвован", "заяв", "предложен", "отзыв", "обращен", "анкет", "взнос", "средств", "письм", "помощ",
        "поддержк", "подпис", "благодарност", "книг", "сведен", "экспонат", "ответ",
    ]

    private static let groups: [StaticString] = [
        "групп", "команд", "отряд", "класс", "коллектив", "делегац", "бригад", "звен",
    ]

    /// Who may as well be counted from a number on: only behind a word for what they gave.
    private static let people: [StaticString] = ["человек", "участник"]

    private static let givers: [StaticString] = [
        "предприят", "организац", "компани", "фирм", "учрежден", "школ", "сем", "жител", "граждан", "спонсор",
        "партнер", "благотворител", "донор", "предпринимател", "волонт", "добровол", "депутат", "библиотек",
        "музе", "завод", "фонд", "банк", "хозяйств", "кооператив", "заявител", "родител", "учени", "студент",
        "сотрудник", "работник", "выпускник", "ветеран", "мастер", "автор", "художник", "объединен", "общин", "приход",
        "вуз", "колледж", "клуб", "дарител", "меценат", "исполнител",
    ]
}
