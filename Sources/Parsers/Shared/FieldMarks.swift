internal import Model

/// What is stated about an item beside its wording: «Срок – …», «Ответственный: …».
struct ItemField: Equatable, Sendable {
    enum Kind: Sendable {
        case deadline
        /// «Ответственный»: the first named is responsible.
        case responsible
        /// «Исполнители»: each owes it for itself.
        case assignee
        case coassignee
        case result
        /// «Контроль – …», «Примечание – …»: read, but no part of the item.
        case remark
    }

    var kind: Kind
    /// The words after the mark, without the punctuation around them.
    var text: String
    var place: Place
}

/// Cuts a paragraph of an item into its wording and the fields that stand behind it, or in brackets at its end.
struct FieldMarks {
    private(set) var wording: String
    private(set) var fields: [ItemField] = []
    /// What stands behind the fields and belongs to the wording again.
    private(set) var following = ""

    /// The wording with what follows the fields.
    var wholeWording: String {
        let goesOn = following.utf8.first == 0x2C || following.utf8.first == 0x3B
        return following.isEmpty ? wording : (wording + (goesOn ? "" : " ") + following).trimmed
    }

    init(_ text: String, at place: Place) {
        wording = text
        let marks = withBytes(of: text) { FieldMarks.marks(in: $0) }
        guard let first = marks.first else { return }
        for (index, mark) in marks.enumerated() {
            var end = index + 1 < marks.count ? marks[index + 1].start : text.utf8.count
            if mark.isBracketed, let close = FieldMarks.closing(text, mark.value..<end) {
                // «подготовить приказ (срок – 27.03), закупить …»
                let rest = FieldMarks.slice(text, close + 1..<end).trimmed
                if rest.unicodeScalars.contains(where: { Lettering($0) == .lower }) {
                    following += (following.isEmpty || rest.utf8.first == 0x2C ? "" : " ") + FieldMarks.unmarked(rest)
                    end = close + 1
                }
            }
            var value = FieldMarks.trimmed(text, mark.value..<end, inBrackets: mark.isBracketed)
            if let cut = FollowingSentence.start(in: value, behind: mark.kind) {
                following += (following.isEmpty ? "" : " ") + value.dropping(utf8: cut)
                value = FieldMarks.trimmed(value, 0..<cut, inBrackets: false)
            }
            if !value.isEmpty { fields.append(ItemField(kind: mark.kind, text: value, place: place)) }
        }
        wording = FieldMarks.trimmedWording(text, upTo: first.start)
    }

    private struct Mark {
        var kind: ItemField.Kind
        /// Where the mark's word begins, and where its value.
        var start: Int
        var value: Int
        var isBracketed: Bool
    }

    // MARK: - Finding marks

    /// Looks at the beginning of every word; most texts have no mark.
    private static func marks(in bytes: UnsafeBufferPointer<UInt8>) -> [Mark] {
        let firstLetters = firstLetters
        var marks: [Mark] = []
        var index = 0
        while index < bytes.count {
            guard isLetter(bytes[index]) else {
                index += 1
                continue
            }
            if index == 0 || !isInWord(bytes[index - 1]),
                firstLetters.mayBegin(UnsafeBufferPointer(rebasing: bytes[index...])), let mark = mark(bytes, at: index)
            {
                marks.append(mark)
                index = max(mark.value, index + 2)
            } else {
                repeat { index += 2 } while index < bytes.count && isLetter(bytes[index])
            }
        }
        return marks
    }

    /// The first byte of a Russian letter.
    private static func isLetter(_ byte: UInt8) -> Bool { byte == 0xD0 || byte == 0xD1 }

    /// Only behind a blank, a no-break space or a bracket can a mark begin.
    private static func isInWord(_ before: UInt8) -> Bool { !isBlank(before) && before != 0x28 && before != 0xA0 }

