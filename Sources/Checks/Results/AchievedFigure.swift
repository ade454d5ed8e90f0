internal import Model
internal import Russian

/// A figure that a document on results says was achieved: «собрано 320 контактов ремесленников».
struct AchievedFigure: Sendable {
    /// The sentence, or the part of it that belongs to this figure where it gives several.
    var clause: String
    /// The figure alone, as it stands in the clause.
    var text: String
    var value: Double
    var unit: String
    var comparison: Comparison
    var place: Place

    /// Whether as much was achieved at least: «около», «не более» and «не» say something else.
    var isFloor: Bool {
        guard comparison == .exactly || comparison == .atLeast || comparison == .moreThan else { return false }
        let words = folded(clause).split(separator: " ")
        return !zip(words, words.dropFirst() + [""]).contains { word, next in
            word == "не" && !next.hasPrefix("мене") && !next.hasPrefix("боле")
                || word == "из" && next.first?.isNumber ?? false
        }
    }
}

extension Document {
    /// The figures of a document on results: of its results, its indicators, and the fields that hold a figure alone
    /// («Число слушателей: 45 человек»).
    var achievedFigures: [AchievedFigure] {
        items.filter { $0.modality == .result }.flatMap(\.achievedFigures)
            + indicators.map { indicator in
                AchievedFigure(
                    clause: indicator.name, text: "", value: indicator.value, unit: indicator.unit,
                    comparison: indicator.comparison, place: indicator.origin)
            } + fields.compactMap(\.achievedFigure)
    }
}

extension Item {
    fileprivate var achievedFigures: [AchievedFigure] {
        let clauses = targets.count < 2 ? [text] : self.clauses
        return zip(targets, clauses).map { target, clause in
            AchievedFigure(
                clause: clause, text: target.text, value: target.value, unit: target.unit,
                comparison: target.comparison, place: target.origin)
        }
    }

    /// Of a sentence with several figures, for each what stands around it up to the next comma, semicolon or full stop, and
    /// behind it no further than a sentence goes.
    private var clauses: [String] {
        var start = text.startIndex
        return zip(targets, targets.places(in: text)).map { target, range in
            guard let range else { return "" }
            let lead = text[start..<range.lowerBound].suffix(Item.longestPart)
            let own = lead.lastIndex(where: Item.parts).map { lead[lead.index(after: $0)...] } ?? lead
            let tail = text[range.upperBound...].prefix(Item.longestPart).prefix { !Item.parts($0) }
            start = range.upperBound
            return "\(own.drop { $0 == " " })\(target.text)\(tail)"
        }
    }

    /// Letters: without a bound each figure of a text without commas would have all the text behind it.
    private static let longestPart = 1000

    private static func parts(_ character: Character) -> Bool { ",;.".contains(character) }
}

extension Field {
    /// Nil for what the project set out to do, and for what is no figure alone.
    fileprivate var achievedFigure: AchievedFigure? {
        let words = folded(name)
        guard !Field.intentions.contains(where: { words.contains($0) }) else { return nil }
        let found = findTargets(in: value, addresseeCount: 0, at: origin)
        guard found.count == 1, let target = found.first?.value, value.utf8.count <= target.text.utf8.count + 4 else {
            return nil
        }
        return AchievedFigure(
            clause: "\(name): \(value)", text: target.text, value: target.value, unit: target.unit,
            comparison: target.comparison, place: origin)
    }

    private static let intentions = ["цел", "задач", "план", "ожида", "срок", "бюджет", "стоимост", "запланир"]
}
