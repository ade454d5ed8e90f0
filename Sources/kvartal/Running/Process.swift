internal import CLinux
internal import Glibc

/// How a run ended, as cron and scripts see it (CONTRACT §1).
enum Outcome: Int32 {
    case done = 0
    /// Something could not be read or contradicts itself; what could be done is done.
    case doneWithErrors = 1
    /// Nothing was written.
    case failed = 2
}

/// Makes the process fit for cron: a closed pipe and a file that may grow no larger (`ulimit -f`) are errors of one write
/// and not the end, and the numbers 0, 1 and 2 are taken, so that no file of ours is ever opened as standard output.
func prepareProcess() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    for number: Int32 in 0...2 where fcntl(number, F_GETFD) < 0 {
        _ = open("/dev/null", number == 0 ? O_RDONLY : O_WRONLY)
    }
    _ = Interruption.trouble
    spareSystemCalls()
}

/// What every document would cost in system calls otherwise: libzip asks for the time zone at each entry of an archive,
/// and the C library then looks at the zone's file anew unless `TZ` names it; and memory that one document gave back is
/// what the next one needs, so it is not handed to the kernel in between.
private func spareSystemCalls() {
    setenv("TZ", ":/etc/localtime", 0)
    kvartal_keep_memory(32 << 20)
}

/// Today's date where the program runs. The clock is read here and nowhere else, and only where neither the period nor
/// the as-of date was given in full.
func today() -> (year: Int, month: Int, day: Int) {
    var seconds = time(nil)
    var parts = tm()
    localtime_r(&seconds, &parts)
    return (Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday))
}

/// The local time with its distance from UTC, for the log alone: `2024-10-02T07:00:03+05:00`.
func timestamp() -> String {
    var seconds = time(nil)
    var parts = tm()
    localtime_r(&seconds, &parts)
    var buffer = [CChar](repeating: 0, count: 40)
    let count = strftime(&buffer, buffer.count, "%Y-%m-%dT%H:%M:%S%z", &parts)
    let text = String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return text.dropLast(2) + ":" + text.suffix(2)
}

/// How many documents are worked on at once where `--jobs` is not given.
func processorCount() -> Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
