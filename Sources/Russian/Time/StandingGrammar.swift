internal import Model

/// Reads that a duty is always there: «постоянно», «на постоянной основе», «по мере необходимости», «на протяжении всего
/// проекта», «в течение срока реализации».
struct StandingGrammar {
    let phrase: Phrase

    /// In running text (`isStrict`) only what cannot be part of another statement.
    func clause(at index: Int, isStrict: Bool) -> Clause? {
        end(at: index, isStrict: isStrict).map { Clause(.standing, tokens: index..<$0) }
    }

    private func end(at index: Int, isStrict: Bool) -> Int? {
        switch phrase.sense(index) {
        case .word(.always):
            // «постоянно действующий», «постоянно обновляемый» say what something is like, not when to do it.
            let describes = ["действующ", "обновляющ", "обновляем"].contains { phrase.text.hasPrefix($0, index + 1) }
            return describes ? nil : index + 1
        case .word(.on): return basis(at: index + 1) ?? course(at: index + 1, isStrict: isStrict)
        case .word(.in):
            if phrase.isWord(index + 1, .constant) { return basis(at: index + 1) }
            if phrase.isWord(index + 1, .course) || phrase.isWord(index + 1, .period) {
                return course(at: index + 1, isStrict: isStrict)
            }
            return phrase.text.equals("ходе", index + 1) && !isStrict ? course(at: index + 1, isStrict: false) : nil
        case .word(.through): return phrase.skip(index + 1, .measure, .necessity)
        case .word(.under): return isStrict ? nil : phrase.skip(index + 1, .necessity)
        case .word(.all), .word(.until): return isStrict ? nil : wholeTerm(at: index)
        default: return nil
        }
    }

    private func basis(at index: Int) -> Int? {
        phrase.skip(index, .constant, .basis) ?? phrase.skip(index, .constant, .regime)
    }

    /// «течение всего срока реализации проекта», «протяжении всего проекта», «период реализации программы»
    private func course(at index: Int, isStrict: Bool) -> Int? {
        let opening = phrase.passing(index, anyOf: .course, .stretch, .occasion)
        let at = phrase.passing(opening, anyOf: .all, .present)
        guard opening > index || phrase.isWord(at, .period) || phrase.isWord(at, .term) else { return nil }
        let hasAll = at > opening
        var next = at
        if phrase.isWord(next, .period) || phrase.isWord(next, .term) { next += 1 }
        if phrase.isWord(next, .execution) || phrase.text.equals("действия", next) { next += 1 }
        guard next > at || hasAll && isProject(at), SpanGrammar(phrase: phrase).span(at: next) == nil,
            DurationGrammar(phrase: phrase).duration(at: next, allowsBareUnit: false) == nil,
            phrase.unit(next) == nil, !isStrict || hasAll || next > at + 1
        else { return nil }
        return isProject(next) ? next + 1 : next
    }

    /// «весь период», «весь срок реализации проекта», «до окончания реализации проекта»
    private func wholeTerm(at index: Int) -> Int? {
        if phrase.isWord(index, .until) {
            guard phrase.isWord(index + 1, .ending) || phrase.isWord(index + 1, .end) else { return nil }
            let next = phrase.passing(index + 2, anyOf: .term, .period, .execution)
            guard next > index + 2 || isProject(next) else { return nil }
            return isProject(next) ? next + 1 : next
        }
        let next = phrase.passing(index + 1, anyOf: .period, .term, .execution)
        guard next > index + 1 else { return nil }
        return isProject(next) ? next + 1 : next
    }

    private func isProject(_ index: Int) -> Bool {
        phrase.text.hasPrefix("проект", index) || phrase.text.hasPrefix("программ", index)
            || phrase.text.hasPrefix("мероприяти", index)
    }
}
