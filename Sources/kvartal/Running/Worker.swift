internal import Dispatch
internal import Glibc
internal import Synchronization

/// A thread that does one piece of work after another: to start one for every document costs as much as reading it.
///
/// All threads of a run are made here, so that a machine that has none to give (`ulimit -u`, `TasksMax=`) is an error
/// with a remedy and never a wait without end.
final class Worker: Sendable {
    private let hasWork = DispatchSemaphore(value: 0)
    private let next = Mutex<(@Sendable () -> Void)?>(nil)

    private static let idle = Mutex<[Worker]>([])

    /// How long somebody waits for a thread when none is to be had at once.
    private static let patience = 5.0

    /// One that has nothing to do, else a new one. Throws where none can be had for a while.
    static func take() throws(Failure) -> Worker {
        var waited = 0.0
        while waited < patience {
            if let worker = takeAtOnce() { return worker }
            usleep(20_000)
            waited += 0.02
        }
        throw .noThread
    }

    /// As many as asked for, or as can be had: none where there are not two with another one each for what is limited in
    /// time (`watched`).
    static func crew(_ count: Int) -> [Worker] {
        var taken: [Worker] = []
        while taken.count < 2 * count, let worker = takeAtOnce() { taken.append(worker) }
        let pairs = taken.count / 2
        for worker in taken.dropFirst(pairs > 1 ? pairs : 0) { worker.putBack() }
        return pairs > 1 ? Array(taken.prefix(pairs)) : []
    }

    private static func takeAtOnce() -> Worker? { idle.withLock { $0.popLast() } ?? start() }

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

extension Failure {
    static let noThread = Failure(
        """
        kvartal: error: cannot start a thread: Resource temporarily unavailable; the user has too many processes or too \
        few are allowed: raise the limit (ulimit -u, TasksMax=), and run again
        """)
}