    private static func mark(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Mark? {
        guard let opening = opening(bytes, before: index) else { return nil }
        for word in words where startsLowered(bytes, at: index, with: word.bytes) {
            guard let value = valueStart(bytes, from: index + word.bytes.count, word: word, opening: opening) else {
                continue
            }
            return Mark(kind: word.kind, start: index, value: value, isBracketed: opening == .bracket)
        }
        return nil
    }

    private enum Opening { case line, sentence, bracket, comma }

    /// Marks stand at the beginning, after a sentence, a bracket or a comma.
    private static func opening(_ bytes: UnsafeBufferPointer<UInt8>, before index: Int) -> Opening? {
        var at = index - 1
        while at >= 0, isBlank(bytes[at]) || bytes[at] == 0xA0 && at > 0 && bytes[at - 1] == 0xC2 {
            at -= bytes[at] == 0xA0 ? 2 : 1
        }
        guard at >= 0 else { return .line }
        if at == index - 1, bytes[at] != 0x28 { return nil }
        switch bytes[at] {
        case 0x28: return .bracket
        case 0x2E, 0x3B, 0x29, 0x21: return .sentence
        case 0x2C, 0x2D: return .comma
        case 0x93, 0x94: return at >= 2 && bytes[at - 1] == 0x80 && bytes[at - 2] == 0xE2 ? .comma : nil
        case 0xBB: return .comma
        default: return bytes[at + 1..<index].contains(0x09) || bytes[at + 1..<index].contains(0x0A) ? .sentence : nil
        }
    }

    /// The value begins after a colon or a dash; for a deadline also directly («Срок до 1 марта»).
    private static func valueStart(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, word: Word, opening: Opening
    ) -> Int? {
        var index = start
        let limit = min(bytes.count, start + (word.kind == .deadline || word.kind == .responsible ? 110 : 50))
        while index < limit {
            switch bytes[index] {
            case 0x3A: return index + 1
            case 0x2D where isBlank(bytes[index - 1]) || index + 1 < bytes.count && isBlank(bytes[index + 1]):
                return index + 1
            case 0xE2
            where index + 2 < bytes.count && bytes[index + 1] == 0x80 && (0x92...0x95).contains(bytes[index + 2]):
                return index + 3
            case 0x2C, 0x3B, 0x0A, 0x28, 0xAB: return direct(bytes, start, word, opening)
            case 0x2E where index > start: return direct(bytes, start, word, opening)
            default: index += 1
            }
        }
        return direct(bytes, start, word, opening)
    }

    /// «Срок до 1 марта», «отв. Иванов И.И.»: the value follows the word at once.
    private static func direct(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ word: Word, _ opening: Opening
    ) -> Int? {
        guard let value = bytes[start...].firstIndex(where: { !isBlank($0) && $0 != 0x2E }),
            isBlank(bytes[start]) || bytes[start] == 0x2E || word.isAbbreviated
        else { return nil }
        switch word.kind {
        case .deadline:
            let isTerm = directDeadlines.contains { startsLowered(bytes, at: value, with: $0) }
            return isTerm || (0x30...0x39).contains(bytes[value]) ? value : nil
        case .responsible: return word.isAbbreviated ? value : nil
        default: return nil
        }
    }

    private static let directDeadlines = [
        "до ", "не позднее", "по ", "с ", "к ", "в течение", "постоянно", "ежемесячно", "ежеквартально", "ежегодно",
    ]
    .map { Array($0.utf8) }

    private struct Word {
        var bytes: [UInt8]
        var kind: ItemField.Kind
        var isAbbreviated = false

        init(_ text: String, _ kind: ItemField.Kind, isAbbreviated: Bool = false) {
            (bytes, self.kind, self.isAbbreviated) = (Array(text.utf8), kind, isAbbreviated)
        }
    }

    private static let firstLetters = FirstLetters(of: words.map(\.bytes))

    /// Longer marks before the shorter ones that they begin with.
    private static let words: [Word] = [
        Word("срок", .deadline), Word("дата исполнения", .deadline), Word("дата проведения", .deadline),
        Word("дата", .deadline),
        Word("период проведения", .deadline), Word("время проведения", .deadline),
        Word("ответственн", .responsible), Word("отв.", .responsible, isAbbreviated: true),
        Word("соисполнител", .coassignee), Word("исполнител", .assignee), Word("исп.", .assignee, isAbbreviated: true),
        Word("ожидаемый результат", .result), Word("результат", .result), Word("целевой показатель", .result),
        Word("показател", .result),
        Word("контроль", .remark), Word("примечани", .remark),
    ]
}
