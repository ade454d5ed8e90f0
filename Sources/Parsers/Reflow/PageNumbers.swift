internal import Model

/// Takes the numbers of pages out that a conversion left among the lines of a text. A bare figure is one only where it
/// is set apart (by a form feed, far to the right or in the middle, by gaps on both sides) and the pages count on; row
/// numbers and cells of a table that was flattened to one cell a line stay.
struct PageNumbers {
    /// What was taken out, in order.
    private(set) var found: [(text: String, place: Place)] = []
    /// The number of the page before.
    private var last: Int?
    /// Bytes of text since the last page number.
    private var distance = 0
    private var rows = RowNumbers()
    /// The line before belongs to an item of a list.
    private var isInItem = false

    /// UTF-8 bytes beyond which no line is a page's number («Страница 100 из 120»).
    static let longest = 40
    /// Blanks before a number that stands in the middle or at the right of a page.
    private static let farIndent = 20
    /// Bytes of text that a page has at the least where only gaps tell that a figure is its number.
    private static let shortestPage = 400
    /// Lines among which the next page's number is looked for.
    private static let longestPage = 200
    /// The highest number that the first page number left in a text has, unless the next one counts on from it.
    private static let firstNumbers = 3

    mutating func remove(from pieces: inout [Piece], format: FileFormat) {
        let heads = RunningHeads(pieces)
        guard !heads.pages.isEmpty || pieces.contains(where: { PageNumbers.mayBe($0) && PageNumber($0.text) != nil })
        else { return }
        let layout = Layout(pieces, format: format)
        var kept: [Piece] = []
        kept.reserveCapacity(pieces.count)
        var followsNumber = false
        for index in pieces.indices {
            if let page = heads.pages[index] {
                take(page, pieces[index])
                followsNumber = true
                continue
            }
            if PageNumbers.mayBe(pieces[index]), let number = PageNumber(pieces[index].text),
                isPage(number, at: index, in: pieces, layout)
            {
                take(number.number, pieces[index])
                followsNumber = true
                continue
            }
            var piece = pieces[index]
            piece.followsPageNumber = followsNumber
            followsNumber = false
            pass(piece)
            kept.append(piece)
        }
        pieces = kept
    }

    /// Takes note of a line that stays.
    private mutating func pass(_ piece: Piece) {
        distance += piece.text.utf8.count
        let isLabelled = PageNumbers.isLabelled(piece)
        isInItem = isLabelled || isInItem && !piece.paragraph.followsGap
        rows.pass(piece)
    }

    private static func isLabelled(_ piece: Piece) -> Bool {
        piece.paragraph.label != nil || typedLabel(of: piece.text) != nil
    }

    private mutating func take(_ number: Int, _ piece: Piece) {
        found.append((piece.text, piece.paragraph.place))
        (last, distance) = (number, 0)
    }

    private static func mayBe(_ piece: Piece) -> Bool {
        piece.paragraph.label == nil && piece.text.utf8.count <= longest
            && piece.text.utf8.last.map(PageNumber.mayEnd) == true
    }

    // MARK: - Set apart

    private func isPage(_ number: PageNumber, at index: Int, in pieces: [Piece], _ layout: Layout) -> Bool {
        let upper = index > 0 ? pieces[index - 1] : nil
        let lower = index + 1 < pieces.count ? pieces[index + 1] : nil
        guard case .bare(let value) = number else { return !continues(pieces[index], upper) }
        if let upper, let lower, cutsSentence(pieces[index], upper, lower, layout) { return true }
        let isCounted = countsOn(value) || last == nil && isFollowed(value, after: index, in: pieces)
        guard isCounted, !rows.expect(pieces[index], before: lower) else { return false }
        if pieces[index].paragraph.followsPage || lower?.paragraph.followsPage == true { return true }
        if isFar(pieces[index], from: upper, lower) || standsInGap(index, upper, lower, in: pieces) { return true }
        guard let upper, let lower, !rows.isInTable else { return false }
        if value - 1 == last, pieces[index].paragraph.followsGap, Lettering.last(of: upper.text) == .stop {
            return true
        }
        guard distance >= Self.shortestPage else { return false }
        return cutsList(upper, lower) || cutsLine(upper, lower, layout)
    }

