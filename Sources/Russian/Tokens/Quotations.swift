/// Which tokens stand inside quotation marks: a quoted name states nothing.
///
/// Russian writing lets one closing mark end several open names («Акселератор «Импульс»), so a closing mark ends all of
/// them unless another closing mark comes before the next opening one. Marks that are never closed quote nothing.
struct Quotations {
    private var isQuoted: [Bool]

    init(_ phrase: Phrase) {
        isQuoted = Array(repeating: false, count: phrase.count)
        var depth = 0
        var start = 0
        var straight: Int?
        for index in 0..<phrase.count {
            switch phrase.mark(index) {
            case .openQuote where !Quotations.isDay(index, in: phrase):
                if depth == 0 { start = index }
                depth += 1
            case .closeQuote where depth > 0:
                depth = depth > 1 && Quotations.isClosedAgain(behind: index, in: phrase) ? depth - 1 : 0
                if depth == 0 { cover(start...index) }
            case .straightQuote where !Quotations.isDay(index, in: phrase) && !Quotations.isDay(index - 2, in: phrase):
                if let opening = straight {
                    cover(opening...index)
                    straight = nil
                } else {
                    straight = index
                }
            default: break
            }
        }
    }

    /// Whether the token is a quotation mark of a pair or stands between them.
    subscript(index: Int) -> Bool { isQuoted.indices.contains(index) && isQuoted[index] }

    private mutating func cover(_ range: ClosedRange<Int>) {
        for index in range { isQuoted[index] = true }
    }

    private static func isClosedAgain(behind index: Int, in phrase: Phrase) -> Bool {
        for at in index + 1..<max(phrase.count, index + 1) {
            switch phrase.mark(at) {
            case .closeQuote: return true
            case .openQuote: return false
            default: continue
            }
        }
        return false
    }

    /// «"11" июля»: quotation marks around a day.
    private static func isDay(_ index: Int, in phrase: Phrase) -> Bool {
        phrase[index + 1].isNumber && phrase[index + 1].digitCount <= 2
            && [.closeQuote, .straightQuote].contains(phrase.mark(index + 2)) && phrase.month(index + 3) != nil
    }
}
