/// Works on many things at once and hands out the results in the order of the things.
///
/// `work` gets a few of them at a time and answers with as many results. At most `jobs` such batches are under way and a
/// few more wait to be handed out, so that memory does not grow with their number.
func inOrder<Element: Sendable, Result: Sendable>(
    _ elements: [Element], jobs: Int, _ work: @escaping @Sendable (ArraySlice<Element>) -> [Result],
    then handOut: (Result) throws -> Void
) async throws {
    let batch = max(1, min(16, elements.count / (jobs * 4)))
    let batches = stride(from: 0, to: elements.count, by: batch).map {
        elements[$0..<min($0 + batch, elements.count)]
    }
    if jobs == 1 || batches.count < 2 {
        for batch in batches { for result in work(batch) { try handOut(result) } }
        return
    }
    try await withThrowingTaskGroup(of: (Int, [Result]).self) { group in
        var next = 0
        var handedOut = 0
        var waiting: [Int: [Result]] = [:]
        func start() {
            let (number, batch) = (next, batches[next])
            group.addTask { (number, work(batch)) }
            next += 1
        }
        while next < batches.count, next < jobs { start() }
        while let (number, results) = try await group.next() {
            waiting[number] = results
            while let results = waiting.removeValue(forKey: handedOut) {
                for result in results { try handOut(result) }
                handedOut += 1
            }
            while next < batches.count, next < handedOut + jobs * 3, next - handedOut - waiting.count < jobs { start() }
        }
    }
}
