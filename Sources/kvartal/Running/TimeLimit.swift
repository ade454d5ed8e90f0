internal import Dispatch
internal import Synchronization

/// Works on one thing after another, in their order. Where one takes longer than `seconds` from when it set its watch,
/// what it named to stand in for it is taken instead.
///
/// The work is done on another thread, all of it handed over at once: to wake a thread for every document costs a
/// twentieth of reading it. What is late is no longer waited for: what a pathological text keeps busy cannot be
/// interrupted, but it need not hold up the other documents, and it ends with the process. Throws where the machine has
/// no thread to give, or what the work throws.
func watched<Element: Sendable, Value: Sendable>(
    _ elements: ArraySlice<Element>, seconds: Double,
    _ work: @escaping @Sendable (Element, Watch<Value>) throws(Failure) -> Value
) throws(Failure) -> [Value] {
    var values: [Value] = []
    while values.count < elements.count {
        let rest = elements.dropFirst(values.count)
        let watch = Watch<Value>(seconds: seconds)
        let worker = try Worker.take()
        worker.begin {
            do throws(Failure) {
                for element in rest where !watch.settle(try work(element, watch)) { return }
                watch.finish()
            } catch {
                watch.finish(error)
            }
        }
        values += try watch.values()
        if watch.isGivenUp { worker.retire() } else { worker.putBack() }
    }
    return values
}

/// The time that a thread's work may take, and what has come of it so far.
final class Watch<Value: Sendable>: Sendable {
    private struct State: Sendable {
        var values: [Value] = []
        /// When what is being worked on is late, and what stands in for it then; nil before its watch is set.
        var end: DispatchTime?
        var substitute: (@Sendable () -> Value)?
        var isGivenUp = false
        var failure: Failure?
    }

    private let seconds: Double
    private let state = Mutex(State())
    private let isFinished = DispatchSemaphore(value: 0)

    init(seconds: Double) { self.seconds = seconds }

    /// From now on the thing that is being worked on has its `seconds`.
    func set(orElse substitute: @escaping @Sendable () -> Value) {
        let end = DispatchTime.now() + seconds
        state.withLock { ($0.end, $0.substitute) = (end, substitute) }
    }

    /// Takes what came of one thing; false where it was given up meanwhile, and nobody waits for what follows.
    fileprivate func settle(_ value: Value) -> Bool {
        state.withLock { state in
            guard !state.isGivenUp else { return false }
            state.values.append(value)
            (state.end, state.substitute) = (nil, nil)
            return true
        }
    }

    fileprivate func finish(_ failure: Failure? = nil) {
        state.withLock { $0.failure = failure }
        isFinished.signal()
    }

    /// Waits for all values, or for those up to the first thing that is late, its substitute included.
    fileprivate func values() throws(Failure) -> [Value] {
        while true {
            let end = state.withLock { $0.end } ?? .now() + seconds
            let isInTime = isFinished.wait(timeout: end) == .success
            guard isInTime || isLate() else { continue }
            let (values, failure) = state.withLock { ($0.values, $0.failure) }
            if let failure { throw failure }
            return values
        }
    }

    /// Whether something was late: the thread is still busy with it.
    fileprivate var isGivenUp: Bool { state.withLock { $0.isGivenUp } }

    /// Gives up what is being worked on where its time is over.
    private func isLate() -> Bool {
        state.withLock { state in
            guard let end = state.end, end <= .now(), let substitute = state.substitute else { return false }
            state.isGivenUp = true
            state.values.append(substitute())
            return true
        }
    }
}
