internal import Model

/// Decides whether a line is the continuation of the one above: from the punctuation between them, the case of the next
/// beginning, numbering, the words that open lines on purpose, open brackets, and the width at which the text was broken.
struct LineJoin {
    enum Verdict { case apart, blank, glued, unhyphenated }

    let layout: Layout

    /// UTF-8 bytes beyond which nothing is joined to a paragraph: no sentence is longer.
    private static let limit = 20_000

    /// `isListed` where the upper line is the heading of a list of participants, or one of its entries; `isAmongPeople`
    /// where both stand in such a list.
    func verdict(
        between upper: Piece, and lower: Piece, isListed: Bool = false, isAmongPeople: Bool = false
    ) -> Verdict {
        guard lower.paragraph.label == nil, lower.paragraph.outlineLevel == nil, upper.paragraph.outlineLevel == nil
        else { return .apart }
        if upper.text.isEmpty { return .blank }
        if upper.text.utf8.count > LineJoin.limit { return .apart }
        let end = Lettering.last(of: upper.text)
        if upper.holdsTab || lower.holdsTab {
            // «онлайн-» over «конкурсе<TAB>март»: a cell's word goes on below.
            guard end == .hyphen, upper.holdsTab, Lettering.first(of: lower.text) == .lower else { return .apart }
            return Hyphenation.verdict(upper.text, lower.text).map { $0 == .blank ? .apart : $0 } ?? .apart
        }
        if isListed, layout.width == nil, standsInList(upper, ending: end) { return .apart }
        if isAmongPeople, standsInList(upper, ending: end), ParticipantList.namesGroup(lower.text) { return .apart }
        if isLabelled(lower, after: upper, ending: end) || LineOpening.isDeliberate(lower.text) { return .apart }
        if isName(upper, above: lower) { return .apart }
        if isStandalone(lower), !isInSentence(upper, ending: end) { return .apart }
        let isInAgenda = TimeSpan(at: upper.text, isExpected: true) != nil
        if let span = TimeSpan(at: lower.text, isExpected: isInAgenda), span.to != nil || isInAgenda,
            span.to != nil && isInAgenda || !Connectors.bind(lastWord(of: upper.text))
        {
            return .apart
        }
        if end == .hyphen, let verdict = Hyphenation.verdict(upper.text, lower.text) { return verdict }
        if end == .comma || upper.openBrackets > 0 { return .blank }
        if isParallel(upper, lower) || isDated(lower.text) && isDated(upper.text) { return .apart }
        return continuesSentence(upper, lower, ending: end) ? .blank : .apart
    }

    /// A line of a list of participants that is whole: its heading, or an entry without a sign that it goes on.
    private func standsInList(_ upper: Piece, ending end: Lettering) -> Bool {
        if ParticipantList.isHeading(upper.text) { return true }
        return end != .hyphen && end != .comma && upper.openBrackets == 0
            && !Connectors.bind(lastWord(of: upper.text))
    }

    /// A field's name on a line of its own, its value below: «Сроки реализации проекта» over «с 1 апреля 2022 года».
    private func isName(_ upper: Piece, above lower: Piece) -> Bool {
        guard FieldName.isBare(upper.text), !layout.breaksAtWidth(upper, before: lower) else { return false }
        return upper.text.utf8.count >= 30 && !FieldName.isBare(upper.text + " " + lower.text)
    }

    /// Lines of an unmarked list: both begin with the same capitalised word («Представители …»).
    private func isParallel(_ upper: Piece, _ lower: Piece) -> Bool {
        if ParticipantList.opensGroup(upper.text), ParticipantList.opensGroup(lower.text) { return true }
        guard upper.paragraph.label == nil, Lettering.first(of: lower.text) == .upper else { return false }
        if ParticipantList.beginsGroup(lower.text), !Connectors.bind(lastWord(of: upper.text)) { return true }
        let word = lower.text.utf8.prefix { !isBlank($0) }
        return word.count >= 12 && upper.text.utf8.starts(with: word)
            && upper.text.utf8.dropFirst(word.count).first.map(isBlank) == true
    }

    /// «с 21 по 25 апреля – …»: a line of a calendar begins with its date and a dash.
    private func isDated(_ text: String) -> Bool {
        guard holdsDash(text) else { return false }
        let start = folded(text.prefix(utf8Count: 90))
        guard let dash = offset(of: " - ", in: start) else { return false }
        return Connectors.holdsMonth(String(start.prefix(utf8Count: dash)))
    }

    /// Whether a dash of any kind may stand among the first bytes.
    private func holdsDash(_ text: String) -> Bool { text.utf8.prefix(120).contains { $0 == 0x2D || $0 == 0xE2 } }

    private func isLabelled(_ lower: Piece, after upper: Piece, ending end: Lettering) -> Bool {
        guard let label = typedLabel(of: lower.text) else { return false }
        if Connectors.expectNumber(lastWord(of: upper.text)) { return false }
        return !label.isWeak || end == .stop || end == .colon
    }

