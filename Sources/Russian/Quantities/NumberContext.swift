/// Tells numbers that count something from those that name something (CONTRACT §2): dates, times, telephone, house and
/// document numbers, clauses, ages, versions, addresses on the net.
struct NumberContext {
    let phrase: Phrase
    private let quotations: Quotations

    init(_ phrase: Phrase) {
        self.phrase = phrase
        quotations = Quotations(phrase)
    }

    /// The position behind a number that counts nothing, from where to read on; nil where it may count.
    func end(ofNonCountAt index: Int) -> Int? {
        if quotations[index] { return index + 1 }
        if let end = netAddress(at: index) { return end }
        guard phrase[index].isNumber else { return wordDate(at: index) }
        if let end = chain(at: index) ?? date(at: index) { return end }
        if isNamed(index) { return endOfName(index) }
        if isGrownToLetters(index) || isListNumber(index) { return index + 1 }
        return nil
    }

    /// «с первого по пятое марта», «двадцать пятого мая»
    private func wordDate(at index: Int) -> Int? {
        guard case .cardinal = phrase.sense(index) else { return nil }
        return DayGrammar(phrase: phrase).day(at: index)?.next
    }

    private func date(at index: Int) -> Int? {
        if let span = SpanGrammar(phrase: phrase).span(at: index) {
            let isBareNumber = span.value.terms.allSatisfy { $0.part == .year } && phrase[index].digitCount == 2
            if !isBareNumber { return span.next }
        }
        // «2024», «с 2021 по 2025»: four digits of a year count nothing unless a noun stands behind.
        guard phrase[index].digitCount == 4, let year = phrase[index].number, (1900...2199).contains(year) else {
            return nil
        }
        return phrase[index + 1].isWord && phrase.sense(index + 1) == .none ? nil : index + 1
    }

    /// Telephones, accounts, coordinates, «24/7», «1:3», «2.1.3»: numbers joined by marks.
    private func chain(at index: Int) -> Int? {
        var at = index
        var links = 0
        var marks: Set<Mark> = []
        while phrase[at].isNumber {
            let joint = at + 1
            guard [.dash, .dot, .slash, .colon, .closeBracket, .openBracket].contains(phrase.mark(joint)),
                phrase[joint + 1].isNumber, !phrase[joint + 1].isSpaced || phrase.mark(joint) == .closeBracket,
                !phrase[joint].isSpaced || phrase.mark(joint) == .openBracket
            else { break }
            marks.insert(phrase.mark(joint))
            links += 1
            at = joint + 1
        }
        guard links > 0 else { return nil }
        let isChain =
            marks.contains(.slash) || marks.contains(.colon) || marks.contains(.openBracket)
            || marks.contains(.closeBracket) || links > 1 && !isThousands(from: index, through: at)
        return isChain ? at + 1 : nil
    }

    private func isThousands(from index: Int, through last: Int) -> Bool {
        stride(from: index + 2, through: last, by: 2).allSatisfy {
            phrase[$0].digitCount == 3 && phrase.mark($0 - 1) == .dot
        }
    }

    /// «№ 33», «п. 2.1», «дом 6», «телефон 2-12-85»
    private func isNamed(_ index: Int) -> Bool {
        let at = phrase.mark(index - 1) == .dot || phrase.mark(index - 1) == .colon ? index - 2 : index - 1
        if phrase.mark(at) == .numero || phrase.mark(index - 1) == .numero { return true }
        guard phrase.sense(at) == .measure(.label) else { return false }
        return !phrase[at].isCapitalized || phrase.mark(index - 1) != .dot || phrase.text.foldedRange(at).count <= 8
    }

    /// «2.1», «15/3», «6-а»: what hangs on the number that names something.
    private func endOfName(_ index: Int) -> Int {
        var at = index + 1
        while [.dot, .slash, .dash, .comma].contains(phrase.mark(at)), !phrase[at].isSpaced, !phrase[at + 1].isSpaced,
            phrase[at + 1].isNumber
        {
            at += 2
        }
        return at
    }

    /// «COVID-19», «М5», «Р-254», «10-дневный», «50+», «3D», «453-УГ»
    private func isGrownToLetters(_ index: Int) -> Bool {
        if phrase.mark(index + 1) == .plus, !phrase[index + 1].isSpaced { return true }
        let previous = phrase[index - 1]
        if !phrase[index].isSpaced, previous.isWord { return true }
        if !phrase[index].isSpaced, previous.mark == .dash, phrase[index - 2].isWord, !previous.isSpaced { return true }
        let next = phrase[index + 1]
        if next.isWord, !next.isSpaced, next.script == .latin { return true }
        if !phrase[index].isSpaced, previous.mark == .underscore || previous.mark == .at { return true }
        let behind = Numerals(phrase: phrase).inflection(at: index + 1)
        if behind > index + 1 { return isOrdinal(index) }
        guard phrase.mark(index + 1) == .dash, phrase[index + 2].isWord, !phrase[index + 1].isSpaced,
            !phrase[index + 2].isSpaced
        else { return false }
        return true
    }

    /// «8-х классов», «1-й» are ordinals; «3-х семинаров», «5-ти», «2-мя» are not.
    private func isOrdinal(_ index: Int) -> Bool {
        let ending = phrase.mark(index + 1) == .dash ? index + 2 : index + 1
        let number = phrase[index].number ?? 0
        if phrase.text.equals("х", ending) || phrase.text.equals("м", ending) {
            return number > 4 && number % 100 != 40
        }
        return
            !(phrase.text.equals("ти", ending) || phrase.text.equals("мя", ending) || phrase.text.equals("ми", ending)
            || phrase.text.equals("и", ending) || phrase.text.equals("ех", ending) || phrase.text.equals("ух", ending))
    }

    /// «1. Провести …», «2) …» at the beginning of a line.
    private func isListNumber(_ index: Int) -> Bool {
        guard phrase[index].startsLine || index == 0 else { return false }
        return [.dot, .closeBracket].contains(phrase.mark(index + 1)) && phrase[index + 2].isSpaced
    }

    /// «https://disk.yandex.ru/d/G_W0», «office@mail.ru», «www.site.ru»: the whole run without gaps.
    private func netAddress(at index: Int) -> Int? {
        guard phrase[index].isSpaced || index == 0 || phrase.mark(index - 1) == .openBracket else { return nil }
        var at = index
        var isAddress = phrase.text.equals("www", index)
        repeat {
            if phrase.mark(at) == .at || phrase.mark(at) == .colon && phrase.mark(at + 1) == .slash { isAddress = true }
            at += 1
        } while at < phrase.count && !phrase[at].isSpaced
        return isAddress ? at : nil
    }
}
