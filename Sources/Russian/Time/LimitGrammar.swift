/// How a date limits: «до», «не позднее», «к», «по», or not at all.
enum Limit: Equatable, Sendable {
    case none, until, by, through, notLater
}

/// Reads what stands before a date: «в срок до», «не позднее», «к концу», «до 18:00».
struct LimitGrammar {
    struct Opening: Equatable {
        var limit: Limit
        /// «до конца», «к концу»: the end of the period that follows.
        var isEnd = false
        /// «до начала марта».
        var isBeginning = false
    }

    let phrase: Phrase

    func opening(at index: Int) -> Parsed<Opening> {
        var at = phrase.skip(index, .in, .term) ?? index
        var opening = Opening(limit: .none)
        if let next = phrase.skip(at, .not, .laterThan) {
            (opening.limit, at) = (.notLater, phrase.passing(than(at: next), anyOf: .than, .until, .by, .on))
        } else if phrase.isWord(at, .until) || phrase.isWord(at, .before) {
            (opening.limit, at) = (.until, at + 1)
        } else if phrase.isWord(at, .by) {
            (opening.limit, at) = (.by, at + 1)
        } else if phrase.isWord(at, .through) {
            (opening.limit, at) = (.through, at + 1)
        }
        if opening.limit == .none {
            at = phrase.passing(at, anyOf: .in, .on, .forTerm, .course, .stretch, .period, .all)
        }
        if phrase.isWord(at, .end) || phrase.isWord(at, .ending) {
            opening.isEnd = true
            at += 1
        } else if phrase.isWord(at, .beginning), opening.limit != .none {
            opening.isBeginning = true
            at += 1
        }
        return Parsed(opening, next: clock(at: at))
    }

    /// A comma before «чем» is passed over.
    private func than(at index: Int) -> Int {
        phrase.mark(index) == .comma && phrase.isWord(index + 1, .than) ? index + 1 : index
    }

    /// The position behind a time of day before a date: «18:00», «12.00 часов», «18 часов», «15 ч.».
    private func clock(at index: Int) -> Int {
        guard let hour = phrase[index].number, hour <= 24 else { return index }
        var at = index + 1
        let isMinutes =
            [.colon, .dot, .dash].contains(phrase.mark(at)) && phrase[at + 1].digitCount == 2
            && (phrase[at + 1].number ?? 99) < 60 && !phrase[at].isSpaced && !phrase[at + 1].isSpaced
        if isMinutes { at += 2 }
        if phrase.unit(at) == .hour || phrase.text.equals("ч", at) {
            at += 1
            if phrase.mark(at) == .dot { at += 1 }
            return phrase.passing(at, anyOf: .of)
        }
        let isColon = isMinutes && phrase.mark(index + 1) == .colon
        let isDateBehind = phrase[at].isNumber && phrase[at].isSpaced
        return isColon || isMinutes && isDateBehind ? at : index
    }
}
