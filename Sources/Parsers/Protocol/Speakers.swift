/// Who speaks to one question of minutes, in the order in which they are named, each once.
struct Speakers: Sendable {
    private(set) var names: [String] = []
    private var known: Set<String> = []

    mutating func add(_ others: [String]) {
        for name in others where known.insert(name).inserted { names.append(name) }
    }
}