    /// «…, приложение 3,» over «стр. 2»: the line above goes on.
    private func continues(_ piece: Piece, _ upper: Piece?) -> Bool {
        guard let upper, !piece.paragraph.followsGap else { return false }
        return Lettering.last(of: upper.text) == .comma || Connectors.expectNumber(lastWord(of: upper.text))
    }

    private func countsOn(_ number: Int) -> Bool {
        guard let last else { return (1...Self.firstNumbers).contains(number) }
        return number == last + 1 || number == last + 2
    }

    /// Whether the next page's number stands further below, set apart as well.
    private func isFollowed(_ number: Int, after index: Int, in pieces: [Piece]) -> Bool {
        pieces[(index + 1)...].prefix(Self.longestPage).contains {
            $0.indent >= Self.farIndent && PageNumbers.mayBe($0) && PageNumber($0.text) == .bare(number + 1)
        }
    }

    private func isFar(_ piece: Piece, from upper: Piece?, _ lower: Piece?) -> Bool {
        guard piece.indent >= Self.farIndent else { return false }
        return [upper, lower].allSatisfy { neighbour in
            guard let neighbour, PageNumber(neighbour.text) == nil else { return true }
            return neighbour.indent + 4 < piece.indent
        }
    }

    /// Between gaps, in a text whose lines do not all stand so, a page's length after the last number; never under a
    /// name or a colon, whose value it would be.
    private func standsInGap(_ index: Int, _ upper: Piece?, _ lower: Piece?, in pieces: [Piece]) -> Bool {
        guard pieces[index].paragraph.followsGap, lower.map(\.paragraph.followsGap) ?? true, let upper else {
            return false
        }
        if PageNumber(upper.text) != nil { return true }
        // The last page may be short.
        guard distance >= Self.shortestPage || lower == nil && last != nil,
            Lettering.last(of: upper.text) != .colon || upper.text.utf8.last == 0x3B, !FieldName.isBare(upper.text)
        else { return false }
        let isBlock = { (at: Int) in pieces.indices.contains(at) && !pieces[at].paragraph.followsGap }
        return isBlock(index - 1) || isBlock(index + 2) || !rows.isInTable
    }

    // MARK: - Between lines

    /// Between gaps in the middle of a sentence, which goes on small or with its figure, or had come to the width.
    private func cutsSentence(_ piece: Piece, _ upper: Piece, _ lower: Piece, _ layout: Layout) -> Bool {
        guard piece.paragraph.followsGap, lower.paragraph.followsGap, !rows.isInTable, !upper.holdsTab,
            upper.text.utf8.count >= 20, !FieldName.isBare(upper.text)
        else { return false }
        let (end, start) = (Lettering.last(of: upper.text), Lettering.first(of: lower.text))
        guard end == .lower || end == .comma || end == .hyphen,
            start == .lower || start == .digit || layout.isFull(upper)
        else { return false }
        return !Connectors.expectNumber(lastWord(of: upper.text))
    }

    /// Between two lines of a sentence that a width broke, where the sentence asks for no figure.
    private func cutsLine(_ upper: Piece, _ lower: Piece, _ layout: Layout) -> Bool {
        let end = Lettering.last(of: upper.text)
        guard end == .lower || end == .comma || end == .hyphen, layout.isFull(upper),
            Lettering.first(of: lower.text) == .lower, layout.isFull(lower)
        else { return false }
        let word = lastWord(of: upper.text)
        return !Connectors.expectNumber(word) && !Connectors.bind(word)
    }

    /// Between a whole item of a list and the next one.
    private func cutsList(_ upper: Piece, _ lower: Piece) -> Bool {
        guard isInItem, PageNumbers.isLabelled(lower) else { return false }
        return upper.text.utf8.last == 0x3B || Lettering.last(of: upper.text) == .stop
    }
}

extension Remark {
    /// One for a document: how many there were, and which.
    static func pageNumbers(_ texts: [String]) -> Remark {
        let list = shortened(texts.joined(separator: ", "), to: 80)
        return Remark(
            "page-numbers", .note, "page numbers among the lines were passed over: \(list)",
            wording: "номера страниц, попавшие в текст при преобразовании файла, пропущены: \(list)")
    }
}