    private func continuesSentence(_ upper: Piece, _ lower: Piece, ending end: Lettering) -> Bool {
        let start = Lettering.first(of: lower.text)
        if lower.text.utf8.starts(with: "№".utf8), !hasPrefix(folded(lower.text.prefix(utf8Count: 12)), "№ п") {
            return end != .stop && end != .colon
        }
        let isWide = layout.breaksAtWidth(upper, before: lower)
        switch end {
        case .stop:
            let abbreviated = Connectors.isAbbreviation(lastWord(of: upper.text))
            if start == .lower { return abbreviated || isWide || !lower.paragraph.followsGap }
            return isWide || (abbreviated && start == .digit)
        case .colon:
            return isWide && (start == .lower || layout.isGapped)
        default:
            if start == .lower { return true }
            if Connectors.bind(lastWord(of: upper.text)) || isWide { return true }
            return start == .openingBracket ? isInItem(upper) && !holdsInitials(lower.text) : joinsCapital(upper, lower)
        }
    }

    /// Whether a line that begins with a capital, a figure or a quotation mark goes on where the one above has no full stop.
    private func joinsCapital(_ upper: Piece, _ lower: Piece) -> Bool {
        if LineOpening.isSignatory(lower.text) { return false }
        if !lower.paragraph.followsGap {
            // «… и Хоринский районы» over «Республики Бурятия».
            if beginsWithRegion(lower.text) { return true }
            if layout.isGapped { return !isCapitals(upper.text) && !isShortHeading(upper, lower) }
            if Lettering.first(of: lower.text) == .openingQuote { return true }
        }
        let isQuoted = Lettering.first(of: lower.text) == .openingQuote
        guard isInItem(upper), upper.text.utf8.count >= (isQuoted ? 50 : 110) else { return false }
        let end = Lettering.last(of: lower.text)
        return end == .stop || end == .colon || end == .comma || lower.text.utf8.count >= 110
    }

    /// A short line that could be a heading or a name over a paragraph of its own.
    private func isShortHeading(_ upper: Piece, _ lower: Piece) -> Bool {
        Lettering.first(of: lower.text) == .upper && upper.lastLineLength < 40 && !upper.text.holds(0x2C)
    }

    private func isInItem(_ piece: Piece) -> Bool {
        if let label = piece.paragraph.label { return !label.isEmpty }
        return typedLabel(of: piece.text) != nil
    }

    private func isInSentence(_ upper: Piece, ending end: Lettering) -> Bool {
        switch end {
        case .stop, .colon, .closingBracket: false
        case .comma: true
        default:
            isInItem(upper) || hasPrefix(folded(upper.text.prefix(utf8Count: 12)), "срок")
                || Connectors.bind(lastWord(of: upper.text))
        }
    }

    /// A line that is nothing but a date, a number or a town: a header's, where no sentence is open.
    private func isStandalone(_ piece: Piece) -> Bool {
        let line = piece.text
        guard line.utf8.count <= 240 else { return false }
        let first = Lettering.first(of: line)
        guard first == .digit || first == .other || first == .lower, first != .digit || holdsYear(line) else {
            return false
        }
        let text = folded(line)
        guard text.utf8.count <= 110 else { return false }
        switch first {
        case .digit: return isDateLine(text)
        case .other: return text.utf8.starts(with: "№".utf8) && text.utf8.count <= 24
        case .lower:
            if hasPrefix(text, "от ") { return isDateLine(text) }
            let isPlace =
                hasPrefix(text, "г.") || Self.places.begin(text) && (isDateLine(text) || piece.paragraph.followsGap)
            return isPlace && Town.find(in: line) != nil
        default: return false
        }
    }

    /// Settlements other than towns, whose short words stand in sentences as well («в школе с. Заречное»).
    private static let places: Openings = ["с. ", "п. ", "пос. ", "пгт ", "пгт. ", "д. ", "ст. ", "село ", "р.п. "]

    private func isDateLine(_ text: String) -> Bool {
        holdsYear(text) && (text.utf8.count { $0 == 0x2E } >= 2 || Connectors.holdsMonth(text))
    }

    /// Figures enough for a day and a year.
    private func holdsYear(_ text: String) -> Bool { text.utf8.count { (0x30...0x39).contains($0) } >= 5 }

    /// «П.В.»: a capital, a full stop and another capital.
    private func holdsInitials(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        return scalars.indices.dropLast(2).contains {
            Lettering(scalars[$0]) == .upper && scalars[$0 + 1] == "." && Lettering(scalars[$0 + 2]) != .lower
        }
    }

    private func isCapitals(_ text: String) -> Bool {
        !text.unicodeScalars.contains { Lettering($0) == .lower }
    }
}
