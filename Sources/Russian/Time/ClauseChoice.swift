internal import Model

/// What a deadline is, where its words make more than one statement about time: a recurrence outweighs a date, a date a
/// term, a term an event or «постоянно»; of several dates the latest counts (CONTRACT §2).
struct ClauseChoice {
    let source: Source

    func choose(_ clauses: [Clause], of body: Range<Int>) -> Clause? {
        guard var chosen = clauses.min(by: { rank($0) < rank($1) }) else { return nil }
        let dated = clauses.filter { ($0.kind == .by || $0.kind == .during) && $0.to != nil }
        if dated.count > 1, chosen.kind == .by || chosen.kind == .during, let last = dated.compactMap(\.to).max() {
            chosen = dated[0]
            chosen.remarks = dated.flatMap(\.remarks)
            if dated.contains(where: { $0.to != last }) {
                chosen.remarks.append(.twoDates(source.words(body), later: last))
            }
            chosen.to = last
        }
        if let rest = remainder(of: body, without: clauses) {
            chosen.remarks.append(.deadlineRemainder(rest, of: source.words(body)))
        }
        return chosen
    }

    private func rank(_ clause: Clause) -> Int {
        switch clause.kind {
        case .recurring: 0
        case .by, .during: clause.to == nil && clause.from == nil ? 2 : 1
        case .relative: clause.to == nil ? 4 : 3
        case .event, .standing: 5
        case .unspecified: 6
        }
    }

    /// The first run of words that belongs to no statement; single small words are not worth a note.
    private func remainder(of body: Range<Int>, without clauses: [Clause]) -> String? {
        var run: Range<Int>?
        for index in body where !clauses.contains(where: { $0.tokens.contains(index) }) {
            guard source.tokens[index].isWord || source.tokens[index].isNumber else { continue }
            if let current = run, current.upperBound == index {
                run = current.lowerBound..<index + 1
            } else if run == nil {
                run = index..<index + 1
            }
        }
        guard let run, run.count > 1 || source.tokens.foldedRange(run.lowerBound).count > 6 else { return nil }
        return source.words(run)
    }
}
