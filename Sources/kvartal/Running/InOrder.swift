/// Works on many things at once and hands out the results in the order of the things.
///
/// At most `jobs` are under way and a few more wait to be handed out, so that memory does not grow with their number.
func inOrder<Element: Sendable, Result: Sendable>(
    _ elements: [Element], jobs: Int, _ work: @escaping @Sendable (Element) -> Result,
    then handOut: (Result) throws -> Void
) async throws {
    if jobs == 1 || elements.count < 2 {
        for element in elements { try handOut(work(element)) }
        return
    }
    try await withThrowingTaskGroup(of: (Int, [Result]).self) { group in
        let batch = max(1, min(16, elements.count / (jobs * 4)))
        let starts = Array(stride(from: 0, to: elements.count, by: batch))
        var next = 0
        var handedOut = 0
        var waiting: [Int: [Result]] = [:]
        func start() {
            let number = next
            let slice = elements[starts[number]..<min(starts[number] + batch, elements.count)]
            group.addTask { (number, slice.map(work)) }
            next += 1
        }
        while next < starts.count, next < jobs { start() }
        while let (number, results) = try await group.next() {
            waiting[number] = results
            while let results = waiting.removeValue(forKey: handedOut) {
                for result in results { try handOut(result) }
                handedOut += 1
            }
            while next < starts.count, next < handedOut + jobs * 3, next - handedOut - waiting.count < jobs { start() }
        }
    }
}
