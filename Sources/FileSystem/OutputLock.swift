internal import Glibc

/// The right to write to one output folder: held by one run at a time, and given back by the system itself when the run
/// ends, however it ends (flock(2)).
package struct OutputLock: ~Copyable {
    private let file: FileDescriptor

    private init(_ file: consuming FileDescriptor) { self.file = file }

    /// Takes the lock, waiting at most so many seconds. The error says who holds it.
    package static func take(folder: String, waitSeconds: Double) throws(FileError) -> OutputLock {
        let path = folder + "/.kvartal.lock"
        let file = try FileDescriptor(path, flags: O_RDWR | O_CREAT | O_NOFOLLOW)
        var waited = 0.0
        while flock(file.number, LOCK_EX | LOCK_NB) != 0 {
            guard errno == EWOULDBLOCK || errno == EINTR else { throw FileError.current(path, "lock") }
            if waited >= waitSeconds {
                throw FileError(
                    path: path, kind: .locked,
                    "another run holds the output (\(holder(path))); waited \(Int(waited)) s")
            }
            usleep(100_000)
            waited += 0.1
        }
        _ = ftruncate(file.number, 0)
        try file.write(Array("pid \(getpid())\n".utf8))
        return OutputLock(file)
    }

    private static func holder(_ path: String) -> String {
        guard let bytes = try? readFile(path, limit: 256), !bytes.isEmpty else { return "process unknown" }
        return String(decoding: bytes, as: UTF8.self).filter { $0 != "\n" }
    }
}
