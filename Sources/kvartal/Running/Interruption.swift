internal import FileSystem
internal import Glibc
internal import Synchronization

/// SIGTERM, SIGINT and SIGHUP end a run at once and cleanly: what was being written is removed, the previous report
/// stays, and the status is 2 because nothing was published.
enum Interruption {
    private static let current = Mutex<Publication?>(nil)
    private static let log = Mutex<RunLog?>(nil)

    static func begin(_ publication: Publication) { current.withLock { $0 = publication } }
    static func end() { current.withLock { $0 = nil } }
    /// Where an interrupted run is to be logged; nil once the run has been.
    static func log(to log: RunLog?) { self.log.withLock { $0 = log } }

    /// Has the signals wait for a thread of their own, so that what is to be done on them may do anything.
    static func prepare() {
        var signals = sigset_t()
        sigemptyset(&signals)
        for signal in [SIGTERM, SIGINT, SIGHUP] { sigaddset(&signals, signal) }
        pthread_sigmask(SIG_BLOCK, &signals, nil)
        var thread = pthread_t()
        pthread_create(&thread, nil, { _ in Interruption.wait() }, nil)
        pthread_detach(thread)
    }

    private static func wait() -> Never {
        var signals = sigset_t()
        sigemptyset(&signals)
        for signal in [SIGTERM, SIGINT, SIGHUP] { sigaddset(&signals, signal) }
        var received: Int32 = 0
        while sigwait(&signals, &received) != 0 {}
        current.withLock { $0?.discard() }
        log.withLock { $0?.failed("ended by signal \(received)") }
        Console.report("kvartal: ended by signal \(received); nothing was published")
        _exit(Outcome.failed.rawValue)
    }
}
