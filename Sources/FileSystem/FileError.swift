internal import Glibc

/// What went wrong with the machine, in words. About one input file it is reported and the run goes on; about the
/// output the run ends with status 2.
package struct FileError: Error, Sendable, CustomStringConvertible {
    /// What kind of trouble, for the finding's code.
    package enum Kind: Sendable, Hashable {
        case missing
        case notAllowed
        /// A pipe, a device, a socket, a folder.
        case notRegular
        case symbolicLink
        /// Bytes of the file, and how many are allowed.
        case tooLarge(size: Int, limit: Int)
        case changing
        /// The name was handed over as bytes that are no UTF-8, and what came of them is nobody's name.
        case foreignName
        case noSpace
        case locked
        /// The machine has no more open files or memory to give: no matter of this one file.
        case shortage
        /// The system's error number.
        case other(Int32)
    }

    package var path: String
    package var kind: Kind
    /// What is wrong and, where it is not obvious, what to do about it.
    package var description: String

    package init(path: String, kind: Kind, _ description: String) {
        self.path = path
        self.kind = kind
        self.description = description
    }

    /// The current `errno` with what was being done, and what to do about it: `cannot read: Permission denied; give …`.
    package static func current(_ path: String, _ doing: String) -> FileError {
        let code = errno
        if code == ENOENT, path.unicodeScalars.contains("\u{FFFD}") {
            return FileError(
                path: path, kind: .foreignName, "cannot \(doing): its name is not in UTF-8; rename it (convmv)")
        }
        if code == ELOOP {
            return FileError(
                path: path, kind: .symbolicLink,
                "cannot \(doing): it is a symbolic link, which is not followed; put the file itself in its place")
        }
        let remedy = advice(on: code).map { "; " + $0 } ?? ""
        return FileError(path: path, kind: kind(of: code), "cannot \(doing): \(words(for: code))\(remedy)")
    }

    private static func kind(of code: Int32) -> Kind {
        switch code {
        case ENOENT, ENOTDIR: .missing
        case EACCES, EPERM, EROFS: .notAllowed
        case ENOSPC, EDQUOT, EFBIG: .noSpace
        case EMFILE, ENFILE, ENOMEM: .shortage
        default: .other(code)
        }
    }

    /// For the person who finds it in a log; nil where the system's words say it all.
    private static func advice(on code: Int32) -> String? {
        switch code {
        case EACCES: "give the user who runs this the right to it"
        case EPERM: "run this as the owner, or change the owner"
        case EROFS: "the file system is mounted for reading only: mount it for writing, or choose another folder"
        case ENOSPC: "make room on this disk and run again"
        case EDQUOT: "the user's quota is used up: make room or have it raised, and run again"
        case EFBIG: "the file system or a limit (ulimit -f) allows no larger file: have it raised, and run again"
        case EMFILE: "the limit of open files is too low: raise it (ulimit -n, LimitNOFILE=)"
        case ENFILE: "the machine has too many open files: end what holds them, and run again"
        case ENOMEM: "the machine has no memory left: make some free, and run again"
        case EIO: "the disk or the network folder is faulty: have it looked at"
        default: nil
        }
    }

    /// The system's words for an error number: `Permission denied`.
    package static func words(for code: Int32) -> String {
        var buffer = [CChar](repeating: 0, count: 256)
        guard strerror_r(code, &buffer, buffer.count) == 0 else { return "error \(code)" }
        return buffer.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "error \(code)" }
    }
}
