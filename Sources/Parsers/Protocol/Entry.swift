internal import Model
internal import Russian

/// A numbered point of minutes as it stands, before addressees and deadlines are read; its sub-points inside it.
struct Entry: Sendable {
    /// As a reader sees it, parents included: `2.1`, `2.а`.
    var number: String
    var style: LabelStyle
    /// List level in a DOCX.
    var level: Int?
    /// The wording in pieces: its paragraphs and bullets.
    var wording: [String]
    var fields: [ItemField]
    var children: [Entry] = []
    var place: Place

    /// The wording as one text.
    var text: String { wording.joined(separator: " ") }

    /// Whether anything below it is more than a piece of its wording: a numbered sub-point, or a lettered one that
    /// bids somebody do something or states its own deadline.
    var hasSubItems: Bool {
        if children.allSatisfy({ $0.style == .bullet }) { return bulletsAreItems }
        return children.contains { $0.style == .levels || $0.style != .bullet && $0.isDuty }
            || children.dropLast().contains { $0.style != .bullet && !$0.fields.isEmpty }
    }

    /// Bullets are duties of their own where each bids something done and not only the last says by when.
    var bulletsAreItems: Bool {
        children.count > 1 && children.allSatisfy { $0.style == .bullet && $0.beginsWithVerb }
            && children.dropLast().contains(where: \.statesDeadline)
    }

    /// Beside sub-points bullets are wording: of the sub-point before them, or of the point.
    var withBulletsAsWording: Entry {
        guard !bulletsAreItems, children.contains(where: { $0.style == .bullet }) else { return self }
        var whole = self
        whole.children = []
        for child in children {
            if child.style == .bullet {
                whole.take(child)
            } else {
                whole.children.append(child)
            }
        }
        return whole
    }

    private mutating func take(_ bullet: Entry) {
        let last = children.indices.last
        if let last {
            children[last].wording.append("– " + bullet.text)
            children[last].fields += bullet.fields
        } else {
            wording.append("– " + bullet.text)
            fields += bullet.fields
        }
    }

    /// The point with the pieces that are no sub-points as part of its own wording; what stands under the last of them
    /// is said of the whole.
    var withPieces: Entry {
        guard !hasSubItems else { return self }
        var whole = self
        for child in children {
            let piece = child.withPieces
            let mark = piece.style == .bullet ? "–" : "\(piece.number.split(separator: ".").last ?? ""))"
            whole.wording.append(piece.text.isEmpty ? "" : "\(mark) \(piece.text)")
            whole.fields += piece.fields
        }
        whole.children = []
        return whole
    }

    private var firstWords: [Substring] { folded(text.prefix(utf8Count: 120)).split(separator: " ") }

    /// «Направить …», also behind an adverb: «ежедневно докладывать …».
    private var beginsWithVerb: Bool {
        let words = firstWords
        let word = words.first?.hasSuffix("но") == true ? words.dropFirst().first : words.first
        guard let word, word.utf8.count > 6 else { return false }
        return ["ть", "ться", "ти", "тись", "чь"].contains { word.hasSuffix($0) }
    }

    private var statesDeadline: Bool {
        fields.contains { $0.kind == .deadline } || deadlineStart != nil
    }

    /// «до 1 марта утвердить перечень», «ежемесячно направлять отчёт»: what is to be done follows the term.
    private var beginsWithDeadline: Bool {
        Self.terms.beginLowered(text) && deadlineStart == 0
    }

    /// Where the words state a deadline. Whichever the document's date: only whether there is one is asked.
    private var deadlineStart: Int? {
        let someDay = DateContext(documentDate: CivilDate(dayNumber: 10_000))
        return findDeadline(in: text, context: someDay, at: place)?.range.lowerBound
    }

    private static let terms: Openings = [
        "до ", "не позднее ", "к ", "в срок", "в течение ", "с ", "ежемесячно", "ежеквартально", "еженедельно",
        "ежегодно",
        "ежедневно",
    ]

    private var isDuty: Bool {
        if !children.isEmpty || beginsWithVerb || beginsWithDeadline { return true }
        let word = firstWords.first ?? ""
        return [
            "министерств", "администраци", "департамент", "управлени", "комитет", "глав", "руководител", "директор",
        ]
        .contains { hasPrefix(word, $0) }
            && (word.hasSuffix("у") || word.hasSuffix("и") || word.hasSuffix("ам") || word.hasSuffix("ю"))
    }
}
