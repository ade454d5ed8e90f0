internal import Glibc

/// Standard output and standard error. Writes go straight to the descriptors, whole, in the order in which they are
/// made; a write that fails ends the run with status 2, a reader that went away ends it quietly.
enum Console {
    static func print(_ text: String) throws { try write(Array(text.utf8), to: STDOUT_FILENO) }
    static func print(_ bytes: [UInt8]) throws { try write(bytes, to: STDOUT_FILENO) }

    /// A line on standard error; where nobody listens there is nothing to be done about it.
    static func report(_ line: String) { try? write(Array((line + "\n").utf8), to: STDERR_FILENO) }

    /// Text on standard error without a line's end, for the progress bar.
    static func draw(_ text: String) { try? write(Array(text.utf8), to: STDERR_FILENO) }

    static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    private static func write(_ bytes: [UInt8], to number: Int32) throws {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                Glibc.write(number, buffer.baseAddress.map { $0 + written }, buffer.count - written)
            }
            if count < 0 {
                if errno == EINTR { continue }
                if errno == EPIPE { throw Failure("") }
                throw Failure("cannot write to standard output: \(String(cString: strerror(errno)))")
            }
            written += count
        }
    }
}

/// What ends a run with status 2, in words; empty where there is nobody left to tell.
struct Failure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
