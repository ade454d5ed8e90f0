internal import FileSystem
internal import Glibc
internal import Synchronization

/// SIGTERM, SIGINT and SIGHUP end a run at once and cleanly: what was being written is removed, the previous report
/// stays, and the status is 2 because nothing was published. A run that has just published is left the time to say so.
enum Interruption {
    private enum Stage {
        case reading
        case writing(Publication)
        case published
    }

    private static let stage = Mutex(Stage.reading)
    private static let log = Mutex<RunLog?>(nil)

    static func begin(_ publication: Publication) { stage.withLock { $0 = .writing(publication) } }

    /// Swaps the new folder in. No signal is heeded in the moment of the swap, so that none is answered untruthfully.
    static func publish(_ publication: Publication) throws(FileError) {
        try stage.withLock { stage throws(FileError) in
            try publication.swap()
            stage = .published
        }
    }

    /// The publication was given up.
    static func end() { stage.withLock { $0 = .reading } }

    /// Where an interrupted run is to be logged; nil once the run has been.
    static func log(to log: RunLog?) { self.log.withLock { $0 = log } }

    /// Why nobody waits for the signals, which do what they do by default; no run is begun then, because the machine will
    /// have nothing to give for it either.
    static let trouble: Failure? = prepare()

    /// Has a thread of its own wait for the signals, so that what is to be done on them may do anything. They come to it
    /// through a pipe. What whoever started the program wants ignored (`nohup`) stays ignored.
    private static func prepare() -> Failure? {
        guard mailbox.writing >= 0 else {
            return Failure("kvartal: error: \(FileError.current("-", "make a pipe").description)")
        }
        var thread = pthread_t()
        guard pthread_create(&thread, nil, { _ in Interruption.wait() }, nil) == 0 else { return .noThread }
        pthread_detach(thread)
        var signals = sigset_t()
        sigemptyset(&signals)
        for number in [SIGTERM, SIGINT, SIGHUP] {
            sigaddset(&signals, number)
            var action = sigaction()
            guard sigaction(number, nil, &action) == 0,
                unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) != 1
            else { continue }
            action = sigaction()
            action.__sigaction_handler.sa_handler = { Interruption.post($0) }
            action.sa_flags = SA_RESTART
            sigaction(number, &action, nil)
        }
        // A program with threads may hand its own mask down, in which they are blocked.
        pthread_sigmask(SIG_UNBLOCK, &signals, nil)
        return nil
    }

    /// The two ends of the pipe; negative where there is none to be had.
    private static let mailbox: (reading: Int32, writing: Int32) = {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return (-1, -1) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        return (ends[0], ends[1])
    }()

    /// All that a signal handler does.
    private static func post(_ signal: Int32) {
        let code = errno
        var byte = UInt8(truncatingIfNeeded: signal)
        _ = write(mailbox.writing, &byte, 1)
        errno = code
    }

    private static func wait() -> Never {
        var byte: UInt8 = 0
        while read(mailbox.reading, &byte, 1) != 1 {}
        let received = Int32(byte)
        // Held until the process ends, so that nothing is swapped in any more.
        stage.withLock { stage -> Never in
            switch stage {
            case .published:
                usleep(500_000)
                end(received, "the report is in place", .doneWithErrors)
            case .writing(let publication):
                publication.discard(within: .milliseconds(400))
                end(received, "nothing was published", .failed)
            case .reading:
                end(received, "nothing was published", .failed)
            }
        }
    }

    private static func end(_ signal: Int32, _ state: String, _ outcome: Outcome) -> Never {
        log.withLock { $0?.ended(bySignal: signal, state, outcome) }
        Console.report("kvartal: ended by signal \(signal); \(state)")
        _exit(outcome.rawValue)
    }
}
