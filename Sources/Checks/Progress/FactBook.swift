internal import Model

/// All facts by obligation, in the order of time, with corrections made and contradictions reported.
struct FactBook {
    private(set) var bySlot: [[Fact]]
    /// The day from which an occurrence no longer takes place, because the duty was released before it.
    private(set) var ended: [CivilDate?]

    /// How many more facts there is room for.
    private var room: Int

    /// `limit` bounds the facts of all obligations together: one row may be about thousands of them.
    init(slotCount: Int, limit: Int) {
        room = limit
        bySlot = Array(repeating: [], count: slotCount)
        ended = Array(repeating: nil, count: slotCount)
    }

    /// Takes the room for so many facts; false where there is none left.
    mutating func reserve(_ count: Int) -> Bool {
        guard count <= room else { return false }
        room -= count
        return true
    }

    mutating func add(_ fact: Fact, to slot: Int) { bySlot[slot].append(fact) }

    mutating func end(_ slot: Int, on date: CivilDate) { ended[slot] = min(ended[slot] ?? date, date) }

    /// What was known about an obligation on a day, in the order of time.
    func facts(_ slot: Int, on day: CivilDate) -> ArraySlice<Fact> {
        let facts = bySlot[slot]
        guard let last = facts.last, last.date > day else { return facts[...] }
        return facts.prefix { $0.date <= day }
    }

    /// Puts every obligation's facts in order, and settles what was said twice about one day.
    mutating func settle(_ entries: [ProgressEntry], items: (Int) -> Item) -> [Diagnostic] {
        var findings: [Diagnostic] = []
        for slot in bySlot.indices where !bySlot[slot].isEmpty {
            var facts = bySlot[slot]
            facts.sort { ($0.date, entries[$0.row].origin) < ($1.date, entries[$1.row].origin) }
            let settlement = FactSettlement(entries: entries, item: items(slot))
            bySlot[slot] = settlement.settle(facts, findings: &findings)
        }
        return findings
    }
}
