/// Reads what a term is counted from: «со дня подписания протокола» → `document`, «с момента получения запроса» →
/// `request`, «после опубликования» → `publication`, «со дня поступления» → `receipt`, everything else → `event`.
struct AnchorGrammar {
    let phrase: Phrase
    /// The text stands in the minutes of a meeting: «со дня проведения заседания» is counted from their date.
    var isOfMeeting = false

    func anchor(at index: Int) -> Parsed<String>? {
        guard let start = opening(at: index) else { return nil }
        let end = endOfWords(from: start)
        guard end > start else { return nil }
        let isOurs = isOfMeeting && isOurMeeting(start..<end)
        return Parsed(isOurs ? "document" : name(of: start..<end), next: end)
    }

    /// «(со дня) проведения заседания», «(после) совещания»: no other meeting is named, neither a coming one nor that of a
    /// body with a name of its own.
    private func isOurMeeting(_ words: Range<Int>) -> Bool {
        guard !phrase.isWord(words.lowerBound - 1, .until), !phrase.isWord(words.lowerBound - 1, .before),
            words.contains(where: { phrase.isWord($0, .meeting) })
        else { return false }
        return words.allSatisfy {
            !phrase[$0].isCapitalized && !phrase.isWord($0, .next) && !phrase.isWord($0, .upcoming)
        }
    }

    /// «со дня», «с момента», «с даты», «после», «по», «от даты», «до» (for terms counted back).
    private func opening(at index: Int) -> Int? {
        var at = phrase.mark(index) == .comma ? index + 1 : index
        if phrase.text.equals("начиная", at) || phrase.text.equals("считая", at) { at += 1 }
        if phrase.isWord(at, .from) || phrase.isWord(at, .of) {
            let behind = at + 1
            if phrase.unit(behind) == .day || phrase.isWord(behind, .moment) {
                return phrase.text.equals("следующего", behind + 1) ? behind + 2 : behind + 1
            }
            // «с дня, следующего за днем получения»
            return isAnchorNoun(behind) ? behind : nil
        }
        if phrase.isWord(at, .after) || phrase.isWord(at, .until) || phrase.isWord(at, .before) { return at + 1 }
        if phrase.isWord(at, .through), isAnchorNoun(at + 1) { return at + 1 }
        return nil
    }

    private func isAnchorNoun(_ index: Int) -> Bool {
        switch phrase.sense(index) {
        case .word(.receipt), .word(.arrival), .word(.signing), .word(.publication), .word(.ending), .word(.request):
            true
        default: false
        }
    }

    /// Up to the end of the clause: a mark, or what begins another statement about time.
    private func endOfWords(from index: Int) -> Int {
        var at = index
        while at < phrase.count, at < index + 14 {
            switch phrase.mark(at) {
            case .comma:
                guard phrase.isWord(at + 1, .next) else { return at }
            case .dot, .semicolon, .openBracket, .closeBracket, .colon: return at
            case .dash where phrase[at].isSpaced: return at
            default: break
            }
            if phrase.isWord(at, .not), phrase.isWord(at + 1, .laterThan) { return at }
            // «со дня подписания направить сведения»: the action follows.
            if at > index, phrase.isInfinitive(at) { return at }
            at += 1
        }
        return at
    }

    private func name(of words: Range<Int>) -> String {
        var name: String?
        for at in words {
            guard case .word(let word) = phrase.sense(at) else {
                if isOurPaper(at), name == nil || name == "signing" { return "document" }
                continue
            }
            switch word {
            case .request: return "request"
            case .present, .ourPaper:
                return name == "receipt" || name == "publication" ? name ?? "document" : "document"
            case .receipt, .arrival: name = name ?? "receipt"
            case .publication: name = name ?? "publication"
            case .signing: name = name ?? "signing"
            case .ending, .end, .beginning, .execution: name = name ?? "event"
            default: break
            }
        }
        guard name == "signing" else { return name ?? "event" }
        // «со дня подписания» alone speaks of the paper it stands in; of another paper it is an event.
        return words.count == 1 ? "document" : "event"
    }

    private func isOurPaper(_ index: Int) -> Bool {
        phrase.text.hasPrefix("протокол", index) || phrase.text.hasPrefix("распоряжени", index)
            || phrase.text.hasPrefix("постановлени", index) || phrase.text.hasPrefix("приказ", index)
    }
}
