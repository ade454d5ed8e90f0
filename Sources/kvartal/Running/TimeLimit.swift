internal import Dispatch
internal import Glibc
internal import Synchronization

/// Works on one thing after another, in their order. Where one takes more than `seconds` of a processor since it set its
/// watch, or ten times as long by the clock, what it named to stand in for it is taken instead: on a machine that is busy
/// with other work a document is not slow, and one that never comes from a broken disk is.
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
        /// What is being worked on, since when; nil before its watch is set.
        var begin: Begin?
        /// What stands in for it where it is late.
        var substitute: (@Sendable () -> Value)?
        var isGivenUp = false
        var failure: Failure?
    }

    /// The moment from which something has its time: by the clock, and by that of the thread that works on it.
    private struct Begin: Sendable {
        var time: DispatchTime
        var clock: clockid_t
        var used: Double

        /// Now, on this thread.
        init() {
            time = .now()
            clock = CLOCK_MONOTONIC
            pthread_getcpuclockid(pthread_self(), &clock)
            used = Begin.seconds(clock)
        }

        /// Seconds of a processor that the thread has used since; it is at work, so that its clock runs.
        var duration: Double { Begin.seconds(clock) - used }

        private static func seconds(_ clock: clockid_t) -> Double {
            var time = timespec()
            clock_gettime(clock, &time)
            return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
        }
    }

    /// How many times as long by the clock as by a processor.
    private static var patience: Double { 10 }

    private let seconds: Double
    private let state = Mutex(State())
    private let isFinished = DispatchSemaphore(value: 0)

    init(seconds: Double) { self.seconds = seconds }

    /// From now on the thing that is being worked on has its `seconds`.
    func set(orElse substitute: @escaping @Sendable () -> Value) {
        let begin = Begin()
        state.withLock { ($0.begin, $0.substitute) = (begin, substitute) }
    }

    /// Takes what came of one thing; false where it was given up meanwhile, and nobody waits for what follows.
    fileprivate func settle(_ value: Value) -> Bool {
        state.withLock { state in
            guard !state.isGivenUp else { return false }
            state.values.append(value)
            (state.begin, state.substitute) = (nil, nil)
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
            let isInTime = isFinished.wait(timeout: .now() + timeLeft) == .success
            guard isInTime || isLate() else { continue }
            let (values, failure) = state.withLock { ($0.values, $0.failure) }
            if let failure { throw failure }
            return values
        }
    }

    /// Whether something was late: the thread is still busy with it.
    fileprivate var isGivenUp: Bool { state.withLock { $0.isGivenUp } }

    /// How long to wait before anything can be late.
    private var timeLeft: Double { state.withLock { max(0.001, seconds - ($0.begin?.duration ?? 0)) } }

    /// Gives up what is being worked on where its time is over. The thread stays while the lock is held.
    private func isLate() -> Bool {
        state.withLock { state in
            guard let begin = state.begin, let substitute = state.substitute else { return false }
            let isOver = begin.duration >= seconds || begin.time + seconds * Self.patience <= .now()
            guard isOver else { return false }
            state.isGivenUp = true
            state.values.append(substitute())
            return true
        }
    }
}
