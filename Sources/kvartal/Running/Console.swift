internal import FileSystem
internal import Glibc

/// Standard output and standard error. Writes go straight to the descriptors, whole, in the order in which they are
/// made.
enum Console {
    /// Prints what a command was asked for. Throws where it cannot be written; false where nobody reads it any more
    /// (`| head`), who has got what he wanted.
    @discardableResult
    static func print(_ text: String) throws -> Bool { try print(Array(text.utf8)) }

    @discardableResult
    static func print(_ bytes: [UInt8]) throws -> Bool {
        if write(bytes, to: STDOUT_FILENO) { return true }
        if errno == EPIPE { return false }
        throw Failure(FileError.current("-", "write to standard output").description)
    }

    /// A line on standard error; where nobody listens there is nothing to be done about it.
    static func report(_ line: String) { _ = write(Array((line + "\n").utf8), to: STDERR_FILENO) }

    /// Text on standard error without a line's end, for the progress bar.
    @discardableResult
    static func draw(_ text: String) -> Bool { write(Array(text.utf8), to: STDERR_FILENO) }

    static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    /// False, and `errno`, where not everything could be written.
    private static func write(_ bytes: [UInt8], to number: Int32) -> Bool {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                Glibc.write(number, buffer.baseAddress.map { $0 + written }, buffer.count - written)
            }
            if count < 0 {
                if errno == EINTR { continue }
                return false
            }
            written += count
        }
        return true
    }
}

/// What ends a run with status 2, in words.
struct Failure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
