internal import Model

/// Reads how a number is compared: «не менее», «свыше», «до», «около», «≥».
struct ComparatorGrammar {
    struct Comparator: Equatable {
        var comparison: Comparison
        /// «до», «от», «с»: prepositions, which compare only before a counted thing.
        var isPreposition = false
    }

    let phrase: Phrase

    func comparator(at index: Int) -> Parsed<Comparator>? {
        guard let found = words(at: index) ?? sign(at: index) else { return nil }
        var at = found.next
        if phrase.mark(at) == .comma, phrase.isWord(at + 1, .than) { at += 1 }
        at = phrase.passing(at, anyOf: .than)
        // «не менее чем с 10 партнерами», «не менее, чем в 5 школах», «более чем из 40 судей»
        if at > found.next {
            at = phrase.passing(at, anyOf: .from, .in, .on, .by, .through, .until)
            if phrase.sense(at) == .measure(.context) { at += 1 }
        }
        return Parsed(found.value, next: at)
    }

    private func words(at index: Int) -> Parsed<Comparator>? {
        switch phrase.sense(index) {
        case .word(.not): return negated(at: index + 1)
        case .word(.more): return Parsed(.init(comparison: .moreThan), next: index + 1)
        case .word(.until): return Parsed(.init(comparison: .atMost, isPreposition: true), next: index + 1)
        case .word(.of): return Parsed(.init(comparison: .atLeast, isPreposition: true), next: index + 1)
        case .measure(let measure): return plain(measure, at: index)
        default: break
        }
        if phrase.text.equals("хотя", index), phrase.text.equals("бы", index + 1) {
            return Parsed(.init(comparison: .atLeast), next: index + 2)
        }
        if phrase.text.hasPrefix("превыси", index) || phrase.text.equals("превышает", index) {
            return Parsed(.init(comparison: .moreThan), next: index + 1)
        }
        return nil
    }

    private func plain(_ measure: Measure, at index: Int) -> Parsed<Comparator>? {
        let comparison: Comparison
        switch measure {
        case .less, .below: comparison = .lessThan
        case .above, .higher: comparison = .moreThan
        case .minimum: comparison = .atLeast
        case .maximum: comparison = .atMost
        case .about: comparison = .about
        case .exactly: comparison = .exactly
        default: return nil
        }
        return Parsed(.init(comparison: comparison), next: index + 1)
    }

    private func negated(at index: Int) -> Parsed<Comparator>? {
        switch phrase.sense(index) {
        case .measure(.less), .measure(.below): return Parsed(.init(comparison: .atLeast), next: index + 1)
        case .word(.more), .measure(.above), .measure(.higher), .word(.exceeding):
            return Parsed(.init(comparison: .atMost), next: index + 1)
        default:
            guard phrase.text.hasPrefix("превы", index) || phrase.text.hasPrefix("превзо", index) else { return nil }
            return Parsed(.init(comparison: .atMost), next: index + 1)
        }
    }

    private func sign(at index: Int) -> Parsed<Comparator>? {
        let isOrEqual = phrase.mark(index + 1) == .equals && !phrase[index + 1].isSpaced
        switch phrase.mark(index) {
        case .tilde: return Parsed(.init(comparison: .about), next: index + 1)
        case .atLeast: return Parsed(.init(comparison: .atLeast), next: index + 1)
        case .atMost: return Parsed(.init(comparison: .atMost), next: index + 1)
        case .greater:
            return Parsed(.init(comparison: isOrEqual ? .atLeast : .moreThan), next: index + (isOrEqual ? 2 : 1))
        case .less:
            return Parsed(.init(comparison: isOrEqual ? .atMost : .lessThan), next: index + (isOrEqual ? 2 : 1))
        default: return nil
        }
    }
}
