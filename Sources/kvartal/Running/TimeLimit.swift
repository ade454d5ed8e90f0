internal import Dispatch
internal import Glibc
internal import Synchronization

/// The result of some work, or nil where it takes longer than so many seconds.
///
/// The work is done on another thread. Once the time is over it is no longer waited for: what a pathological text keeps
/// busy cannot be interrupted, but it need not hold up the other documents, and it ends with the process.
func within<Value: Sendable>(seconds: Double, _ work: @escaping @Sendable () -> Value) -> Value? {
    // No thread to be had: better without a limit than not at all.
    guard let worker = Worker.take() else { return work() }
    let answer = Answer<Value>()
    worker.begin { answer.settle(work()) }
    let value = answer.value(within: seconds)
    if value != nil { worker.putBack() } else { worker.retire() }
    return value
}

/// A thread that does one piece of work after another: to start one for every document costs as much as reading it.
private final class Worker: Sendable {
    private let hasWork = DispatchSemaphore(value: 0)
    private let next = Mutex<(@Sendable () -> Void)?>(nil)

    private static let idle = Mutex<[Worker]>([])

    /// One that has nothing to do, else a new one; nil where no more threads can be had.
    static func take() -> Worker? { idle.withLock { $0.popLast() } ?? start() }

    func putBack() { Self.idle.withLock { $0.append(self) } }

    func begin(_ work: @escaping @Sendable () -> Void) {
        next.withLock { $0 = work }
        hasWork.signal()
    }

    /// Ends the thread as soon as it has done what it is doing.
    func retire() { hasWork.signal() }

    private static func start() -> Worker? {
        let worker = Worker()
        var thread = pthread_t()
        let reference = Unmanaged.passRetained(worker)
        let failure = pthread_create(
            &thread, nil,
            { context in
                if let context { Unmanaged<Worker>.fromOpaque(context).takeRetainedValue().run() }
                return nil
            }, reference.toOpaque())
        if failure != 0 {
            reference.release()
            return nil
        }
        pthread_detach(thread)
        return worker
    }

    private func run() {
        while true {
            hasWork.wait()
            let work = next.withLock { next in
                defer { next = nil }
                return next
            }
            guard let work else { return }
            work()
        }
    }
}

/// What comes of a piece of work, handed from one thread to another.
private final class Answer<Value: Sendable>: Sendable {
    private let settled = Mutex<Value?>(nil)
    private let isDone = DispatchSemaphore(value: 0)

    func settle(_ value: Value) {
        settled.withLock { $0 = value }
        isDone.signal()
    }

    func value(within seconds: Double) -> Value? {
        _ = isDone.wait(timeout: .now() + seconds)
        return settled.withLock { $0 }
    }
}
