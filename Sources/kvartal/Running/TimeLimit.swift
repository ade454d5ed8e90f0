internal import Dispatch
internal import Glibc
internal import Synchronization

/// The result of some work, or nil where it takes longer than so many seconds.
///
/// The work is done on a thread of its own. Once the time is over it is no longer waited for: what a pathological text
/// keeps busy cannot be interrupted, but it need not hold up the other documents, and it ends with the process.
func within<Value: Sendable>(seconds: Double, _ work: @escaping @Sendable () -> Value) -> Value? {
    let job = Job(work)
    var thread = pthread_t()
    let failure = pthread_create(
        &thread, nil,
        { context in
            if let context { Unmanaged<AnyJob>.fromOpaque(context).takeRetainedValue().run() }
            return nil
        }, Unmanaged<AnyJob>.passRetained(job).toOpaque())
    // No thread to be had: better without a limit than not at all.
    if failure != 0 {
        Unmanaged<AnyJob>.passUnretained(job).release()
        return work()
    }
    pthread_detach(thread)
    return job.result(within: seconds)
}

/// A job without the type of its result, which a C function cannot name.
private class AnyJob: @unchecked Sendable {
    func run() {}
}

private final class Job<Value: Sendable>: AnyJob, @unchecked Sendable {
    private let work: @Sendable () -> Value
    private let value = Mutex<Value?>(nil)
    private let isDone = DispatchSemaphore(value: 0)

    init(_ work: @escaping @Sendable () -> Value) { self.work = work }

    override func run() {
        let result = work()
        value.withLock { $0 = result }
        isDone.signal()
    }

    func result(within seconds: Double) -> Value? {
        _ = isDone.wait(timeout: .now() + seconds)
        return value.withLock { $0 }
    }
}
