internal import Dispatch
internal import Synchronization

/// Works on many things at once and hands out the results in the order of the things.
///
/// `work` gets a few of them at a time and answers with as many results. At most `jobs` such batches are under way and a
/// few more wait to be handed out, so that memory does not grow with their number. The machine may have fewer threads to
/// give: then fewer are under way, at worst one, on the caller's thread.
func inOrder<Element: Sendable, Result: Sendable>(
    _ elements: [Element], jobs: Int, _ work: @escaping @Sendable (ArraySlice<Element>) throws -> [Result],
    then handOut: (Result) throws -> Void
) throws {
    let size = max(1, min(16, elements.count / (jobs * 4)))
    let batches = stride(from: 0, to: elements.count, by: size).map { elements[$0..<min($0 + size, elements.count)] }
    let crew = jobs == 1 || batches.count < 2 ? [] : Worker.crew(min(jobs, batches.count))
    if crew.isEmpty {
        for batch in batches { for result in try work(batch) { try handOut(result) } }
        return
    }
    let queue = Queue(batches, ahead: crew.count * 3, work)
    // Whoever waits for more finds that there is none.
    defer { queue.end(waiting: crew.count) }
    for worker in crew {
        worker.begin {
            queue.run()
            worker.putBack()
        }
    }
    for number in batches.indices {
        for result in try queue.results(of: number) { try handOut(result) }
    }
}

/// Batches that threads take one after the other, never further ahead than a few.
private final class Queue<Element: Sendable, Value: Sendable>: Sendable {
    private struct State {
        var next = 0
        var results: [Int: Result<[Value], any Error>] = [:]
    }

    private let batches: [ArraySlice<Element>]
    private let work: @Sendable (ArraySlice<Element>) throws -> [Value]
    private let state = Mutex(State())
    /// Counts the batches that may be begun, and those that are done.
    private let room = DispatchSemaphore(value: 0)
    private let done = DispatchSemaphore(value: 0)

    init(
        _ batches: [ArraySlice<Element>], ahead: Int,
        _ work: @escaping @Sendable (ArraySlice<Element>) throws -> [Value]
    ) {
        (self.batches, self.work) = (batches, work)
        for _ in 0..<ahead { room.signal() }
    }

    /// Works on one batch after another until there is none left.
    func run() {
        while true {
            room.wait()
            let number = state.withLock { state in
                defer { state.next += 1 }
                return state.next
            }
            guard number < batches.count else { return }
            let results = Result { try work(batches[number]) }
            state.withLock { $0.results[number] = results }
            done.signal()
        }
    }

    /// Waits for a batch. They are to be asked for in their order.
    func results(of number: Int) throws -> [Value] {
        while true {
            if let results = state.withLock({ $0.results.removeValue(forKey: number) }) {
                room.signal()
                return try results.get()
            }
            done.wait()
        }
    }

    /// Nothing is begun any more.
    func end(waiting: Int) {
        state.withLock { $0.next = max($0.next, batches.count) }
        for _ in 0..<waiting { room.signal() }
    }
}
