internal import Glibc

/// An open file that closes itself.
struct FileDescriptor: ~Copyable {
    let number: Int32
    let path: String

    /// Opens with `O_CLOEXEC` added; `mode` counts where the flags create.
    init(_ path: String, flags: Int32, mode: mode_t = 0o644) throws(FileError) {
        number = open(path, flags | O_CLOEXEC, mode)
        self.path = path
        if number < 0 { throw FileError.current(path, "open") }
    }

    deinit { if number >= 0 { close(number) } }

    func status() throws(FileError) -> stat {
        var status = stat()
        if fstat(number, &status) != 0 { throw FileError.current(path, "look at") }
        return status
    }

    /// Writes all bytes, going on after an interruption.
    func write(_ bytes: [UInt8]) throws(FileError) {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                Glibc.write(number, buffer.baseAddress.map { $0 + written }, buffer.count - written)
            }
            if count < 0 {
                if errno == EINTR { continue }
                throw FileError.current(path, "write")
            }
            written += count
        }
    }
}
