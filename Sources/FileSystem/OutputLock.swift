internal import Glibc

/// The right to write to one output folder: held by one run at a time, and given back by the system itself when the run
/// ends, however it ends (flock(2)).
package struct OutputLock: ~Copyable {
    private let file: FileDescriptor

    private init(_ file: consuming FileDescriptor) { self.file = file }

    /// Takes the lock, waiting at most so many seconds. The error says who holds it.
    package static func take(folder: String, waitSeconds: Double) throws(FileError) -> OutputLock {
        let path = folder + "/.kvartal.lock"
        let file = try open(path)
        var waited = 0.0
        while flock(file.number, LOCK_EX | LOCK_NB) != 0 {
            guard errno == EWOULDBLOCK || errno == EINTR else { throw FileError.current(path, "lock") }
            if waited >= waitSeconds {
                throw FileError(
                    path: path, kind: .locked,
                    """
                    another run holds the output (\(holder(path))); waited \(Int(waited)) s; \
                    give it more time with --wait, or end it
                    """)
            }
            usleep(100_000)
            waited += 0.1
        }
        if fcntl(file.number, F_GETFL) & O_ACCMODE == O_RDWR {
            _ = ftruncate(file.number, 0)
            try file.write(Array("pid \(getpid())\n".utf8))
        }
        return OutputLock(file)
    }

    /// The file may belong to another user, whose runs come first: to lock it, to read it is enough.
    private static func open(_ path: String) throws(FileError) -> FileDescriptor {
        do {
            let file = try FileDescriptor(path, flags: O_RDWR | O_CREAT | O_NOFOLLOW)
            // Whatever the umask: who may not read it could not run.
            _ = fchmod(file.number, 0o644)
            return file
        } catch {
            guard error.kind == .notAllowed, exists(path) else { throw error }
            return try FileDescriptor(path, flags: O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
        }
    }

    /// The process that the file names, as long as there is one: a run that may only read the file cannot name itself.
    private static func holder(_ path: String) -> String {
        let unknown = "its number is not known: fuser \(path) tells it"
        guard let bytes = try? readFile(path, limit: 256) else { return unknown }
        let text = String(decoding: bytes, as: UTF8.self).filter { $0 != "\n" }
        guard text.hasPrefix("pid "), let number = pid_t(text.dropFirst(4)) else { return unknown }
        return kill(number, 0) == 0 || errno == EPERM ? text : unknown
    }
}
