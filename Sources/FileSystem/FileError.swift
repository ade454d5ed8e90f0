internal import Glibc

/// What went wrong with the machine, in words. About one input file it is reported and the run goes on; about the
/// output the run ends with status 2.
package struct FileError: Error, Sendable, CustomStringConvertible {
    /// What kind of trouble, for the finding's code.
    package enum Kind: Sendable { case missing, notAllowed, notRegular, tooLarge, changing, noSpace, locked, other }

    package var path: String
    package var kind: Kind
    package var description: String

    package init(path: String, kind: Kind = .other, _ description: String) {
        self.path = path
        self.kind = kind
        self.description = description
    }

    /// The current `errno` with what was being done: `cannot read: Permission denied`.
    static func current(_ path: String, _ doing: String) -> FileError {
        let code = errno
        let kind: Kind =
            switch code {
            case ENOENT, ENOTDIR: .missing
            case EACCES, EPERM, EROFS: .notAllowed
            case ELOOP: .notRegular
            case ENOSPC, EDQUOT, EFBIG: .noSpace
            default: .other
            }
        return FileError(path: path, kind: kind, "cannot \(doing): \(message(of: code))")
    }

    private static func message(of code: Int32) -> String {
        var buffer = [CChar](repeating: 0, count: 256)
        guard strerror_r(code, &buffer, buffer.count) == 0 else { return "error \(code)" }
        return buffer.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "error \(code)" }
    }
}
